import { type Html, html } from '../../html.ts';
import { grid } from '../pages/parts.ts';
import { type Chart, chartPicture } from './chart.ts';

/** Where the files of a chart are to be had: at addresses, or within the page, to be saved under a name. */
export type ChartLinks = { svg: string; csv: string; save?: boolean };

/** The files of a chart that lie in a folder, from the page: `charts/`. */
export const linksIn =
  (folder: string) =>
  ({ name }: Chart): ChartLinks => ({ svg: `${folder}${name}.svg`, csv: `${folder}${name}.csv` });

const link = (chart: Chart, kind: 'svg' | 'csv', { save = false, ...href }: ChartLinks): Html => {
  const words = kind === 'svg' ? 'picture (SVG)' : 'figures (CSV)';
  const saved = save ? html` download="${chart.name}.${kind}"` : '';
  const heard = html`<span class="govuk-visually-hidden">: ${chart.finding}</span>`;
  return html`<a class="govuk-link" href="${href[kind]}"${saved}>${words}${heard}</a>`;
};

const figuresOf = (finding: string, { first, columns, lines }: NonNullable<Chart['table']>): Html =>
  html`<details class="govuk-details mappa-chart__figures"><summary class="govuk-details__summary">
<span class="govuk-details__summary-text">The figures of this chart</span></summary><div class="govuk-details__text">
${grid(finding, columns, lines, { first, titled: false })}</div></details>
`;

/** A chart on a page: the finding above the picture, its figures as a table that opens, and both to download. */
export const chartFigure = (chart: Chart, links: ChartLinks): Html => {
  const { name, finding, about, drawing, table } = chart;
  return html`<figure class="mappa-chart" id="${name}"><figcaption>
<strong class="mappa-chart__finding">${finding}</strong><span class="mappa-chart__about">${about}</span></figcaption>
${chartPicture(chart, drawing)}
${
  table === undefined ? '' : figuresOf(finding, table)
}<p class="govuk-body-s">Download this chart: ${link(chart, 'svg', links)}, ${link(chart, 'csv', links)}</p></figure>
`;
};

/** Charts side by side where there is room, one below the other where there is not. */
export const chartsTogether = (charts: readonly Chart[], linksOf: (chart: Chart) => ChartLinks): Html | '' =>
  charts.length === 0
    ? ''
    : html`<div class="mappa-charts">${charts.map((chart) => chartFigure(chart, linksOf(chart)))}</div>
`;
