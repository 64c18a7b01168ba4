import { breaksBetween } from '../../forms/series-breaks.ts';
import { Period, periodBefore } from '../../periods.ts';
import { withMark } from '../figures/marks.ts';
import { asReturned, isComputed } from '../figures/published-codes.ts';
import { type PublishedRow, rowKey } from '../figures/published-row.ts';

/** The rows of one period, which may be those of one release or what stands of it. */
export type RowsOfPeriod = { period: string; rows: readonly PublishedRow[] };

/** A rate breaks alike in either kind: both rest on a population. */
const asDeclared = (row: PublishedRow): PublishedRow =>
  isComputed(row.measure) ? { ...row, measure: asReturned(row.measure), detail: '' } : row;

/** The breaks that lie between a number and the one before it, or the year before where none is held. */
export const breaksBefore = (earlier: string | undefined, period: string, row: PublishedRow) =>
  breaksBetween(earlier ?? periodBefore(Period.parse(period)), period, asDeclared(row));

/** By the key of a row, the last period of those noted in which it is a number. */
export type LastNumbers = Map<string, string>;

/** Notes the numbers of a period, which comes after all that are noted. */
export const noteNumbers = (last: LastNumbers, { period, rows }: RowsOfPeriod): void => {
  for (const row of rows) if (row.value !== null) last.set(rowKey(row), period);
};

/** By the key of a row, the last period before another in which it is a number. */
export const lastNumbers = (earlier: readonly RowsOfPeriod[]): ReadonlyMap<string, string> => {
  const last: LastNumbers = new Map();
  for (const each of earlier.toSorted((one, other) => (one.period < other.period ? -1 : 1))) noteNumbers(last, each);
  return last;
};

/**
 * The rows of a period with `b` beside each number that cannot be set beside the number before it, be that years back.
 * `last` tells where that was; where there is none, the year before is asked about.
 */
export const markBreaks = (
  { period, rows }: RowsOfPeriod,
  last: ReadonlyMap<string, string>,
): readonly PublishedRow[] =>
  rows.map((row) =>
    row.value === null || breaksBefore(last.get(rowKey(row)), period, row).length === 0
      ? row
      : { ...row, marks: withMark(row.marks, 'b') },
  );
