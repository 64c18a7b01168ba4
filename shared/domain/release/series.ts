import type { Measure } from '../codes.ts';
import { type PublishedRow, rowKey } from './published-row.ts';
import { byVersion } from './version.ts';

/** A row of the series over all periods: as published, with the name of the series it belongs to and its release. */
export type SeriesRow = PublishedRow & { series: string; release: string };

/** The rows of one release of a period. */
export type PeriodRows = { period: string; version: string; rows: readonly PublishedRow[] };

type Break = { from: string; hits: (row: PublishedRow) => boolean; why: string };

/** Where a series goes on under its name but is not comparable with the years before. Source: the notes of the statistics. */
export const breaks: readonly Break[] = [
  {
    from: '2003-04',
    hits: (row) => row.measure === 'eligible' && row.category === '2',
    why: 'Category 2 was re-based to people in the community only (nationally 52,809 became 39,492).',
  },
  {
    from: '2004-05',
    hits: (row) => row.level !== 'Total' && row.level !== 'MAPPP',
    why: 'Levels of management were collected for the first time.',
  },
  {
    from: '2015-16',
    hits: (row) => row.measure === 'returned_to_custody' && row.detail === 'order',
    why: 'Sexual Harm Prevention Orders took the place of Sexual Offences Prevention Orders.',
  },
  {
    from: '2022-23',
    hits: (row) => row.measure === 'rate_per_100k',
    why: 'Rates are worked out with population estimates of another vintage.',
  },
];

/**
 * The series that a row belongs to. Rows are only joined over the years under one name, so what is not comparable has
 * another: until 2003-04 Categories 2 and 3 were counted over the year, since then on 31 March; sums of orders and breaches
 * of the panel (MAPPP) have nothing to go on with.
 */
const seriesOf = (period: string, row: PublishedRow): string => {
  if (period >= '2004-05') return row.measure;
  if (row.measure === 'eligible' && row.category !== '1') return 'eligible_in_year';
  if (row.measure === 'returned_to_custody') return 'returned_to_custody_of_panel';
  return row.measure satisfies Measure;
};

/**
 * One dataset over all the releases given, the oldest period first. A number that begins after a break is marked `b`, unless something
 * graver stands beside it already.
 */
export const seriesRows = (periods: readonly PeriodRows[]): readonly SeriesRow[] =>
  [...periods]
    .sort((one, other) =>
      one.period === other.period ? byVersion(one.version, other.version) : one.period < other.period ? -1 : 1,
    )
    .flatMap(({ period, version, rows }) =>
      rows.map((row): SeriesRow => {
        const broken = breaks.some(({ from, hits }) => from === period && hits(row));
        return {
          ...row,
          shorthand: broken && row.value !== null && row.shorthand !== 'p' ? 'b' : row.shorthand,
          series: seriesOf(period, row),
          release: `${period}/${version}`,
        };
      }),
    );

/** One line of a series over the years: the rows of one place and cell, by period. */
export const lineOf = (rows: readonly SeriesRow[], key: string): readonly SeriesRow[] =>
  rows.filter((row) => rowKey(row) === key);
