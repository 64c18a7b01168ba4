import type { Area } from '../../../domain/areas.ts';
import { londonDayInWords } from '../../../domain/calendar/london-time.ts';
import { type Listed, releasePath } from '../../../domain/release/life/release.ts';
import { standing } from '../../../domain/release/life/standing.ts';
import { notesOfReleases } from '../../../domain/release/revisions/notes-of-releases.ts';
import { type Html, html } from '../../html.ts';
import { type AreaFigures, areaCharts } from '../charts/area-charts.ts';
import { chartsTogether } from '../charts/chart-figure.ts';
import { linksWithin } from '../charts/chart-files.ts';
import { besideOthersTable } from './beside-others.ts';
import { pageText } from './layout.ts';
import { bullets, paragraphs, section } from './parts.ts';
import { yearsTable } from './years-table.ts';

const aboutOf = (area: Area, { version, provisional, releaseAt, coverage }: Listed): string => {
  const standing = provisional ? `version ${version}, provisional` : `version ${version}`;
  const missing = coverage.missing.includes(area.name) ? ': not in this release' : '';
  return `${standing}, released ${londonDayInWords(releaseAt)}${missing}`;
};

const tablesOfYears = (area: Area, listed: readonly Listed[]): Html =>
  bullets(
    standing(listed).map(
      (release) =>
        html`<a class="govuk-link"
 href="../../${releasePath(release)}areas/${area.slug}.html">${release.period}</a>, ${aboutOf(area, release)}`,
    ),
  );

/**
 * One area in all releases: beside the nation and areas of its size, beside its own past, and its tables of each year.
 * @param figures undefined where nothing is released
 */
export const areaPage = (
  area: Area,
  { listed, figures, source }: { listed: readonly Listed[]; figures: AreaFigures | undefined; source: string },
  stylesheet: string,
): string => {
  const notes = notesOfReleases(standing(listed));
  return pageText({
    root: '../../',
    stylesheet,
    title: area.name,
    description: `MAPPA statistics of ${area.name} beside England and Wales and areas of its size, over the years.`,
    crumbs: [{ label: 'All releases', href: '../../index.html' }],
    body: html`<h1 class="govuk-heading-xl">${area.name}</h1>
<p class="govuk-body-l">${area.country}, ${area.probationRegion} probation region${
      area.pfaName === area.name ? '' : `, police force area: ${area.pfaName}`
    }.</p>
${
  notes.length === 0
    ? ''
    : html`<div class="govuk-inset-text" role="note" aria-label="What readers must know">${paragraphs(notes)}</div>
`
}${
  figures === undefined
    ? html`<p class="govuk-body">Nothing has been released yet.</p>`
    : html`${section(
        'beside',
        'Beside the nation and areas of its size',
        besideOthersTable(area, figures),
        chartsTogether(areaCharts(area, figures), linksWithin(source)),
      )}${section('years', 'Over the years', yearsTable(figures.own, area.pfaCode, area.name))}`
}${listed.length === 0 ? '' : section('tables', 'Tables of each year', tablesOfYears(area, listed))}
<p class="govuk-body">Figures for Category 4 are never given for an area:
<a class="govuk-link" href="../../methodology/index.html#hidden">why a figure is hidden</a>.</p>`,
  });
};
