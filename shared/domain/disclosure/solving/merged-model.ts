import type { Merged } from './reduction/merge-columns.ts';
import { DenseSimplex } from './simplex/dense-simplex.ts';
import type { Model, Objective, Proved } from './solver.ts';
import { ExactModel, type Extreme, type NoExtreme } from './whole-numbers/exact-model.ts';
import { wholeRow } from './whole-numbers/whole-rows.ts';
import { WholeSearch } from './whole-numbers/whole-search.ts';
import { Witnesses } from './witnesses.ts';

/** Up to this doubles tell a person from rounding error, and what they say can mostly be proved. */
const evenUpTo = 10_000;

const isEven = ({ coefficients }: Objective): boolean => coefficients.every((each) => Math.abs(each) <= evenUpTo);

const sum = (columns: readonly number[], of: (column: number) => number): number =>
  columns.reduce((total, column) => total + of(column), 0);

/**
 * One component with its identical columns merged, held open for questions. Its coefficients are whole. Linear
 * questions go to the dense simplex; a bound that a whole-number point seen before attains needs no integer search, and
 * a column bound that one attains needs no search at all. What doubles cannot prove goes to whole arithmetic, and what
 * that has no time for is `undecided`.
 */
export class MergedModel {
  private readonly linear: Model;
  private readonly whole: Model;
  /** The ends of a row cross in whole numbers: there is no point. */
  private readonly crossed: boolean;
  private readonly isEven: boolean;
  private readonly dense: DenseSimplex;
  private readonly seen: Witnesses;
  private search: WholeSearch | undefined;
  private exact: ExactModel | undefined;

  /** `start` is a point of the model, if one is known. */
  constructor({ groups, rows }: Merged, bounds: Pick<Model, 'lower' | 'upper'>, start?: ArrayLike<number>) {
    this.linear = {
      lower: groups.map(({ members }) => sum(members, (column) => bounds.lower[column]!)),
      upper: groups.map(({ members }) => sum(members, (column) => bounds.upper[column]!)),
      rows,
    };
    this.whole = { ...this.linear, rows: rows.map(wholeRow) };
    this.crossed = this.whole.rows.some(({ lo, hi }) => lo > hi);
    this.isEven = rows.every(isEven);
    this.dense = new DenseSimplex(this.linear, start);
    this.seen = new Witnesses(groups.length);
  }

  private inWholeArithmetic<Found>(ask: (model: ExactModel) => Found): Found | 'undecided' {
    if (!ExactModel.holds(this.linear)) return 'undecided';
    this.exact ??= new ExactModel(this.linear);
    return ask(this.exact);
  }

  private askWhole(objective: Objective, direction: 'min' | 'max', limit: number): Proved {
    if (this.crossed) return { status: 'infeasible' };
    this.search ??= new WholeSearch(this.whole);
    const answer = this.search.optimise(objective, direction, limit);
    if (answer.status === 'optimal') this.seen.keep(answer.point);
    return answer;
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
    if (this.crossed) return false;
    if (!this.isEven) return this.inWholeArithmetic((model) => model.isPossible());
    const nothing = { columns: [], coefficients: [] };
    const linear = this.dense.optimise(nothing, 'max');
    if (linear.status === 'infeasible') return false;
    if (linear.status === 'optimal') this.seen.keep(linear.point);
    if (this.seen.any) return true;
    const { status } = this.askWhole(nothing, 'max', 0);
    if (status === 'optimal' || status === 'infeasible') return status === 'optimal';
    return this.inWholeArithmetic((model) => model.isPossible());
  }

  /** The largest or smallest value of an objective of whole coefficients over the groups. */
  extreme(objective: Objective, direction: 'min' | 'max'): Extreme | NoExtreme {
    const quick = this.isEven && isEven(objective) ? this.byDoubles(objective, direction) : 'undecided';
    return quick === 'undecided' ? this.inWholeArithmetic((model) => model.extreme(objective, direction)) : quick;
  }

  private byDoubles(objective: Objective, direction: 'min' | 'max'): Extreme | NoExtreme {
    const limit = this.outermost(objective, direction);
    if (this.seen.best(objective, direction) === limit) return { lp: limit, int: limit };
    const linear = this.dense.optimise(objective, direction);
    if (linear.status === 'unbounded') {
      const possible = this.isPossible();
      const endless = direction === 'max' ? Infinity : -Infinity;
      if (possible === true) return { lp: endless, int: endless };
      return possible === false ? 'infeasible' : 'undecided';
    }
    if (linear.status !== 'optimal') return linear.status;
    this.seen.keep(linear.point);
    const { value, inward } = linear;
    if (this.seen.best(objective, direction) === inward) return { lp: value, int: inward };
    const whole = this.askWhole(objective, direction, inward);
    if (whole.status === 'optimal') return { lp: value, int: whole.value };
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
    const single = { columns: [column], coefficients: [1] };
    if (this.seen.best(single, direction) === limit) return limit;
    const answer = this.dense.optimise(single, direction);
    if (answer.status === 'unbounded') return direction === 'max' ? Infinity : -Infinity;
    if (answer.status !== 'optimal') return answer.status;
    this.seen.keep(answer.point);
    return answer.value;
  }
}
