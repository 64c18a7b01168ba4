import type { Period } from '../../periods.ts';
import { type Choice, type Filter, filters } from './choices.ts';
import { latestPeriod, type PublishedRelease } from './published-release.ts';

/** What an answer can be: for programs, for spreadsheets, for people. */
export const kinds = ['json', 'csv', 'html'] as const;
export type Kind = (typeof kinds)[number];

/** What rows can be sorted by. */
export const sortable = ['period', 'area', 'measure', 'category', 'level', 'detail', 'value'] as const;

/** Rows on a page where nothing is said, and at most: an answer must fit through the door of a function (6 MB). */
export const pageSizes: Readonly<Record<Kind, { usual: number; most: number }>> = {
  json: { usual: 1_000, most: 10_000 },
  csv: { usual: 40_000, most: 40_000 },
  html: { usual: 100, most: 500 },
};

/** Everything that a question may say. */
export const parameters = ['period', ...filters, 'version', 'sort', 'page', 'pageSize', 'format'] as const;

/** `latest` stands for whichever period is the newest at the time. */
export type WantedPeriod = Period | 'latest';

/** A question to the published figures; an empty list is no filter. */
export type FiguresQuery = {
  periods: readonly WantedPeriod[];
  /** `1.0`, or `2023-24/1.0` where it is of one period; empty for the versions that stand. */
  versions: readonly string[];
  chosen: Readonly<Record<Filter, readonly Choice[]>>;
  sort: { by: (typeof sortable)[number]; down: boolean } | undefined;
  page: number | undefined;
  pageSize: number | undefined;
};

/** A value that cannot be understood: where it stood, what it was, what is wrong with it, and what would be right. */
export type Fault = {
  parameter: string;
  value: string;
  message: string;
  allowed: readonly string[];
  /** It would be understood if it were out: it is not there, or not yet. */
  notOut?: true;
};

/** The periods that a question names, `latest` as the one it stands for now; all where it names none. */
export const wantedPeriods = ({ periods }: FiguresQuery, releases: readonly PublishedRelease[]): ReadonlySet<Period> =>
  new Set(
    periods.length === 0
      ? releases.map(({ period }) => period)
      : periods.map((each) => (each === 'latest' ? latestPeriod(releases) : each)),
  );
