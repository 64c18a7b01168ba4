import { areas } from '../../../domain/areas.ts';
import { londonDayInWords, londonTime } from '../../../domain/calendar/london-time.ts';
import { prose } from '../../../domain/prose.ts';
import { type Announced, announcedWords } from '../../../domain/release/life/announced.ts';
import { type Listed, releasePath } from '../../../domain/release/life/release.ts';
import { newestFirst, standing, statusOf } from '../../../domain/release/life/standing.ts';
import type { SeriesRow } from '../../../domain/release/revisions/series.ts';
import { publisher } from '../../../domain/release/wording/publisher.ts';
import { type Html, html } from '../../html.ts';
import type { Chart } from '../charts/chart.ts';
import type { OutputFile } from '../output-file.ts';
import { pageText } from './layout.ts';
import { bullets, download, grid, section, sizeText } from './parts.ts';
import { seriesSection } from './series-section.ts';

const tags = {
  current: html`<strong class="govuk-tag govuk-tag--green">Current</strong>`,
  superseded: html`<strong class="govuk-tag govuk-tag--grey">Superseded</strong>`,
  withdrawn: html`<strong class="govuk-tag govuk-tag--red">Withdrawn</strong>`,
};

const about = (release: Listed): string =>
  [
    release.provisional ? `provisional, ${release.coverage.areas} of ${release.coverage.of} areas` : '',
    release.revises && release.reason ? `revises ${release.revises}: ${release.reason}` : '',
    release.late
      ? prose`
        it came out later than announced, on ${londonDayInWords(release.late)} at
        ${londonTime(release.late).slice(11, 16)}
      `
      : '',
    release.withdrawn ? `withdrawn on ${londonDayInWords(release.withdrawn.at)}: ${release.withdrawn.why}` : '',
  ]
    .filter((part) => part !== '')
    .map((part, at, all) => (at < all.length - 1 ? part.replace(/\.$/, '') : part))
    .join('; ');

const releases = (listed: readonly Listed[]): Html =>
  grid(
    'Every release, the newest first',
    ['Version', 'Released', 'Standing', 'Remarks'],
    newestFirst(listed).map((release) => ({
      label: html`<a class="govuk-link" href="${releasePath(release)}index.html">${release.period}</a>`,
      cells: [release.version, londonDayInWords(release.releaseAt), tags[statusOf(release, listed)], about(release)],
    })),
    { first: 'Period', words: 4 },
  );

/** What is to come out: its day and its title, and nothing of what is in it. */
const upcoming = (announced: readonly Announced[]): Html =>
  announced.length === 0
    ? html`<p class="govuk-body">No release is announced at present.</p>`
    : bullets(
        announced.map(
          (each) =>
            html`<strong><time datetime="${londonTime(each.releaseAt)}">${londonDayInWords(each.releaseAt)}</time></strong>: ${each.title}. ${announcedWords(each)}`,
        ),
      );

type Front = { listed: readonly Listed[]; announced: readonly Announced[]; series: readonly SeriesRow[] };

/** The page in front of everything: the newest release, what is to come, all releases, the areas and the series. */
export const cataloguePage = (
  { listed, announced, series }: Front,
  /** What can be downloaded over all releases: the newest figures, and the files of the series. */
  files: { latest: OutputFile; series: readonly OutputFile[]; charts: readonly Chart[] },
  stylesheet: string,
): string => {
  const newest = standing(listed)[0];
  return pageText({
    root: '',
    stylesheet,
    title: 'MAPPA statistics for England and Wales',
    description: 'Every release of the MAPPA statistics for England and Wales, with its data.',
    body: html`<h1 class="govuk-heading-xl">MAPPA statistics for England and Wales</h1>
<p class="govuk-body-l">How many people are managed under Multi-Agency Public Protection Arrangements: those convicted of sexual, violent and terrorist offences who live in the community.</p>
${
  newest
    ? html`<p class="govuk-body"><a class="govuk-button" role="button" draggable="false" href="${releasePath(newest)}index.html">Go to the figures of ${newest.period}</a></p>
${
  newest.notes.length === 0
    ? ''
    : html`<div class="govuk-inset-text">${newest.notes.map((note) => html`<p class="govuk-body">${note}</p>`)}</div>`
}
`
    : html`<p class="govuk-body">Nothing has been released yet.</p>`
}
${section(
  'upcoming',
  'Upcoming releases',
  upcoming(announced),
  html`<p class="govuk-body"><a class="govuk-link" href="releases.ics">Calendar of releases</a>, to subscribe to.</p>`,
)}
${section(
  'releases',
  'All releases',
  releases(listed),
  html`<p class="govuk-body">A release stays at its address for ever. The newest figures are always at the same address: ${download(files.latest, sizeText(files.latest.bytes.length))}.</p>`,
)}
<p class="govuk-body">A new release, and every revision, is announced here and in the <a class="govuk-link" href="feed.json">feed of releases</a>. Contact: ${publisher.contact.post}, <a class="govuk-link" href="mailto:${publisher.contact.email}">${publisher.contact.email}</a>.</p>
${section('series', 'Time series', seriesSection(series, files.series, files.charts))}
${section('areas', 'Areas', bulletsInColumns())}`,
  });
};

const bulletsInColumns = (): Html =>
  html`<div class="mappa-columns">${bullets(
    areas.map(({ slug, name }) => html`<a class="govuk-link" href="areas/${slug}/index.html">${name}</a>`),
  )}</div>`;
