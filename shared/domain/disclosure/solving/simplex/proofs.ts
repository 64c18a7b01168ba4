import type { Model, Objective } from '../solver.ts';

/** Whole numbers that stand for fractions with one denominator. */
export type Scaled = { readonly whole: Float64Array; readonly per: number };

const largestDenominator = 10_000;
const largestCommon = 1_000_000;
const near = 1e-7;

/** The denominator of the simplest fraction that a value is but for rounding error; 0 where there is none. */
const denominatorOf = (value: number): number => {
  const slack = near * Math.max(1, Math.min(Math.abs(value), 100));
  let [before, under] = [0, 1];
  let rest = value;
  for (;;) {
    if (Math.abs(value * under - Math.round(value * under)) <= slack * Math.min(1, 1 / under)) return under;
    const part = rest - Math.floor(rest);
    if (part < 1e-12) return 0;
    rest = 1 / part;
    [before, under] = [under, Math.floor(rest) * under + before];
    if (under > largestDenominator) return 0;
  }
};

const divisorOf = (one: number, other: number): number => (other === 0 ? one : divisorOf(other, one % other));

/** Reads what a solver reckoned in doubles as the fractions that were meant; undefined where they are not simple. */
export const scaled = (values: ArrayLike<number>): Scaled | undefined => {
  let per = 1;
  for (let at = 0; at < values.length; at++) {
    const under = denominatorOf(values[at]!);
    if (under === 0) return undefined;
    per = (per / divisorOf(per, under)) * under;
    if (per > largestCommon) return undefined;
  }
  const whole = new Float64Array(values.length);
  for (let at = 0; at < values.length; at++) whole[at] = Math.round(values[at]! * per);
  return { whole, per };
};

const largest = Number.MAX_SAFE_INTEGER;

/** The value of an objective at a point, times the point's denominator; undefined past what doubles hold exactly. */
export const valueAt = ({ columns, coefficients }: Objective, { whole }: Scaled): number | undefined => {
  let sum = 0;
  let size = 0;
  for (let term = 0; term < columns.length; term++) {
    const part = coefficients[term]! * whole[columns[term]!]!;
    sum += part;
    size += Math.abs(part);
  }
  return size <= largest ? sum : undefined;
};

/** Whether a point keeps every bound and every row, without rounding. */
export const isPoint = ({ lower, upper, rows }: Model, point: Scaled): boolean => {
  const { whole, per } = point;
  const keeps = (value: number, lo: number, hi: number): boolean =>
    (lo === -Infinity || (Math.abs(lo * per) <= largest && value >= lo * per)) &&
    (hi === Infinity || (Math.abs(hi * per) <= largest && value <= hi * per));
  for (let at = 0; at < lower.length; at++) if (!keeps(whole[at]!, lower[at]!, upper[at]!)) return false;
  return rows.every((row) => {
    const sum = valueAt(row, point);
    return sum !== undefined && keeps(sum, row.lo, row.hi);
  });
};

/** Whether a direction may be followed without end from any point. */
export const isRay = ({ lower, upper, rows }: Model, direction: Scaled): boolean => {
  const open = (change: number, lo: number, hi: number): boolean =>
    (change >= 0 || lo === -Infinity) && (change <= 0 || hi === Infinity);
  for (let at = 0; at < lower.length; at++) if (!open(direction.whole[at]!, lower[at]!, upper[at]!)) return false;
  return rows.every((row) => {
    const change = valueAt(row, direction);
    return change !== undefined && open(change, row.lo, row.hi);
  });
};

/**
 * A bound below an objective, times the denominator of the multipliers (weak duality): the objective is the multiplied
 * rows and what is left on the columns, each of which is at least what its ends allow. Minus infinity where one has no
 * end; undefined past what doubles hold exactly. Of nothing at all, a bound above 0 proves that there is no point
 * (Farkas).
 */
export const leastBy = (
  { lower, upper, rows }: Model,
  { columns, coefficients }: Objective,
  { whole, per }: Scaled,
): number | undefined => {
  const left = new Float64Array(lower.length);
  const sizes = new Float64Array(lower.length);
  let least = 0;
  let size = 0;
  const add = (times: number, lo: number, hi: number): void => {
    if (times === 0) return;
    const part = times * (times > 0 ? lo : hi);
    least += part;
    if (Number.isFinite(part)) size += Math.abs(part);
  };
  for (let term = 0; term < columns.length; term++) {
    left[columns[term]!]! += per * coefficients[term]!;
    sizes[columns[term]!]! += Math.abs(per * coefficients[term]!);
  }
  for (let at = 0; at < rows.length; at++) {
    const times = whole[at]!;
    if (times === 0) continue;
    const row = rows[at]!;
    add(times, row.lo, row.hi);
    for (let term = 0; term < row.columns.length; term++) {
      left[row.columns[term]!]! -= times * row.coefficients[term]!;
      sizes[row.columns[term]!]! += Math.abs(times * row.coefficients[term]!);
    }
  }
  for (let at = 0; at < left.length; at++) {
    if (sizes[at]! > largest) return undefined;
    add(left[at]!, lower[at]!, upper[at]!);
  }
  return size <= largest ? least : undefined;
};
