import { type Cell, cellsOf, isValue } from './cells-of-row.ts';
import type { PdfItem } from './pdf-page.ts';
import { type Row, rowsOf } from './rows.ts';

/** A gutter lies in the middle, is crossed by at most such a share of lines, and has prose on both sides. */
const MIDDLE = [0.3, 0.7] as const;
const CROSSED = 1 / 12;
const PROSE_LINES = 3;
const PROSE_WORDS = 5;
const STEPS = 80;

/**
 * The parts of a page in the order they are read: where text stands in two columns the left one before the right one,
 * with what goes over both between. A page of one column is one part.
 */
export const partsOfPage = (items: readonly PdfItem[]): readonly (readonly PdfItem[])[] => {
  const rows = rowsOf(items);
  const gutter = gutterOf(rows);
  if (gutter === undefined) return [items];
  const bands = bandsOf(rows, gutter);
  return bands.flatMap(({ across, rows: own }) => {
    const all = own.flatMap((row) => row.items);
    if (across) return [all];
    return [all.filter(({ x }) => x < gutter), all.filter(({ x }) => x >= gutter)].filter(({ length }) => length > 0);
  });
};

const crosses = (row: Row, place: number): boolean => row.items.some(({ x, width }) => x < place && x + width > place);

const gutterOf = (rows: readonly Row[]): number | undefined => {
  const all = rows.flatMap(({ items }) => items);
  const from = Math.min(...all.map(({ x }) => x));
  const width = Math.max(...all.map((item) => item.x + item.width)) - from;
  const places = Array.from(
    { length: STEPS + 1 },
    (_, step) => from + width * (MIDDLE[0] + ((MIDDLE[1] - MIDDLE[0]) * step) / STEPS),
  );
  const counted = places.map((place) => rows.filter((row) => crosses(row, place)).length);
  const fewest = Math.min(...counted);
  if (fewest > rows.length * CROSSED) return undefined;
  const place = widest(places, counted, fewest);
  return isBetweenColumns(rows, place) ? place : undefined;
};

/** Prose on both sides; and where more lines have figures alone on the right, it is the columns of tables. */
const isBetweenColumns = (rows: readonly Row[], place: number): boolean => {
  const left = rows.map(({ items }) => cellsOf(items.filter(({ x }) => x < place)));
  const right = rows.map(({ items }) => cellsOf(items.filter(({ x }) => x >= place)));
  const prose = (side: readonly (readonly Cell[])[]): number => side.filter((cells) => cells.some(isProse)).length;
  const figures = right.filter((cells, at) => cells.length > 0 && cells.every(isValue) && left[at]!.length > 0).length;
  return prose(left) >= PROSE_LINES && prose(right) >= Math.max(PROSE_LINES, figures);
};

const isProse = ({ text }: Cell): boolean => (text.match(/\p{L}{2,}/gu) ?? []).length >= PROSE_WORDS;

/** The middle of the longest stretch that the fewest lines cross. */
const widest = (places: readonly number[], counted: readonly number[], fewest: number): number => {
  let best = { from: 0, length: 0 };
  let from = 0;
  counted.forEach((count, at) => {
    if (count !== fewest) from = at + 1;
    else if (at + 1 - from > best.length) best = { from, length: at + 1 - from };
  });
  return places[best.from + Math.floor(best.length / 2)]!;
};

const bandsOf = (rows: readonly Row[], gutter: number): readonly { across: boolean; rows: readonly Row[] }[] => {
  const bands: { across: boolean; rows: Row[] }[] = [];
  for (const row of rows) {
    const across = crosses(row, gutter);
    const last = bands.at(-1);
    if (last !== undefined && last.across === across) last.rows.push(row);
    else bands.push({ across, rows: [row] });
  }
  return bands;
};
