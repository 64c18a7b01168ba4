import * as z from 'zod';
import { PreRelease } from '../../release/life/release.ts';
import { ReleaseAt } from '../../release/life/release-at.ts';
import { sentence } from './written.ts';

/**
 * What a compilation takes: notes for the release, the reason that a revision needs, its time, who may see it before.
 * What is left out stays as it stood in the candidate that is compiled anew.
 */
export const CompileOrder = z.strictObject({
  notes: z.array(sentence).max(20).optional(),
  reason: sentence.optional(),
  releaseAt: ReleaseAt.optional(),
  preRelease: z.array(z.strictObject(PreRelease.shape)).max(50).optional(),
  /**
   * Draws Category 4, once and on purpose, when the returns are settled: from then on corrections to it wait until
   * enough areas have answered anew. Until it is drawn a release shows `[x]` for it, and areas correct freely.
   */
  drawCategory4: z.boolean().default(false),
});

const inItsPlace = { about: z.string().min(1).max(80), text: z.string().trim().max(2000), draft: z.string().max(2000) };

/**
 * The words of a page, each in its place, and the digest of what was read: a place that is left out keeps its draft, an
 * empty text leaves it out. `draft` is the one that was shown: with another by now, the text is told to have aged.
 */
export const WordsOrder = z.strictObject({
  digest: z.string().min(1).max(80),
  words: z.array(z.strictObject(inItsPlace).partial({ draft: true })).max(60),
});

/**
 * What a decision about a release takes: why, the digest of the candidate that was read, and for schedule and move the
 * day.
 */
export const DecisionOrder = z.strictObject({
  why: sentence,
  digest: z.string().min(1).max(80),
  releaseAt: ReleaseAt.optional(),
});
