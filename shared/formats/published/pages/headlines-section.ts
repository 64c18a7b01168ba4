import { formOf } from '../../../domain/forms/index.ts';
import { type Period, periodBefore } from '../../../domain/periods.ts';
import { rowsFromText } from '../../../domain/release/figures/figures-text.ts';
import { headlinesOf } from '../../../domain/release/wording/headlines.ts';
import {
  type PublishedWords,
  passagesOf,
  type Written,
  withoutAged,
  worded,
  wordsToPublish,
} from '../../../domain/release/wording/passages.ts';
import { html } from '../../html.ts';
import { bullets, figure, paragraphs } from './parts.ts';

/**
 * What stands on the page of a release in words: as markup its headlines and the commentary by what it is about, and
 * the words alone.
 */
export type WordsOnPage = { headlines: string; commentary: ReadonlyMap<string, string>; alone: PublishedWords };

/** Commentary that begins with the title of its table, for where several tables stand together. */
export const named = (about: string): string => `${about}, named`;

type ToWord = {
  period: Period;
  /** Of the release, and of the year before where one stands, as kept texts. */
  figures: string;
  before: string | undefined;
  /** What the analyst wrote in the place of drafts. */
  written: readonly Written[];
};

/**
 * The words of a release: the main points and commentary as they were approved, and the headline figures with how they
 * compare with the year before. They are put on the page when it comes out, since what stands of the year before is
 * known only then; a main point that nobody edited is made anew of it, and so is one whose words have aged.
 */
export const wordsOnPage = ({ period, figures, before, written }: ToWord): WordsOnPage => {
  const rows = rowsFromText(period, figures);
  const rowsBefore = before === undefined ? undefined : rowsFromText(periodBefore(period), before);
  const passages = passagesOf({ form: formOf(period)!, period, rows, before: rowsBefore });
  const alone = wordsToPublish(withoutAged(worded(passages, written)));
  const { points, tables } = alone;
  const headlines = html`${points.length === 0 ? '' : bullets(points)}<dl class="mappa-headlines">${headlinesOf({
    period,
    rows,
    before: rowsBefore,
  }).map(
    ({ label, when, said, change }) =>
      html`<div class="mappa-headline"><dt>${label}</dt><dd>
<strong class="mappa-headline__number">${figure(said)}</strong><span>${when}</span><span>${change ?? ''}</span></dd></div>
`,
  )}</dl>
${rowsBefore ? '' : html`<p class="govuk-body">No release of the year before is held, so no change on it is given.</p>`}
`;
  const commentary = tables.flatMap(({ about, title, paragraphs: texts }) => [
    [about, paragraphs(texts).toString()] as const,
    [
      named(about),
      html`<p class="govuk-body"><strong>${title}.</strong></p>\n${paragraphs(texts)}`.toString(),
    ] as const,
  ]);
  return { headlines: headlines.toString(), commentary: new Map(commentary), alone };
};
