import type { Candidate } from '../../shared/adapters/candidate.ts';
import type { Listed, Release } from '../../shared/domain/release/life/release.ts';

/**
 * What the catalogue says of a version that is withdrawn: it stays listed. One that was withdrawn in the midst of its
 * publication is listed too, without files, since some of them may have been read.
 */
export const listingWithdrawn = (
  listed: readonly Listed[],
  release: Release,
  content: Candidate | undefined,
  withdrawn: { at: string; why: string },
): Listed | undefined => {
  const { period, version, releaseAt, form, provisional, coverage, revises, reason } = release;
  const known = listed.find((each) => each.period === period && each.version === version);
  if (known !== undefined) return { ...known, withdrawn };
  if (content === undefined) return undefined;
  const { notes, stylesheet, figures } = content;
  const facts = { period, version, releaseAt, form, provisional, coverage, revises, reason };
  return { ...facts, notes, stylesheet, figures, files: [], withdrawn };
};
