import type { Model, Row } from '../solver.ts';
import { tidyRow } from '../system.ts';

/** The same row whatever its sign: the first coefficient is made positive. */
const upright = (row: Row): Row =>
  (row.coefficients[0] ?? 0) >= 0
    ? row
    : { columns: row.columns, coefficients: row.coefficients.map((each) => -each), lo: -row.hi, hi: -row.lo };

const hashOf = ({ columns, coefficients }: Row): number => {
  let hash = columns.length;
  for (let at = 0; at < columns.length; at++)
    hash = (Math.imul(hash, 31) + Math.imul(columns[at]!, 7919) + coefficients[at]!) | 0;
  return hash;
};

const isTwin = (one: Row, other: Row): boolean =>
  one.columns.length === other.columns.length &&
  one.columns.every((column, at) => column === other.columns[at] && one.coefficients[at] === other.coefficients[at]);

const isExact = (value: number): boolean => Number.isSafeInteger(value) || !Number.isFinite(value);
const divides = (divisor: number, value: number): boolean => !Number.isFinite(value) || value % divisor === 0;

/**
 * Takes out of a whole model what can be read off it: a row of one column becomes the column's bounds where they stay
 * whole, a column without room moves into the bounds of its rows, a row seen twice is one row with the tighter bounds,
 * a row without bounds goes. Linear answers stay what they are. `infeasible` where a contradiction shows, `undecided`
 * where a sum takes more digits than a double holds.
 */
export const reduceModel = ({ lower, upper, rows }: Model): Model | 'infeasible' | 'undecided' => {
  const lo = [...lower];
  const hi = [...upper];
  let left = rows.map(tidyRow);
  for (let changed = true; changed; ) {
    changed = false;
    const kept = new Map<number, Row[]>();
    for (const row of left) {
      let moved = 0;
      const columns: number[] = [];
      const coefficients: number[] = [];
      for (let at = 0; at < row.columns.length; at++) {
        const column = row.columns[at]!;
        const coefficient = row.coefficients[at]!;
        if (lo[column] === hi[column]) moved += coefficient * lo[column]!;
        else {
          columns.push(column);
          coefficients.push(coefficient);
        }
      }
      const rest = upright({ columns, coefficients, lo: row.lo - moved, hi: row.hi - moved });
      if (!isExact(moved) || !isExact(rest.lo) || !isExact(rest.hi)) return 'undecided';
      if (rest.columns.length === 0) {
        if (rest.lo > 0 || rest.hi < 0) return 'infeasible';
        continue;
      }
      const [column, coefficient] = [rest.columns[0]!, rest.coefficients[0]!];
      if (rest.columns.length === 1 && divides(coefficient, rest.lo) && divides(coefficient, rest.hi)) {
        lo[column] = Math.max(lo[column]!, rest.lo / coefficient + 0);
        hi[column] = Math.min(hi[column]!, rest.hi / coefficient + 0);
        changed = true;
        continue;
      }
      if (rest.lo === -Infinity && rest.hi === Infinity) continue;
      const hash = hashOf(rest);
      const alike = kept.get(hash) ?? [];
      const twin = alike.findIndex((each) => isTwin(each, rest));
      const held = alike[twin];
      const least = Math.max(rest.lo, held?.lo ?? -Infinity);
      const both = { ...rest, lo: least, hi: Math.min(rest.hi, held?.hi ?? Infinity) };
      if (both.lo > both.hi) return 'infeasible';
      kept.set(hash, held === undefined ? [...alike, both] : alike.with(twin, both));
    }
    left = [...kept.values()].flat();
  }
  if (lo.some((each, at) => each > hi[at]!)) return 'infeasible';
  return { lower: lo, upper: hi, rows: left };
};
