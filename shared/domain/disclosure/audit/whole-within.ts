import type { Row } from './solver.ts';

/**
 * What a row may be missed by: nothing where all is whole, else rounding error, of the column and of the row at once.
 */
const slackOf = (coefficient: number, room: number, size: number): number =>
  Number.isInteger(coefficient) && Number.isInteger(room)
    ? 0
    : 1e-6 * Math.min(1, Math.abs(coefficient)) + 1e-12 * size;

/**
 * The largest whole number that a positive coefficient leaves room for, found by putting it back into the row: with
 * 1,000,000 x <= 1,999,999 it is 1, although 1.999999 is next to 2. `size` is that of the numbers the room was made
 * from.
 */
export const largestWithin = (coefficient: number, room: number, size = Math.abs(room)): number => {
  const nearest = Math.round(room / coefficient);
  const slack = slackOf(coefficient, room, size);
  return coefficient * nearest - room <= slack ? nearest + 0 : nearest - 1;
};

/** The smallest whole number that with a positive coefficient comes up to something. */
export const smallestWithin = (coefficient: number, least: number, size = Math.abs(least)): number =>
  0 - largestWithin(coefficient, -least, size);

/** A bound as a whole number where rounding error is all that keeps it away from one, else as it is. */
export const wholeIfNear = (coefficient: number, room: number, size = Math.abs(room)): number => {
  const exact = room / coefficient;
  const nearest = Math.round(exact);
  return Math.abs(coefficient * nearest - room) <= slackOf(coefficient, room, size) ? nearest + 0 : exact;
};

/** Whether a point of whole numbers keeps a row, but for rounding error; whole rows are kept exactly or not at all. */
export const keepsRow = ({ columns, coefficients, lo, hi }: Row, point: ArrayLike<number>): boolean => {
  let sum = 0;
  for (let term = 0; term < columns.length; term++) sum += coefficients[term]! * point[columns[term]!]!;
  if (sum >= lo && sum <= hi) return true;
  const missed = sum < lo ? lo - sum : sum - hi;
  return !Number.isInteger(missed) && missed <= 1e-9 * (1 + Math.abs(sum));
};

const divisorOf = (one: number, other: number): number => (other === 0 ? Math.abs(one) : divisorOf(other, one % other));

/** A row as whole numbers see it: 4 a + 6 b <= 7 is 2 a + 3 b <= 3. Its ends may cross. */
export const wholeRow = (row: Row): Row => {
  if (!row.coefficients.every(Number.isSafeInteger)) return row;
  const divisor = row.coefficients.reduce(divisorOf, 0);
  if (divisor === 0) return row;
  const lo = smallestWithin(divisor, row.lo);
  const hi = largestWithin(divisor, row.hi);
  if (divisor === 1 && lo === row.lo && hi === row.hi) return row;
  return { columns: row.columns, coefficients: row.coefficients.map((each) => each / divisor), lo, hi };
};

/** Above this a coefficient times what counts as whole (a millionth off) is no longer small beside 1. */
const evenUpTo = 1e4;

/** Whether coefficients are too large, or too far apart, for a linear solver to tell one person from rounding error. */
export const isUneven = ({ coefficients }: Pick<Row, 'coefficients'>): boolean => {
  const sizes = coefficients.map(Math.abs).filter((size) => size > 0);
  return Math.max(1, ...sizes) > evenUpTo * Math.min(1, ...sizes);
};
