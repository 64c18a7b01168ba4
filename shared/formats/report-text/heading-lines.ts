import { readFigure } from '../tables/read-figure.ts';
import type { ReportLine } from './token.ts';

const isEmpty = ({ text }: { text: string }): boolean => text.trim() === '';

/** A row of headings: real columns, words in one of them behind the first, no figure. */
const isHeading = ({ table, cells }: ReportLine): boolean =>
  table &&
  cells.slice(1).some((cell) => !isEmpty(cell)) &&
  cells.slice(1).every(({ text }) => readFigure(text).is !== 'value');

/**
 * The lines with headings over several rows put together column by column, where some of their cells are joined: the
 * total beside the categories may stand a row higher than they.
 */
export const withJoinedHeadings = (lines: readonly ReportLine[]): readonly ReportLine[] => {
  const out: ReportLine[] = [];
  lines.forEach((line) => {
    const above = out.at(-1);
    const joins =
      above !== undefined &&
      [above, line].every(isHeading) &&
      above.cells.length === line.cells.length &&
      [above, line].some(({ cells }) => cells.slice(1).some(isEmpty));
    if (!joins) out.push(line);
    else out[out.length - 1] = { ...above, cells: above.cells.map((cell, at) => joined(cell, line.cells[at]!)) };
  });
  return out;
};

const joined = <Cell extends { text: string }>(above: Cell, below: Cell): Cell =>
  isEmpty(above) ? below : { ...above, text: `${above.text} ${below.text}`.trim() };
