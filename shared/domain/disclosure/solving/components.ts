import type { Model, Row } from './solver.ts';

/** A part of a model that shares no row with the rest, with the columns it is made of. */
export type Component = { columns: readonly number[]; rows: readonly Row[] };

/**
 * Splits a model into its connected components: columns hang together that stand in a row together. Columns in no row
 * are components of their own, with no rows. Two years of a table, or two levels without their total, fall apart.
 */
export const componentsOf = ({ lower, rows }: Pick<Model, 'lower' | 'rows'>): readonly Component[] => {
  const parent = lower.map((_, at) => at);
  const root = (column: number): number => {
    let at = column;
    while (parent[at] !== at) {
      parent[at] = parent[parent[at]!]!;
      at = parent[at]!;
    }
    return at;
  };
  for (const { columns } of rows) for (const column of columns) parent[root(column)] = root(columns[0]!);
  const found = new Map<number, { columns: number[]; rows: Row[] }>();
  for (const column of lower.keys()) {
    const held = found.get(root(column)) ?? { columns: [], rows: [] };
    held.columns.push(column);
    found.set(root(column), held);
  }
  for (const row of rows) found.get(root(row.columns[0]!))!.rows.push(row);
  return [...found.values()];
};
