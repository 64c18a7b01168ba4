import type { Category, Level } from '../../domain/codes.ts';
import type { Table } from '../../domain/forms/form.ts';
import type { ColumnKind, Columns } from './columns.ts';
import type { GridCell, GridRow } from './grid.ts';

/** A value with the column of the form that it belongs to, and the note beside it. */
export type PlacedValue = { across: Category | Level; cell: GridCell };
export type Placed = { values: readonly PlacedValue[]; note: GridCell | undefined; inferred: boolean };

type Across = Category | Level;

/** The columns that a table may have across, in their order, without and with Category 4; none where there are none. */
const sequences = (table: Table, across: 'category' | 'level'): readonly (readonly Across[])[] => {
  if (across === 'level') return [table.rows.flatMap(({ level }) => level ?? [])];
  const codes = table.columns.flatMap(({ category }) => category ?? []);
  return [codes.filter((code) => code !== '4'), codes];
};

const codeOf = (kind: ColumnKind, across: 'category' | 'level'): Across | undefined => {
  if (kind.is === 'total') return 'Total';
  if (kind.is === 'category' && across === 'category') return kind.category;
  return kind.is === 'level' && across === 'level' ? kind.level : undefined;
};

/** A heading that says which of the form's columns stands below it. */
type Head = { column: number; code: Across };

/**
 * Gives a row's values their columns: by the heading above each; where a heading is lost, by the one place in the
 * form's order that is left (`inferred`); without headings, by the number of columns. Undefined where that leaves a
 * doubt.
 */
export const placeValues = (row: GridRow, label: GridCell, columns: Columns, table: Table): Placed | undefined => {
  const across = [...columns.values()].some(({ is }) => is === 'level') ? 'level' : 'category';
  const heads = [...columns].flatMap(([column, kind]): Head[] => {
    const code = codeOf(kind, across);
    return code === undefined ? [] : [{ column, code }];
  });
  // Headings that lost the cell over the labels do not stand above their columns: only their order counts.
  const areAbove = heads.every(({ column }) => column > label.column);
  const kinds: Columns = areAbove ? columns : new Map();
  const behind = row.cells.filter(({ column }) => column > label.column);
  const note = behind.find(({ column, text }) => kinds.get(column)?.is === 'note' && text !== '');
  const cells = trimmed(figureCells(behind, kinds));
  const filled = cells.filter(({ text }) => text !== '');
  const placed = (from: readonly GridCell[], codes: readonly Across[], inferred = false): Placed => ({
    values: from.flatMap((cell, index) => (cell.text === '' ? [] : [{ across: codes[index]!, cell }])),
    note,
    inferred,
  });
  if (filled.length === 0) return placed([], []);
  const orders = sequences(table, across);
  if (heads.length === 0) {
    const only = filled.length === 1 ? onlyColumn(table) : undefined;
    if (only !== undefined) return placed(filled, [only]);
    const order = orders.find(({ length }) => length === cells.length);
    return order && placed(cells, order, true);
  }
  const codes = heads.map(({ code }) => code);
  if (!areAbove) return cells.length === codes.length ? placed(cells, codes) : undefined;
  const headed = under(heads, filled);
  if (headed !== undefined) return placed(filled, headed);
  const inferred = under(completed(heads, filled, orders), filled);
  return inferred && placed(filled, inferred, true);
};

/**
 * The one column that a table can have a figure in, where all others are closed or there is no other: orders are only
 * made for Category 1.
 */
const onlyColumn = (table: Table): Across | undefined => {
  const closed = (table.notApplicable ?? []).flatMap(({ category, level }) => (level === undefined ? [category] : []));
  const open = table.columns
    .map(({ category }) => category)
    .filter((category) => category !== 'Total' && !closed.includes(category));
  return open.length === 1 ? (open[0] ?? 'Total') : undefined;
};

/** The cells that may hold figures: where a column is headed as the figure, only that one counts. */
const figureCells = (cells: readonly GridCell[], kinds: Columns): readonly GridCell[] => {
  const kindOf = ({ column }: GridCell) => kinds.get(column)?.is;
  return cells.some((cell) => kindOf(cell) === 'figure')
    ? cells.filter((cell) => kindOf(cell) === 'figure')
    : cells.filter((cell) => kindOf(cell) !== 'note' && kindOf(cell) !== 'past');
};

// Empty cells at the end belong to nothing.
const trimmed = (cells: readonly GridCell[]): readonly GridCell[] =>
  cells.slice(0, cells.findLastIndex(({ text }) => text !== '') + 1);

/** What stands above each cell; undefined where one of them has no heading. */
const under = (heads: readonly Head[], cells: readonly GridCell[]): readonly Across[] | undefined => {
  const codes = cells.flatMap(({ column }) => heads.find((head) => head.column === column)?.code ?? []);
  return codes.length === cells.length ? codes : undefined;
};

/** Headings with the lost ones put back, where the form's order leaves exactly one way; none otherwise. */
const completed = (
  heads: readonly Head[],
  filled: readonly GridCell[],
  orders: readonly (readonly Across[])[],
): readonly Head[] => {
  const columns = [...new Set([...heads, ...filled].map(({ column }) => column))].toSorted((a, b) => a - b);
  const order = orders.find(
    (codes) =>
      codes.length === columns.length && heads.every(({ column, code }) => codes[columns.indexOf(column)] === code),
  );
  return (order ?? []).map((code, index) => ({ column: columns[index]!, code }));
};
