/** One linear row: `lo <= sum of coefficient * column <= hi`; infinities for no bound. */
export type Row = { columns: readonly number[]; coefficients: readonly number[]; lo: number; hi: number };

/** Ends of columns, one a column. */
type Bounds = readonly number[] | Float64Array;

/** A linear model over columns with bounds. */
export type Model = { lower: Bounds; upper: Bounds; rows: readonly Row[] };

/** A linear objective, by column. */
export type Objective = { columns: readonly number[]; coefficients: readonly number[] };

/**
 * How a question ended, with what each row is worth where it was linear. `undecided` is a time-out or an unknown
 * answer, and is always taken as unsafe.
 */
export type Optimised =
  | { status: 'optimal'; value: number; point: ArrayLike<number>; multipliers: ArrayLike<number> }
  | { status: 'infeasible' | 'unbounded' | 'undecided' };

/**
 * An answer that was proved in whole arithmetic; `inward` is the value rounded to the whole number that is still
 * possible.
 */
export type Proved =
  | { status: 'optimal'; value: number; inward: number; point: Float64Array }
  | { status: 'infeasible' | 'unbounded' | 'undecided' };

/**
 * A model held open for many questions; each starts from where the last one ended. Close it, for its memory is not
 * collected.
 */
export type OpenModel = {
  optimise(objective: Objective, direction: 'min' | 'max'): Optimised;
  /** Replaces the bounds of one column. */
  boundColumn(column: number, lo: number, hi: number): void;
  close(): void;
};

/**
 * How a model is to be solved: over whole numbers or over all points, and with how many seconds for each question.
 * `steady` where questions differ by bounds more than by what is asked for: then each starts from prices that are still
 * right.
 */
export type Solving = { whole: boolean; seconds: number; steady?: boolean };

/** Seconds that one question to the solver may take; one that takes longer is undecided. */
export const questionSeconds = 10;

/** The port to a linear and integer solver. */
export type Solver = {
  open(model: Model, solving: Solving): OpenModel;
};
