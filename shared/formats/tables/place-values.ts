import type { Category, Level } from '../../domain/codes.ts';
import type { Table } from '../../domain/forms/form.ts';
import type { ColumnKind, Columns } from './columns.ts';
import type { GridCell, GridRow } from './grid.ts';

/** A value with the column of the form that it belongs to, and the note beside it. */
export type PlacedValue = { across: Category | Level; cell: GridCell };
export type Placed = { values: readonly PlacedValue[]; note: GridCell | undefined; inferred: boolean };

type Across = Category | Level;

/** The columns that a table may have across, without and with Category 4, in their order. */
const sequences = (table: Table, across: 'category' | 'level'): readonly (readonly Across[])[] => {
  if (across === 'level') return [table.rows.flatMap(({ level }) => (level === undefined ? [] : [level]))];
  const all = table.columns.flatMap(({ category }) => (category === undefined ? [] : [category]));
  const codes: readonly Across[] = all.length ? all : ['1', '2', '3', 'Total'];
  return [codes.filter((code) => code !== '4'), codes];
};

const codeOf = (kind: ColumnKind, across: 'category' | 'level'): Across | undefined => {
  if (kind.is === 'total') return 'Total';
  if (kind.is === 'category' && across === 'category') return kind.category;
  return kind.is === 'level' && across === 'level' ? kind.level : undefined;
};

/**
 * Gives a row's values their columns: by the heading above each; where a heading is lost, by the one place in the
 * form's order that is left (`inferred`); without headings, by the number of columns. Undefined where that leaves a
 * doubt.
 */
export const placeValues = (
  row: GridRow,
  label: GridCell | undefined,
  columns: Columns | undefined,
  table: Table,
): Placed | undefined => {
  const behind = row.cells.filter(({ column }) => label === undefined || column > label.column);
  const kinds = columns?.byColumn ?? new Map<number, ColumnKind>();
  const across = [...kinds.values()].some(({ is }) => is === 'level') ? 'level' : 'category';
  const heads = [...kinds].flatMap(([column, kind]) => {
    const code = codeOf(kind, across);
    return code === undefined ? [] : [{ column, code }];
  });
  const aside = new Set([...kinds].flatMap(([column, { is }]) => (is === 'note' || is === 'past' ? [column] : [])));
  const canAlign =
    row.aligned &&
    columns?.aligned === true &&
    heads.every(({ column }) => label === undefined || column > label.column);
  const note = canAlign
    ? behind.find(({ column, text }) => kinds.get(column)?.is === 'note' && text !== '')
    : undefined;
  const cells = trimmed(behind.filter(({ column }) => !(canAlign && aside.has(column))));
  const values = (codes: readonly Across[], from: readonly GridCell[], inferred: boolean): Placed => ({
    values: from.flatMap((cell, index) => (cell.text === '' ? [] : [{ across: codes[index]!, cell }])),
    note,
    inferred,
  });
  const filled = figureCells(
    cells.filter(({ text }) => text !== ''),
    canAlign ? kinds : new Map(),
  );
  if (filled.length === 0) return { values: [], note, inferred: false };
  if (table.columns.length === 1 && heads.length === 0) {
    return filled.length === 1 ? values(['Total'], filled, false) : undefined;
  }
  if (canAlign && heads.length) {
    const named = new Map(heads.map(({ column, code }) => [column, code]));
    if (filled.every(({ column }) => named.has(column)))
      return values(
        filled.map(({ column }) => named.get(column)!),
        filled,
        false,
      );
    const whole = completed(heads, filled, sequences(table, across));
    if (whole)
      return values(
        filled.map(({ column }) => whole.get(column)!),
        filled,
        true,
      );
  }
  if (heads.length && !canAlign && cells.length === heads.length)
    return values(
      heads.map(({ code }) => code),
      cells,
      false,
    );
  if (filled.length === 1) {
    const only = onlyColumn(table);
    if (only !== undefined) return values([only], filled, false);
  }
  // A heading right above a value is not to be read as another one.
  const above = new Map(canAlign ? heads.map(({ column, code }) => [column, code]) : []);
  const fit = sequences(table, across).find(
    (codes) =>
      codes.length === cells.length &&
      cells.every(({ column }, index) => (above.get(column) ?? codes[index]) === codes[index]) &&
      isSubsequence(
        heads.map(({ code }) => code),
        codes,
      ),
  );
  return fit ? values(fit, cells, true) : undefined;
};

/**
 * The one column that a table can have a figure in, where all others are closed or there is no other: orders are only
 * made for Category 1.
 */
const onlyColumn = (table: Table): Across | undefined => {
  if (table.columns.length === 1) return 'Total';
  const closed = (table.notApplicable ?? []).flatMap(({ category, level }) =>
    level === undefined && category ? [category] : [],
  );
  const open = table.columns.flatMap(({ category }) =>
    category && category !== 'Total' && !closed.includes(category) ? [category] : [],
  );
  return open.length === 1 ? open[0] : undefined;
};

/** Where a column is headed as the figure, only that one counts. */
const figureCells = (cells: readonly GridCell[], kinds: ReadonlyMap<number, ColumnKind>): readonly GridCell[] =>
  [...kinds.values()].some(({ is }) => is === 'figure')
    ? cells.filter(({ column }) => kinds.get(column)?.is === 'figure')
    : cells;

// Empty cells at the end belong to nothing.
const trimmed = (cells: readonly GridCell[]): readonly GridCell[] =>
  cells.slice(0, cells.findLastIndex(({ text }) => text !== '') + 1);

const isSubsequence = (part: readonly Across[], whole: readonly Across[]): boolean => {
  let at = 0;
  for (const code of part) {
    at = whole.indexOf(code, at) + 1;
    if (at === 0) return false;
  }
  return true;
};

/** Headings by column with the lost ones put back, where the form's order leaves exactly one way. */
const completed = (
  heads: readonly { column: number; code: Across }[],
  filled: readonly GridCell[],
  orders: readonly (readonly Across[])[],
): Map<number, Across> | undefined => {
  const columns = [...new Set([...heads.map(({ column }) => column), ...filled.map(({ column }) => column)])].toSorted(
    (a, b) => a - b,
  );
  for (const order of orders) {
    if (order.length !== columns.length) continue;
    if (heads.every(({ column, code }) => order[columns.indexOf(column)] === code))
      return new Map(columns.map((column, index) => [column, order[index]!]));
  }
  return undefined;
};
