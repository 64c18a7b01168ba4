import type { Candidate } from '../../shared/adapters/candidate.ts';
import type { PeriodReleases } from '../../shared/adapters/releases.ts';
import { prose } from '../../shared/domain/prose.ts';
import { rowsFromText } from '../../shared/domain/release/figures/figures-text.ts';
import { isOut } from '../../shared/domain/release/life/release.ts';
import { changesBetween } from '../../shared/domain/release/revisions/revision.ts';
import { objectionToCommentary, objectionToWords } from '../../shared/domain/release/wording/careful-words.ts';
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

type ToPublish = {
  version: string;
  content: Candidate;
  words: readonly Written[];
  passages: readonly Passage[];
};

/**
 * Words that are to be published are as careful as a note: none tells a number of Category 4, or of whom it is, and on
 * the page of a revision none names an area of which no public figure changed, unless the page named it before.
 * @throws Problem 422 that says in which place and why
 */
export const refuseCareless = (
  { releases, candidates }: PeriodReleases,
  { version, content, words, passages }: ToPublish,
): void => {
  const out = releases.filter(isOut);
  const last = out.findLast((each) => each.version !== version);
  const before = last && candidates.get(last.version);
  const rowsOf = ({ figures }: Pick<Candidate, 'figures'>) => rowsFromText(last!.period, figures);
  const changes = before && changesBetween(rowsOf(before), rowsOf(content));
  const known = [
    ...passages.map(({ draft }) => draft),
    ...out.flatMap((each) => candidates.get(each.version)?.words.map(({ text }) => text) ?? []),
  ].join('\n');
  for (const { about, text } of words) {
    const objection = objectionToWords(text) ?? (changes && objectionToCommentary(text, changes, known));
    if (objection === undefined) continue;
    const place = passages.find((passage) => passage.about === about)?.title ?? about;
    throw refuse.unprocessable(`${place}: ${objection}`, 'careless-words');
  }
};
