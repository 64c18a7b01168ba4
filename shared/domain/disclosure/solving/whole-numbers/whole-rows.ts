import type { Objective, Row } from '../solver.ts';
import { decimal } from './fraction.ts';

const divisorOf = (one: number, other: number): number => (other === 0 ? Math.abs(one) : divisorOf(other, one % other));
const commonOf = (one: bigint, other: bigint): bigint => {
  let [a, b] = [one, other];
  while (b !== 0n) [a, b] = [b, a % b];
  return (one / a) * other;
};

/** An objective whose coefficients are whole, which is `per` times the one that was meant. */
export type WholeObjective = Objective & { per: number };

/** The factor that makes decimals whole; a tenth and a quarter are whole by 20. */
const factorOf = (values: readonly number[]): bigint =>
  values.reduce((factor, value) => commonOf(factor, decimal(value).under), 1n);

const timesExactly = (value: number, factor: bigint): number | undefined => {
  const { over, under } = decimal(value);
  const whole = Number((over * factor) / under);
  return Number.isSafeInteger(whole) ? whole : undefined;
};

const allExactly = (values: readonly number[], factor: bigint): number[] | undefined => {
  const whole = values.map((value) => (Number.isFinite(value) ? timesExactly(value, factor) : value));
  return whole.includes(undefined) ? undefined : (whole as number[]);
};

/** An objective in whole numbers; undefined where that takes more digits than a double holds. */
export const wholeObjective = ({ columns, coefficients }: Objective): WholeObjective | undefined => {
  if (coefficients.every(Number.isSafeInteger)) return { columns, coefficients, per: 1 };
  const factor = factorOf(coefficients);
  const whole = allExactly(coefficients, factor);
  return whole && { columns, coefficients: whole, per: Number(factor) };
};

/** The same row in whole numbers: 0.1 a + 0.25 b <= 1 is 2 a + 5 b <= 20. Undefined as for an objective. */
export const inWholeNumbers = (row: Row): Row | undefined => {
  const ends = [row.lo, row.hi];
  const all = [...row.coefficients, ...ends.filter(Number.isFinite)];
  if (all.every(Number.isSafeInteger)) return row;
  const factor = factorOf(all);
  const coefficients = allExactly(row.coefficients, factor);
  const [lo, hi] = allExactly(ends, factor) ?? [];
  return coefficients === undefined || lo === undefined || hi === undefined
    ? undefined
    : { columns: row.columns, coefficients, lo, hi };
};

/** The largest whole number not above a quotient, exactly: the lower part is positive. */
const wholeBelow = (over: number, under: number): number =>
  Number.isFinite(over) ? (over - (((over % under) + under) % under)) / under + 0 : over;

/** A whole row as whole numbers see it: 4 a + 6 b <= 7 is 2 a + 3 b <= 3. Its ends may cross. */
export const wholeRow = (row: Row): Row => {
  const divisor = row.coefficients.reduce(divisorOf, 0);
  if (divisor <= 1) return row;
  return {
    columns: row.columns,
    coefficients: row.coefficients.map((each) => each / divisor),
    lo: 0 - wholeBelow(-row.lo, divisor),
    hi: wholeBelow(row.hi, divisor),
  };
};
