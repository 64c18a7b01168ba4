import type { Dataset } from '../../../domain/release/dataset.ts';
import { type Html, html } from '../../html.ts';
import { grid } from './parts.ts';

const shownHere = 60;

/** What a version revises and why; a long list of changes goes on in its file. */
export const revisionSection = ({ revision, version, period }: Dataset): Html => {
  if (revision === undefined)
    return html`<p class="govuk-body">Version ${version} is the first. Later versions, if any, stand in the <a class="govuk-link" href="../../../index.html#releases">list of releases</a>; this one stays as it is.</p>`;
  const { of, reason, changes } = revision;
  return html`<p class="govuk-body">This version revises <a class="govuk-link" href="../${of}/index.html">version ${of}</a>, which stays as it was. Why: ${reason}</p>
<p class="govuk-body">${changes.length} figures changed, listed in <a class="govuk-link" href="changes.csv">changes.csv</a>. Figures with Category 4 in them are not compared.</p>
${
  changes.length === 0
    ? ''
    : grid(
        `What changed on version ${of}, ${period}${changes.length > shownHere ? `: the first ${shownHere}` : ''}`,
        ['Measure', 'Category', 'Level', 'From', 'To'],
        changes.slice(0, shownHere).map(({ row, from, to }) => ({
          label: row.pfa_name || row.country_name,
          cells: [row.detail ? `${row.measure}, ${row.detail}` : row.measure, row.category, row.level, from, to],
        })),
        { first: 'Where' },
      )
}`;
};
