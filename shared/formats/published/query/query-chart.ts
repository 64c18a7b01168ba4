import type { AnsweredRow } from '../../../domain/release/query/answer.ts';
import type { Html } from '../../html.ts';
import { barChart } from '../pages/bar-chart.ts';
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
  const bars = rows.map((row) => ({
    label: told
      .map(({ of }) => of(row))
      .filter((text) => text !== '')
      .join(', '),
    said: row,
  }));
  const longest = Math.max(...bars.map(({ label }) => label.length));
  if (longest > 60) return '';
  const title = alike.filter(({ label, text }) => label !== 'Release' && text !== '').map(({ text }) => text);
  return barChart({ id: 'chart', title: title.join(', '), bars, labelWidth: Math.min(230, 20 + longest * 8) });
};
