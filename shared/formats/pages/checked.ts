import type { Period } from '../../domain/periods.ts';
import type { ScreeningReport } from '../../domain/screening-report.ts';
import { type Html, html } from '../html.ts';
import { findingsView, noFindings } from './findings.ts';
import { inset, subheading, tag } from './parts.ts';
import { readFigures } from './read-figures.ts';

const outcome = {
  accepted: ['It would be accepted', 'green'],
  queried: ['It would be queried', 'yellow'],
  rejected: ['It would be rejected', 'red'],
} as const;

/** What checking found: the same view on the server and in the browser. */
export const checkedView = (
  report: ScreeningReport,
  period: Period,
): Html => html`${subheading('Outcome')}<p class="govuk-body">${tag(
  outcome[report.verdict][0],
  outcome[report.verdict][1],
)}</p>
${
  report.findings.length === 0
    ? noFindings
    : findingsView(report.findings.map((finding, index) => ({ id: `${finding.rule}-${index}`, finding })))
}
${subheading('What was read')}${readFigures(report, period)}
${inset('This was a check only: nothing has been sent.')}`;
