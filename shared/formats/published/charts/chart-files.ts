import { publishedColumns } from '../../../domain/release/figures/published-row.ts';
import { publisher } from '../../../domain/release/wording/publisher.ts';
import { html } from '../../html.ts';
import { csvText } from '../csv.ts';
import { type OutputFile, textFile } from '../output-file.ts';
import { type Chart, chartPicture, type Drawing } from './chart.ts';
import type { ChartLinks } from './chart-figure.ts';
import { svgText, wrapped } from './svg-text.ts';

/** Where a picture is from and under which terms, for who finds it elsewhere. */
export const sourceOf = (what = 'MAPPA statistics for England and Wales'): string =>
  `Source: ${publisher.name}, ${what}. Open Government Licence v3.0.`;

const margin = 12;
const line = 1.3;

/** The drawing with its finding above and where it is from below, so that the picture can be used by itself. */
const alone = ({ finding, about, drawing }: Chart, source: string): Drawing => {
  const room = drawing.width;
  const parts = [
    ...wrapped(finding, room, 16).map((text) => ({ text, size: 16, bold: true })),
    ...wrapped(about, room, 12).map((text) => ({ text, size: 12, bold: false })),
  ];
  const top = parts.reduce((sum, { size }) => sum + size * line, margin) + margin;
  const foot = wrapped(source, room, 11);
  let y = margin;
  const words = parts.map(({ text, size, bold }) => {
    y += size * line;
    return svgText([margin, y], text, { size, bold });
  });
  const bottom = top + drawing.height + margin;
  const height = Math.ceil(bottom + foot.length * 11 * line + margin);
  const width = drawing.width + 2 * margin;
  return {
    width,
    height,
    content: html`<rect width="${width}" height="${height}" fill="#ffffff"/>
${words}<g transform="translate(${margin} ${Math.ceil(top)})">${drawing.content}</g>
${foot.map((text, index) => svgText([margin, bottom + (index + 1) * 11 * line], text, { size: 11, fill: '#505a5f' }))}`,
  };
};

const csvOf = ({ rows }: Chart): string => {
  const withRelease = rows.some(({ release }) => release !== undefined);
  return csvText(
    [...publishedColumns, ...(withRelease ? ['release'] : [])],
    rows.map((row) => [...publishedColumns.map((column) => row[column]), ...(withRelease ? [row.release ?? ''] : [])]),
  );
};

const pictureOf = (chart: Chart, source: string): string => `${chartPicture(chart, alone(chart, source))}\n`;

/**
 * The files of a chart: the picture, which stands by itself, and the published rows that it is drawn from.
 * @param folder with a slash at its end
 * @param source where it is from, for who finds the picture elsewhere
 */
export const chartFiles = (chart: Chart, folder: string, source: string): readonly OutputFile[] => [
  textFile(`${folder}${chart.name}.svg`, `Chart: ${chart.finding} (SVG)`, 'image/svg+xml', pictureOf(chart, source)),
  textFile(`${folder}${chart.name}.csv`, `Figures of the chart: ${chart.finding} (CSV)`, 'text/csv', csvOf(chart)),
];

const within = (mediaType: string, text: string): string =>
  `data:${mediaType};charset=utf-8;base64,${Buffer.from(text).toString('base64')}`;

/**
 * The same within the page: the charts of 42 areas move with every publication, and would be hundreds of files of a few
 * lines each.
 */
export const linksWithin =
  (source: string) =>
  (chart: Chart): ChartLinks => ({
    svg: within('image/svg+xml', pictureOf(chart, source)),
    csv: within('text/csv', csvOf(chart)),
    save: true,
  });
