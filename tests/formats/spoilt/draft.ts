import type { CellKey } from '../../../shared/domain/cells.ts';
import type { Workbook } from '../../../shared/formats/workbook/workbook.ts';

/** A source of whole numbers below a limit, the same for the same seed. */
export type Next = (below: number) => number;

type Sheet = Workbook['sheets'][number];
export type Row = Sheet['rows'][number];

/** Changes to the XML of the written file, by the name of a sheet; `*` is for the style sheet. */
export type Patch = { sheet: string; change: (xml: string) => string };

/**
 * A workbook on its way to be spoilt. `unsure` holds the cells whose figure nobody can tell any more, or `all` of them:
 * what is read there is wrong, whatever it is. Others have the figure of the return, or none.
 */
export type Draft = {
  workbook: Workbook;
  patches: readonly Patch[];
  unsure: 'none' | 'all' | ReadonlySet<CellKey>;
  /** What is to be seen of it: the file may not pass without a word. */
  mustBeRefused: boolean;
};

/** One way of spoiling: `formats` where it is done to the XML of one format alone. */
export type Spoiler = { name: string; format?: 'xlsx' | 'ods'; spoil: (draft: Draft, next: Next) => Draft };

export const pick = <Item>(items: readonly Item[], next: Next): Item => items[next(items.length)]!;

export const tablesIn = ({ workbook }: Draft): readonly Sheet[] =>
  workbook.sheets.filter(({ name }) => name.startsWith('Table '));

export const withSheet = (draft: Draft, name: string, change: (sheet: Sheet) => Sheet): Draft => ({
  ...draft,
  workbook: {
    ...draft.workbook,
    sheets: draft.workbook.sheets.map((sheet) => (sheet.name === name ? change(sheet) : sheet)),
  },
});

export const more = (draft: Draft, sheet: Sheet, first = false): Draft => ({
  ...draft,
  workbook: {
    ...draft.workbook,
    sheets: first ? [sheet, ...draft.workbook.sheets] : [...draft.workbook.sheets, sheet],
  },
});

/** The row of a table sheet where its columns are headed, counted from 0; the figures begin below. */
export const HEADER = 4;

/** The number in a cell of the model, undefined where it holds none or a formula. */
export const numberIn = (cell: Row[number] | undefined): number | undefined => {
  if (typeof cell === 'number') return cell;
  const full = typeof cell === 'object' && cell !== null ? cell : undefined;
  return typeof full?.value === 'number' && full.formula === undefined ? full.value : undefined;
};

/** The places of the figures that a person typed into a table sheet. */
export const typedIn = ({ rows }: Sheet): readonly { row: number; column: number; value: number }[] =>
  rows.slice(HEADER + 1).flatMap((cells, index) =>
    cells.flatMap((cell, column) => {
      const value = numberIn(cell);
      return value === undefined ? [] : [{ row: HEADER + 1 + index, column, value }];
    }),
  );

export const replaced = (sheet: Sheet, at: { row: number; column: number }, cell: Row[number]): Sheet => ({
  ...sheet,
  rows: sheet.rows.map((row, r) => (r === at.row ? row.map((each, c) => (c === at.column ? cell : each)) : row)),
});

/** Formulas put in their results' place: a sheet that is moved about as values. */
export const asValues = (sheet: Sheet): Sheet => ({
  ...sheet,
  tables: [],
  frozenRows: 0,
  rows: sheet.rows.map((row) =>
    row.map((cell) =>
      typeof cell === 'object' && cell?.formula !== undefined
        ? { value: cell.value, ...(cell.style ? { style: cell.style } : {}) }
        : cell,
    ),
  ),
});
