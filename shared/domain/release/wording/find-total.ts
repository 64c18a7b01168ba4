import { type PublishedRow, placeCode } from '../figures/published-row.ts';

type Find = (place: string, measure: string, category: string) => PublishedRow | undefined;

const found = new WeakMap<readonly PublishedRow[], Find>();

/**
 * Finds the row of all levels of a place, a measure and a category: the vintage of a rate is not asked for. The rows of
 * a release are gone through once, however many sentences ask.
 */
export const findTotal = (rows: readonly PublishedRow[] = []): Find => {
  const before = found.get(rows);
  if (before) return before;
  const index = new Map(
    rows
      .filter(({ level }) => level === 'Total')
      .map((row) => [[placeCode(row), row.measure, row.category].join('|'), row] as const),
  );
  const find: Find = (...words) => index.get(words.join('|'));
  found.set(rows, find);
  return find;
};
