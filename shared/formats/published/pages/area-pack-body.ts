import type { AreaPack } from '../../../domain/release/wording/area-pack.ts';
import { type Html, html } from '../../html.ts';
import { marks } from './marks.ts';
import { printed } from './parts.ts';

/**
 * What of a pack goes into the area's report, and what its marks mean: the same on the published page and in the
 * preview.
 */
export const areaPackBody = ({ tables, commentary }: AreaPack): Html => html`<h2 class="govuk-heading-l">Tables</h2>
${tables.map(printed)}
<h2 class="govuk-heading-l">Commentary</h2>
${commentary.map(
  ({ term, text }) => html`<p class="govuk-body">${term ? html`<strong>${term}:</strong> ` : ''}${text}</p>\n`,
)}
<h2 class="govuk-heading-l">The marks in the tables</h2>
${marks()}`;
