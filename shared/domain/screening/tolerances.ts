import type { Cell } from '../cells.ts';
import type { Category, Level, Measure } from '../codes.ts';
import { type Period, startYear } from '../periods.ts';

/**
 * How far a figure may lie from last year's before it is asked about: `absolute` plus `relative` times last year's figure,
 * for each year between. The absolute part is what small counts move by chance, so it weighs most where counts are small.
 * Chosen so that the known surprises are asked about (Suffolk's Category 2 from 155 to 1,324, Teesside's from 1,116 to 912,
 * North Yorkshire's Level 2 from 81 to 192) and generated ordinary years are not (`tests/domain/screening/past.test.ts`).
 */
export type Tolerance = { measure: Measure; level?: Level; absolute: number; relative: number };

/** The first that fits a cell is used. */
export const tolerances: readonly Tolerance[] = [
  { measure: 'eligible', level: '1', absolute: 25, relative: 0.12 },
  { measure: 'eligible', level: '2', absolute: 20, relative: 0.5 },
  { measure: 'eligible', level: '3', absolute: 12, relative: 0.5 },
  { measure: 'eligible', absolute: 25, relative: 0.12 },
  { measure: 'managed', absolute: 20, relative: 0.5 },
  { measure: 'notification_breaches', absolute: 20, relative: 0.5 },
  { measure: 'lifetime_revocations', absolute: 15, relative: 0.6 },
  { measure: 'orders_imposed', absolute: 25, relative: 0.35 },
  { measure: 'sro_breaches', absolute: 12, relative: 0.5 },
  { measure: 'returned_to_custody', absolute: 15, relative: 0.6 },
  { measure: 'rate_per_100k', absolute: 5, relative: 0.1 },
  { measure: 'mappp', absolute: 20, relative: 0.5 },
  { measure: 'serious_offence_charged', absolute: 8, relative: 0.5 },
];

/** A break in a series: a figure from this period on does not compare with one before it. */
export type SeriesBreak = { from: string; measure: Measure; category?: Category; why: string };

export const seriesBreaks: readonly SeriesBreak[] = [
  { from: '2003-04', measure: 'eligible', category: '2', why: 'Category 2 was re-based to those in the community.' },
  { from: '2022-23', measure: 'rate_per_100k', why: 'The rates of 2022-23 rest on the population of mid-2021.' },
  { from: '2023-24', measure: 'rate_per_100k', why: 'The rates of 2023-24 rest on the population of mid-2023 again.' },
];

/** How far a cell may have moved from `then` in some years; undefined where the series is broken in between. */
export const allowedChange = (
  cell: Cell,
  then: number,
  { from, to }: { from: Period; to: Period },
): number | undefined => {
  const broken = seriesBreaks.some(
    (each) =>
      each.measure === cell.measure &&
      (each.category ?? cell.category) === cell.category &&
      each.from > from &&
      each.from <= to,
  );
  const tolerance = tolerances.find(
    (each) => each.measure === cell.measure && (each.level ?? cell.level) === cell.level,
  );
  if (broken || tolerance === undefined) return undefined;
  return (tolerance.absolute + tolerance.relative * then) * (startYear(to) - startYear(from));
};
