import { categoryFourSentence } from '../../../domain/category-four-sentence.ts';
import type { AreaPack } from '../../../domain/release/area-pack.ts';
import { html } from '../../html.ts';
import { pageText } from './layout.ts';
import { marks } from './marks.ts';
import { printed } from './parts.ts';

/** The pack of one area as a page: it can be copied into the area's annual report as it stands. */
export const areaPackPage = (pack: AreaPack, version: string, stylesheet: string): string =>
  pageText({
    root: '../../../../',
    stylesheet,
    title: pack.title,
    description: `${pack.title}: the area’s tables with commentary.`,
    crumbs: [
      { label: 'All releases', href: '../../../../index.html' },
      { label: 'This release', href: '../index.html' },
    ],
    body: html`<h1 class="govuk-heading-xl">${pack.title}</h1>
<p class="govuk-body">Version ${version}. These are the tables of the area’s own form with the commentary that belongs to them, ready to be copied into its annual report. <a class="govuk-link" href="${pack.area}.csv">The same figures as CSV</a>. <a class="govuk-link" href="../../../../areas/${pack.area}/index.html">${pack.name} in all releases</a>.</p>
${
  pack.missing
    ? html`<div class="govuk-inset-text">The return of ${pack.name} is not in this release. Its figures show [x].</div>
`
    : ''
}<h2 class="govuk-heading-l">Tables</h2>
${pack.tables.map(printed)}
<h2 class="govuk-heading-l">Commentary</h2>
${pack.commentary.map(({ term, text }) => html`<p class="govuk-body">${term ? html`<strong>${term}:</strong> ` : ''}${text}</p>\n`)}
${pack.commentary.some(({ text }) => text === categoryFourSentence) ? '' : html`<p class="govuk-body">The form of this year has no Category 4.</p>\n`}
<h2 class="govuk-heading-l">The marks in the tables</h2>
${marks()}`,
  });
