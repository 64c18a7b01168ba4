import { limits } from '../limits.ts';
import { htmlRows } from './html-rows.ts';
import type { ReportLine } from './token.ts';

/** A line that only rules off what is above or below it. */
const isRule = (text: string): boolean => /^[\s|:=_+\t-]*[-=_]{2,}[\s|:=_+\t-]*$/.test(text);

/**
 * Cuts a line into cells: at tabs, at the pipes of Markdown, at two spaces and more. A line longer than any table's is
 * prose.
 */
const cellsOf = (text: string): { cells: readonly string[]; table: boolean } => {
  if (text.length > limits.lineLength && !text.includes('\t')) return { cells: [text], table: false };
  if (text.includes('\t')) return { cells: text.split('\t', limits.lineCells), table: true };
  const bare = text.trim();
  if (/^\||\|.*\|/.test(bare)) return { cells: bare.replace(/^\||\|$/g, '').split('|', limits.lineCells), table: true };
  const spaced = bare.split(/[ \u00A0]{2,}/, limits.lineCells);
  // Two spaces behind a full stop are an old habit of typists.
  return spaced.some((part) => /[.;!?]$/.test(part) && part.length > 30)
    ? { cells: [bare], table: false }
    : { cells: spaced, table: false };
};

/**
 * The lines of a text, those of HTML tables among them; rules are left out, each cell knows its line, counted from 1.
 */
export const textLines = (text: string): readonly ReportLine[] =>
  htmlRows(text).flatMap((line): readonly ReportLine[] => {
    if (line.table) return [line];
    const { place } = line;
    const whole = line.cells[0]!.text;
    if (isRule(whole)) return [];
    const { cells, table } = cellsOf(whole);
    return [{ cells: cells.map((text) => ({ text, place })), place, table }];
  });
