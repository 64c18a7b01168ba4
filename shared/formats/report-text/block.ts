import type { CellAddress } from '../../domain/cells.ts';
import type { Category, Level } from '../../domain/codes.ts';
import type { Table } from '../../domain/forms/form.ts';
import type { Sure } from '../../domain/sureness.ts';
import type { EventOf } from './event.ts';
import { brokenSums, isMisprint, type Row, rowAddsUp } from './sums.ts';
import type { Token } from './token.ts';

/** The rows of one table as they stand in the document, and the headings of their columns, if any. */
export type Block = { rows: readonly EventOf<'row'>[]; heading: EventOf<'header'> | undefined };

/** What was put right to read a block. */
export type Repair = 'closed-cell' | 'page-number' | 'column-inferred';

/** One value of a block with its cell of the form; a cell that is there and empty has no value and is left out. */
export type BlockValue = { address: CellAddress; token: Token; text: string };

export type ReadBlock =
  | { values: readonly BlockValue[]; sure: Sure; repairs: readonly Repair[] }
  | { unread: 'row-length' | 'block-unsure' };

/**
 * Reads the rows of a table: by the sums of its rows and columns, or by headings that name every column, where at most
 * one row and two columns do not add up, so that it is a misprint and no shift. All else is not read.
 */
export const readBlock = (table: Table, { rows, heading }: Block): ReadBlock => {
  const named = heading?.columns ?? [];
  const unsure = { unread: 'block-unsure' } as const;
  if (heading?.agrees === false) return unsure;
  const lengths = new Set(rows.map(({ slots }) => trimmed(slots).length));
  for (const columns of columnsOf(table)) {
    // One value a row stands under no heading: those of the table before it in the group may still be up.
    if (columns.length > 1 && !isPartOf(named, columns)) continue;
    const whole = rows.flatMap((row) => fit(table, row, columns) ?? []);
    if (whole.length < rows.length) continue;
    const repairs = [...new Set(whole.flatMap(({ repair }) => repair ?? []))];
    const broken = brokenSums(whole, columns);
    const headed = columns.length === 1 || named.length === columns.length;
    const values = whole.flatMap((row) => valuesOf(table, row, columns));
    const inferred = headed ? [] : (['column-inferred'] as const);
    if (broken.rows + broken.columns + broken.unknown === 0)
      return { values, sure: 'checked', repairs: [...repairs, ...inferred] };
    if (headed && columns.length > 1 && repairs.length === 0 && isMisprint(broken))
      return { values, sure: 'placed', repairs };
    return unsure;
  }
  return { unread: lengths.size > 1 || named.length > 0 ? 'row-length' : 'block-unsure' };
};

/** The columns that a table may have in print, without and with Category 4; orders are made for Category 1 alone. */
const columnsOf = (table: Table): readonly (readonly Category[])[] => {
  const all = table.columns.flatMap(({ category }) => (category === undefined ? [] : [category]));
  if (all.length === 0) return [['Total'], ['1', '2', '3', 'Total']];
  const open = all.filter((code) => code !== '4' && code !== 'Total' && !isClosed(table, code));
  return [all.filter((code) => code !== '4'), all, ...(open.length === 1 ? [open] : [])].filter(
    (columns, index, every) => every.findIndex((each) => String(each) === String(columns)) === index,
  );
};

const isClosed = ({ notApplicable = [] }: Table, code: Category, level?: Level): boolean =>
  notApplicable.some((closed) => closed.category === code && (closed.level === undefined || closed.level === level));

const isPartOf = (part: readonly Category[], whole: readonly Category[]): boolean => {
  let at = 0;
  for (const code of part) {
    at = whole.indexOf(code, at) + 1;
    if (at === 0) return false;
  }
  return true;
};

/** Empty cells at the end of a row belong to nothing. */
const trimmed = (slots: readonly Token[]): readonly Token[] =>
  slots.slice(0, slots.findLastIndex(({ is }) => is === 'value') + 1);

type Fitted = Row & { repair?: Repair };

/** Gives a row as many slots as there are columns, in the one way that is certain; undefined where there is none. */
const fit = (table: Table, row: EventOf<'row'>, columns: readonly Category[]): Fitted | undefined => {
  const slots = trimmed(row.slots);
  const { level } = row;
  const at = (tokens: readonly (Token | undefined)[]): Row => ({ level, slots: tokens });
  const adds = (tokens: readonly (Token | undefined)[]) => rowAddsUp(at(tokens), columns) === true;
  if (slots.length === columns.length) return at(slots);
  const filled = slots.filter(({ is }) => is === 'value');
  if (filled.length === columns.length - 1) {
    const closed = columns.findIndex((code) => isClosed(table, code, level));
    const put = [...filled.slice(0, closed), undefined, ...filled.slice(closed)];
    if (closed >= 0 && adds(put)) return { ...at(put), repair: 'closed-cell' };
  }
  if (slots.length === columns.length + 1 && slots.at(-1)?.alone === true && isOneTooMany(slots, adds))
    return { ...at(slots.slice(0, -1)), repair: 'page-number' };
  // Real columns keep an empty cell in its place.
  const padded = row.slots.slice(0, columns.length);
  return slots.length < columns.length && padded.length === columns.length ? at(padded) : undefined;
};

/** Whether the sum holds without the last slot, and without no other one. */
const isOneTooMany = (slots: readonly Token[], adds: (left: readonly Token[]) => boolean): boolean => {
  const without = slots.map((_, index) => slots.toSpliced(index, 1)).filter(adds);
  const said = new Set(without.map((left) => left.map(({ value }) => value).join('|')));
  return said.size === 1 && adds(slots.slice(0, -1));
};

const valuesOf = (table: Table, { level, slots }: Row, columns: readonly Category[]): readonly BlockValue[] =>
  columns.flatMap((category, index) => {
    const token = slots[index];
    if (token?.value === undefined) return [];
    const isNone = table.columns.every((column) => column.category === undefined);
    if (isNone && category !== 'Total') return [];
    const address: CellAddress = { measure: table.measure, category, level, detail: table.detail ?? '' };
    return [{ address, token, text: token.value }];
  });
