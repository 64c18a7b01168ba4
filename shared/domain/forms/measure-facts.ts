import type { Category, Level, Measure } from '../codes.ts';

/** A rate: a count of the form for so many residents aged 10 and over. The nation's is worked out, never added up. */
export type Rate = {
  /** The cell of the form that is counted. */
  of: { measure: Measure; category: Category; level: Level };
  /** For how many residents. */
  per: number;
  /** What the rate is called in a headline, and at the head of a column. */
  label: string;
  short: string;
};

/**
 * How far a figure may lie from last year's before it is asked about: `absolute` plus `relative` times last year's
 * figure, for each year between. The absolute part is what small counts move by chance, so it weighs most where counts
 * are small.
 */
export type Tolerance = { level?: Level; absolute: number; relative: number };

/** What is true of a measure on a form, whatever table it stands in. */
export type MeasureFacts = {
  /** What it is called in lists and at the head of a file; without one it goes by the title of its table. */
  name?: string;
  /** What the numbers are numbers of: `people`, `orders`, `per 100,000`. */
  unit: string;
  /** Decimals of a rate as the form asks for it; a count has none. */
  decimals: number;
  /** Said where the figures are rates. */
  rate?: Rate;
  /** The first that fits a cell is used; `none` where a change is never asked about. */
  tolerances: readonly Tolerance[] | 'none';
};
