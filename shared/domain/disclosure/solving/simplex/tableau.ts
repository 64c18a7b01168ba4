import type { Model } from '../solver.ts';

/** Rounding error up to which a value is taken to lie at its bound. */
export const tolerance = 1e-9;
/**
 * Entries are fractions of small whole numbers: below this they are rounding error, cleared where they would be
 * multiplied.
 */
const noise = 1e-10;

/**
 * The tableau of a small model: a row of the model is one more variable, equal to its sum and with the row's bounds. As
 * many variables as there are rows are basic: the value of each is the sum of its tableau row times the values of the
 * others, the free ones (Chvatal, Linear Programming, 1983, chapter 8). The columns of equations that have left the
 * basis stay, though they never come back: their prices are part of every proof.
 */
export class Tableau {
  readonly model: Model;
  readonly columns: number;
  readonly rows: number;
  /** Bounds of the columns, then of the rows. */
  readonly lower: Float64Array;
  readonly upper: Float64Array;
  /** Row by row, `columns` apart. */
  readonly entries: Float64Array;
  /** Which variable each row stands for, and which each column. */
  readonly basic: Int32Array;
  readonly free: Int32Array;
  /** Where a variable stands: its tableau row, or -1 - its tableau column. */
  readonly place: Int32Array;
  readonly value: Float64Array;
  private readonly start: ArrayLike<number> | undefined;
  /** Columns in which the row of an exchange is not zero. */
  private readonly used: Int32Array;

  /** `start` is a point of the model, if one is known. */
  constructor(model: Model, start?: ArrayLike<number>) {
    const columns = model.lower.length;
    const rows = model.rows.length;
    this.model = model;
    this.start = start;
    this.columns = columns;
    this.rows = rows;
    this.lower = Float64Array.from([...model.lower, ...model.rows.map(({ lo }) => lo)]);
    this.upper = Float64Array.from([...model.upper, ...model.rows.map(({ hi }) => hi)]);
    this.entries = new Float64Array(rows * columns);
    this.basic = new Int32Array(rows);
    this.free = new Int32Array(columns);
    this.place = new Int32Array(columns + rows);
    this.value = new Float64Array(columns + rows);
    this.used = new Int32Array(columns);
    this.restart();
  }

  /**
   * Builds everything anew from the model, with every column inside its bounds: the way out of gathered rounding error.
   */
  restart(): void {
    const { columns, rows } = this;
    this.entries.fill(0);
    for (const [at, row] of this.model.rows.entries())
      for (const [term, column] of row.columns.entries())
        this.entries[at * columns + column]! += row.coefficients[term]!;
    for (let column = 0; column < columns; column++) {
      this.free[column] = column;
      this.place[column] = -1 - column;
      this.value[column] = this.inside(column, this.start?.[column] ?? 0);
    }
    for (let row = 0; row < rows; row++) {
      this.basic[row] = columns + row;
      this.place[columns + row] = row;
      this.value[columns + row] = this.rowValue(row);
    }
  }

  /** A value moved to the nearest one that the bounds of a variable allow. */
  private inside(variable: number, value: number): number {
    return Math.min(Math.max(value, this.lower[variable]!), this.upper[variable]!);
  }

  private rowValue(row: number): number {
    let sum = 0;
    for (let at = 0; at < this.columns; at++)
      sum += this.entries[row * this.columns + at]! * this.value[this.free[at]!]!;
    return sum;
  }

  /** How far a variable is outside its bounds: negative below, positive above. */
  excess(variable: number): number {
    const value = this.value[variable]!;
    const slack = tolerance * (1 + Math.abs(value));
    if (value < this.lower[variable]! - slack) return value - this.lower[variable]!;
    return value > this.upper[variable]! + slack ? value - this.upper[variable]! : 0;
  }

  /** Replaces the bounds of a column of the model, and moves its value inside them if it is free. */
  boundColumn(column: number, lo: number, hi: number): void {
    this.lower[column] = lo;
    this.upper[column] = hi;
    const place = this.place[column]!;
    const value = this.value[column]!;
    if (place < 0) this.move(-1 - place, this.inside(column, value) - value);
  }

  /** Changes the value of a free variable, and with it those of the basic ones. */
  move(column: number, by: number): void {
    this.value[this.free[column]!]! += by;
    for (let row = 0; row < this.rows; row++)
      this.value[this.basic[row]!]! += by * this.entries[row * this.columns + column]!;
  }

  /** Makes a free variable basic in the place of another. */
  exchange(row: number, column: number): void {
    const { entries, columns, used } = this;
    const from = row * columns;
    const pivot = entries[from + column]!;
    let count = 0;
    for (let at = 0; at < columns; at++) {
      const entry = entries[from + at]!;
      if (entry === 0) continue;
      const isNoise = entry < noise && entry > -noise;
      entries[from + at] = isNoise ? 0 : -entry / pivot;
      if (at !== column && !isNoise) used[count++] = at;
    }
    entries[from + column] = 1 / pivot;
    for (let other = 0; other < this.rows; other++) {
      const to = other * columns;
      const factor = entries[to + column]!;
      if (other === row || factor === 0) continue;
      const isNoise = factor < noise && factor > -noise;
      entries[to + column] = isNoise ? 0 : factor / pivot;
      if (isNoise) continue;
      for (let which = 0; which < count; which++) {
        const at = used[which]!;
        entries[to + at]! += factor * entries[from + at]!;
      }
    }
    const entering = this.free[column]!;
    const leaving = this.basic[row]!;
    this.free[column] = leaving;
    this.basic[row] = entering;
    this.place[leaving] = -1 - column;
    this.place[entering] = row;
  }
}
