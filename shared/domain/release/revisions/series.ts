import { breaks, breaksBetween, hits } from '../../forms/series-breaks.ts';
import { type PublishedRow, rowKey } from '../figures/published-row.ts';
import { byVersion } from '../life/version.ts';

/** A row of the series over all periods: as published, with the name of the series it belongs to and its release. */
export type SeriesRow = PublishedRow & { series: string; release: string };

/** The rows of one release of a period. */
export type PeriodRows = { period: string; version: string; rows: readonly PublishedRow[] };

/**
 * The series that a row belongs to. Rows are only joined over the years under one name, so what is not comparable at all
 * with the years after it has another.
 */
const seriesOf = (period: string, row: PublishedRow): string =>
  breaks.find((each) => each.until !== undefined && period < each.from && hits(each, row))?.until ?? row.measure;

/**
 * One dataset over all the releases given, the oldest period first. A number is marked `b` where a break lies between it and
 * the number before it in its line, be that years back, unless something graver stands beside it already. What no number of its
 * series comes before breaks nothing.
 */
export const seriesRows = (periods: readonly PeriodRows[]): readonly SeriesRow[] => {
  const numbered = new Map<string, { last: string; before: string | undefined }>();
  /** The period of the number before this one: versions of one period have the same. */
  const numberBefore = (period: string, line: string): string | undefined => {
    const known = numbered.get(line);
    if (known?.last === period) return known.before;
    numbered.set(line, { last: period, before: known?.last });
    return known?.last;
  };
  return [...periods]
    .sort((one, other) =>
      one.period === other.period ? byVersion(one.version, other.version) : one.period < other.period ? -1 : 1,
    )
    .flatMap(({ period, version, rows }) =>
      rows.map((row): SeriesRow => {
        const series = seriesOf(period, row);
        const before = row.value === null ? undefined : numberBefore(period, `${series}|${rowKey(row)}`);
        const broken = before !== undefined && breaksBetween(before, period, row).length > 0;
        return {
          ...row,
          shorthand: broken && row.shorthand !== 'p' ? 'b' : row.shorthand,
          series,
          release: `${period}/${version}`,
        };
      }),
    );
};

/** One line of a series over the years: the rows of one place and cell, by period. */
export const lineOf = (rows: readonly SeriesRow[], key: string): readonly SeriesRow[] =>
  rows.filter((row) => rowKey(row) === key);
