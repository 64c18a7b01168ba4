import type { Period } from '../../../shared/domain/periods.ts';

/** A row of a table: its level and what stands in its cells. */
export type Row = { label: string; cells: readonly string[] };

/** A table of levels. `corner` stands above the levels, left of the headings. */
export type TablePart = {
  is: 'table';
  measure: string;
  detail: string;
  title: string;
  corner: string;
  columns: readonly string[];
  rows: readonly Row[];
};

/** A single figure with its label; `key` is the cell of the form, '' for a figure of something else. */
export type FigurePart = { is: 'figure'; key: string; label: string; value: string };

/** What a report consists of, before it is laid out: chapters, prose, titles over several parts, tables, figures. */
export type Part = { is: 'chapter' | 'prose' | 'title' | 'words-above'; text: string } | TablePart | FigurePart;

/**
 * A report on its way to be laid out. `truth` is what it says of each cell of its form: nothing else may be read
 * there. `printed` is what a misprint says instead, which no reader can tell but by sums.
 */
export type Draft = {
  period: Period;
  area: string;
  parts: readonly Part[];
  truth: ReadonlyMap<string, string>;
  printed: ReadonlyMap<string, string>;
};

/** Whole numbers below a limit, the same for the same seed. */
export type Next = (below: number) => number;

export const pick = <One>(from: readonly One[], next: Next): One => from[next(from.length)]!;

/** The rows of a table with its headings, if it has any; the first cell is the level's. */
export const gridOf = ({ corner, columns, rows }: TablePart): readonly (readonly string[])[] => [
  ...(columns.length > 0 || corner !== '' ? [[corner, ...columns]] : []),
  ...rows.map(({ label, cells }) => [label, ...cells]),
];
