import type { ReportLine } from '../report-text/token.ts';
import { lineOf } from './cell-texts.ts';
import { type Cell, cellsOf } from './cells-of-row.ts';
import { withWholeLabels } from './labels-by-place.ts';
import { partsOfPage } from './page-columns.ts';
import type { PdfItem } from './pdf-page.ts';
import type { Line } from './placed-line.ts';
import { rowsOf } from './rows.ts';
import { withTables } from './tables-by-place.ts';

/** Space above a line, in sizes of its type, that parts it from what stands above like an empty line. */
const EMPTY = 2.2;
/** How far below the last line of a page or column the first of the next one counts, in sizes of its type. */
const NEXT = 1.15;

/**
 * The lines of a document as they are seen: columns of text one after the other, what stands at one height from left to
 * right, wide gaps between cells, figures of tables under the headings whose stretch they share. A table may go on over
 * the edge of a page.
 */
export const linesByPlace = (pages: readonly (readonly PdfItem[])[]): readonly ReportLine[] =>
  withEmptyLines(withWholeLabels(withTables(oneBelowTheOther(pages)))).map(({ cells, place, table }) =>
    lineOf(cells.map(textOf), place, table),
  );

const textOf = ({ text }: Cell): string => text;

/** The lines of all pages and columns as if they stood on one long page, at one left edge. */
const oneBelowTheOther = (pages: readonly (readonly PdfItem[])[]): readonly Line[] => {
  const lines: Line[] = [];
  pages.forEach((items, index) => {
    let number = 0;
    for (const part of partsOfPage(items)) {
      const rows = rowsOf(part);
      const left = Math.min(...part.map(({ x }) => x));
      const last = lines.at(-1);
      const [first] = rows;
      const moved = last === undefined || first === undefined ? 0 : last.y + NEXT * last.size - first.y;
      for (const row of rows) {
        number += 1;
        const size = row.items[0]!.size;
        const shifted = row.items.map((item) => ({ ...item, x: item.x - left }));
        lines.push({
          ...{ row: shifted, cells: cellsOf(shifted), table: false, size },
          ...{ y: row.y + moved, top: row.top + moved, place: { page: index + 1, line: number } },
        });
      }
    }
  });
  return lines;
};

const withEmptyLines = (lines: readonly Line[]): readonly Line[] =>
  lines.flatMap((line, index) => {
    const above = lines[index - 1];
    const space = above === undefined ? 0 : line.top + line.size - above.y;
    return space > EMPTY * line.size ? [{ ...line, cells: [], table: false }, line] : [line];
  });
