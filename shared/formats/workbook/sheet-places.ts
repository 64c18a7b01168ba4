import { Refusal } from '../refusal.ts';

/** Columns from the first to the last, counted from 0. */
export type Span = { first: number; last: number };

/** Whether a column is in one of the spans. */
export const isWithin = (spans: readonly Span[], column: number): boolean =>
  spans.some(({ first, last }) => column >= first && column <= last);

/** Refuses a sheet that fills one cell twice: one of the two would win without a word. */
export const eachPlaceOnce = (): ((row: number, column: number) => void) => {
  const taken = new Set<number>();
  return (row, column) => {
    const place = row * 16_384 + column;
    if (taken.has(place)) throw new Refusal('fileUnreadable', 'A cell of a sheet is there twice.');
    taken.add(place);
  };
};
