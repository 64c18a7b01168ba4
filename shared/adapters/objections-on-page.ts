import type { Period } from '../domain/periods.ts';
import { rowsFromText } from '../domain/release/figures/figures-text.ts';
import { isOut } from '../domain/release/life/release.ts';
import { changesBetween } from '../domain/release/revisions/revision.ts';
import { objectionToCommentary, objectionToWords } from '../domain/release/wording/careful-words.ts';
import type { Passage } from '../domain/release/wording/passages.ts';
import type { PeriodReleases } from './releases.ts';

type Page = { period: Period; version: string; figures: string; passages: readonly Passage[] };

/**
 * Why words may not be published on the page of a candidate; undefined where nothing stands against them. They are as
 * careful as a note: none tells a number of Category 4, or of whom it is, and on the page of a revision none names an
 * area of which no public figure changed, unless the page named it before.
 */
export const objectionsOnPage = (
  { releases, candidates }: PeriodReleases,
  { period, version, figures, passages }: Page,
): ((text: string) => string | undefined) => {
  const out = releases.filter(isOut);
  const last = out.findLast((each) => each.version !== version);
  const before = last && candidates.get(last.version);
  const changes = before && changesBetween(rowsFromText(period, before.figures), rowsFromText(period, figures));
  const known = [
    ...passages.map(({ draft }) => draft),
    ...out.flatMap((each) => candidates.get(each.version)?.words.map(({ text }) => text) ?? []),
  ].join('\n');
  return (text) => objectionToWords(text) ?? (changes && objectionToCommentary(text, changes, known));
};
