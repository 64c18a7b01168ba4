import type { Form } from '../../../domain/forms/form.ts';
import { eligible, managed } from '../../../domain/forms/main-measures.ts';
import { ratesOf } from '../../../domain/forms/rates.ts';
import type { Dataset } from '../../../domain/release/dataset.ts';
import { geographies } from '../../../domain/release/figures/geography.ts';
import { asComputed } from '../../../domain/release/figures/published-codes.ts';
import { type PublishedRow, placeCode } from '../../../domain/release/figures/published-row.ts';
import { type Html, html } from '../../html.ts';
import type { Chart } from '../charts/chart.ts';
import { chartsTogether, linksIn } from '../charts/chart-figure.ts';
import { chartsFolder } from '../charts/release-charts.ts';
import { figure, grid, section } from './parts.ts';

type Column = { label: string; is: (row: PublishedRow) => boolean };

const counts: readonly Column[] = [
  ...(['1', '2', '3'] as const).map((category) => ({
    label: `Category ${category}`,
    is: (row: PublishedRow) => row.measure === eligible && row.category === category && row.level === 'Total',
  })),
  {
    label: 'Categories 1 to 3',
    is: (row) => row.measure === eligible && row.category === 'Total' && row.level === 'Total',
  },
  {
    label: 'Managed at Levels 2 and 3',
    is: (row) => row.measure === managed && row.category === 'Total' && row.level === 'Total',
  },
];

const rates = (form: Form): readonly Column[] =>
  ratesOf(form).flatMap(({ measure, short }) => [
    { label: `${short}, worked out`, is: (row) => row.measure === asComputed(measure) },
    { label: `${short}, as returned`, is: (row) => row.measure === measure },
  ]);

/** Figures by area: what charts say of their rates, and a line for every area that leads to its own tables. */
export const areaSection = (dataset: Dataset, charts: readonly Chart[]): Html => {
  const kept = [...counts, ...rates(dataset.form)].filter(({ is }) => dataset.rows.some(is));
  const lines = geographies.map(({ kind, slug, name, code }) => {
    const own = dataset.rows.filter((row) => placeCode(row) === code);
    return {
      label: kind === 'Police force area' ? html`<a class="govuk-link" href="areas/${slug}.html">${name}</a>` : name,
      cells: kept.map(({ is }) => {
        const row = own.find(is);
        return row ? figure(row) : '';
      }),
    };
  });
  return section(
    'areas',
    'Figures by area',
    html`<p class="govuk-body">Each area’s name leads to all its tables, ready for its annual report. Area figures never hold Category 4.</p>`,
    chartsTogether(charts, linksIn(chartsFolder)),
    grid(
      `The main figures of each area, ${dataset.period}`,
      kept.map(({ label }) => label),
      lines,
      { first: 'Area' },
    ),
  );
};
