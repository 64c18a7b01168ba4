import type { PublishedRow } from '../figures/published-row.ts';
import { filters } from './choices.ts';
import type { FiguresQuery } from './figures-query.ts';
import { type PublishedRelease, releaseName } from './published-release.ts';

/** A published row and the release that it is of. */
export type AnsweredRow = PublishedRow & { release: string };

/** The rows of a page, and how many there are on all pages. */
export type FiguresAnswer = { rows: readonly AnsweredRow[]; total: number; page: number; pages: number };

type Held = { release: PublishedRelease; rows: readonly PublishedRow[] };

const keyOf: Readonly<Record<NonNullable<FiguresQuery['sort']>['by'], (row: AnsweredRow) => string | number | null>> = {
  period: ({ release }) => release,
  area: ({ mappa_area, country_name }) => mappa_area || country_name,
  measure: ({ measure }) => measure,
  category: ({ category }) => category,
  level: ({ level }) => level,
  detail: ({ detail }) => detail,
  value: ({ value }) => value,
};

/** Numbers by size, words by their letters; what has no number stands at the end, whichever way is asked for. */
const sorted = (rows: readonly AnsweredRow[], sort: FiguresQuery['sort']): readonly AnsweredRow[] => {
  if (sort === undefined) return rows;
  const key = keyOf[sort.by];
  const way = sort.down ? -1 : 1;
  return rows.toSorted((one, other) => {
    const [a, b] = [key(one), key(other)];
    if (a === b) return 0;
    if (a === null || b === null) return a === null ? 1 : -1;
    return a < b ? -way : way;
  });
};

/**
 * The rows of the releases that pass every filter, in the order of the files or as asked for, and of them one page.
 * @param usual rows on a page where the question does not say
 */
export const answer = (query: FiguresQuery, held: readonly Held[], usual: number): FiguresAnswer => {
  const passes = filters
    .map((filter) => query.chosen[filter])
    .filter((chosen) => chosen.length > 0)
    .map((chosen) => (row: PublishedRow) => chosen.some(({ holds }) => holds(row)));
  const all = held.flatMap(({ release, rows }) =>
    rows
      .filter((row) => passes.every((pass) => pass(row)))
      .map((row): AnsweredRow => ({ ...row, release: releaseName(release) })),
  );
  const { page = 1, pageSize = usual } = query;
  return {
    rows: sorted(all, query.sort).slice((page - 1) * pageSize, page * pageSize),
    total: all.length,
    page,
    pages: Math.max(1, Math.ceil(all.length / pageSize)),
  };
};
