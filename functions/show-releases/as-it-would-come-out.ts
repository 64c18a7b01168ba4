import type { Candidate } from '../../shared/adapters/candidate.ts';
import type { PeriodReleases } from '../../shared/adapters/releases.ts';
import type { Release } from '../../shared/domain/release/life/release.ts';
import { wordsOnPage } from '../../shared/formats/published/pages/headlines-section.ts';
import { stampRelease } from '../../shared/formats/published/release-date-stamp.ts';
import { stampFile } from '../../shared/formats/published/stamp-file.ts';

/** The figures of the year before that a release compares with: those it came out with, else those that stand now. */
const figuresBefore = (release: Release, before: PeriodReleases): string | undefined => {
  const kept = 'comparedWith' in release ? release.comparedWith : undefined;
  const standing = before.releases.findLast(({ state }) => state === 'published')?.version;
  return before.candidates.get((kept === undefined ? standing : kept) ?? '')?.figures;
};

/**
 * A staged file as it would come out now, so that whoever approves it reads words and no stand-ins: with the day it is
 * meant for, the words of the analyst, and how it compares with what stands of the year before. Day and comparison are
 * written anew when it comes out.
 * @param before the releases of the year before
 */
export const asItWouldComeOut = (
  bytes: Uint8Array,
  file: Candidate['files'][number],
  { release, content, before }: { release: Release; content: Candidate; before: PeriodReleases },
): Uint8Array => {
  if (!file.dated) return bytes;
  const words = wordsOnPage({
    period: release.period,
    figures: content.figures,
    before: figuresBefore(release, before),
    written: content.words,
  });
  const asTheyAre = content.files.filter(({ dated }) => !dated);
  const sizes = new Map(asTheyAre.map(({ path, bytes }) => [path, bytes]));
  return stampFile(bytes, file, (text) => stampRelease(text, release.releaseAt, { words, sizes }));
};
