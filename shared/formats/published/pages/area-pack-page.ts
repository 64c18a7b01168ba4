import type { Dataset } from '../../../domain/release/dataset.ts';
import type { AreaPack } from '../../../domain/release/wording/area-pack.ts';
import { html } from '../../html.ts';
import { areaPackBody } from './area-pack-body.ts';
import { pageText } from './layout.ts';
import { releasedWords, releaseNotes } from './release-notes.ts';
import { standingPlace } from './standing-place.ts';

/** The pack of one area as a page: it can be copied into the area's annual report as it stands. */
export const areaPackPage = (pack: AreaPack, dataset: Dataset, stylesheet: string): string =>
  pageText({
    root: '../../../../',
    stylesheet,
    title: pack.title,
    description: `${pack.title}: the area’s tables with commentary.`,
    crumbs: [
      { label: 'All releases', href: '../../../../index.html' },
      { label: 'This release', href: '../index.html' },
    ],
    body: html`${standingPlace}<h1 class="govuk-heading-xl">${pack.title}</h1>
<p class="govuk-body-l">${releasedWords(dataset)}</p>
${releaseNotes(dataset)}<p class="govuk-body">These are the tables of the area’s own form with the commentary that belongs to them, ready to be copied into its annual report. <a class="govuk-link" href="${pack.area}.csv">The same figures as CSV</a>. <a class="govuk-link" href="../../../../areas/${pack.area}/index.html">${pack.name} in all releases</a>.</p>
${
  pack.missing
    ? html`<div class="govuk-inset-text">The return of ${pack.name} is not in this release. Its figures show [x].</div>
`
    : ''
}${areaPackBody(pack)}`,
  });
