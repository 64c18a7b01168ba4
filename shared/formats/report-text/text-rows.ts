import { limits } from '../limits.ts';
import { categoryIn, isTotal, levelIn } from '../tables/columns.ts';
import type { GridRow } from '../tables/grid.ts';
import { withoutMarkup } from '../tables/plain-words.ts';
import { isValue } from '../tables/read-figure.ts';

type Split = { parts: readonly string[]; aligned: boolean };

const isHeadings = (parts: readonly string[]): boolean =>
  parts.filter((part) => categoryIn(part) || isTotal(part) || levelIn(part)).length >= 2;

/** Cuts a line into cells: at tabs, at Markdown pipes, at two spaces and more where that gives a row of a table, at the colon or dots before a last figure. */
const split = (line: string): Split => {
  if (line.includes('\t')) return { parts: line.split('\t'), aligned: true };
  if (line.includes('|'))
    return {
      parts: line
        .trim()
        .replace(/^\||\|$/g, '')
        .split('|'),
      aligned: true,
    };
  const spaced = line.trim().split(/ {2,}/);
  if (spaced.length > 1 && (spaced.slice(1).some((part) => isValue(part)) || isHeadings(spaced)))
    return { parts: spaced, aligned: false };
  const leader = /^(.{8,}?)(?:\s*\.{3,}|\s*…+|:)\s*(\d[\d,]*|[-–])$/.exec(line.trim());
  return leader ? { parts: [leader[1]!, leader[2]!], aligned: false } : { parts: [line], aligned: true };
};

/** The lines of a text as rows; each cell knows its line, counted from 1. Lines beyond any table's length are prose and stay one cell. */
export const textRows = (lines: readonly string[]): readonly GridRow[] =>
  lines.map((line, index) => {
    const place = { line: index + 1 };
    const { parts, aligned } =
      line.length > limits.lineLength ? { parts: [line.slice(0, limits.lineLength)], aligned: true } : split(line);
    const cells = parts.map((part, column) => ({ column, text: bare(withoutMarkup(part), parts.length === 1), place }));
    return { cells, place, aligned };
  });

// A bullet stands before prose; a dash alone in a cell is a value.
const bare = (text: string, alone: boolean): string => (alone ? text.replace(/^[-*•]\s+/, '') : text);
