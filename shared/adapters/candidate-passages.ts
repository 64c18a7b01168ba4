import { formOf } from '../domain/forms/index.ts';
import type { Period } from '../domain/periods.ts';
import { rowsFromText } from '../domain/release/figures/figures-text.ts';
import { type Passage, passagesOf, type Worded, worded } from '../domain/release/wording/passages.ts';
import type { Candidate } from './candidate.ts';
import type { PeriodReleases } from './releases.ts';

/**
 * The places for words on the page of a candidate, with drafts beside the year before as it stands in public now.
 * @param before the releases of the year before
 */
export const candidatePassages = (
  period: Period,
  { figures }: Pick<Candidate, 'figures'>,
  before: PeriodReleases,
): readonly Passage[] => {
  const standing = before.releases.findLast(({ state }) => state === 'published');
  const year = standing && before.candidates.get(standing.version);
  return passagesOf({
    form: formOf(period)!,
    period,
    rows: rowsFromText(period, figures),
    before: standing && year && rowsFromText(standing.period, year.figures),
  });
};

/**
 * The words of a candidate that were written beside other figures than there are now: its own, or those of the year
 * before that stand.
 * @param before the releases of the year before
 */
export const agedWords = (
  period: Period,
  content: Pick<Candidate, 'figures' | 'words'> | undefined,
  before: PeriodReleases,
): readonly Worded[] =>
  content === undefined || content.words.length === 0
    ? []
    : worded(candidatePassages(period, content, before), content.words).filter(({ stale }) => stale);

/** Places in words, for whoever has to look at them again. */
export const placesOf = (words: readonly Worded[]): string => words.map(({ title }) => title).join('; ');
