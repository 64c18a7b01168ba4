import type { LineCell, ReportLine } from '../report-text/token.ts';
import type { PdfItem, PdfPage } from './pdf-page.ts';

/** A gap wider than this share of the type size sets two cells apart; a smaller one is a space. */
const GAP = 0.8;
const SPACE = 0.15;
/** A mark is raised by more than this share of the type and not larger than that. */
const RAISED = 0.15;
const SMALL = 0.85;

export type PageLines = { lines: readonly ReportLine[]; marks: readonly number[] };

/** The lines of a page in the order of the file, as far as it says where they end. */
export const linesInStream = ({ items }: PdfPage, page: number): readonly ReportLine[] => {
  const lines: PdfItem[][] = [[]];
  for (const item of withoutMarks(items).items) {
    lines.at(-1)!.push(item);
    if (item.ends) lines.push([]);
  }
  return lines.map((line, index) => lineOf(cellsOf(line), page, index + 1));
};

/** The lines of a page as they are seen: what stands at one height from left to right, wide gaps between cells. */
export const linesByPlace = (page: PdfPage, number: number): PageLines => {
  const { items, marks } = withoutMarks(page.items);
  const filled = items.filter(({ text }) => text.trim() !== '').toSorted((one, other) => one.y - other.y);
  const lines: PdfItem[][] = [];
  for (const item of filled) {
    const above = lines.at(-1);
    const base = above?.[0];
    if (above !== undefined && base !== undefined && Math.abs(item.y - base.y) < Math.min(item.size, base.size) / 2)
      above.push(item);
    else lines.push([item]);
  }
  const out: ReportLine[] = [];
  lines.forEach((line, index) => {
    const sorted = line.toSorted((one, other) => one.x - other.x);
    const gap = index === 0 ? 0 : sorted[0]!.y - lines[index - 1]![0]!.y;
    if (gap > 2.2 * sorted[0]!.size) out.push({ cells: [{ text: '', place: {} }], place: {}, table: false });
    out.push(lineOf(cellsOf(sorted), number, index + 1));
  });
  return { lines: out, marks: marks.length > 0 ? [number] : [] };
};

const lineOf = (texts: readonly string[], page: number, line: number): ReportLine => {
  const place = { page, line };
  const cells: readonly LineCell[] = texts.map((text) => ({ text, place }));
  return { cells: cells.length > 0 ? cells : [{ text: '', place }], place, table: false };
};

/** Joins the runs of a line: letters that touch are one word, a wide gap begins the next cell. */
const cellsOf = (items: readonly PdfItem[]): readonly string[] => {
  const cells: string[] = [];
  let end = Number.NEGATIVE_INFINITY;
  for (const { text, x, width, size } of items) {
    const gap = x - end;
    if (text.trim() === '' && cells.length > 0) {
      if (width < GAP * size) cells[cells.length - 1] += ' ';
    } else if (cells.length === 0 || gap > GAP * size) cells.push(text);
    else cells[cells.length - 1] += gap > SPACE * size ? ` ${text}` : text;
    end = text.trim() === '' ? end : x + width;
  }
  return cells;
};

/** Raised marks that touch what stands before them: no part of a figure. */
const withoutMarks = (items: readonly PdfItem[]): { items: readonly PdfItem[]; marks: readonly PdfItem[] } => {
  const isMark = (item: PdfItem, index: number): boolean => {
    const before = items.slice(0, index).findLast(({ text }) => text.trim() !== '');
    if (before === undefined || !/^[\d*†‡§a-z,\s]{1,4}$/i.test(item.text.trim())) return false;
    const touches = Math.abs(item.x - (before.x + before.width)) < before.size / 3;
    const raised = before.y - item.y;
    return touches && item.size <= SMALL * before.size && raised > RAISED * before.size && raised < before.size;
  };
  const marks = items.filter(isMark);
  return { items: items.filter((item) => !marks.includes(item)), marks };
};
