import { Beside } from '../../domain/codes.ts';
import { marksIn } from '../../domain/release/figures/marks.ts';
import type { Said } from '../../domain/release/figures/published-row.ts';
import type { Cell } from '../workbook/workbook.ts';

/** A heading without what follows its colon: `Category 1: Subject to…, Level 2` is known as `Category 1, Level 2`. */
const shortened = (columns: readonly string[]): readonly string[] => {
  const short = columns.map((label) => label.replace(/: [^,]*/, ''));
  return new Set(short).size === columns.length ? short : columns;
};

/**
 * What the marks beside the numbers of a line are: a mark alone where all its numbers have it, else with the columns
 * that have or lack it.
 */
const noteOf = (columns: readonly string[], cells: readonly Said[]): string => {
  const numbers = cells.flatMap(({ value, marks }, index) =>
    value === null ? [] : [{ marks: marksIn(marks), column: columns[index] ?? '' }],
  );
  return Beside.options
    .filter((mark) => numbers.some(({ marks }) => marks.includes(mark)))
    .map((mark) => {
      const named = (has: boolean) =>
        numbers.filter(({ marks }) => marks.includes(mark) === has).map(({ column }) => column);
      const [having, lacking] = [named(true), named(false)];
      if (lacking.length === 0) return `[${mark}]`;
      return `[${mark}] ${lacking.length < having.length ? `all but ${lacking.join('; ')}` : having.join('; ')}`;
    })
    .join('. ');
};

/**
 * The last column of a table, for the marks that stand beside numbers: a number with a mark in its cell would be a
 * number no longer. None where no line has any.
 */
export const notesColumn = (
  columns: readonly string[],
  lines: readonly (readonly Said[])[],
): { header: readonly string[]; widths: readonly number[]; cells: readonly (readonly Cell[])[] } => {
  const names = shortened(columns);
  const notes = lines.map((cells) => noteOf(names, cells));
  if (notes.every((note) => note === '')) return { header: [], widths: [], cells: lines.map(() => []) };
  return {
    header: ['Notes'],
    widths: [Math.min(60, Math.max(10, ...notes.map(({ length }) => length + 4)))],
    cells: notes.map((note) => [note === '' ? null : { value: note, style: 'beside' }]),
  };
};
