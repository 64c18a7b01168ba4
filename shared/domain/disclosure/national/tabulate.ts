import type { AreaSlug } from '../../areas.ts';
import type { CellKey } from '../../cells.ts';
import { openConfidential } from '../../confidential.ts';
import type { Contribution } from '../protection.ts';
import type { CategoryFour } from './category-four.ts';

/** Counts of every Category 4 cell, totals worked out, in the order of the areas given. */
export type Tabulation = ReadonlyMap<CellKey, readonly number[]>;

const countsOf = (
  { figures }: Contribution,
  { cells, counted, parts }: CategoryFour,
): ReadonlyMap<CellKey, number> | undefined => {
  const given = (key: CellKey): number | null | undefined => {
    const sealed = figures.get(key);
    return sealed === undefined ? undefined : openConfidential(sealed);
  };
  if (counted.some(({ key }) => typeof given(key) !== 'number')) return undefined;
  const counts = new Map(cells.map(({ key }) => [key, parts.get(key)!.reduce((sum, part) => sum + given(part)!, 0)]));
  const agrees = cells.every(({ key }) => typeof given(key) !== 'number' || given(key) === counts.get(key));
  return agrees ? counts : undefined;
};

/**
 * Opens the submissions of a basis and lines their counts up by area; undefined where a submission is not there, lacks
 * a count or contradicts itself. The result is confidential: it stays inside disclosure control.
 */
export const tabulate = (
  scope: readonly AreaSlug[],
  basis: ReadonlyMap<string, string>,
  contributions: readonly Contribution[],
  four: CategoryFour,
): Tabulation | undefined => {
  const byArea: ReadonlyMap<CellKey, number>[] = [];
  for (const area of scope) {
    const contribution = contributions.find((each) => each.area === area && each.submission === basis.get(area));
    const counts = contribution && countsOf(contribution, four);
    if (counts === undefined) return undefined;
    byArea.push(counts);
  }
  return new Map(four.cells.map(({ key }) => [key, byArea.map((counts) => counts.get(key)!)]));
};

/** Adds counts up. */
export const sumOf = (counts: readonly number[]): number => counts.reduce((sum, count) => sum + count, 0);
