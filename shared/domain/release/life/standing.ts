import type { Listed } from './release.ts';
import { byVersion } from './version.ts';

/** Newest period first, and in a period the newest version first. */
export const newestFirst = (listed: readonly Listed[]): readonly Listed[] =>
  [...listed].sort((one, other) =>
    one.period === other.period ? byVersion(other.version, one.version) : one.period < other.period ? 1 : -1,
  );

/** The version of each period that stands: the highest that was not withdrawn; newest period first. */
export const standing = (listed: readonly Listed[]): readonly Listed[] => {
  const seen = new Set<string>();
  return newestFirst(listed).filter((release) => {
    if (release.withdrawn || seen.has(release.period)) return false;
    seen.add(release.period);
    return true;
  });
};

/** Where a listed release stands, in a word. */
export const statusOf = (release: Listed, listed: readonly Listed[]): 'current' | 'superseded' | 'withdrawn' =>
  release.withdrawn ? 'withdrawn' : standing(listed).includes(release) ? 'current' : 'superseded';
