import type { Place } from '../../domain/place.ts';

/** One cell of a row: its column (from 0), its cleaned text, and where it stands. */
export type GridCell = { column: number; text: string; place: Place };

/** A row of a sheet. */
export type GridRow = {
  cells: readonly GridCell[];
  place: Place;
  /** Another sheet begins here: what headings said before no longer holds. */
  begins?: boolean;
};

/**
 * The text of a row's cells up to the first that holds a value, joined: a heading or label may be broken over cells.
 */
export const joined = (cells: readonly GridCell[]): string =>
  cells
    .map(({ text }) => text)
    .filter((text) => text !== '')
    .join(' ');
