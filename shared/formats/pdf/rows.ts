import type { PdfItem } from './pdf-page.ts';

/** What stands at one height of a page, from left to right; `y` is its lowest base line, `top` its upper edge. */
export type Row = { items: readonly PdfItem[]; y: number; top: number };

/** Runs are at one height where they overlap by more than this share of the lower one. */
const OVERLAP = 1 / 8;

/**
 * The rows of a page from the top. A value that stands between the two lines of its label joins them to one row: inside
 * a cell the upper line comes first.
 */
export const rowsOf = (items: readonly PdfItem[]): readonly Row[] => {
  const rows: { items: PdfItem[]; y: number; top: number }[] = [];
  const filled = items.filter(({ text }) => text.trim() !== '').toSorted((one, other) => one.y - other.y);
  for (const item of filled) {
    const top = item.y - item.size;
    const above = rows.at(-1);
    const height = Math.min(item.size, above === undefined ? item.size : above.y - above.top);
    if (above !== undefined && above.y - top > OVERLAP * height) {
      above.items.push(item);
      above.y = Math.max(above.y, item.y);
      above.top = Math.min(above.top, top);
    } else rows.push({ items: [item], y: item.y, top });
  }
  return rows.map((row) => ({ ...row, items: row.items.toSorted((one, other) => one.x - other.x) }));
};
