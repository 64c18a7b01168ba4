import { filters } from './choices.ts';
import type { FiguresQuery, Kind } from './figures-query.ts';
import { type PublishedRelease, releaseName } from './published-release.ts';

/** Where questions are asked. */
export const dataPath = '/data';

type Wish = { kind: Kind; page?: number; versions?: readonly string[] };

/** The address of a question, the same for the same question however it was written. */
export const addressOf = (query: FiguresQuery, { kind, page, versions = query.versions }: Wish): string => {
  const parts: readonly (readonly [name: string, values: readonly (string | number)[]])[] = [
    ['period', query.periods],
    ...filters.map((filter) => [filter, query.chosen[filter].map(({ code }) => code)] as const),
    ['version', versions],
    ['sort', query.sort === undefined ? [] : [`${query.sort.down ? '-' : ''}${query.sort.by}`]],
    ['page', page === undefined || page === 1 ? [] : [page]],
    ['pageSize', query.pageSize === undefined ? [] : [query.pageSize]],
    ['format', [kind]],
  ];
  const text = parts
    .filter(([, values]) => values.length > 0)
    .map(
      ([name, values]) =>
        `${name}=${values.map((value) => encodeURIComponent(value).replaceAll('%2F', '/')).join(',')}`,
    );
  return `${dataPath}?${text.join('&')}`;
};

/** The addresses of an answer: pinned to the versions that it was made of, and following whatever stands later. */
export const addressesOf = (
  query: FiguresQuery,
  chosen: readonly PublishedRelease[],
  kind: Kind,
): { pinned: string; latest: string } => ({
  pinned: addressOf(
    { ...query, periods: periodsToPin(query) },
    { kind, ...at(query), versions: chosen.map(releaseName) },
  ),
  latest: addressOf({ ...query, periods: periodsToFollow(query, chosen) }, { kind, ...at(query), versions: [] }),
});

const at = ({ page }: FiguresQuery) => (page === undefined ? {} : { page });

/** Versions name their periods, and `latest` would move: it is left out of an address that must not. */
const periodsToPin = ({ periods }: FiguresQuery) => (periods.includes('latest') ? [] : periods);

/** A question that names versions and no periods is about theirs. */
const periodsToFollow = ({ periods, versions }: FiguresQuery, chosen: readonly PublishedRelease[]) =>
  periods.length === 0 && versions.length > 0 ? [...new Set(chosen.map(({ period }) => period))] : periods;
