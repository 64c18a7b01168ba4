/** One linear row: `lo <= sum of coefficient * column <= hi`; infinities for no bound. */
export type Row = { columns: readonly number[]; coefficients: readonly number[]; lo: number; hi: number };

/** A linear model over columns with bounds. */
export type Model = { lower: readonly number[]; upper: readonly number[]; rows: readonly Row[] };

/** A linear objective, by column. */
export type Objective = { columns: readonly number[]; coefficients: readonly number[] };

/** How a question ended. `undecided` is a time-out or an unknown answer, and is always taken as unsafe. */
export type Answer =
  | { status: 'optimal'; value: number; point: ArrayLike<number> }
  | { status: 'infeasible' | 'unbounded' | 'undecided' };

/** A model held open for many questions; each starts from where the last one ended. Close it, for its memory is not collected. */
export type OpenModel = {
  /** Largest (or smallest) value of the objective, over all points or over whole-number points only. */
  optimise(objective: Objective, direction: 'min' | 'max', whole: boolean): Answer;
  /** Replaces the bounds of some rows. */
  boundRows(bounds: readonly { row: number; lo: number; hi: number }[]): void;
  close(): void;
};

/** The port to a linear and integer solver. `seconds` limits each question. */
export type Solver = { open(model: Model, seconds: number): OpenModel };
