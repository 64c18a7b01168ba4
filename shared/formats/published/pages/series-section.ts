import { lineOf, type SeriesRow } from '../../../domain/release/series.ts';
import { breaks } from '../../../domain/release/series-breaks.ts';
import { type Html, html } from '../../html.ts';
import { barChart } from './bar-chart.ts';
import { bullets, figure, grid } from './parts.ts';

const lines = [
  { key: 'eligible|1|Total|', label: 'Category 1 on 31 March' },
  { key: 'eligible|2|Total|', label: 'Category 2 on 31 March' },
  { key: 'eligible|3|Total|', label: 'Category 3 on 31 March' },
  { key: 'eligible|Total|Total|', label: 'Categories 1 to 3 on 31 March' },
  { key: 'managed|Total|Total|', label: 'Managed at Levels 2 and 3 in the year' },
  { key: 'rate_per_100k|Total|Total|', label: 'Category 1 per 100,000 residents aged 10 and over' },
];

const periodText = (row: SeriesRow): string => row.release.split('/')[0]!;

/** The main figures of one place over the years: a table, and a chart of Category 1 where there is more than one year. */
export const yearsTable = (rows: readonly SeriesRow[], code: string, place: string): Html => {
  const periods = [...new Set(rows.map(periodText))];
  const kept = lines
    .map(({ key, label }) => ({
      label,
      line: lineOf(rows, `${code}|${key}`).filter(({ series }) => !series.endsWith('_in_year')),
    }))
    .filter(({ line }) => line.length > 0);
  const first = kept[0];
  return html`${grid(
    `${place} over the years`,
    periods,
    kept.map(({ label, line }) => ({
      label,
      cells: periods.map((period) => {
        const row = line.find((each) => periodText(each) === period);
        return row ? figure(row) : '';
      }),
    })),
    { first: 'Measure' },
  )}${
    periods.length < 2 || !first
      ? ''
      : barChart({
          id: 'chart-years',
          title: `${first.label}, ${place}`,
          bars: first.line.map((row) => ({ label: periodText(row), said: row })),
          labelWidth: 70,
        })
  }`;
};

/** All periods in one dataset, where it breaks, and the nation over the years. */
export const seriesSection = (
  rows: readonly SeriesRow[],
): Html => html`<p class="govuk-body">All periods held in one file, each measure joined over the years only where it can be compared. The first number after a break is marked [b]; where nothing is comparable, the series has another name from then on.</p>
${bullets([
  html`<a class="govuk-link" href="series/mappa-series.csv">The series (CSV)</a>`,
  html`<a class="govuk-link" href="series/mappa-series.csv-metadata.json">What its columns mean (CSV on the Web)</a>`,
  html`<a class="govuk-link" href="series/mappa-every-version.csv">Every version of every period, with the figures as they were first published (CSV)</a>`,
])}
${rows.length === 0 ? '' : yearsTable(rows, 'K04000001', 'England and Wales')}
<h3 class="govuk-heading-m">Breaks in the series</h3>
${bullets(breaks.map(({ from, why }) => `${from}: ${why}`))}`;
