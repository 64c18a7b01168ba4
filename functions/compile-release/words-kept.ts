import type { Candidate } from '../../shared/adapters/candidate.ts';
import { candidatePassages } from '../../shared/adapters/candidate-passages.ts';
import { objectionsOnPage } from '../../shared/adapters/objections-on-page.ts';
import type { PeriodReleases } from '../../shared/adapters/releases.ts';
import type { Period } from '../../shared/domain/periods.ts';

/** Behind words of which nothing is left that they may rest on: no figures are written so. */
const nothing = '';

/**
 * The words that were written on an earlier candidate, as they are kept on the page of this one. Where they may not be
 * published any more they have aged: whoever writes sees them, and they do not come out. They may name an area whose
 * figures changed in public then and do not now, of which only Category 4 can have changed.
 * @param before the releases of the year before, asked for where there are words
 */
export const wordsKept = async (
  kept: PeriodReleases,
  { words, ...page }: Pick<Candidate, 'figures' | 'words'> & { period: Period; version: string },
  before: () => Promise<PeriodReleases>,
): Promise<Candidate['words']> => {
  if (words.length === 0) return [];
  const passages = candidatePassages(page.period, page, await before());
  const objection = objectionsOnPage(kept, { ...page, passages });
  return words.map((each) => (objection(each.text) === undefined ? each : { ...each, behind: nothing }));
};
