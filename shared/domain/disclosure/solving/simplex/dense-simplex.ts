import type { Model, Objective, Proved } from '../solver.ts';
import { isPoint, isRay, leastBy, type Scaled, scaled, valueAt } from './proofs.ts';
import { climb, type End } from './simplex-steps.ts';
import { Tableau } from './tableau.ts';

const undecided: Proved = { status: 'undecided' };

/** The largest whole number not above a fraction. */
const wholeBelow = (over: number, under: number): number => (over - (((over % under) + under) % under)) / under;

/**
 * A primal simplex method for models of whole coefficients, on a tableau that is kept between questions, so that each
 * starts at the last answer. It reckons in doubles, and gives nothing that has not been proved in whole numbers
 * afterwards: point and multipliers are read as the fractions they stand for, the point is put into the model, and the
 * multipliers must promise just what the point attains. What cannot be proved so is `undecided`. A question costs some
 * 10 microseconds at 20 rows and 40 columns, a fiftieth of a call to the big solver.
 */
export class DenseSimplex {
  private readonly model: Model;
  private readonly tableau: Tableau;
  private readonly price: Float64Array;
  /** Whether the tableau stands at a point of the model; undefined until it has been sought. */
  private found: boolean | undefined;
  /** No question has been asked since the tableau was built. */
  private fresh = true;

  /** `start` is a point of the model, if one is known: then the way to a first point need not be sought. */
  constructor(model: Model, start?: ArrayLike<number>) {
    this.tableau = new Tableau(model, start);
    const { columns, lower, upper } = this.tableau;
    this.model = { lower: lower.subarray(0, columns), upper: upper.subarray(0, columns), rows: model.rows };
    this.price = new Float64Array(columns);
  }

  /** Adds what a move of each free variable does to a variable, times a factor, to the prices. */
  private addPrice(variable: number, factor: number): void {
    const { place, columns, entries } = this.tableau;
    const row = place[variable]!;
    if (row < 0) this.price[-1 - row]! += factor;
    else for (let at = 0; at < columns; at++) this.price[at]! += factor * entries[row * columns + at]!;
  }

  /** Prices that pull what is outside its bounds back inside; false where nothing is. */
  private priceExcess = (): boolean => {
    this.price.fill(0);
    let outside = false;
    for (const variable of this.tableau.basic) {
      const off = this.tableau.excess(variable);
      if (off === 0) continue;
      outside = true;
      this.addPrice(variable, off < 0 ? 1 : -1);
    }
    return outside;
  };

  /**
   * Finds a point inside all bounds, or says that there seems to be none; leaves the prices of what is still outside.
   */
  private reach(): boolean {
    climb(this.tableau, this.price, this.priceExcess);
    return !this.priceExcess();
  }

  /** Replaces the bounds of a column; the next question starts from the present point, moved inside them. */
  boundColumn(column: number, lo: number, hi: number): void {
    this.tableau.boundColumn(column, lo, hi);
    this.found = undefined;
  }

  /**
   * Goes back to where every column is 0, which must be a point of the model: few steps from there change few columns.
   */
  rest(): void {
    this.tableau.value.fill(0);
  }

  /** Largest or smallest value of an objective; `undecided` where no proof was found either way. */
  optimise(objective: Objective, direction: 'min' | 'max'): Proved {
    const wasFresh = this.fresh;
    const answer = this.attempt(objective, direction);
    if (answer.status !== 'undecided' || wasFresh) return answer;
    this.tableau.restart();
    this.found = undefined;
    return this.attempt(objective, direction);
  }

  private attempt(objective: Objective, direction: 'min' | 'max'): Proved {
    const { tableau, price } = this;
    this.fresh = false;
    this.found ??= this.reach();
    if (!this.found) return this.isContradicted() ? { status: 'infeasible' } : undecided;
    const sign = direction === 'max' ? 1 : -1;
    const end = climb(tableau, price, () => {
      price.fill(0);
      for (const [term, column] of objective.columns.entries())
        this.addPrice(column, sign * objective.coefficients[term]!);
      return true;
    });
    const point = scaled(tableau.value.subarray(0, tableau.columns));
    if (end.status === 'lost' || point === undefined || !isPoint(this.model, point)) return undecided;
    if (end.status === 'endless') return this.isEndless(objective, sign, end) ? { status: 'unbounded' } : undecided;
    const attained = valueAt(objective, point);
    const multipliers = this.multipliers((row) => -this.priceOf(row));
    const turned = { columns: objective.columns, coefficients: objective.coefficients.map((each) => -sign * each) };
    const promised = multipliers && leastBy(this.model, turned, multipliers);
    if (attained === undefined || multipliers === undefined || !Number.isFinite(promised)) return undecided;
    // What is promised at least of the objective turned round is what is possible at most of the objective.
    if (BigInt(sign * attained) * BigInt(multipliers.per) !== BigInt(-promised!) * BigInt(point.per)) return undecided;
    return {
      status: 'optimal',
      value: attained / point.per,
      inward: sign * wholeBelow(sign * attained, point.per) + 0,
      point: Float64Array.from(point.whole, (each) => each / point.per),
    };
  }

  /** What a row's sum is worth at the present prices: nothing while it is basic. */
  private priceOf(row: number): number {
    const place = this.tableau.place[this.tableau.columns + row]!;
    return place < 0 ? this.price[-1 - place]! : 0;
  }

  private multipliers(of: (row: number) => number): Scaled | undefined {
    return scaled(Float64Array.from({ length: this.tableau.rows }, (_, row) => of(row)));
  }

  /**
   * Proves that there is no point: what is outside its bounds, rows and columns, adds up to something that the rows at
   * their present prices can never bring back inside.
   */
  private isContradicted(): boolean {
    const { tableau } = this;
    const pull = (variable: number): number => {
      const off = tableau.place[variable]! < 0 ? 0 : tableau.excess(variable);
      if (off === 0) return 0;
      return off < 0 ? 1 : -1;
    };
    const multipliers = this.multipliers((row) => pull(tableau.columns + row) - this.priceOf(row));
    const least = multipliers && leastBy(this.model, { columns: [], coefficients: [] }, multipliers);
    return least !== undefined && least > 0;
  }

  private isEndless(objective: Objective, sign: number, end: Extract<End, { status: 'endless' }>): boolean {
    const { tableau } = this;
    const { columns, entries, basic, free } = tableau;
    const turn = end.up ? 1 : -1;
    const change = new Float64Array(columns);
    const moving = free[end.column]!;
    if (moving < columns) change[moving] = turn;
    for (const [row, variable] of basic.entries())
      if (variable < columns) change[variable] = turn * entries[row * columns + end.column]!;
    const ray = scaled(change);
    if (ray === undefined || !isRay(this.model, ray)) return false;
    const gain = valueAt(objective, ray);
    return gain !== undefined && sign * gain > 0;
  }
}
