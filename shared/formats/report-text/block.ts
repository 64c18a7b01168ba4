import type { CellAddress } from '../../domain/cells.ts';
import type { Category, Level } from '../../domain/codes.ts';
import type { Table } from '../../domain/forms/form.ts';
import type { Sure } from '../../domain/sureness.ts';
import type { EventOf } from './event.ts';
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

/** A slot of a row: a number, nothing that counts (`z`, `x`, empty), or what cannot be added up. */
type Amount = number | 'closed' | 'unknown';
type Row = { level: Level; slots: readonly (Token | undefined)[] };

const amountOf = (token: Token | undefined): Amount => {
  if (token === undefined || token.value === 'z') return 'closed';
  return token.value !== undefined && /^\d+$/.test(token.value) ? Number(token.value) : 'unknown';
};

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
    const fitted = rows.map((row) => fit(table, row, columns));
    if (fitted.some((row) => row === undefined)) continue;
    const whole = fitted.flatMap((row) => row ?? []);
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

/** Sums that one wrong digit breaks, as against figures that changed places or moved into the next column. */
const isMisprint = ({ rows, columns, unknown, moved }: ReturnType<typeof brokenSums>): boolean => {
  if (unknown > 0) return rows + columns <= (moved ? 0 : 1);
  return rows <= 1 && columns <= 2 && !(rows === 0 && columns === 2);
};

/** Whether a row ends in an empty cell behind what may be its total: one of its figures is lost, and it moved up. */
const mayHaveMoved = ({ slots }: Row): boolean => {
  const amounts = slots.map(slotAmount);
  const end = amounts.findLastIndex((amount) => amount !== 'unknown');
  const last = amounts[end];
  if (end === amounts.length - 1 || typeof last !== 'number') return false;
  return last >= amounts.slice(0, end).reduce<number>((sum, each) => sum + (typeof each === 'number' ? each : 0), 0);
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
    const put = closed < 0 ? [] : [...filled.slice(0, closed), undefined, ...filled.slice(closed)];
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

/** Whether Categories 1 to 3 make the total; undefined where that cannot be told. */
const rowAddsUp = ({ slots }: Row, columns: readonly Category[]): boolean | undefined => {
  const amounts = columns.map((code, index) => ({ code, amount: slotAmount(slots[index]) }));
  const total = amounts.find(({ code }) => code === 'Total')?.amount;
  const parts = amounts.filter(({ code }) => code !== 'Total' && code !== '4').map(({ amount }) => amount);
  return parts.length === 0 ? true : adds(total, parts);
};

const slotAmount = (token: Token | undefined): Amount => (token?.is === 'gap' ? 'unknown' : amountOf(token));

const adds = (total: Amount | undefined, parts: readonly Amount[]): boolean | undefined => {
  if (total === undefined || total === 'unknown' || parts.includes('unknown')) return undefined;
  const sum = parts.reduce<number>((added, part) => added + (typeof part === 'number' ? part : 0), 0);
  return total === 'closed' ? sum === 0 : sum === total;
};

const brokenSums = (rows: readonly Row[], columns: readonly Category[]) => {
  const across = rows.map((row) => rowAddsUp(row, columns));
  const total = rows.find(({ level }) => level === 'Total');
  const down = columns.map((_, index) =>
    adds(
      slotAmount(total?.slots[index]),
      rows.filter((row) => row !== total).map(({ slots }) => slotAmount(slots[index])),
    ),
  );
  return {
    rows: across.filter((holds) => holds === false).length,
    columns: down.filter((holds) => holds === false).length,
    unknown: [...across, ...down].filter((holds) => holds === undefined).length,
    moved: rows.some(mayHaveMoved),
  };
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
