import { objectionsOnPage } from '../../shared/adapters/objections-on-page.ts';
import type { PeriodReleases } from '../../shared/adapters/releases.ts';
import { prose } from '../../shared/domain/prose.ts';
import type { Passage, Written } from '../../shared/domain/release/wording/passages.ts';
import { refuse } from '../../shared/runtime/problem.ts';

/** @throws Problem 422 that names what the page has no place for */
export const refuseUnknown = (sent: readonly { about: string }[], passages: readonly Passage[]): void => {
  const unknown = sent.filter(({ about }) => !passages.some((passage) => passage.about === about));
  if (unknown.length > 0)
    throw refuse.unprocessable(
      prose`
        The page has no place for words about ${unknown.map(({ about }) => `"${about}"`).join(', ')}. There are:
        ${passages.map(({ about }) => about).join(', ')}.
      `,
      'unknown-place',
    );
};

/**
 * Words that are to be published are as careful as a note.
 * @throws Problem 422 that says in which place and why
 */
export const refuseCareless = (
  kept: PeriodReleases,
  page: Parameters<typeof objectionsOnPage>[1],
  words: readonly Written[],
): void => {
  const objectionTo = objectionsOnPage(kept, page);
  for (const { about, text } of words) {
    const objection = objectionTo(text);
    if (objection === undefined) continue;
    const place = page.passages.find((passage) => passage.about === about)?.title ?? about;
    throw refuse.unprocessable(`${place}: ${objection}`, 'careless-words');
  }
};
