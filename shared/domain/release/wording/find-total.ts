import { type PublishedRow, placeCode } from '../figures/published-row.ts';

type Index = ReadonlyMap<string, PublishedRow>;
const indexes = new WeakMap<readonly PublishedRow[], Index>();

const indexOf = (rows: readonly PublishedRow[]): Index =>
  new Map(rows.map((row) => [[placeCode(row), row.measure, row.category, row.level].join('|'), row] as const));

/**
 * Finds the row of all levels of a place, a measure and a category: the vintage of a rate is not asked for. The index
 * of some rows is made once, since the page of every area asks it.
 */
export const findTotal = (rows: readonly PublishedRow[] = []) => {
  const index = indexes.get(rows) ?? indexOf(rows);
  indexes.set(rows, index);
  return (place: string, measure: string, category: string) => index.get([place, measure, category, 'Total'].join('|'));
};
