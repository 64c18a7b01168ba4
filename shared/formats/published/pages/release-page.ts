import { londonDayInWords } from '../../../domain/calendar/london-time.ts';
import type { Period } from '../../../domain/periods.ts';
import { type Dataset, suppressionStatement } from '../../../domain/release/dataset.ts';
import { national } from '../../../domain/release/figures/geography.ts';
import { nextRelease } from '../../../domain/release/life/announced.ts';
import { releaseTitle } from '../../../domain/release/life/release.ts';
import { onTable } from '../../../domain/release/wording/passages.ts';
import { aboutQuality, whatIsCounted } from '../../../domain/release/wording/plain-words.ts';
import { publisher } from '../../../domain/release/wording/publisher.ts';
import { revisionInWords } from '../../../domain/release/wording/revision-words.ts';
import { printedTables } from '../../../domain/release/wording/tables.ts';
import { type Html, html } from '../../html.ts';
import { chartFigure, chartsTogether, linksIn } from '../charts/chart-figure.ts';
import { chartsFolder, type ReleaseCharts } from '../charts/release-charts.ts';
import { availableStamp, commentaryStamp, headlinesStamp, releaseDayStamp, sizeStamp } from '../release-date-stamp.ts';
import { areaSection } from './area-section.ts';
import { named } from './headlines-section.ts';
import { pageText } from './layout.ts';
import { marks } from './marks.ts';
import { bullets, download, isSingle, paragraphs, printed, section, singles } from './parts.ts';
import { releasedWords, releaseNotes } from './release-notes.ts';
import { revisionSection } from './revision-section.ts';
import { standingPlace } from './standing-place.ts';

const top = (
  dataset: Dataset,
): Html => html`${standingPlace}<h1 class="govuk-heading-xl">${releaseTitle(dataset.period)}</h1>
<p class="govuk-body-l">${releasedWords(dataset)}</p>
${
  dataset.revision
    ? html`<div class="govuk-inset-text" role="note" aria-label="What is revised"><p class="govuk-body">This version revises version ${dataset.revision.of}: ${dataset.revision.reason}</p>${paragraphs(revisionInWords(dataset.revision.changes, dataset.rows))}<p class="govuk-body"><a class="govuk-link" href="#revisions">What changed, figure by figure</a></p></div>`
    : ''
}${releaseNotes(dataset)}`;

const whoToAsk = (period: Period): Html => {
  const next = nextRelease(period);
  return html`<p class="govuk-body">${publisher.status} Contact: ${publisher.contact.post}, <a class="govuk-link" href="mailto:${publisher.contact.email}">${publisher.contact.email}</a>. </p>
<p class="govuk-body">Next release: ${next.period}, due on ${londonDayInWords(next.dueAt)} unless another day is announced on the <a class="govuk-link" href="../../../index.html#upcoming">page of all releases</a>.</p>
`;
};

/** What most readers come to download; the rest stands at the end. */
const nearTheTop = (downloads: readonly Download[]): Html => {
  const wanted = downloads.filter(({ path }) => /^mappa-[\d-]+\.(ods|xlsx|csv|zip)$/.test(path));
  return html`<div class="mappa-download"><h2 class="govuk-heading-s">Download</h2>
${bullets([
  ...wanted.map((file) => download(file, sizeStamp(file.path))),
  html`<a class="govuk-link" href="#downloads">All downloads</a>`,
])}</div>
`;
};

const sections = [
  ['headlines', 'Headline figures'],
  ['tables', 'National tables'],
  ['areas', 'Figures by area'],
  ['notes', 'What is counted'],
  ['suppression', 'What is not shown'],
  ['quality', 'Quality and coverage'],
  ['revisions', 'Revisions'],
  ['downloads', 'Downloads'],
  ['cite', 'How to cite, and who to ask'],
] as const;

const contents =
  (): Html => html`<nav aria-label="On this page" class="mappa-contents"><h2 class="govuk-heading-s">On this page</h2><ol class="govuk-list govuk-list--number">${sections.map(
    ([id, title]) => html`<li><a class="govuk-link" href="#${id}">${title}</a></li>\n`,
  )}</ol></nav>
`;

/** The national tables in the order of the form, those by level with their shares; single figures together. */
const nationalTables = (dataset: Dataset, { levels }: ReleaseCharts): Html => {
  const tables = printedTables(dataset, national);
  const single = tables.filter(isSingle);
  return html`${tables
    .filter((table) => !isSingle(table))
    .map((each) => {
      const chart = levels.get(each.table);
      return html`<div class="mappa-block">${printed(each)}${commentaryStamp(onTable(each.table))}${
        chart ? chartFigure(chart, linksIn(chartsFolder)(chart)) : ''
      }</div>`;
    })}${
    single.length === 0
      ? ''
      : html`<div class="mappa-block">${singles('Single figures', single)}${single.map(({ table }) =>
          commentaryStamp(named(onTable(table))),
        )}</div>`
  }`;
};

type Download = { path: string; title: string };

/**
 * The page of one release. It is compiled with stand-ins for its date and for the sizes of its files, so that the
 * release can move.
 */
export const releasePage = (
  dataset: Dataset,
  { downloads, charts, stylesheet }: { downloads: readonly Download[]; charts: ReleaseCharts; stylesheet: string },
): string => {
  const title = releaseTitle(dataset.period);
  const body = html`${top(dataset)}${nearTheTop(downloads)}${contents()}
${section(
  'headlines',
  'Headline figures',
  html`${headlinesStamp}`,
  chartsTogether(charts.years, linksIn(chartsFolder)),
)}
${section(
  'tables',
  'National tables',
  html`<p class="govuk-body">England and Wales together. The marks are explained under <a class="govuk-link" href="#suppression">What is not shown</a>.</p>`,
  nationalTables(dataset, charts),
)}
${areaSection(dataset, charts.areas)}
${section('notes', 'What is counted', bullets(whatIsCounted(dataset.form, dataset.period)))}
${section(
  'suppression',
  'What is not shown',
  paragraphs(suppressionStatement(dataset)),
  html`<p class="govuk-body"><a class="govuk-link" href="../../../methodology/index.html#hidden">Why a figure is hidden, and by which rule</a></p>`,
  html`<h3 class="govuk-heading-m">The marks in the tables</h3>`,
  marks(),
)}
${section(
  'quality',
  'Quality and coverage',
  paragraphs([
    dataset.coverage.missing.length === 0
      ? `All ${dataset.coverage.of} areas are in.`
      : `${dataset.coverage.areas} of ${dataset.coverage.of} areas are in.`,
    ...aboutQuality(dataset, dataset.populationVintage),
  ]),
  html`<p class="govuk-body"><a class="govuk-link" href="../../../methodology/index.html">Methodology and quality of all releases</a>: sources, forms over time, disclosure control, revisions, strengths and limits.</p>`,
)}
${section('revisions', 'Revisions', revisionSection(dataset))}
${section(
  'downloads',
  'Downloads',
  html`<p class="govuk-body">What the columns and codes of the files mean: <a class="govuk-link" href="data-dictionary.html">data dictionary</a>.</p>`,
  bullets(downloads.map((file) => download(file, sizeStamp(file.path)))),
)}
${section(
  'cite',
  'How to cite, and who to ask',
  html`<p class="govuk-body">${publisher.name}, <cite>${title}</cite>, version ${dataset.version} (${
    dataset.provisional ? 'provisional' : 'final'
  }), released ${releaseDayStamp}. Available ${availableStamp}.</p>
<p class="govuk-body">The page of a version stays at its address for ever. Its data files never change; the page itself says on top when a later version has replaced it.</p>`,
  html`<h3 class="govuk-heading-m">Who to ask</h3>`,
  whoToAsk(dataset.period),
  html`<h3 class="govuk-heading-m">Who saw it before</h3>`,
  dataset.preRelease.length === 0
    ? html`<p class="govuk-body">Nobody was given this release before its time.</p>`
    : html`<p class="govuk-body">These posts were given access up to 24 hours before:</p>${bullets(dataset.preRelease)}`,
)}`;
  return pageText({
    root: '../../../',
    stylesheet,
    title: `${title}, version ${dataset.version}`,
    description: `${title}: national and area tables of the people managed under MAPPA, with notes and downloads.`,
    crumbs: [{ label: 'All releases', href: '../../../index.html' }],
    body,
  });
};
