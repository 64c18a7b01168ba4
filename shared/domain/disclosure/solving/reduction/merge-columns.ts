import type { Row } from '../solver.ts';

/**
 * Columns that stand in the same rows with the same coefficients: the rows see only their sum. Areas that were never
 * late and never revised are one group, whatever their number.
 */
export type Group = { members: readonly number[] };

export type Merged = { groups: readonly Group[]; rows: readonly Row[]; groupOf: ReadonlyMap<number, number> };

/**
 * Groups the columns of some rows, and writes the rows over groups: all columns start as one class, and each row splits
 * the classes that it sees unevenly. `apart` keeps columns with different marks apart.
 */
export const mergeColumns = (
  columns: readonly number[],
  rows: readonly Row[],
  apart: ReadonlyMap<number, string> = new Map(),
): Merged => {
  const classes = new Map<string, number>();
  const classOf = new Map<number, number>();
  for (const column of columns) {
    const mark = apart.get(column) ?? '';
    const known = classes.get(mark) ?? classes.size;
    classes.set(mark, known);
    classOf.set(column, known);
  }
  let next = classes.size;
  for (const row of rows) {
    const split = new Map<number, Map<number, number>>();
    for (let term = 0; term < row.columns.length; term++) {
      const column = row.columns[term]!;
      const old = classOf.get(column)!;
      let byCoefficient = split.get(old);
      if (byCoefficient === undefined) {
        byCoefficient = new Map();
        split.set(old, byCoefficient);
      }
      let now = byCoefficient.get(row.coefficients[term]!);
      if (now === undefined) {
        now = next++;
        byCoefficient.set(row.coefficients[term]!, now);
      }
      classOf.set(column, now);
    }
  }
  const members = new Map<number, number[]>();
  for (const column of columns) {
    const held = members.get(classOf.get(column)!);
    if (held) held.push(column);
    else members.set(classOf.get(column)!, [column]);
  }
  const groups = [...members.values()].map((each) => ({ members: each }));
  const groupOf = new Map(groups.flatMap((group, at) => group.members.map((column) => [column, at] as const)));
  const merged = rows.map((row) => {
    const seen = new Map(row.columns.map((column, term) => [groupOf.get(column)!, row.coefficients[term]!]));
    return { columns: [...seen.keys()], coefficients: [...seen.values()], lo: row.lo, hi: row.hi };
  });
  return { groups, rows: merged, groupOf };
};
