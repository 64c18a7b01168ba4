import { marksIn } from '../../../domain/release/figures/marks.ts';
import type { Said } from '../../../domain/release/figures/published-row.ts';
import { shorthandMeanings } from '../../../domain/release/wording/plain-words.ts';
import { type Html, html } from '../../html.ts';

/** What the marks in tables mean: all of them, or those that are used. Nothing where none is. */
export const marks = (used?: readonly Said[]): Html | '' => {
  const codes = used && new Set<string>(used.flatMap((said) => [said.shorthand, ...marksIn(said.marks)]));
  const shown = shorthandMeanings.filter(({ mark }) => codes?.has(mark.slice(1, -1)) ?? true);
  return shown.length === 0
    ? ''
    : html`<dl class="govuk-summary-list govuk-summary-list--no-border mappa-marks">${shown.map(
        ({ mark, means }) =>
          html`<div class="govuk-summary-list__row"><dt class="govuk-summary-list__key">${mark}</dt><dd class="govuk-summary-list__value">${means}</dd></div>\n`,
      )}</dl>
`;
};
