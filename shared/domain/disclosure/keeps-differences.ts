import type { CellKey } from '../cells.ts';
import type { CategoryFour } from './category-four.ts';
import { derivableCounts, isDerivable } from './derived-counts.ts';
import { failedPrimary } from './primary-rules.ts';
import type { Settings } from './settings.ts';
import { sumOf } from './tabulate.ts';
import type { PublishedVersion } from './versions.ts';

/** What each area that resubmitted between two versions has changed a cell by; areas that did not are not in it. */
const changesOf = (key: CellKey, now: PublishedVersion, before: PublishedVersion): readonly number[] =>
  [...now.basis.keys()].flatMap((area, at) =>
    now.basis.get(area) === before.basis.get(area) ? [] : [now.counts.get(key)![at]! - before.counts.get(key)![at]!],
  );

/**
 * P4: P1 to P3 for every count of people that the shown cells of a version give by addition and subtraction, and for
 * every difference that they make with versions shown before. Total 254 less Level 1 of 250 fails by the threshold; 101
 * after 102 with one area resubmitted by contributors; the same number at a level on the last day as in the whole year
 * says that nobody left it, and fails as a zero.
 */
export const keepsDifferences = (
  four: CategoryFour,
  now: PublishedVersion,
  earlier: readonly PublishedVersion[],
  settings: Settings,
): boolean => {
  const areas = [...now.basis.keys()];
  const within = derivableCounts(four)
    .filter((count) => isDerivable(count, now.shown, four))
    .map((count) =>
      areas.map((_, area) => sumOf([...count].map(([key, times]) => times * now.counts.get(key)![area]!))),
    );
  const between = earlier.flatMap((before) =>
    before.shown.filter((key) => now.shown.includes(key)).map((key) => changesOf(key, now, before)),
  );
  const forChange = { ...settings, threshold: settings.changeThreshold };
  return (
    within.every((contributions) => failedPrimary(contributions, settings).length === 0) &&
    between.every((contributions) => failedPrimary(contributions, forChange).length === 0)
  );
};
