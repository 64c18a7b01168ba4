import type { Model, Objective, Row } from './solver.ts';

/**
 * Everything that is publicly known, as whole-number variables with bounds, linear rows, and what an attacker is after.
 */
export type System = Model & { targets: readonly Objective[] };

/** Both ends of what a target can be; infinities where nothing holds it. `int` is over whole numbers only. */
export type Interval = { lp: readonly [number, number]; int: readonly [number, number] };

/** The bounds of every target, in order; or that no whole numbers fit; or that it could not be decided. */
export type Intervals =
  | { status: 'bounded'; intervals: readonly Interval[] }
  | { status: 'infeasible' }
  | { status: 'undecided' };

/** Rounds inward, as a count may be: up to the next whole number, unless rounding error is all that keeps it away. */
export const roundUp = (value: number): number => Math.ceil(value - 1e-6);

/** Rounds inward, as a count may be: down to the next whole number, unless rounding error is all that keeps it away. */
export const roundDown = (value: number): number => Math.floor(value + 1e-6);

/** Takes the solver's noise off a bound: 34.99999999999971 is 35, a third stays a third. */
export const withoutNoise = (value: number): number => {
  const nearest = Math.round(value);
  return Math.abs(value - nearest) <= 1e-6 ? nearest + 0 : value;
};

/** The row without zero coefficients, each column once. */
export const tidyRow = (row: Row): Row => {
  const { columns, coefficients, lo, hi } = row;
  let isTidy = true;
  for (let at = 0; at < columns.length && isTidy; at++)
    isTidy = coefficients[at] !== 0 && (at === 0 || columns[at - 1]! < columns[at]!);
  if (isTidy) return row;
  const sums = new Map<number, number>();
  for (const [at, column] of columns.entries()) sums.set(column, (sums.get(column) ?? 0) + coefficients[at]!);
  const kept = [...sums].filter(([, coefficient]) => coefficient !== 0).sort(([a], [b]) => a - b);
  return { columns: kept.map(([column]) => column), coefficients: kept.map(([, coefficient]) => coefficient), lo, hi };
};
