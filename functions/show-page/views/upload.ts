import type { Area } from '../../../shared/domain/areas.ts';
import type { Period } from '../../../shared/domain/periods.ts';
import type { Ticket } from '../../../shared/domain/submissions/shapes.ts';
import { html, raw } from '../../../shared/formats/html.ts';
import { type Choice, fileField, form, hidden, radios, submitButton } from '../../../shared/formats/pages/fields.ts';
import { errorSummary, heading, paragraph } from '../../../shared/formats/pages/parts.ts';
import { areaTrail, at } from '../addresses.ts';
import type { Shown, Visit } from '../visit.ts';

/** The kinds of file that are taken, and what each is called. */
export const kinds = ['xlsx', 'ods', 'csv', 'json', 'pdf', 'docx', 'txt', 'md'] as const;
export type Kind = (typeof kinds)[number];
const kindWords: Readonly<Record<Kind, { label: string; hint?: string }>> = {
  xlsx: { label: 'Excel workbook (XLSX)', hint: 'The template, filled in, or tables copied into a workbook' },
  ods: { label: 'OpenDocument spreadsheet (ODS)' },
  csv: { label: 'CSV' },
  json: { label: 'JSON' },
  pdf: { label: 'Annual report as PDF', hint: 'Not a scan: its text must be text' },
  docx: { label: 'Annual report as Word document (DOCX)' },
  txt: { label: 'Plain text of an annual report' },
  md: { label: 'Annual report in Markdown' },
};

export const isKind = (text: string): text is Kind => (kinds as readonly string[]).includes(text);

/** First step: what kind of file it is, so that the upload can be limited to just that. */
export const chooseKindView = (
  area: Area,
  period: Period,
  { token, once }: Pick<Visit, 'token' | 'once'>,
  error?: string,
): Shown => ({
  title: `Upload the return ${period}`,
  mistaken: error !== undefined,
  breadcrumbs: areaTrail(area, period),
  content: html`${error === undefined ? '' : errorSummary('There is a problem', [{ text: error, href: '#kind-xlsx' }])}
${heading('Upload the return', { caption: `${area.name}, ${period}` })}
${form(
  { action: at.upload(area.slug, period), token },
  hidden('once', once),
  radios({
    name: 'kind',
    label: 'What kind of file is it?',
    error,
    chosen: 'xlsx',
    choices: kinds.map((value): Choice => ({ value, ...kindWords[value] })),
  }),
  submitButton('Continue'),
)}`,
});

/**
 * A ticket for the form as it is, which the store sends back to a page of ours, and one for the script, which no store
 * can send anywhere. One of the two is used; the other is never heard of again.
 */
export type Tickets = { plain: Ticket; scripted: Ticket };

/**
 * Second step: the file itself goes straight to the store, by a form that is good for this one file and a few minutes.
 */
export const chooseFileView = (
  area: Area,
  period: Period,
  kind: Kind,
  { plain: ticket, scripted }: Tickets,
): Shown => ({
  title: `Choose the file for ${period}`,
  breadcrumbs: areaTrail(area, period),
  reaches: [new URL(ticket.url).origin],
  scripts: ['/assets/upload.js'],
  content: html`${heading('Choose the file', { caption: `${area.name}, ${period}` })}
${paragraph(`${kindWords[kind].label}, up to 5 MB. The name of your file is not kept.`)}
<form method="post" action="${ticket.url}" enctype="multipart/form-data" data-upload="${JSON.stringify({ url: scripted.url, fields: scripted.fields })}" data-then="${at.submission(area.slug, period, scripted.submission)}">
${Object.entries(ticket.fields).map(([name, value]) => hidden(name, value))}
${fileField({ name: 'file', label: 'Your return', accept: `.${kind}` })}
<div class="upload-progress" hidden><label class="govuk-label" for="progress">Uploading</label><progress id="progress" max="100" value="0"></progress> <span role="status"></span></div>
${submitButton('Upload')}${raw('</form>')}
${paragraph(html`<a class="govuk-link" href="${at.upload(area.slug, period)}">It is another kind of file</a>`)}`,
});
