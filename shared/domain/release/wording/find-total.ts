import { type PublishedRow, placeCode } from '../figures/published-row.ts';

/** Finds the row of all levels of a place, a measure and a category: the vintage of a rate is not asked for. */
export const findTotal = (rows: readonly PublishedRow[] = []) => {
  const index = new Map(
    rows.map((row) => [[placeCode(row), row.measure, row.category, row.level].join('|'), row] as const),
  );
  return (place: string, measure: string, category: string) => index.get([place, measure, category, 'Total'].join('|'));
};
