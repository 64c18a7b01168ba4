import type { Answer, Model, Objective } from './solver.ts';

const tolerance = 1e-9;
/** Entries of the tableau are fractions of small whole numbers: below this they are rounding error, cleared where they would be multiplied. */
const noise = 1e-10;
const smallestPivot = 1e-7;
/** Place of an equation whose column has been dropped. */
const dropped = Number.MIN_SAFE_INTEGER;
const stepLimit = 5000;

/**
 * A primal simplex method for small models, on a dense tableau that is kept between questions, so that each question
 * starts at the last answer. Bounded variables; a row is a variable equal to its sum, with the row's bounds (Chvatal,
 * Linear Programming, 1983, chapter 8); an equation that has left the basis never comes back, and its column is dropped.
 * Every answer is proved before it is given: the point is checked against the model, the directions in which it can
 * move against the rows (by a random mixture of them, Freivalds 1977), and no direction may improve within the bounds.
 * What cannot be proved is `undecided`, never guessed.
 * A question costs some 10 microseconds at 20 rows and 40 columns, a fiftieth of a call to the big solver.
 */
export class DenseSimplex {
  private readonly model: Model;
  private readonly columns: number;
  private readonly rows: number;
  /** Bounds of the columns, then of the rows. */
  private readonly lower: Float64Array;
  private readonly upper: Float64Array;
  /** Value of each basic variable is the sum of its tableau row times the values of the others. */
  private readonly tableau: Float64Array;
  /** Columns of the tableau in use. */
  private width = 0;
  private readonly start: ArrayLike<number> | undefined;
  private readonly basic: Int32Array;
  private readonly free: Int32Array;
  /** Where a variable stands: its tableau row, or -1 - its tableau column. */
  private readonly place: Float64Array;
  private readonly value: Float64Array;
  private readonly price: Float64Array;
  /** Columns in which the row of an exchange is not zero. */
  private readonly used: Int32Array;
  private found: boolean | undefined;
  /** No question has been answered since the tableau was built. */
  private fresh = true;

  /** `start` is a point of the model, if one is known: then the way to a first point need not be sought. */
  constructor(model: Model, start?: ArrayLike<number>) {
    const columns = model.lower.length;
    const rows = model.rows.length;
    this.model = model;
    this.start = start;
    this.columns = columns;
    this.rows = rows;
    this.lower = Float64Array.from([...model.lower, ...model.rows.map(({ lo }) => lo)]);
    this.upper = Float64Array.from([...model.upper, ...model.rows.map(({ hi }) => hi)]);
    this.tableau = new Float64Array(rows * columns);
    this.basic = new Int32Array(rows);
    this.free = new Int32Array(columns);
    this.place = new Float64Array(columns + rows);
    this.value = new Float64Array(columns + rows);
    this.price = new Float64Array(columns);
    this.used = new Int32Array(columns);
    this.restart();
  }

  /** Builds the tableau anew from the model, with every column at a bound: the way out of gathered rounding error. */
  private restart(): void {
    const { columns, rows } = this;
    this.tableau.fill(0);
    this.width = columns;
    for (const [at, row] of this.model.rows.entries())
      for (const [term, column] of row.columns.entries())
        this.tableau[at * columns + column]! += row.coefficients[term]!;
    for (let column = 0; column < columns; column++) {
      this.free[column] = column;
      this.place[column] = -1 - column;
      const first = this.start?.[column] ?? Math.max(this.lower[column]!, Math.min(this.upper[column]!, 0));
      this.value[column] = Math.min(Math.max(first, this.lower[column]!), this.upper[column]!);
    }
    for (let row = 0; row < rows; row++) {
      this.basic[row] = columns + row;
      this.place[columns + row] = row;
      this.value[columns + row] = this.rowValue(row);
    }
    this.found = undefined;
    this.fresh = true;
  }

  private rowValue(row: number): number {
    let sum = 0;
    for (let at = 0; at < this.width; at++) sum += this.tableau[row * this.columns + at]! * this.value[this.free[at]!]!;
    return sum;
  }

  /** How far a variable is outside its bounds: negative below, positive above. */
  private excess(variable: number): number {
    const value = this.value[variable]!;
    const slack = tolerance * (1 + Math.abs(value));
    if (value < this.lower[variable]! - slack) return value - this.lower[variable]!;
    return value > this.upper[variable]! + slack ? value - this.upper[variable]! : 0;
  }

  /** The column whose move improves most at the present prices, or the first that does when `first`; -1 where none. */
  private entering(first: boolean): number {
    let best = -1;
    let gain = tolerance;
    for (let at = 0; at < this.width; at++) {
      const price = this.price[at]!;
      const variable = this.free[at]!;
      const value = this.value[variable]!;
      const open = price > 0 ? value < this.upper[variable]! : value > this.lower[variable]!;
      if (!open || Math.abs(price) <= gain) continue;
      best = at;
      gain = Math.abs(price);
      if (first) break;
    }
    return best;
  }

  /** Moves a column in its improving direction until something blocks. False where nothing ever does. */
  private step(column: number): boolean {
    const up = this.price[column]! > 0;
    const entering = this.free[column]!;
    let length = up ? this.upper[entering]! - this.value[entering]! : this.value[entering]! - this.lower[entering]!;
    let leaving = -1;
    let target = 0;
    let pivot = 0;
    for (let row = 0; row < this.rows; row++) {
      const slope = up ? this.tableau[row * this.columns + column]! : -this.tableau[row * this.columns + column]!;
      if (slope < smallestPivot && slope > -smallestPivot) continue;
      const variable = this.basic[row]!;
      const off = this.excess(variable);
      const bound =
        slope > 0
          ? off < 0
            ? this.lower[variable]!
            : off > 0
              ? Infinity
              : this.upper[variable]!
          : off > 0
            ? this.upper[variable]!
            : off < 0
              ? -Infinity
              : this.lower[variable]!;
      if (bound === Infinity || bound === -Infinity) continue;
      const limit = Math.max(0, (bound - this.value[variable]!) / slope);
      const tie = Math.abs(limit - length) <= tolerance && Math.abs(slope) > Math.abs(pivot);
      if (limit < length - tolerance || (tie && leaving >= 0)) {
        length = limit;
        leaving = row;
        target = bound;
        pivot = slope;
      }
    }
    if (length === Infinity) return false;
    this.move(column, up ? length : -length);
    if (leaving < 0) {
      this.value[entering] = up ? this.upper[entering]! : this.lower[entering]!;
    } else {
      this.value[this.basic[leaving]!] = target;
      this.exchange(leaving, column);
    }
    return true;
  }

  private move(column: number, by: number): void {
    this.value[this.free[column]!]! += by;
    for (let row = 0; row < this.rows; row++)
      this.value[this.basic[row]!]! += by * this.tableau[row * this.columns + column]!;
  }

  private exchange(row: number, column: number): void {
    const { tableau, columns, width } = this;
    const from = row * columns;
    const pivot = tableau[from + column]!;
    const { used } = this;
    let count = 0;
    for (let at = 0; at < width; at++) {
      const entry = tableau[from + at]!;
      if (entry === 0) continue;
      const isNoise = entry < noise && entry > -noise;
      tableau[from + at] = isNoise ? 0 : -entry / pivot;
      if (at !== column && !isNoise) used[count++] = at;
    }
    tableau[from + column] = 1 / pivot;
    for (let other = 0; other < this.rows; other++) {
      const to = other * columns;
      const factor = tableau[to + column]!;
      if (other === row || factor === 0) continue;
      const isNoise = factor < noise && factor > -noise;
      tableau[to + column] = isNoise ? 0 : factor / pivot;
      if (isNoise) continue;
      for (let which = 0; which < count; which++) {
        const at = used[which]!;
        tableau[to + at]! += factor * tableau[from + at]!;
      }
    }
    const entering = this.free[column]!;
    const leaving = this.basic[row]!;
    this.free[column] = leaving;
    this.basic[row] = entering;
    this.place[leaving] = -1 - column;
    this.place[entering] = row;
    if (leaving >= columns && this.lower[leaving] === this.upper[leaving]) this.drop(column);
  }

  /** Takes the column of an equation out of the tableau; the last column moves into its place. */
  private drop(column: number): void {
    this.width -= 1;
    const equation = this.free[column]!;
    const last = this.free[this.width]!;
    for (let row = 0; row < this.rows; row++)
      this.tableau[row * this.columns + column] = this.tableau[row * this.columns + this.width]!;
    this.free[column] = last;
    this.place[last] = -1 - column;
    this.place[equation] = dropped;
  }

  private climb(price: () => boolean): 'top' | 'endless' | 'lost' {
    for (let steps = 0; steps < stepLimit; steps++) {
      if (!price()) return 'top';
      const column = this.entering(steps > 200);
      if (column < 0) return 'top';
      if (!this.step(column)) return 'endless';
    }
    return 'lost';
  }

  /** Finds a point inside all bounds, or says that there seems to be none. Asked once, and again after a loss. */
  private reach(): boolean {
    const priceOut = (): boolean => {
      this.price.fill(0);
      let outside = false;
      for (let row = 0; row < this.rows; row++) {
        const off = this.excess(this.basic[row]!);
        if (off === 0) continue;
        outside = true;
        for (let at = 0; at < this.width; at++)
          this.price[at]! += off < 0 ? this.tableau[row * this.columns + at]! : -this.tableau[row * this.columns + at]!;
      }
      return outside;
    };
    this.climb(priceOut);
    return !priceOut();
  }

  /** Replaces the bounds of a column; the next question starts from the present point, moved inside them. */
  boundColumn(column: number, lo: number, hi: number): void {
    this.lower[column] = lo;
    this.upper[column] = hi;
    this.found = undefined;
    const place = this.place[column]!;
    const value = this.value[column]!;
    if (place < 0 && (value < lo || value > hi)) this.move(-1 - place, Math.min(Math.max(value, lo), hi) - value);
  }

  /** Largest or smallest value of an objective; `undecided` where no proof was found either way. */
  optimise(objective: Objective, direction: 'min' | 'max'): Answer {
    const wasFresh = this.fresh;
    const answer = this.attempt(objective, direction);
    if (answer.status !== 'undecided' || wasFresh) return answer;
    this.restart();
    return this.attempt(objective, direction);
  }

  private attempt(objective: Objective, direction: 'min' | 'max'): Answer {
    this.fresh = false;
    this.found ??= this.reach();
    if (!this.found) return { status: this.isContradicted() ? 'infeasible' : 'undecided' };
    const sign = direction === 'max' ? 1 : -1;
    const priceObjective = (): boolean => {
      this.price.fill(0);
      for (const [term, column] of objective.columns.entries()) {
        const factor = sign * objective.coefficients[term]!;
        const row = this.place[column]!;
        if (row < 0) this.price[-1 - row]! += factor;
        else for (let at = 0; at < this.width; at++) this.price[at]! += factor * this.tableau[row * this.columns + at]!;
      }
      return true;
    };
    const end = this.climb(priceObjective);
    const point = this.value.slice(0, this.columns);
    if (end === 'lost' || !this.isFeasible(point) || !this.keepsRows()) return { status: 'undecided' };
    if (end === 'endless') return { status: 'unbounded' };
    const value = objective.columns.reduce((sum, column, at) => sum + objective.coefficients[at]! * point[column]!, 0);
    const proved = this.improvable() <= 1e-7 * (1 + Math.abs(value));
    return proved ? { status: 'optimal', value, point } : { status: 'undecided' };
  }

  private isFeasible(point: ArrayLike<number>): boolean {
    const near = 1e-7;
    for (let at = 0; at < this.columns; at++)
      if (point[at]! < this.lower[at]! - near || point[at]! > this.upper[at]! + near) return false;
    return this.model.rows.every(({ columns, coefficients, lo, hi }) => {
      let sum = 0;
      let size = 1;
      for (let term = 0; term < columns.length; term++) {
        sum += coefficients[term]! * point[columns[term]!]!;
        size += Math.abs(coefficients[term]! * point[columns[term]!]!);
      }
      return sum >= lo - near * size && sum <= hi + near * size;
    });
  }

  /** Whether every direction left changes each row as the tableau says: tried on a mixture with uneven weights. */
  private keepsRows(): boolean {
    const change = new Float64Array(this.columns + this.rows);
    let seed = 12_345;
    for (let at = 0; at < this.width; at++) {
      seed = (seed * 16_807) % 2_147_483_647;
      const weight = 0.5 + seed / 2_147_483_647;
      change[this.free[at]!] = weight;
      for (let row = 0; row < this.rows; row++)
        change[this.basic[row]!]! += weight * this.tableau[row * this.columns + at]!;
    }
    return this.model.rows.every(({ columns, coefficients }, row) => {
      let sum = 0;
      let size = 1;
      for (let term = 0; term < columns.length; term++) {
        sum += coefficients[term]! * change[columns[term]!]!;
        size += Math.abs(coefficients[term]! * change[columns[term]!]!);
      }
      return Math.abs(sum - change[this.columns + row]!) <= 1e-8 * size;
    });
  }

  /** How much more the present prices promise within the bounds; nothing at an optimum (weak duality). */
  private improvable(): number {
    let more = 0;
    for (let at = 0; at < this.width; at++) {
      const price = this.price[at]!;
      const variable = this.free[at]!;
      if (Math.abs(price) <= tolerance) continue;
      more += price * ((price > 0 ? this.upper[variable]! : this.lower[variable]!) - this.value[variable]!);
    }
    return more;
  }

  /** Proves that there is no point: moving everything as far as it goes still leaves something outside its bounds (Farkas). */
  private isContradicted(): boolean {
    let outside = 0;
    let size = 1;
    for (const variable of this.basic) {
      outside += Math.abs(this.excess(variable));
      size += Math.abs(this.value[variable]!);
    }
    return this.keepsRows() && outside - this.improvable() > 1e-7 * size;
  }
}
