import type { Place } from '../../domain/place.ts';
import type { Cell } from './cells-of-row.ts';
import type { PdfItem } from './pdf-page.ts';

/**
 * A line on its way to the reader: its runs and cells, its lowest base line and upper edge, the size of its type, where
 * it is in the document, and whether empty cells count.
 */
export type Line = {
  row: readonly PdfItem[];
  cells: readonly Cell[];
  y: number;
  top: number;
  size: number;
  place: Place;
  table: boolean;
};
