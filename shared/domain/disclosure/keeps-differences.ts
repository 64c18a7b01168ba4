import type { CellKey } from '../cells.ts';
import type { CategoryFour } from './category-four.ts';
import { differencesOf } from './differences.ts';
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
 * P4: P1 to P3 for every difference that the shown cells of a version make with each other and with versions shown
 * before. 101 after 102 with one area resubmitted fails by contributors; 254 less 250 by the threshold.
 */
export const keepsDifferences = (
  four: CategoryFour,
  now: PublishedVersion,
  earlier: readonly PublishedVersion[],
  settings: Settings,
): boolean => {
  const shown = new Set(now.shown);
  const within = differencesOf(four)
    .filter(({ of, less }) => shown.has(of) && less.every((key) => shown.has(key)))
    .map(({ of, less }) =>
      now.counts.get(of)!.map((count, at) => count - sumOf(less.map((key) => now.counts.get(key)![at]!))),
    );
  const between = earlier.flatMap((before) =>
    before.shown.filter((key) => shown.has(key)).map((key) => changesOf(key, now, before)),
  );
  return [...within, ...between].every((contributions) => failedPrimary(contributions, settings).length === 0);
};
