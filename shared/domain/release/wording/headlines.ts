import { differenceOf, percentWritten } from '../../forms/decimals.ts';
import { formOf } from '../../forms/index.ts';
import { eligible, managed } from '../../forms/main-measures.ts';
import { ratesOf } from '../../forms/rates.ts';
import { type Period, periodBefore, snapshotDay, yearCovered } from '../../periods.ts';
import { type Geography, national } from '../figures/geography.ts';
import type { PublishedAddress } from '../figures/published-cells.ts';
import { asComputed, asReturned } from '../figures/published-codes.ts';
import { grouped, type PublishedRow, placeCode, type Said } from '../figures/published-row.ts';
import { breaksBefore } from '../revisions/mark-breaks.ts';

/** A headline figure: what it is, how much, and how it changed on the year before, in words. */
export type Headline = { label: string; when: string; said: Said; change: string | undefined };

/** A headline in any year: the vintage of a rate is another each time, so it is left out of the address. */
type HeadlineAddress = Omit<PublishedAddress, 'detail'>;
type Picked = { label: string; at: HeadlineAddress };

const at = (
  measure: HeadlineAddress['measure'],
  category: HeadlineAddress['category'],
  level: HeadlineAddress['level'] = 'Total',
): HeadlineAddress => ({ measure, category, level });
/** The day or the year that a measure of a category describes: on the first form Categories 2 and 3 cover the year. */
export const whenOf = (period: Period, { measure, category }: Omit<HeadlineAddress, 'level'>): string => {
  const asked = asReturned(measure);
  const tables = formOf(period)?.tables.filter((table) => table.measure === asked) ?? [];
  const own = tables.find(({ rows }) => rows.some((row) => row.category === category)) ?? tables[0];
  return own?.time === 'year' ? yearCovered(period) : `on ${snapshotDay(period)}`;
};

const picks: readonly Picked[] = [
  { label: 'People eligible for MAPPA, all four categories', at: at(eligible, 'All') },
  { label: 'People eligible for MAPPA (Categories 1 to 3)', at: at(eligible, 'Total') },
  { label: 'Category 1: people who must notify the police', at: at(eligible, '1') },
  { label: 'Category 2: violent offenders', at: at(eligible, '2') },
  { label: 'Managed at Levels 2 and 3 in the year', at: at(managed, 'Total') },
];

/** The rates of the form of a period, each a headline of its own. */
const ratePicks = (period: Period): readonly Picked[] =>
  ratesOf(formOf(period)!).map(({ measure, of, label }) => ({ label, at: at(asComputed(measure), of.category) }));

const find = (rows: readonly PublishedRow[], { code }: Geography, address: HeadlineAddress): PublishedRow | undefined =>
  rows.find(
    (row) =>
      placeCode(row) === code &&
      row.measure === address.measure &&
      row.category === address.category &&
      row.level === address.level,
  );

/**
 * How a figure stands to that of the year before: `up 1,695 (2.5%) on 2022-23`. Undefined where either is missing, is
 * not whole (`p`).
 */
export const changeInWords = (now: Said | undefined, before: Said | undefined, since: string): string | undefined => {
  if (now?.value == null || before?.value == null) return undefined;
  if ([now, before].some(({ marks }) => marks.includes('p'))) return undefined;
  const by = differenceOf(now.value, before.value);
  if (by === 0) return `the same as in ${since}`;
  return `${by > 0 ? 'up' : 'down'} ${grouped(Math.abs(by))}${shareInWords(by, before.value)} on ${since}`;
};

/** Of fewer than this a share says more about how few they were than about the change. */
export const leastBase = 50;

const shareInWords = (by: number, base: number): string => {
  if (base < leastBase) return '';
  const percent = percentWritten((Math.abs(by) * 100) / base);
  return ` (${percent === '0.0' ? 'less than 0.1' : percent}%)`;
};

/** The change on the year before, or why there is none to give: a break lies between the two. */
export const changeOn = (
  since: Period,
  last: PublishedRow | undefined,
  row: PublishedRow,
  period: Period,
): string | undefined => {
  const between = breaksBefore(since, period, row);
  if (between.length === 0) return changeInWords(row, last, since);
  if (row.value === null || last?.value == null) return undefined;
  return [`Not comparable with ${since}.`, ...between.map(({ why }) => why)].join(' ');
};

/** The headline figures of a place, those that its form has; that of all four categories where it may be shown. */
export const headlinesOf = (
  {
    period,
    rows,
    before,
  }: { period: Period; rows: readonly PublishedRow[]; before: readonly PublishedRow[] | undefined },
  place: Geography = national,
): readonly Headline[] =>
  [...picks, ...ratePicks(period)].flatMap(({ label, at: address }) => {
    const row = find(rows, place, address);
    if (row === undefined || (address.category === 'All' && row.value === null)) return [];
    const last = before && find(before, place, address);
    return [
      { label, when: whenOf(period, address), said: row, change: changeOn(periodBefore(period), last, row, period) },
    ];
  });
