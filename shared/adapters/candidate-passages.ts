import { formOf } from '../domain/forms/index.ts';
import type { Period } from '../domain/periods.ts';
import { rowsFromText } from '../domain/release/figures/figures-text.ts';
import { type Passage, passagesOf } from '../domain/release/wording/passages.ts';
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
