import { max } from 'd3-array';
import { scaleLinear } from 'd3-scale';
import { line as path } from 'd3-shape';
import { type Period, startYear } from '../../../domain/periods.ts';
import { grouped, saidText } from '../../../domain/release/figures/published-row.ts';
import { periodsBetween } from '../../../domain/release/revisions/periods-between.ts';
import type { SeriesRow } from '../../../domain/release/revisions/series.ts';
import { areJoined, periodOf, type YearsLine } from '../../../domain/release/wording/years-findings.ts';
import { type Html, html } from '../../html.ts';
import { apart } from './apart.ts';
import type { Drawing } from './chart.ts';
import { cut, round, svgText, widthOf } from './svg-text.ts';

const [width, height] = [400, 250];
const [top, bottom] = [18, height - 26];
const size = 12;
const colours = ['#003078', '#1d70b8', '#505a5f', '#0b0c0c', '#4c2c92'];
const colourOf = (index: number): string => colours[index % colours.length]!;

type Scale = (value: number) => number;
type Scales = { x: Scale; y: Scale };
const yearOf = (row: SeriesRow): number => startYear(periodOf(row));

/** A line with a place of nothing wherever two of its years cannot be joined, so that it is drawn in pieces. */
const inPieces = (rows: readonly SeriesRow[]): readonly (SeriesRow | undefined)[] =>
  rows.flatMap((row, index) => (index > 0 && !areJoined(rows[index - 1]!, row) ? [undefined, row] : [row]));

const drawLine = ({ rows }: YearsLine, index: number, { x, y }: Scales): Html => {
  const trace = path<SeriesRow | undefined>()
    .defined((row) => row?.value != null)
    .x((row) => x(yearOf(row!)))
    .y((row) => y(row!.value!))
    .digits(1);
  const shown = rows.filter(({ value }) => value !== null);
  return html`<path d="${trace(inPieces(rows)) ?? ''}" fill="none" stroke="${colourOf(index)}" stroke-width="2.5"/>
${shown.map((row) => {
  const [px, py] = [x(yearOf(row)), y(row.value!)];
  const beside =
    row.marks.includes('b') || row.marks.includes('p')
      ? saidText(row)
          .match(/\[[bp]\]/g)!
          .join('')
      : '';
  return html`<circle cx="${round(px)}" cy="${round(py)}" r="3"
 fill="${row.marks.includes('p') ? '#ffffff' : colourOf(index)}" stroke="${colourOf(index)}" stroke-width="1.5"/>
${beside === '' ? '' : svgText([px, py - 7], beside, { anchor: 'middle', size: 11 })}`;
})}${rows
  .filter(({ value }) => value === null)
  .map((row) =>
    svgText([x(yearOf(row)), bottom - 4 - index * 13], saidText(row), {
      anchor: 'middle',
      size: 11,
      fill: colourOf(index),
    }),
  )}`;
};

/** As many of the years as have room below the drawing, the last one always among them. */
const yearsShown = (periods: readonly Period[], x: Scale): readonly Period[] => {
  const kept: Period[] = [];
  for (const period of periods.toReversed()) {
    const last = kept.at(-1);
    if (last === undefined || x(startYear(last)) - x(startYear(period)) > widthOf(period, size) + 4) kept.push(period);
  }
  return kept;
};

const words = 'not held';
const look = { anchor: 'middle', size: 11, rim: false } as const;

const unheld = (periods: readonly Period[], { x }: Scales): Html =>
  html`${periodsBetween(periods).map(({ from, to }) => {
    const [left, right] = [x(startYear(from) - 0.5), x(startYear(to) + 0.5)];
    return html`<rect x="${round(left)}" y="${top}" width="${round(right - left)}"
 height="${bottom - top}" fill="#f3f2f1"/>
${widthOf(words, 11) < right - left ? svgText([(left + right) / 2, top + 14], words, look) : ''}`;
  })}`;

/** Lines over the years from nought up, each with its name and its newest number at its end. */
export const lines = (found: readonly YearsLine[], periods: readonly Period[]): Drawing => {
  const most =
    max(
      found.flatMap(({ rows }) => rows),
      ({ value }) => value,
    ) || 1;
  const y = scaleLinear([0, most], [bottom, top]).nice(4);
  const ticks = y.ticks(4);
  const left = Math.max(...ticks.map((tick) => widthOf(grouped(tick), size))) + 8;
  const [first, last] = [startYear(periods[0]!), startYear(periods.at(-1)!)];
  const names = Math.min(150, Math.max(...found.map(({ label }) => widthOf(label, size))) + 14);
  const x = scaleLinear([first, last], [left + 10, width - names]);
  const ends = found.map(({ label, rows }, index) => {
    const end = rows.findLast(({ value }) => value !== null)!;
    return { label, end, index, wanted: y(end.value!) };
  });
  const places = apart(
    ends.map(({ wanted }) => wanted),
    28,
    [top + 8, bottom - 16],
  );
  const content = html`${unheld(periods, { x, y })}${ticks.map(
    (tick) => html`<line x1="${round(left)}" y1="${round(y(tick))}" x2="${round(width - names)}"
 y2="${round(y(tick))}" stroke="#b1b4b6"/>
${svgText([left - 6, y(tick) + 4], grouped(tick), { anchor: 'end', size })}`,
  )}${yearsShown(periods, x).map((period) =>
    svgText([x(startYear(period)), height - 8], period, { anchor: 'middle', size }),
  )}${found.map((line, index) => drawLine(line, index, { x, y }))}${ends.map(({ label, end, index }, at) => {
    const own = { size, fill: colourOf(index) };
    const [right, place] = [width - names + 8, places[at]!];
    const name = svgText([right, place], cut(label, names - 8, size), { ...own, bold: true });
    return html`${name}${svgText([right, place + 14], grouped(end.value!), own)}`;
  })}`;
  return { width, height, content };
};
