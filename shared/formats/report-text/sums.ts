import type { Category, Level } from '../../domain/codes.ts';
import type { Token } from './token.ts';

/** A slot of a row: a number, nothing that counts (`z`, `x`, empty), or what cannot be added up. */
type Amount = number | 'closed' | 'unknown';
/** A row with one slot for each column; none where the form has not got the cell. */
export type Row = { level: Level; slots: readonly (Token | undefined)[] };

const amountOf = (token: Token | undefined): Amount => {
  const { value = '' } = token ?? { value: 'z' };
  if (value === 'z') return 'closed';
  return /^\d+$/.test(value) ? Number(value) : 'unknown';
};

/** Whether Categories 1 to 3 make the total, where there is one; undefined where that cannot be told. */
export const rowAddsUp = ({ slots }: Row, columns: readonly Category[]): boolean | undefined => {
  const total = columns.indexOf('Total');
  const parts = slots.filter((_, index) => !['4', 'Total'].includes(columns[index]!)).map(amountOf);
  return parts.length === 0 || total < 0 ? true : adds(amountOf(slots[total]), parts);
};

const adds = (total: Amount, parts: readonly Amount[]): boolean | undefined => {
  if ([total, ...parts].includes('unknown')) return undefined;
  const sum = parts.reduce<number>((added, part) => added + (typeof part === 'number' ? part : 0), 0);
  return total === 'closed' ? sum === 0 : sum === total;
};

/** How many sums of rows and columns do not hold, how many nobody can tell, and whether a total may have moved. */
export const brokenSums = (rows: readonly Row[], columns: readonly Category[]) => {
  const across = rows.map((row) => rowAddsUp(row, columns));
  const total = rows.find(({ level }) => level === 'Total');
  const down = columns.map((_, index) =>
    adds(
      amountOf(total?.slots[index]),
      rows.filter((row) => row !== total).map(({ slots }) => amountOf(slots[index])),
    ),
  );
  return {
    rows: across.filter((holds) => holds === false).length,
    columns: down.filter((holds) => holds === false).length,
    unknown: [...across, ...down].filter((holds) => holds === undefined).length,
    moved: rows.some(mayHaveMoved),
  };
};

/** Sums that one wrong digit breaks, as against figures that changed places or moved into the next column. */
export const isMisprint = ({ rows, columns, unknown, moved }: ReturnType<typeof brokenSums>): boolean => {
  if (unknown > 0) return rows + columns <= (moved ? 0 : 1);
  return rows <= 1 && columns <= 2 && !(rows === 0 && columns === 2);
};

/** Whether a row ends in an empty cell behind what may be its total: one of its figures is lost, and it moved up. */
const mayHaveMoved = ({ slots }: Row): boolean => {
  const amounts = slots.map(amountOf);
  const end = amounts.findLastIndex((amount) => amount !== 'unknown');
  const last = amounts[end];
  if (end === amounts.length - 1 || typeof last !== 'number') return false;
  return last >= amounts.slice(0, end).reduce<number>((sum, each) => sum + (typeof each === 'number' ? each : 0), 0);
};
