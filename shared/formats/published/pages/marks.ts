import type { Said } from '../../../domain/release/figures/published-row.ts';
import { shorthandMeanings } from '../../../domain/release/wording/plain-words.ts';
import { type Html, html } from '../../html.ts';

/** What the marks in tables mean: all of them, or those that are used. Nothing where none is. */
export const marks = (used?: readonly Said['shorthand'][]): Html | '' => {
  const shown = shorthandMeanings.filter(({ mark }) => used?.some((each) => mark === `[${each}]`) ?? true);
  return shown.length === 0
    ? ''
    : html`<dl class="govuk-summary-list govuk-summary-list--no-border mappa-marks">${shown.map(
        ({ mark, means }) =>
          html`<div class="govuk-summary-list__row"><dt class="govuk-summary-list__key">${mark}</dt><dd class="govuk-summary-list__value">${means}</dd></div>\n`,
      )}</dl>
`;
};
