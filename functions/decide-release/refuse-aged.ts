import { agedWords, placesOf } from '../../shared/adapters/candidate-passages.ts';
import type { PeriodReleases } from '../../shared/adapters/releases.ts';
import { prose } from '../../shared/domain/prose.ts';
import type { Release } from '../../shared/domain/release/life/release.ts';
import { refuse } from '../../shared/runtime/problem.ts';

/**
 * Words are approved and scheduled beside the figures that they were written beside: who wrote them looks at them again
 * first, or others would come out in their place.
 * @param before the releases of the year before, which drafts are held beside
 * @throws Problem 409 that names the places with words that have aged
 */
export const refuseAged = ({ candidates }: PeriodReleases, was: Release, before: PeriodReleases): void => {
  const aged = agedWords(was.period, candidates.get(was.version), before);
  if (aged.length === 0) return;
  throw refuse.conflict(
    prose`
      The figures have changed since these words were written: ${placesOf(aged)}. An analyst looks at them again on
      the page of words and saves them.
    `,
    'words-aged',
  );
};
