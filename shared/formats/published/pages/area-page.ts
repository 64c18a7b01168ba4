import type { Area } from '../../../domain/areas.ts';
import { londonDayInWords } from '../../../domain/calendar/london-time.ts';
import { type Listed, releasePath } from '../../../domain/release/life/release.ts';
import { standing } from '../../../domain/release/life/standing.ts';
import { notesOfReleases } from '../../../domain/release/revisions/notes-of-releases.ts';
import type { SeriesRow } from '../../../domain/release/revisions/series.ts';
import { html } from '../../html.ts';
import { pageText } from './layout.ts';
import { bullets, paragraphs } from './parts.ts';
import { yearsTable } from './years-table.ts';

/** One area in all releases: its figures over the years, and its tables of each year. */
export const areaPage = (
  area: Area,
  listed: readonly Listed[],
  series: readonly SeriesRow[],
  stylesheet: string,
): string => {
  const notes = notesOfReleases(standing(listed));
  return pageText({
    root: '../../',
    stylesheet,
    title: area.name,
    description: `MAPPA statistics of ${area.name} over the years, with its tables of each year.`,
    crumbs: [{ label: 'All releases', href: '../../index.html' }],
    body: html`<h1 class="govuk-heading-xl">${area.name}</h1>
<p class="govuk-body-l">${area.country}, ${area.probationRegion} probation region${area.pfaName === area.name ? '' : html`, police force area: ${area.pfaName}`}.</p>
${
  notes.length === 0
    ? ''
    : html`<div class="govuk-inset-text" role="note" aria-label="What readers must know">${paragraphs(notes)}</div>
`
}<h2 class="govuk-heading-l">Main figures</h2>
${yearsTable(
  series.filter((row) => row.pfa_code === area.pfaCode),
  area.pfaCode,
  area.name,
)}
<h2 class="govuk-heading-l">Tables of each year</h2>
${bullets(
  standing(listed).map(
    (release) =>
      html`<a class="govuk-link" href="../../${releasePath(release)}areas/${area.slug}.html">${release.period}</a>, version ${release.version}${release.provisional ? ', provisional' : ''}, released ${londonDayInWords(release.releaseAt)}${release.coverage.missing.includes(area.name) ? ': not in this release' : ''}`,
  ),
)}
<p class="govuk-body">Figures for Category 4 are never given for an area.</p>`,
  });
};
