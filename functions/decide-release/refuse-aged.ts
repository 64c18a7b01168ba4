import { candidatePassages } from '../../shared/adapters/candidate-passages.ts';
import type { PeriodReleases } from '../../shared/adapters/releases.ts';
import { prose } from '../../shared/domain/prose.ts';
import type { Release } from '../../shared/domain/release/life/release.ts';
import { worded } from '../../shared/domain/release/wording/passages.ts';
import { refuse } from '../../shared/runtime/problem.ts';

/**
 * Words are approved and scheduled beside the figures that they were written beside: who wrote them looks at them again
 * first, or they would come out untrue and nobody the wiser.
 * @param before the releases of the year before, which drafts are held beside
 * @throws Problem 409 that names the places with words that have aged
 */
export const refuseAged = ({ candidates }: PeriodReleases, was: Release, before: PeriodReleases): void => {
  const content = candidates.get(was.version);
  if (content === undefined || content.words.length === 0) return;
  const aged = worded(candidatePassages(was.period, content, before), content.words).filter(({ stale }) => stale);
  if (aged.length === 0) return;
  const titles = aged.map(({ title }) => title).join('; ');
  throw refuse.conflict(
    prose`
      The figures have changed since these words were written: ${titles}. An analyst looks at them again on the page of
      words and saves them.
    `,
    'words-aged',
  );
};
