import { breaks, hits } from '../../forms/series-breaks.ts';
import { type PublishedRow, rowKey } from '../figures/published-row.ts';
import { byRelease } from '../life/version.ts';
import { type LastNumbers, markBreaks, noteNumbers } from './mark-breaks.ts';

/** A row of the series over all periods: as published, with the name of the series it belongs to and its release. */
export type SeriesRow = PublishedRow & { series: string; release: string };

/** The rows of one release of a period. */
export type PeriodRows = { period: string; version: string; rows: readonly PublishedRow[] };

/**
 * The series that a row belongs to. Rows are only joined over the years under one name, so what is not comparable at
 * all with the years after it has another.
 */
const seriesOf = (period: string, row: PublishedRow): string =>
  breaks.find((each) => each.until !== undefined && period < each.from && hits(each, row))?.until ?? row.measure;

/**
 * One dataset over all the releases given, the oldest period first. The marks are those of the releases; a break is
 * marked (`b`) as well where a release could not know of it, because the years before it came out later.
 */
export const seriesRows = (periods: readonly PeriodRows[]): readonly SeriesRow[] => {
  const last: LastNumbers = new Map();
  const rows: SeriesRow[] = [];
  // One way through the years: what came before each is noted once, and not read again for every year after it.
  for (const [period, releases] of Map.groupBy(periods.toSorted(byRelease), (release) => release.period)) {
    for (const release of releases)
      for (const row of markBreaks(release, last))
        rows.push({ ...row, series: seriesOf(period, row), release: `${period}/${release.version}` });
    for (const release of releases) noteNumbers(last, release);
  }
  return rows;
};

/** One line of a series over the years: the rows of one place and cell, by period. */
export const lineOf = (rows: readonly SeriesRow[], key: string): readonly SeriesRow[] =>
  rows.filter((row) => rowKey(row) === key);
