import type { Place } from '../../domain/place.ts';
import type { ReportLine } from '../report-text/token.ts';
import type { PdfItem } from './pdf-page.ts';

/** A gap wider than this share of the type size sets two cells apart; one wider than the other is a space. */
export const GAP = 0.8;
const SPACE = 0.15;
/** What lies over what stands before by more than this is no part of it. */
const OVER = -0.5;

/** The texts of a line's cells: letters that touch are one word, a wide gap begins the next cell. */
export const cellTexts = (items: readonly PdfItem[]): readonly string[] => {
  const cells: string[] = [];
  let end = Number.NEGATIVE_INFINITY;
  for (const { text, x, width, size } of items) {
    const gap = x - end;
    if (text.trim() === '' && cells.length > 0) {
      if (width < GAP * size) cells[cells.length - 1] += ' ';
    } else if (gap > GAP * size) cells.push(text);
    else cells[cells.length - 1] += gap > SPACE * size || gap < OVER * size ? ` ${text}` : text;
    end = text.trim() === '' ? end : x + width;
  }
  return cells;
};

/** A line of these cells; `table` where they stand under one another, so that an empty one counts. */
export const lineOf = (texts: readonly string[], place: Place, table = false): ReportLine => ({
  cells: (texts.length > 0 ? texts : ['']).map((text) => ({ text, place })),
  place,
  table,
});
