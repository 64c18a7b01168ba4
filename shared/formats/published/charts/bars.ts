import { max } from 'd3-array';
import { scaleBand, scaleLinear } from 'd3-scale';
import { type Said, saidText } from '../../../domain/release/figures/published-row.ts';
import { html } from '../../html.ts';
import type { Drawing } from './chart.ts';
import { cut, round, svgText, widthOf } from './svg-text.ts';

/** A line of a bar chart; `own` is the one that a page is about. */
export type Bar = { label: string; said: Said; own?: boolean };

const width = 400;
const size = 13;
const step = 21;
const gap = 8;
/** Room that the longest bar has at least. */
const shortest = 60;

/** On which side of a place its words have room. */
const side = (place: number) => (place > width / 2 ? 'end' : 'start');

/** Room for texts. Figures have all they need; names are cut, so that a bar is left. */
const roomFor = (texts: readonly string[], most = Number.POSITIVE_INFINITY): number =>
  Math.min(most, Math.ceil(Math.max(0, ...texts.map((text) => widthOf(text, size)))) + gap);

/** Room for the names before the bars and for the figures behind them. */
const roomOf = (lines: readonly Bar[]): { names: number; figures: number } => {
  const figures = roomFor(lines.map(({ said }) => saidText(said)));
  const names = roomFor(
    lines.map(({ label }) => label),
    Math.min(190, width - figures - shortest),
  );
  return { names, figures };
};

/** The names as they are drawn, those that are longer than their room cut. */
const namesDrawn = (lines: readonly Bar[], { names }: { names: number }): readonly string[] =>
  lines.map(({ label }) => cut(label, names - gap, size));

/** Whether each bar has a name of its own as it is drawn: where only what is cut sets two apart, nobody can tell. */
export const canBeToldApart = (lines: readonly Bar[]): boolean =>
  new Set(namesDrawn(lines, roomOf(lines))).size === lines.length;

/**
 * Bars under each other, their names before and their figures behind them; a mark stands where there is no number. A
 * dashed line, named on top, is what they are held against.
 */
export const bars = (lines: readonly Bar[], against?: { label: string; value: number }): Drawing => {
  const { names, figures } = roomOf(lines);
  const labels = namesDrawn(lines, { names });
  const top = against === undefined ? 0 : 22;
  const height = top + Math.max(1, lines.length) * step;
  const most = max([...lines.map(({ said }) => said), against], (each) => each?.value) || 1;
  const x = scaleLinear([0, most], [names, width - figures]);
  const y = scaleBand<number>()
    .domain(lines.map((_, index) => index))
    .range([top, height])
    .paddingInner(0.25)
    .paddingOuter(0.125);
  const middle = (index: number) => y(index)! + y.bandwidth() / 2 + size * 0.36;
  const content = html`${lines.map(({ said, own }, index) =>
    said.value !== null && said.value > 0
      ? html`<rect x="${round(names)}" y="${round(y(index)!)}" width="${round(x(said.value) - names)}"
 height="${round(y.bandwidth())}" fill="${own ? '#003078' : '#1d70b8'}"/>
`
      : '',
  )}<line x1="${round(names)}" y1="${top}" x2="${round(names)}" y2="${height}" stroke="#505a5f"/>
${
  against === undefined
    ? ''
    : html`<line x1="${round(x(against.value))}" y1="${top - 4}" x2="${round(x(against.value))}" y2="${height}"
 stroke="#0b0c0c" stroke-width="1.5" stroke-dasharray="4 3"/>
${svgText([x(against.value), top - 8], against.label, { size, bold: true, anchor: side(x(against.value)) })}`
}${lines.map(
  ({ said, own = false }, index) =>
    html`${[
      svgText([names - gap, middle(index)], labels[index]!, { anchor: 'end', size, bold: own }),
      svgText([x(said.value ?? 0) + 6, middle(index)], saidText(said), { size, bold: said.value !== null }),
    ]}`,
)}`;
  return { width, height, content };
};
