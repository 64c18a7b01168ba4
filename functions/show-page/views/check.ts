import type { Area } from '../../../shared/domain/areas.ts';
import type { Period } from '../../../shared/domain/periods.ts';
import type { ScreeningReport } from '../../../shared/domain/screening-report.ts';
import { type Html, html } from '../../../shared/formats/html.ts';
import { checkedView } from '../../../shared/formats/pages/checked.ts';
import { fileField, form, submitButton } from '../../../shared/formats/pages/fields.ts';
import { errorSummary, heading, link, paragraph } from '../../../shared/formats/pages/parts.ts';
import { areaTrail, at } from '../addresses.ts';
import type { Shown } from '../visit.ts';
import { kinds } from './upload.ts';

/** Checks a file without sending it as a return: on the visitor's own machine where it can, else on the server. */
export const checkView = (
  area: Area,
  period: Period,
  token: Html,
  { report, error }: { report?: ScreeningReport; error?: string } = {},
): Shown => ({
  title: `Check a file for ${period}`,
  mistaken: error !== undefined,
  breadcrumbs: areaTrail(area, period),
  scripts: ['/assets/check.js'],
  content: html`${error === undefined ? '' : errorSummary('There is a problem', [{ text: error, href: '#file' }])}
${heading('Check a file', { caption: `${area.name}, ${period}` })}
${paragraph('You see everything that would be found in your return, before you send it. Nothing is kept.')}
<div data-check data-area="${area.slug}" data-period="${period}">
${form(
  { action: at.check(area.slug, period), token, files: true },
  fileField({
    name: 'file',
    label: 'Your file',
    hint: html`<span class="check-where">Up to 4 MB. It is sent to the server, checked and forgotten.</span>`,
    accept: kinds.map((kind) => `.${kind}`).join(','),
    error,
  }),
  submitButton('Check the file'),
)}</div>
<div id="outcome" tabindex="-1">${report === undefined ? '' : checkedView(report, period)}</div>
${paragraph(link('Upload the return', at.upload(area.slug, period)))}`,
});
