import type { Model, Row } from './solver.ts';
import { roundDown, roundUp, tidyRow } from './system.ts';

const near = 1e-9;

/** The same row whatever its sign: the first coefficient is made positive. */
const upright = (row: Row): Row =>
  (row.coefficients[0] ?? 0) >= 0
    ? row
    : { columns: row.columns, coefficients: row.coefficients.map((each) => -each), lo: -row.hi, hi: -row.lo };

/**
 * Takes out of a model what can be read off it: a row of one column becomes the column's bounds, a column without room
 * moves into the bounds of its rows, a row seen twice is one row with the tighter bounds, a row without bounds goes.
 * Nothing is rounded, so that the linear bounds stay what they are. Gives undefined where a contradiction shows, for
 * real numbers or (where a column's bounds hold no whole number) for counts.
 */
export const reduceModel = ({ lower, upper, rows }: Model): Model | undefined => {
  const lo = [...lower];
  const hi = [...upper];
  let left = rows.map(tidyRow);
  for (let changed = true; changed; ) {
    changed = false;
    const kept = new Map<string, Row>();
    for (const row of left) {
      let moved = 0;
      const open = row.columns.map((column) => lo[column] !== hi[column]);
      for (const [at, column] of row.columns.entries()) if (!open[at]) moved += row.coefficients[at]! * lo[column]!;
      const rest = upright({
        columns: row.columns.filter((_, at) => open[at]),
        coefficients: row.coefficients.filter((_, at) => open[at]),
        lo: row.lo - moved,
        hi: row.hi - moved,
      });
      if (rest.lo > rest.hi + near) return undefined;
      if (rest.columns.length === 0) {
        const slack = near * (1 + Math.abs(moved));
        if (rest.lo > slack || rest.hi < -slack) return undefined;
        continue;
      }
      if (rest.columns.length === 1) {
        const column = rest.columns[0]!;
        lo[column] = Math.max(lo[column]!, rest.lo / rest.coefficients[0]!);
        hi[column] = Math.min(hi[column]!, rest.hi / rest.coefficients[0]!);
        if (hi[column]! < lo[column]! - near) return undefined;
        if (hi[column]! - lo[column]! < near) hi[column] = lo[column]!;
        changed = true;
        continue;
      }
      if (rest.lo === -Infinity && rest.hi === Infinity) continue;
      const key = `${rest.columns}|${rest.coefficients}`;
      const twin = kept.get(key);
      const both = {
        ...rest,
        lo: Math.max(rest.lo, twin?.lo ?? -Infinity),
        hi: Math.min(rest.hi, twin?.hi ?? Infinity),
      };
      if (both.lo > both.hi + near) return undefined;
      kept.set(key, both);
    }
    left = [...kept.values()];
  }
  if (lo.some((each, at) => roundUp(each) > roundDown(hi[at]!))) return undefined;
  return { lower: lo, upper: hi, rows: left };
};
