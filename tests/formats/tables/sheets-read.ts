import { expect } from 'vitest';
import { HEADS, LEVELS, MANAGED, readGrid } from './grid-of.ts';

export const BREACHES = 'RSOs cautioned or convicted for breach of notification requirements';
export const REVOKED = 'RSOs who have had their lifetime notification revoked on application';
export const ELIGIBLE = 'MAPPA-eligible offenders on 31 March 2019';
export const CUSTODY = 'Level 2 and 3 offenders returned to custody';
export const MANAGED_TABLE = `${MANAGED}\n${HEADS}\n${LEVELS}`;
export const breaches = 'notification_breaches|Total|Total|=33';
export const revoked = 'lifetime_revocations|Total|Total|=13';

/** One row of a table, its four figures in the order of the form. */
export const row = (
  measure: string,
  level: string,
  figures: readonly (number | string)[],
  detail = '',
): readonly string[] =>
  ['1', '2', '3', 'Total'].map((category, at) => `${measure}|${category}|${level}|${detail}=${figures[at]}`);

/** What stands on a sheet, the figures that are read, and the rules that speak. */
export type Sheet = readonly [name: string, text: string, figures: readonly string[], said?: readonly string[]];

/** Sheets by their names. */
export const sheets = (all: readonly Sheet[]) => all.map((sheet) => [sheet[0], sheet] as const);

/** Expects that, in this year. */
export const reads = (year: string, [, text, figures, said = []]: Sheet): void => {
  const read = readGrid(text, year);
  expect([read.figures, read.said]).toEqual([figures, said]);
};
