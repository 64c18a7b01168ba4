import { type Said, saidText } from '../../../domain/release/figures/published-row.ts';
import { type Html, html } from '../../html.ts';

/** A line of the chart: a bar, or words where there is none to draw. */
type Bar = { label: string } & ({ said: Said } | { words: string });
type Chart = { id: string; title: string; bars: readonly Bar[]; labelWidth?: number };

const numberOf = (bar: Bar): number => ('said' in bar ? (bar.said.value ?? 0) : 0);
const textOf = (bar: Bar): string => ('said' in bar ? saidText(bar.said) : bar.words);

const width = 400;
const line = 28;
const room = 88;

/**
 * Bars side by side with their numbers, drawn from published figures and nothing else; where a figure is not shown its
 * mark stands in place of the bar. It has a title and a description, and colours that print: the table beside it says
 * the same.
 */
export const barChart = ({ id, title, bars, labelWidth = 135 }: Chart): Html => {
  const most = Math.max(1, ...bars.map(numberOf));
  const length = (value: number) => Math.round(((width - labelWidth - room) * value * 10) / most) / 10;
  const spoken = bars.map((each) => [each.label, textOf(each)].filter((part) => part !== '').join(': ')).join('; ');
  return html`<figure class="mappa-chart"><figcaption class="govuk-body-s">Chart: ${title}</figcaption>
<svg viewBox="0 0 ${width} ${bars.length * line}" role="img" aria-labelledby="${id}-title ${id}-words" xmlns="http://www.w3.org/2000/svg">
<title id="${id}-title">${title}</title><desc id="${id}-words">${spoken}.</desc>
<line x1="${labelWidth}" y1="0" x2="${labelWidth}" y2="${bars.length * line}" stroke="#505a5f" stroke-width="1"/>
${bars.map((each, index) => {
  const y = index * line;
  const bar = length(numberOf(each));
  return html`<text x="${labelWidth - 8}" y="${y + 19}" text-anchor="end" class="mappa-chart__text">${each.label}</text>${
    bar > 0 ? html`<rect x="${labelWidth}" y="${y + 4}" width="${bar}" height="20" class="mappa-chart__bar"/>` : ''
  }<text x="${labelWidth + bar + 6}" y="${y + 19}" class="mappa-chart__text${'said' in each ? ' mappa-chart__text--value' : ''}">${textOf(each)}</text>
`;
})}</svg></figure>
`;
};
