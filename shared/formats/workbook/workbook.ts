import type { StyleName } from './styles.ts';

/** What a person may type into a cell. `warn` lets them keep another answer after a warning. */
export type Validation =
  | { kind: 'whole' | 'decimal'; min: number; max?: number; title: string; message: string; warn?: boolean }
  | { kind: 'list'; values: readonly string[]; title: string; message: string; warn?: boolean };

/**
 * A cell: a bare value, or a value with what belongs to it. A formula is in A1 notation (`SUM(B4:B6)`), `value` is its
 * cached result.
 */
export type Cell =
  | null
  | string
  | number
  | {
      value: string | number | null;
      formula?: string;
      style?: StyleName;
      /** An address (`https://…`, `mailto:…`) or a place in this workbook (`#Sheet name!A1`). */
      link?: string;
      validation?: Validation;
      /** A comment that hangs on the cell. */
      comment?: string;
      span?: { columns: number; rows: number };
    };

/** Rows and columns count from 0, both ends included; the first row of a table is its header row. */
export type Table = { name: string; firstRow: number; firstColumn: number; lastRow: number; lastColumn: number };

export type Sheet = {
  name: string;
  /** Widths in characters, from the first column on. */
  columns?: readonly number[];
  rows: readonly (readonly Cell[])[];
  tables?: readonly Table[];
  /** Rows that stay in sight above the scrolled ones. */
  frozenRows?: number;
  /** Columns that stay in sight beside the scrolled ones. */
  frozenColumns?: number;
  /** Printed upright on one page, where it is narrow enough; else across, as wide as a page and as long as it takes. */
  upright?: boolean;
  /** Locks every cell whose style is not unlocked. There is no password: it guards against slips, not people. */
  locked?: boolean;
  hidden?: boolean;
};

/** A spreadsheet as plain data: written by `writeXlsx` and `writeOds`, byte for byte the same for the same input. */
export type Workbook = {
  title: string;
  /** BCP 47, such as `en-GB`. */
  language: string;
  creator?: string;
  /** ISO date and time; left out of the file where not given. */
  created?: string;
  sheets: readonly Sheet[];
};

type FullCell = Exclude<Cell, null | string | number>;

/** The long form of a cell. */
export const fullCell = (cell: Cell | undefined = null): FullCell =>
  typeof cell === 'object' && cell !== null ? cell : { value: cell };
