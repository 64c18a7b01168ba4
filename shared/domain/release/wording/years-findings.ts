import { Period, periodBefore } from '../../periods.ts';
import { marksIn } from '../figures/marks.ts';
import { grouped } from '../figures/published-row.ts';
import { lineOf, type SeriesRow } from '../revisions/series.ts';
import { changeInWords } from './headlines.ts';

/** A line over the years: what it is called, and its rows, one a period, the oldest first. */
export type YearsLine = { label: string; rows: readonly SeriesRow[] };

/** The period of a row of the series. */
export const periodOf = ({ release }: SeriesRow): Period => Period.parse(release.split('/')[0]);

/**
 * A line of the series by the key of its rows, under one name of a series and where its form has it: what is not
 * comparable at all with the rest has another name, and is no part of it.
 */
export const yearsLine = (rows: readonly SeriesRow[], key: string, label: string): YearsLine => ({
  label,
  rows: lineOf(rows, key).filter(({ series, measure, shorthand }) => series === measure && shorthand !== 'z'),
});

const isBroken = ({ marks }: SeriesRow): boolean => marksIn(marks).includes('b');

/** The end of a line that can be compared in itself: from its last break on, and without a year that is not shown. */
const lastStretch = ({ rows }: YearsLine): readonly SeriesRow[] => {
  const gap = rows.findLastIndex(({ value }) => value === null);
  const after = rows.slice(gap + 1);
  const broken = after.findLastIndex(isBroken);
  return broken === -1 ? after : after.slice(broken);
};

/**
 * How a line ends, in a sentence: its newest number, and the change since the first that it can be compared with. No
 * change across a break, from a sum that is not whole, or over a year that is not shown.
 */
export const sinceFirst = (line: YearsLine): string => {
  const stretch = lastStretch(line);
  const [first, last] = [stretch[0], stretch.at(-1)];
  if (first === undefined || last === undefined) return `${line.label} over the years.`;
  const now = `${line.label}: ${grouped(last.value!)} in ${periodOf(last)}`;
  const change = first === last ? undefined : changeInWords(last, first, periodOf(first));
  if (change !== undefined) return `${now}, ${change}.`;
  return isBroken(last) ? `${now}, not comparable with the years before.` : `${now}.`;
};

/** Whether two years of a line follow each other in the series and can be set side by side. */
export const areJoined = (one: SeriesRow, next: SeriesRow): boolean =>
  one.value !== null && next.value !== null && !isBroken(next) && periodBefore(periodOf(next)) === periodOf(one);
