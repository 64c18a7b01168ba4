import { DenseSimplex } from './dense-simplex.ts';
import type { Merged } from './merge-columns.ts';
import { narrowingSearch } from './narrowing-search.ts';
import type { Answer, Model, Objective, OpenModel, Solver } from './solver.ts';
import { roundDown, roundUp, withoutNoise } from './system.ts';
import { WholeSearch } from './whole-search.ts';
import { isUneven, wholeRow } from './whole-within.ts';
import { sumAt, Witnesses } from './witnesses.ts';

/** One end of what an objective can be, over real and over whole numbers. */
export type Extreme = { lp: number; int: number };
/** What to ask, how long a question may take, and a point of the model, if one is known. */
export type Opening = { solver: Solver; seconds: number; start?: ArrayLike<number> };

export type NoExtreme = 'infeasible' | 'undecided';

const near = 1e-6;
/** Entries of a tableau up to which our own simplex beats a call to the big solver. */
const denseLimit = 150_000;

const sum = (columns: readonly number[], of: (column: number) => number): number =>
  columns.reduce((total, column) => total + of(column), 0);

/**
 * One component with its identical columns merged, held open for questions. Linear questions go to the dense simplex
 * and only what that cannot prove to the solver. A bound that a whole-number point seen before attains needs no integer
 * search, and a column bound that one attains needs no search at all.
 */
export class MergedModel {
  private readonly linear: Model;
  private readonly whole: Model;
  /** The ends of a row cross in whole numbers: there is no point. */
  private readonly crossed: boolean;
  private readonly isUneven: boolean;
  private readonly dense: DenseSimplex | undefined;
  private readonly open: Opening;
  private readonly seen: Witnesses;
  /** The least and the most that each group has been over real numbers. */
  private readonly leastReal: Float64Array;
  private readonly mostReal: Float64Array;
  private search: WholeSearch | undefined;
  private bigLinear: OpenModel | undefined;
  private bigWhole: OpenModel | undefined;

  constructor({ groups, rows }: Merged, bounds: Pick<Model, 'lower' | 'upper'>, open: Opening) {
    this.linear = {
      lower: groups.map(({ members }) => sum(members, (column) => bounds.lower[column]!)),
      upper: groups.map(({ members }) => sum(members, (column) => bounds.upper[column]!)),
      rows,
    };
    this.whole = {
      lower: groups.map(({ members }) => sum(members, (column) => Math.ceil(bounds.lower[column]!))),
      upper: groups.map(({ members }) => sum(members, (column) => Math.floor(bounds.upper[column]!))),
      rows: rows.map(wholeRow),
    };
    this.crossed = this.whole.rows.some(({ lo, hi }) => lo > hi);
    this.isUneven = this.whole.rows.some(isUneven);
    this.dense = rows.length * groups.length <= denseLimit ? new DenseSimplex(this.linear, open.start) : undefined;
    this.open = open;
    this.leastReal = new Float64Array(groups.length).fill(Infinity);
    this.mostReal = new Float64Array(groups.length).fill(-Infinity);
    this.seen = new Witnesses(this.whole);
  }

  private askLinear(objective: Objective, direction: 'min' | 'max'): Answer {
    if (!this.open.solver.hasTime()) return { status: 'undecided' };
    const quick = this.dense?.optimise(objective, direction);
    if (quick !== undefined && quick.status !== 'undecided') return quick;
    this.bigLinear ??= this.open.solver.open(this.linear, { whole: false, seconds: this.open.seconds });
    return this.bigLinear.optimise(objective, direction);
  }

  /** Our own search for whole numbers, where the model is one for it. */
  private searchWhole(objective: Objective, direction: 'min' | 'max', limit: number): Answer | undefined {
    if (this.isUneven || isUneven(objective)) return narrowingSearch(this.whole, objective, direction);
    if (this.dense === undefined) return undefined;
    this.search ??= new WholeSearch(this.whole);
    return this.search.optimise(objective, direction, limit);
  }

  private askWhole(objective: Objective, direction: 'min' | 'max', limit: number): Answer {
    if (this.crossed) return { status: 'infeasible' };
    const quick = this.searchWhole(objective, direction, limit);
    if (quick?.status === 'optimal') this.seen.keep(quick.point);
    if (quick !== undefined && quick.status !== 'undecided') return quick;
    this.bigWhole ??= this.open.solver.open(this.whole, { whole: true, seconds: this.open.seconds });
    const answer = this.bigWhole.optimise(objective, direction);
    if (answer.status !== 'optimal') return answer;
    const point = this.seen.keep(answer.point);
    return point === undefined ? { status: 'undecided' } : { ...answer, point, value: sumAt(objective, point) };
  }

  /** What column bounds alone allow the objective. */
  private outermost({ columns, coefficients }: Objective, direction: 'min' | 'max'): number {
    const { lower, upper } = this.linear;
    return columns.reduce((total, column, at) => {
      const high = (direction === 'max') === coefficients[at]! > 0;
      return total + coefficients[at]! * (high ? upper[column]! : lower[column]!);
    }, 0);
  }

  /** Whether whole numbers fit the model at all. */
  isPossible(): boolean | 'undecided' {
    if (this.seen.any) return true;
    const nothing = { columns: [], coefficients: [] };
    const linear = this.askLinear(nothing, 'max');
    if (linear.status === 'infeasible') return false;
    if (linear.status === 'optimal') this.seen.keep(linear.point);
    if (this.seen.any) return true;
    const { status } = this.askWhole(nothing, 'max', 0);
    return status === 'optimal' ? true : status === 'infeasible' ? false : 'undecided';
  }

  /** The largest or smallest value of an objective over the groups. */
  extreme(objective: Objective, direction: 'min' | 'max'): Extreme | NoExtreme {
    const limit = this.outermost(objective, direction);
    if (Number.isFinite(limit) && Math.abs(this.seen.best(objective, direction) - limit) < near)
      return { lp: limit, int: limit };
    const linear = this.askLinear(objective, direction);
    if (linear.status === 'unbounded') {
      const possible = this.isPossible();
      const endless = direction === 'max' ? Infinity : -Infinity;
      return possible === true ? { lp: endless, int: endless } : possible ? 'undecided' : 'infeasible';
    }
    if (linear.status !== 'optimal') return linear.status;
    this.seen.keep(linear.point);
    const lp = withoutNoise(linear.value);
    const counts = objective.coefficients.every(Number.isInteger);
    const inward = counts ? (direction === 'max' ? roundDown(lp) : roundUp(lp)) : lp;
    const isEven = !this.isUneven && !isUneven(objective);
    if (isEven && Math.abs(this.seen.best(objective, direction) - inward) < near) return { lp, int: inward };
    const whole = this.askWhole(objective, direction, inward);
    if (whole.status === 'optimal') {
      const int = withoutNoise(whole.value);
      return { lp: direction === 'max' ? Math.max(lp, int) : Math.min(lp, int), int };
    }
    return whole.status === 'infeasible' ? 'infeasible' : 'undecided';
  }

  /** Whether whole numbers let one group be at least so much. */
  canBe(column: number, least: number): boolean | 'undecided' {
    const single = { columns: [column], coefficients: [1] };
    if (this.seen.best(single, 'max') >= least) return true;
    const most = this.extreme(single, 'max');
    return typeof most === 'string' ? most !== 'infeasible' && most : most.int >= least;
  }

  /** The largest or smallest value of one group over real numbers; what is whole on the way is kept as a witness. */
  linearExtreme(column: number, direction: 'min' | 'max'): number | NoExtreme {
    const limit = direction === 'max' ? this.linear.upper[column]! : this.linear.lower[column]!;
    if (Math.abs((direction === 'max' ? this.mostReal : this.leastReal)[column]! - limit) < near) return limit;
    const answer = this.askLinear({ columns: [column], coefficients: [1] }, direction);
    if (answer.status === 'unbounded') return direction === 'max' ? Infinity : -Infinity;
    if (answer.status !== 'optimal') return answer.status;
    for (let at = 0; at < this.leastReal.length; at++) {
      this.leastReal[at] = Math.min(this.leastReal[at]!, answer.point[at]!);
      this.mostReal[at] = Math.max(this.mostReal[at]!, answer.point[at]!);
    }
    this.seen.keep(answer.point);
    return withoutNoise(answer.value);
  }

  close(): void {
    this.bigLinear?.close();
    this.bigWhole?.close();
  }
}
