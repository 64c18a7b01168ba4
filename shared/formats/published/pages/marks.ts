import { shorthandMeanings } from '../../../domain/release/plain-words.ts';
import { type Html, html } from '../../html.ts';

/** What the marks in tables mean. */
export const marks =
  (): Html => html`<dl class="govuk-summary-list govuk-summary-list--no-border mappa-marks">${shorthandMeanings.map(
    ({ mark, means }) =>
      html`<div class="govuk-summary-list__row"><dt class="govuk-summary-list__key">${mark}</dt><dd class="govuk-summary-list__value">${means}</dd></div>\n`,
  )}</dl>
`;
