import { cellTexts, GAP } from './cell-texts.ts';
import type { PdfItem } from './pdf-page.ts';

/** A cell of a row: what it says and the stretch that it takes from left to right. */
export type Cell = { text: string; from: number; to: number };

/**
 * The cells of a row: runs that a gap sets apart, wider than so many sizes of the type. Lines within a cell are read
 * one below the other.
 */
export const cellsOf = (items: readonly PdfItem[], wide = GAP): readonly Cell[] => {
  const cells: { items: PdfItem[]; from: number; to: number }[] = [];
  for (const item of items) {
    const last = cells.at(-1);
    const end = item.x + item.width;
    if (last !== undefined && item.x - last.to <= wide * item.size) {
      last.items.push(item);
      last.to = Math.max(last.to, end);
    } else cells.push({ items: [item], from: item.x, to: end });
  }
  return cells.map(({ items: own, from, to }) => ({ text: textOf(own), from, to }));
};

const textOf = (items: readonly PdfItem[]): string => {
  const lines: PdfItem[][] = [];
  for (const item of items.toSorted((one, other) => one.y - other.y)) {
    const last = lines.at(-1);
    if (last !== undefined && item.y - last[0]!.y < item.size / 2) last.push(item);
    else lines.push([item]);
  }
  return lines.map((line) => cellTexts(line.toSorted((one, other) => one.x - other.x)).join(' ')).join(' ');
};

/** Whether a cell holds a figure, or the dash of a place that the form has not got, and nothing else. */
export const isValue = ({ text }: Cell): boolean => /^(?:\d[\d,]*\s?[*†‡§]?|[-–—−])$/.test(text.trim());

/** Whether two stretches share a place. */
export const overlap = (one: { from: number; to: number }, other: { from: number; to: number }): boolean =>
  one.from < other.to && other.from < one.to;
