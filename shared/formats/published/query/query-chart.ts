import type { AnsweredRow } from '../../../domain/release/query/answer.ts';
import { type Html, html } from '../../html.ts';
import { bars } from '../charts/bars.ts';
import { chartPicture } from '../charts/chart.ts';
import { spokenFigures } from '../charts/spoken.ts';
import { apartAndAlike } from './row-words.ts';

/** More bars than this say nothing that the table would not. */
const mostBars = 60;

/**
 * Bars of the very rows of the table, where they can stand side by side: one unit and not too many. What is the same in
 * all of them stands in the title.
 */
export const queryChart = (rows: readonly AnsweredRow[]): Html | '' => {
  const { apart, alike } = apartAndAlike(rows);
  const oneUnit = new Set(rows.map(({ unit }) => unit)).size === 1;
  if (!oneUnit || rows.length < 2 || rows.length > mostBars || rows.every(({ value }) => value === null)) return '';
  const told = apart.filter(({ label }) => label !== 'Release' || apart.every((each) => each.label !== 'Period'));
  const lines = rows.map((row) => ({
    label: told
      .map(({ of }) => of(row))
      .filter((text) => text !== '')
      .join(', '),
    said: row,
  }));
  const longest = Math.max(...lines.map(({ label }) => label.length));
  if (longest > 60) return '';
  const title = alike.filter(({ label, text }) => label !== 'Release' && text !== '').map(({ text }) => text);
  const shown = { name: 'chart', finding: title.join(', '), spoken: spokenFigures(lines) };
  return html`<figure class="mappa-chart"><figcaption><strong class="mappa-chart__finding">${shown.finding}</strong></figcaption>
${chartPicture(shown, bars(lines))}</figure>
`;
};
