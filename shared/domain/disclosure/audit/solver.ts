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

/**
 * A model held open for many questions; each starts from where the last one ended. Close it, for its memory is not
 * collected.
 */
export type OpenModel = {
  optimise(objective: Objective, direction: 'min' | 'max'): Answer;
  /** Replaces the bounds of one column. */
  boundColumn(column: number, lo: number, hi: number): void;
  close(): void;
};

/** How a model is to be solved: over whole numbers or over all points, and with how many seconds for each question. */
export type Solving = { whole: boolean; seconds: number };

/** The port to a linear and integer solver, and to the time that there is. */
export type Solver = {
  open(model: Model, solving: Solving): OpenModel;
  /** Whether there is time for another question. Where there is none, what has not been decided is undecided. */
  hasTime(): boolean;
};

/** Seconds that one question to the solver may take; one that takes longer is undecided. */
export const questionSeconds = 10;
