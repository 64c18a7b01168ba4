import type { Settings } from '../settings.ts';
import type { CategoryFour } from './category-four.ts';
import { type DerivedCount, derivableCounts, isDerivable } from './derived-counts.ts';
import { failedPrimary } from './primary-rules.ts';
import { sumOf } from './tabulate.ts';
import type { PublishedVersion } from './versions.ts';

/** A count of people in each area, as its submission stood in a version; areas in the order of the basis. */
const inEachArea = (count: DerivedCount, { basis, counts }: PublishedVersion): readonly number[] =>
  [...basis.keys()].map((_, area) => sumOf([...count].map(([key, times]) => times * counts.get(key)![area]!)));

/** What each area that resubmitted between two versions has changed a count by; areas that did not are not in it. */
const changesOf = (count: DerivedCount, now: PublishedVersion, before: PublishedVersion): readonly number[] => {
  const [is, was] = [inEachArea(count, now), inEachArea(count, before)];
  return [...now.basis.keys()].flatMap((area, at) =>
    now.basis.get(area) === before.basis.get(area) ? [] : [is[at]! - was[at]!],
  );
};

/**
 * P4: P1 to P3 for every count of people that the shown cells of a version give by addition and subtraction, and for
 * the change of every such count since versions that gave it before. Total 254 less Level 1 of 250 fails by the threshold;
 * 101 after 102 with one area resubmitted by contributors; Level 1 and Total both up by 24 says that Levels 2 and 3 together
 * stayed as they were, and fails as a zero; so does the same number at a level on the last day as in the whole year.
 */
export const keepsDifferences = (
  four: CategoryFour,
  now: PublishedVersion,
  earlier: readonly PublishedVersion[],
  settings: Settings,
): boolean => {
  const derived = derivableCounts(four).filter((count) => isDerivable(count, now.shown, four));
  const within = derived.map((count) => inEachArea(count, now));
  const between = earlier.flatMap((before) =>
    derived.filter((count) => isDerivable(count, before.shown, four)).map((count) => changesOf(count, now, before)),
  );
  const forChange = { ...settings, threshold: settings.changeThreshold };
  return (
    within.every((contributions) => failedPrimary(contributions, settings).length === 0) &&
    between.every((contributions) => failedPrimary(contributions, forChange).length === 0)
  );
};
