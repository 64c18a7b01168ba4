import { forms } from '../../../domain/forms/index.ts';
import { eligible, managed } from '../../../domain/forms/main-measures.ts';
import { ratesOf } from '../../../domain/forms/rates.ts';
import { asComputed } from '../../../domain/release/figures/published-codes.ts';
import type { Said } from '../../../domain/release/figures/published-row.ts';
import { periodsBetween, stretchText } from '../../../domain/release/revisions/periods-between.ts';
import { lineOf, type SeriesRow } from '../../../domain/release/revisions/series.ts';
import { type Html, html } from '../../html.ts';
import { marks } from './marks.ts';
import { figure, grid } from './parts.ts';

/** Every rate that some form has, the oldest first, in both kinds. */
const rateLines = [...new Map(forms.flatMap(ratesOf).map((rate) => [rate.measure, rate])).values()].flatMap(
  ({ measure, of, label }) => [
    { key: `${asComputed(measure)}|${of.category}|Total|`, label: `${label}, worked out` },
    { key: `${measure}|${of.category}|Total|`, label: `${label}, as returned` },
  ],
);

const lines = [
  { key: `${eligible}|1|Total|`, label: 'Category 1 on 31 March' },
  { key: `${eligible}|2|Total|`, label: 'Category 2 on 31 March' },
  { key: `${eligible}|3|Total|`, label: 'Category 3 on 31 March' },
  { key: `${eligible}|Total|Total|`, label: 'Categories 1 to 3 on 31 March' },
  { key: `${managed}|Total|Total|`, label: 'Managed at Levels 2 and 3 in the year' },
  ...rateLines,
];

/** What a year says of a line that its form has not got, or not in this way. */
const noSuchCase: Said = { value: null, shorthand: 'z', marks: '' };

const periodText = (row: SeriesRow): string => row.release.split('/')[0]!;

/**
 * The main figures of one place over the years, the newest first, since on a phone the first columns are seen: a table,
 * which years are not held, and the marks in it.
 */
export const yearsTable = (rows: readonly SeriesRow[], code: string, place: string): Html => {
  const periods = [...new Set(rows.map(periodText))];
  const kept = lines
    .map(({ key, label }) => ({
      label,
      line: lineOf(rows, `${code}|${key}`).filter(({ series, measure }) => series === measure),
    }))
    .filter(({ line }) => line.some(({ shorthand }) => shorthand !== 'z'))
    .map(({ label, line }) => {
      const byPeriod = new Map(line.map((row) => [periodText(row), row]));
      return { label, cells: periods.map((period): Said => byPeriod.get(period) ?? noSuchCase) };
    });
  const gaps = periodsBetween(periods).map(stretchText);
  return html`${grid(
    `${place} over the years`,
    periods.toReversed(),
    kept.map(({ label, cells }) => ({ label, cells: cells.toReversed().map(figure) })),
    { first: 'Measure' },
  )}${
    gaps.length === 0
      ? ''
      : html`<p class="govuk-body">Between these years, figures of ${gaps.join(' and of ')} are not held.</p>\n`
  }${marks(kept.flatMap(({ cells }) => cells))}`;
};
