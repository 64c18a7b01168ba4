import type { Model, Objective } from '../solver.ts';
import { type ExactAnswer, exactOptimum } from './exact-simplex.ts';
import { ceilingOf, type Fraction, floorOf, fraction, nearest } from './fraction.ts';
import { dot, frameOf } from './frame.ts';

/** One end of what an objective can be, over real and over whole numbers. */
export type Extreme = { lp: number; int: number };
export type NoExtreme = 'infeasible' | 'undecided';

/**
 * Exchanges that all questions to one model may take together, some seconds; and columns times rows from where on it is
 * not tried.
 */
const stepLimit = 20_000;
const sizeLimit = 2_000;

type Ends = readonly (Fraction | undefined)[];
type Whole = { status: 'optimal'; value: bigint } | { status: 'infeasible' | 'lost' };

const endOf = (value: number): Fraction | undefined => (Number.isFinite(value) ? fraction(BigInt(value)) : undefined);

/**
 * A small model answered in whole arithmetic throughout, whatever its coefficients: linear ends by the simplex method
 * in fractions, whole-number ends by branching on the short vectors of its lattice, along which even a thin slanting
 * body is a few steps long (Krishnamoorthy and Pataki, 2009, "Column basis reduction"). Of a body that goes on for ever
 * whole steps are asked only where it has ends (`frameOf`).
 */
export class ExactModel {
  private readonly rows: readonly (readonly bigint[])[];
  private readonly columns: number;
  private readonly lower: Ends;
  private readonly upper: Ends;
  private readonly steps: { left: number };
  private possible: Whole['status'] | undefined;
  /** `steps` is how many exchanges all questions together may take. */
  constructor(model: Model, steps = stepLimit) {
    this.steps = { left: steps };
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

  /**
   * The greatest value of a whole objective over whole numbers, where it is at least so much, by depth-first branching.
   */
  private wholeMost(objective: readonly bigint[], least?: bigint): Whole {
    const all = [...unit(this.columns), ...this.rows, objective];
    const ends = {
      lower: [...this.lower, least === undefined ? undefined : fraction(least)],
      upper: [...this.upper, undefined],
    };
    const frame = frameOf({ rows: all, ...ends }, this.steps);
    if (frame === undefined) return { status: 'lost' };
    const { basis, rows, mustBeWhole } = frame;
    const weights = basis.map((vector) => dot(vector, objective));
    const none = weights.map(() => undefined);
    const open: { lower: Ends; upper: Ends }[] = [{ lower: none, upper: none }];
    let best: bigint | undefined;
    for (let node = open.pop(); node !== undefined; node = open.pop()) {
      const { lower, upper } = node;
      const answer = exactOptimum(
        { rows, lower: [...lower, ...ends.lower], upper: [...upper, ...ends.upper] },
        weights,
        this.steps,
      );
      if (answer.status === 'infeasible') continue;
      if (answer.status !== 'optimal') return { status: 'lost' };
      if (best !== undefined && floorOf(answer.value) <= best) continue;
      const broken = answer.point.findIndex(({ under }, at) => mustBeWhole[at] && under !== 1n);
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

  /**
   * The same where linear reasoning gives an end, by looking ever further from it: within a distance of the end a body
   * that goes on for ever has no more than so many whole steps to try. That there is a point must be known.
   */
  private wholeMostFrom(objective: readonly bigint[], end: Fraction): Whole {
    for (let distance = 0n; ; distance = 16n * distance + 15n) {
      const found = this.wholeMost(objective, floorOf(end) - distance);
      if (found.status !== 'infeasible') return found;
    }
  }

  private linearMost(objective: readonly bigint[]): ExactAnswer {
    return exactOptimum({ rows: this.rows, lower: this.lower, upper: this.upper }, objective, this.steps);
  }

  /** Whether whole numbers fit the model at all. */
  isPossible(): boolean | 'undecided' {
    this.possible ??= this.wholeMost(this.dense({ columns: [], coefficients: [] })).status;
    return this.possible === 'lost' ? 'undecided' : this.possible === 'optimal';
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
    const possible = this.isPossible();
    if (possible !== true) return possible === false ? 'infeasible' : 'undecided';
    const whole = this.wholeMostFrom(objective, linear.value);
    if (whole.status !== 'optimal') return 'undecided';
    return { lp: sign * nearest(linear.value) + 0, int: sign * Number(whole.value) + 0 };
  }
}

const unit = (count: number): bigint[][] =>
  Array.from({ length: count }, (_, row) => Array.from({ length: count }, (_, at) => (at === row ? 1n : 0n)));
