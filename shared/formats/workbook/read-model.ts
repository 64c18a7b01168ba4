import { limits } from '../limits.ts';
import { Refusal } from '../refusal.ts';
import type { Aside, Unseen } from './rich-text.ts';

/**
 * A cell as read; rows and columns count from 0. Dates are ISO days, numbers their shortest text, errors such as
 * `#REF!`.
 */
export type ReadCell = {
  row: number;
  column: number;
  kind: 'text' | 'number' | 'boolean' | 'date' | 'error';
  /** What it shows; empty for a formula that was saved without its result. */
  text: string;
  /** The formula as the file writes it, without results; empty where only its presence is known. */
  formula?: string;
  /** The formula was saved without its result; another one may well have an empty text for its result. */
  unworked?: true;
  aside?: readonly Aside[];
  unseen?: Unseen;
};

export type ReadSheet = { name: string; hidden: boolean; cells: readonly ReadCell[] };

/** A workbook as read: only cells with something in them. */
export type ReadWorkbook = { sheets: readonly ReadSheet[] };

/** Takes cells one by one and stops at the limits of a whole workbook. */
export const cellCollector = () => {
  let cells = 0;
  let rows = 0;
  return (into: ReadCell[], cell: ReadCell): void => {
    if (cell.text === '' && cell.formula === undefined && cell.aside === undefined) return;
    cells += 1;
    if (into.at(-1)?.row !== cell.row) rows += 1;
    if (cells > limits.cells || rows > limits.rows)
      throw new Refusal('fileExpands', `The file has more than ${limits.cells} filled cells or ${limits.rows} rows.`);
    if (cell.text.length > limits.cellText)
      throw new Refusal('fileUnsafe', 'A cell holds more text than a spreadsheet allows.');
    into.push(cell);
  };
};

/**
 * The ISO day of a spreadsheet's day number: 1 is 1900-01-01 with Excel's leap day that never was, or counted from
 * 1904.
 */
export const isoDay = (serial: number, from1904: boolean): string => {
  // Days since 1 March 0000, by the usual civil calendar arithmetic.
  const from1900 = serial < 60 ? 693_900 : 693_899;
  const days = Math.floor(serial) + (from1904 ? 695_361 : from1900);
  const era = Math.floor(days / 146_097);
  const dayOfEra = days - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const month = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * month + 2) / 5) + 1;
  const year = yearOfEra + era * 400 + (month >= 10 ? 1 : 0);
  return `${year}-${String(month >= 10 ? month - 9 : month + 3).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
};
