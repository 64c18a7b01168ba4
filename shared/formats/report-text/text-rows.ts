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
  if (line.includes('\t')) return { parts: line.split('\t', limits.lineCells + 1), aligned: true };
  if (line.includes('|'))
    return {
      parts: line
        .trim()
        .replace(/^\||\|$/g, '')
        .split('|', limits.lineCells + 1),
      aligned: true,
    };
  const spaced = line.trim().split(/ {2,}/, limits.lineCells + 1);
  if (spaced.length > 1 && (spaced.slice(1).some((part) => isValue(part)) || isHeadings(spaced)))
    return { parts: spaced, aligned: false };
  const figure = /(?::|\.{3}|…)\s*(\d[\d,]*|[-–])$/.exec(line.slice(-40));
  const label = figure ? line.slice(0, line.length - figure[0].length).replace(/[\s.…:]{1,200}$/, '') : '';
  return figure && label.length >= 8 && line.length <= 300
    ? { parts: [label, figure[1]!], aligned: false }
    : whole(line);
};

const whole = (line: string): Split => ({ parts: [line], aligned: true });

/** The lines of a text as rows; each cell knows its line, counted from 1. A line longer or wider than any table's is prose and stays one cell. */
export const textRows = (lines: readonly string[]): readonly GridRow[] =>
  lines.map((line, index) => {
    const place = { line: index + 1 };
    const prose = line.length > limits.lineLength ? whole(line.slice(0, limits.lineLength)) : split(line);
    const { parts, aligned } =
      prose.parts.length > limits.lineCells ? whole(line.slice(0, 200).replaceAll('\t', ' ')) : prose;
    const cells = parts.map((part, column) => ({ column, text: bare(withoutMarkup(part), parts.length === 1), place }));
    return { cells, place, aligned };
  });

// A bullet stands before prose; a dash alone in a cell is a value.
const bare = (text: string, alone: boolean): string => (alone ? text.replace(/^[-*•]\s+/, '') : text);
