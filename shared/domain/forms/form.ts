import type { Category, Detail, Level, Measure } from '../codes.ts';
import type { Break } from './break.ts';
import type { Commentary } from './commentary.ts';
import type { Limit } from './limit.ts';
import type { MeasureFacts } from './measure-facts.ts';
import type { Named } from './words.ts';

/**
 * Part of a cell's address that a table, a row or a column fixes. What nobody fixes is `Total`, or empty for detail.
 */
export type Address = { category?: Category; level?: Level; detail?: Detail };

/** A row or column of a printed table: its heading and the part of the address that it fixes. */
export type Heading = Address & {
  label: string;
  /** The words by which reports name the row of a list. */
  named?: Named;
};

/** One printed table of a form. A single figure is a table of one row and one column. */
export type Table = {
  /** Number of the table on the form: `(1)`. */
  number: string;
  /** Printed title; `{snapshot}` and `{year}` stand for the days it describes, here as in the note. */
  title: string;
  /** The words by which reports name the table, or its one figure. */
  named?: Named;
  /**
   * Those of the title that must stand above, where the table or its rows are named by the half that tells them apart.
   */
  group?: Named;
  /** What is counted: one of the form's `measures`. */
  measure: Measure;
  detail?: Detail;
  /** A snapshot describes 31 March at the end of the period, all else the whole year. */
  time: 'snapshot' | 'year';
  rows: readonly Heading[];
  columns: readonly Heading[];
  /** Cells that the form has not got, those of Category 4 as well: an address fits every cell that agrees with it. */
  notApplicable?: readonly Address[];
  /**
   * Category that a table without a category dimension is about, `Total` if it is about Categories 1 to 3 together; its
   * code is understood as well as `Total`. A table says this or splits its figures by category, never neither.
   */
  about?: Category;
  /** Totals that rows and columns do not imply: the first is the sum of the others. */
  sums?: readonly { total: Address; parts: readonly Address[] }[];
  /** Note printed under the table; `{population}` stands for the estimates that rates rest on. */
  note?: string;
};

/** A form: everything a year's return holds. Parsers, templates, checks, tables and metadata are derived from it. */
export type Form = {
  id: string;
  /** First period the form is used for; it serves until the next form begins. */
  from: string;
  /**
   * Last period of those, from the first on, in which reports were often lists without levels that nobody has declared:
   * they are read by the words of this form, and asked about.
   */
  listsUntil?: string;
  /** What is counted on the form, and what is true of each. */
  measures: Readonly<Record<Measure, MeasureFacts>>;
  tables: readonly Table[];
  /** What can be no greater than what, in every return. */
  limits: readonly Limit[];
  /** Where this form, or a year on it, cannot be set beside the years before. */
  breaks: readonly Break[];
  /** What explains the tables to readers. */
  commentary: Commentary;
};
