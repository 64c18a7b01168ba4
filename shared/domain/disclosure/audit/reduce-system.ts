import type { Model, Row } from './solver.ts';
import { tidyRow } from './system.ts';
import { wholeIfNear } from './whole-within.ts';

const near = 1e-9;

/** Rounding error that a number made from numbers of a size may have; a whole number has none. */
const slackOf = (value: number, size: number): number => (Number.isInteger(value) ? 0 : near * (1 + size));

/** The same row whatever its sign: the first coefficient is made positive. */
const upright = (row: Row): Row =>
  (row.coefficients[0] ?? 0) >= 0
    ? row
    : { columns: row.columns, coefficients: row.coefficients.map((each) => -each), lo: -row.hi, hi: -row.lo };

const hashOf = ({ columns, coefficients }: Row): number => {
  let hash = columns.length;
  for (let at = 0; at < columns.length; at++)
    hash = (Math.imul(hash, 31) + Math.imul(columns[at]!, 7919) + Math.round(coefficients[at]! * 1000)) | 0;
  return hash;
};

const isTwin = (one: Row, other: Row): boolean =>
  one.columns.length === other.columns.length &&
  one.columns.every((column, at) => column === other.columns[at] && one.coefficients[at] === other.coefficients[at]);

/**
 * Takes out of a model what can be read off it: a row of one column becomes the column's bounds, a column without room
 * moves into the bounds of its rows, a row seen twice is one row with the tighter bounds, a row without bounds goes.
 * Nothing is rounded but what rounding error alone keeps from being whole, so that the linear bounds stay what they
 * are. Gives undefined where a contradiction shows: in a row, or where a column's bounds hold no whole number.
 */
export const reduceModel = ({ lower, upper, rows }: Model): Model | undefined => {
  const lo = lower.map((each) => wholeIfNear(1, each));
  const hi = upper.map((each) => wholeIfNear(1, each));
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
      const size = Math.abs(moved);
      if (rest.columns.length === 0) {
        if (rest.lo > slackOf(rest.lo, size) || rest.hi < -slackOf(rest.hi, size)) return undefined;
        continue;
      }
      if (rest.columns.length === 1) {
        const column = rest.columns[0]!;
        const coefficient = rest.coefficients[0]!;
        lo[column] = Math.max(lo[column]!, wholeIfNear(coefficient, rest.lo, size + Math.abs(rest.lo)));
        hi[column] = Math.min(hi[column]!, wholeIfNear(coefficient, rest.hi, size + Math.abs(rest.hi)));
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
      if (both.lo > both.hi + slackOf(both.lo - both.hi, size)) return undefined;
      kept.set(hash, held === undefined ? [...alike, both] : alike.with(twin, both));
    }
    left = [...kept.values()].flat();
  }
  if (lo.some((each, at) => Math.ceil(each) > Math.floor(hi[at]!))) return undefined;
  return { lower: lo, upper: hi, rows: left };
};
