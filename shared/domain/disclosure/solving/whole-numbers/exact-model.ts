import type { Model, Objective } from '../solver.ts';
import { type ExactAnswer, exactOptimum } from './exact-simplex.ts';
import { ceilingOf, type Fraction, floorOf, fraction, nearest } from './fraction.ts';
import { reducedBasis } from './lattice.ts';

/** One end of what an objective can be, over real and over whole numbers. */
export type Extreme = { lp: number; int: number };
export type NoExtreme = 'infeasible' | 'undecided';

/**
 * Exchanges that all questions to one model may take together, some seconds; and columns times rows from where on it is
 * not tried.
 */
const stepLimit = 5_000;
const sizeLimit = 2_000;

type Ends = readonly (Fraction | undefined)[];
type Whole = { status: 'optimal'; value: bigint } | { status: 'infeasible' | 'lost' };

const endOf = (value: number): Fraction | undefined => (Number.isFinite(value) ? fraction(BigInt(value)) : undefined);

/** How much a column or row counts when short vectors are sought: the narrower, the more. */
const weightOf = (lo: Fraction | undefined, hi: Fraction | undefined): bigint => {
  const scale = 1n << 40n;
  if (lo === undefined || hi === undefined) return 1n;
  const width = (hi.over - lo.over) / lo.under;
  return width === 0n ? scale * scale : scale / (width + 1n) + 1n;
};

/**
 * A small model answered in whole arithmetic throughout, whatever its coefficients: linear ends by the simplex method
 * in fractions, whole-number ends by branching on the short vectors of its lattice, along which even a thin slanting
 * body is a few steps long (Krishnamoorthy and Pataki, 2009, "Column basis reduction").
 */
export class ExactModel {
  private readonly rows: readonly (readonly bigint[])[];
  private readonly columns: number;
  private readonly lower: Ends;
  private readonly upper: Ends;
  private readonly steps = { left: stepLimit };
  private turned: { basis: readonly (readonly bigint[])[]; rows: readonly (readonly bigint[])[] } | undefined;

  constructor(model: Model) {
    this.columns = model.lower.length;
    this.rows = model.rows.map((row) => this.dense(row));
    this.lower = [...model.lower, ...model.rows.map(({ lo }) => lo)].map(endOf);
    this.upper = [...model.upper, ...model.rows.map(({ hi }) => hi)].map(endOf);
  }

  /** Whether a model is small enough to be worth trying. */
  static holds({ lower, rows }: Model): boolean {
    return lower.length * (lower.length + rows.length) <= sizeLimit;
  }

  private dense({ columns, coefficients }: Objective): bigint[] {
    const line = new Array<bigint>(this.columns).fill(0n);
    for (const [term, column] of columns.entries()) line[column]! += BigInt(coefficients[term]!);
    return line;
  }

  /** The model in steps along short vectors: columns without ends, and a row for each column and row of the model. */
  private turn() {
    const all = [...unit(this.columns), ...this.rows];
    const weights = all.map((_, at) => weightOf(this.lower[at], this.upper[at]));
    const vectors = Array.from({ length: this.columns }, (_, column) =>
      all.map((row, at) => row[column]! * weights[at]!),
    );
    const basis = reducedBasis(vectors);
    return { basis, rows: all.map((row) => basis.map((vector) => dot(vector, row))) };
  }

  /** The greatest value of a whole objective over whole numbers, by depth-first branching. */
  private wholeMost(objective: readonly bigint[]): Whole {
    this.turned ??= this.turn();
    const { basis, rows } = this.turned;
    const weights = basis.map((vector) => dot(vector, objective));
    const none = weights.map(() => undefined);
    const open: { lower: Ends; upper: Ends }[] = [{ lower: none, upper: none }];
    let best: bigint | undefined;
    for (let node = open.pop(); node !== undefined; node = open.pop()) {
      const { lower, upper } = node;
      const answer = exactOptimum(
        { rows, lower: [...lower, ...this.lower], upper: [...upper, ...this.upper] },
        weights,
        this.steps,
      );
      if (answer.status === 'infeasible') continue;
      if (answer.status !== 'optimal') return { status: 'lost' };
      if (best !== undefined && floorOf(answer.value) <= best) continue;
      const broken = answer.point.findIndex(({ under }) => under !== 1n);
      if (broken < 0) {
        best = answer.value.over;
        continue;
      }
      const value = answer.point[broken]!;
      open.push({ lower, upper: upper.with(broken, fraction(floorOf(value))) });
      open.push({ lower: lower.with(broken, fraction(ceilingOf(value))), upper });
    }
    return best === undefined ? { status: 'infeasible' } : { status: 'optimal', value: best };
  }

  private linearMost(objective: readonly bigint[]): ExactAnswer {
    return exactOptimum({ rows: this.rows, lower: this.lower, upper: this.upper }, objective, this.steps);
  }

  /** Whether whole numbers fit the model at all. */
  isPossible(): boolean | 'undecided' {
    const { status } = this.wholeMost(this.dense({ columns: [], coefficients: [] }));
    if (status === 'lost') return 'undecided';
    return status === 'optimal';
  }

  /** The largest or smallest value of an objective of whole coefficients. */
  extreme({ columns, coefficients }: Objective, direction: 'min' | 'max'): Extreme | NoExtreme {
    const sign = direction === 'max' ? 1 : -1;
    const objective = this.dense({ columns, coefficients: coefficients.map((each) => sign * each) });
    const linear = this.linearMost(objective);
    if (linear.status === 'infeasible') return 'infeasible';
    if (linear.status === 'unbounded') {
      const possible = this.isPossible();
      if (possible === true) return { lp: sign * Infinity, int: sign * Infinity };
      return possible === false ? 'infeasible' : 'undecided';
    }
    if (linear.status !== 'optimal') return 'undecided';
    const whole = this.wholeMost(objective);
    if (whole.status === 'infeasible') return 'infeasible';
    if (whole.status !== 'optimal') return 'undecided';
    return { lp: sign * nearest(linear.value) + 0, int: sign * Number(whole.value) + 0 };
  }
}

const unit = (count: number): bigint[][] =>
  Array.from({ length: count }, (_, row) => Array.from({ length: count }, (_, at) => (at === row ? 1n : 0n)));

const dot = (a: readonly bigint[], b: readonly bigint[]): bigint =>
  a.reduce((sum, each, at) => sum + each * b[at]!, 0n);
