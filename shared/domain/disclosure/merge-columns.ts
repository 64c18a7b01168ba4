import type { Row } from './solver.ts';

/**
 * Columns that stand in the same rows with the same coefficients: the rows see only their sum. Areas that were never
 * late and never revised are one group, whatever their number.
 */
export type Group = { members: readonly number[] };

export type Merged = { groups: readonly Group[]; rows: readonly Row[]; groupOf: ReadonlyMap<number, number> };

/** Groups the columns of some rows, and writes the rows over groups. `apart` keeps columns with different marks apart. */
export const mergeColumns = (
  columns: readonly number[],
  rows: readonly Row[],
  apart: ReadonlyMap<number, string> = new Map(),
): Merged => {
  const signatures = new Map<number, string[]>(columns.map((column) => [column, [apart.get(column) ?? '']]));
  for (const [at, row] of rows.entries())
    for (const [term, column] of row.columns.entries()) signatures.get(column)!.push(`${at}:${row.coefficients[term]}`);
  const members = new Map<string, number[]>();
  for (const column of columns) {
    const signature = signatures.get(column)!.join(' ');
    const held = members.get(signature);
    if (held) held.push(column);
    else members.set(signature, [column]);
  }
  const groups = [...members.values()].map((each) => ({ members: each }));
  const groupOf = new Map(groups.flatMap((group, at) => group.members.map((column) => [column, at] as const)));
  const merged = rows.map((row) => {
    const seen = new Map(row.columns.map((column, term) => [groupOf.get(column)!, row.coefficients[term]!]));
    return { columns: [...seen.keys()], coefficients: [...seen.values()], lo: row.lo, hi: row.hi };
  });
  return { groups, rows: merged, groupOf };
};
