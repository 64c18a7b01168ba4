import type { Category, Level } from '../../domain/codes.ts';
import type { Place } from '../../domain/place.ts';

/**
 * How strongly a token is set off from the one before: not at all, by the end of a sentence, of a line, of a cell, or
 * by a blank line. Where columns are lost only the lower ones are left.
 */
export const edges = { none: 0, sentence: 1, line: 2, cell: 3, blank: 4 } as const;
export type Edge = (typeof edges)[keyof typeof edges];

/** One token of a report. `word` is what labels compare: a stem, or `category-1`, `level-2`, `per-100000`. */
export type Token = {
  is: 'word' | 'level' | 'category' | 'total' | 'date' | 'period' | 'value' | 'gap';
  word: string;
  raw: string;
  edge: Edge;
  /** Index of its line in the document. */
  line: number;
  place: Place;
  /** A bracket opens or a comma stands before it. */
  set?: boolean;
  /** It begins an item of a list. */
  item?: boolean;
  /** A sentence or part of one ends behind it. */
  stop?: boolean;
  /** It is part of the name of the area whose report it is. */
  own?: boolean;
  level?: Level;
  category?: Category;
  /** The year a date falls in, and whether the date spans a year. */
  year?: number;
  spans?: boolean;
  /**
   * A value in the one spelling of returns; whether a footnote mark beside it was taken off, and whether it is alone on
   * its line.
   */
  value?: string;
  mark?: boolean;
  alone?: boolean;
};

/** A cell or a whole line of a document as it stands there. */
export type LineCell = { text: string; place: Place };

/** A line of a document: its cells, or its one text. Empty cells count where columns are real (`table`). */
export type ReportLine = { cells: readonly LineCell[]; place: Place; table: boolean };
