import type { AreaSlug } from '../../areas.ts';
import type { CellKey } from '../../cells.ts';
import { openConfidential } from '../../confidential.ts';
import type { Contribution } from '../ledger/protection.ts';
import type { CategoryFour } from './category-four.ts';

/** Counts of every Category 4 cell, totals worked out, in the order of the areas given. */
export type Tabulation = ReadonlyMap<CellKey, readonly number[]>;

/** Why a tabulation could not be made: an area or a count is missing, or a submission contradicts itself. */
export type NotTabulated = 'missing' | 'contradictory';

const countsOf = (
  { figures }: Contribution,
  { cells, counted, parts }: CategoryFour,
): ReadonlyMap<CellKey, number> | NotTabulated => {
  const given = (key: CellKey): number | null | undefined => {
    const sealed = figures.get(key);
    return sealed === undefined ? undefined : openConfidential(sealed);
  };
  if (counted.some((key) => typeof given(key) !== 'number')) return 'missing';
  const counts = new Map(cells.map(({ key }) => [key, parts.get(key)!.reduce((sum, part) => sum + given(part)!, 0)]));
  const agrees = cells.every(({ key }) => typeof given(key) !== 'number' || given(key) === counts.get(key));
  return agrees ? counts : 'contradictory';
};

/**
 * Opens the submissions of a basis and lines their counts up by area. The result is confidential: it stays inside
 * disclosure control.
 */
export const tabulate = (
  scope: readonly AreaSlug[],
  basis: ReadonlyMap<string, string>,
  contributions: readonly Contribution[],
  four: CategoryFour,
): Tabulation | NotTabulated => {
  const byArea: ReadonlyMap<CellKey, number>[] = [];
  for (const area of scope) {
    const contribution = contributions.find((each) => each.area === area && each.submission === basis.get(area));
    if (contribution === undefined) return 'missing';
    const counts = countsOf(contribution, four);
    if (typeof counts === 'string') return counts;
    byArea.push(counts);
  }
  return new Map(four.cells.map(({ key }) => [key, byArea.map((counts) => counts.get(key)!)]));
};

/** Adds counts up. */
export const sumOf = (counts: readonly number[]): number => counts.reduce((sum, count) => sum + count, 0);
