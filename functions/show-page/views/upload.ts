import type { Area } from '../../../shared/domain/areas.ts';
import type { Period } from '../../../shared/domain/periods.ts';
import { prose } from '../../../shared/domain/prose.ts';
import { html } from '../../../shared/formats/html.ts';
import { fileField, form, hidden, submitButton } from '../../../shared/formats/pages/fields.ts';
import { acceptedFiles, sizesInWords } from '../../../shared/formats/pages/file-objection.ts';
import { heading, link, paragraph } from '../../../shared/formats/pages/parts.ts';
import { areaTrail, at } from '../addresses.ts';
import { fieldOf } from '../entered.ts';
import type { Forms, Shown } from '../visit.ts';

/** Sends a return: one field, one button. What kind of file it is the file says itself. */
export const uploadView = (area: Area, period: Period, { token, once, entered }: Forms, store: string): Shown => ({
  title: `Upload the return ${period}`,
  breadcrumbs: areaTrail(area, period),
  scripts: ['/assets/upload.js'],
  reaches: [store],
  content: html`${heading('Upload the return', { caption: `${area.name}, ${period}` })}
${paragraph(prose`
  You get its report within seconds. Nothing counts before an approver of your area has signed it off, and you can send
  a corrected file at any time.
`)}
<div data-upload>${form(
    { action: at.upload(area.slug, period), token, files: true },
    hidden('once', once),
    fileField({
      name: 'file',
      error: fieldOf(entered, 'file').error,
      label: 'Your return',
      hint: html`A workbook (Excel or OpenDocument), CSV, JSON, or an annual report (PDF, Word, text): ${sizesInWords('straight')}.<noscript> Your browser runs no scripts: ${sizesInWords('through')}.</noscript> The name of your file is not kept.`,
      accept: acceptedFiles,
    }),
    html`<div class="upload-progress" hidden><label class="govuk-label" for="progress">Uploading</label><progress id="progress" max="100" value="0"></progress> <span role="status"></span></div>`,
    submitButton('Upload'),
  )}</div>
${paragraph(link('Check the file first, without sending it', at.check(area.slug, period)))}`,
});
