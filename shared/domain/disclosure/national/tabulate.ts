import type { AreaSlug } from '../../areas.ts';
import type { CellKey } from '../../cells.ts';
import { openConfidential } from '../../confidential.ts';
import type { Contribution } from '../protection.ts';
import type { CategoryFour } from './category-four.ts';
import type { Counts } from './choose.ts';

/** What of a submission nobody knows: it is not there, or its submission contradicts it. No count with it passes. */
const unknown = Number.NaN;

const countsOf = ({ figures }: Contribution, { cells, counted, parts }: CategoryFour): ReadonlyMap<CellKey, number> => {
  const given = (key: CellKey): number => {
    const sealed = figures.get(key);
    return (sealed && openConfidential(sealed)) ?? unknown;
  };
  const counts = new Map(counted.map(({ key }) => [key, given(key)]));
  for (const { key } of cells) {
    const own = parts.get(key)!;
    if (Number.isNaN(given(key)) || sumOf(own.map((part) => given(part))) === given(key)) continue;
    for (const part of own) counts.set(part, unknown);
  }
  return counts;
};

/**
 * Opens the submissions of a basis and lines their counts up by area: of every cell that is counted, none of them a
 * total. A count that an area could not give, or that a total of its own contradicts, is no number. Undefined where a
 * submission is not in the store, which is a fault of ours: each is kept there, whatever it says. The result is
 * confidential: it stays inside disclosure control.
 */
export const tabulate = (
  scope: readonly AreaSlug[],
  basis: ReadonlyMap<string, string>,
  contributions: readonly Contribution[],
  four: CategoryFour,
): Counts | undefined => {
  const byArea: ReadonlyMap<CellKey, number>[] = [];
  for (const area of scope) {
    const contribution = contributions.find((each) => each.area === area && each.submission === basis.get(area));
    if (contribution === undefined) return undefined;
    byArea.push(countsOf(contribution, four));
  }
  return new Map(four.counted.map(({ key }) => [key, byArea.map((counts) => counts.get(key)!)]));
};

/** Adds counts up. */
export const sumOf = (counts: readonly number[]): number => counts.reduce((sum, count) => sum + count, 0);
