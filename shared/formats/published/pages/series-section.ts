import { breaksTold } from '../../../domain/forms/series-breaks.ts';
import type { SeriesRow } from '../../../domain/release/revisions/series.ts';
import { type Html, html } from '../../html.ts';
import type { Chart } from '../charts/chart.ts';
import { chartsTogether, linksIn } from '../charts/chart-figure.ts';
import type { OutputFile } from '../output-file.ts';
import { bullets, download, sizeText } from './parts.ts';
import { yearsTable } from './years-table.ts';

/** All periods in one dataset, where it breaks, and the nation over the years. */
export const seriesSection = (
  rows: readonly SeriesRow[],
  files: readonly OutputFile[],
  charts: readonly Chart[],
): Html => html`<p class="govuk-body">All periods held in one file, each measure joined over the years only where it can be compared. The first number after a break is marked [b]; where nothing is comparable, the series has another name from then on.</p>
${bullets(files.map((file) => download(file, sizeText(file.bytes.length))))}
${chartsTogether(charts, linksIn('series/'))}${
  rows.length === 0 ? '' : yearsTable(rows, 'K04000001', 'England and Wales')
}
<h3 class="govuk-heading-m">Breaks in the series</h3>
${bullets(breaksTold.map(({ from, why }) => `${from}: ${why}`))}`;
