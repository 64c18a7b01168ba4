import type { Listed } from './release.ts';
import { byRelease, byVersion } from './version.ts';

/** Newest period first, and in a period the newest version first. */
export const newestFirst = (listed: readonly Listed[]): readonly Listed[] =>
  [...listed].sort((one, other) => byRelease(other, one));

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
export const statusOf = (release: Listed, listed: readonly Listed[]): 'current' | 'superseded' | 'withdrawn' => {
  if (release.withdrawn) return 'withdrawn';
  return standing(listed).includes(release) ? 'current' : 'superseded';
};

/** The version that stands in the place of one; undefined where it stands itself, or where none does any more. */
export const replacedBy = (release: Listed, listed: readonly Listed[]): Listed | undefined => {
  const current = standing(listed).find(({ period }) => period === release.period);
  return current !== undefined && byVersion(current.version, release.version) > 0 ? current : undefined;
};

/** Why a version took the place of another, in words. */
export const whyReplaced = ({ reason }: Pick<Listed, 'reason'>): string => reason ?? 'it is the later one.';
