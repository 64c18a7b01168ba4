import type { Area } from '../../../shared/domain/areas.ts';
import type { Period } from '../../../shared/domain/periods.ts';
import type { Compared } from '../../../shared/domain/screening/compared.ts';
import type { ScreeningReport } from '../../../shared/domain/screening-report.ts';
import { html } from '../../../shared/formats/html.ts';
import { checkedView } from '../../../shared/formats/pages/checked.ts';
import { fileField, form, submitButton } from '../../../shared/formats/pages/fields.ts';
import { acceptedFiles, sizesInWords } from '../../../shared/formats/pages/file-objection.ts';
import { heading, link, linkButton, paragraph } from '../../../shared/formats/pages/parts.ts';
import { areaTrail, at } from '../addresses.ts';
import { fieldOf } from '../entered.ts';
import type { Forms, Shown } from '../visit.ts';

const comparedWith = ({ past }: Compared): string =>
  past.length === 0
    ? 'No earlier year of your area is signed off here, so nothing is compared with last year.'
    : `Your figures are compared with those of ${past.map(({ period }) => period).join(' and ')}.`;

/** Checks a file without sending it as a return: on the visitor's own machine where it can, else on the server. */
export const checkView = (area: Area, period: Period, { token, entered }: Forms, compared: Compared): Shown => ({
  title: `Check a file for ${period}`,
  breadcrumbs: areaTrail(area, period),
  scripts: ['/assets/check.js'],
  content: html`${heading('Check a file', { caption: `${area.name}, ${period}` })}
${paragraph(
  'You see everything that would be found in your return, before you send it. Nothing is kept. ',
  comparedWith(compared),
)}
<div data-check data-area="${area.slug}" data-period="${period}" data-compared="${JSON.stringify(compared)}">
${form(
  { action: at.check(area.slug, period), token, files: true },
  fileField({
    name: 'file',
    label: 'Your file',
    hint: html`<span class="check-where">A file can have ${sizesInWords('through')}. It is sent to the server, checked and forgotten.</span>`,
    accept: acceptedFiles,
    error: fieldOf(entered, 'file').error,
  }),
  submitButton('Check the file'),
)}</div>
<div id="outcome" tabindex="-1"></div>
${paragraph(link('Upload the return', at.upload(area.slug, period)))}`,
});

/** What a check on the server found. */
export const checkedReportView = (area: Area, period: Period, report: ScreeningReport): Shown => ({
  title: `What the check for ${period} found`,
  breadcrumbs: areaTrail(area, period),
  content: html`${heading('What the check found', { caption: `${area.name}, ${period}` })}${checkedView(report, period)}
<div class="govuk-button-group">${linkButton(
    'Upload the return',
    at.upload(area.slug, period),
  )}${link('Check another file', at.check(area.slug, period))}</div>`,
});
