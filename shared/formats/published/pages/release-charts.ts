import { ratesOf } from '../../../domain/forms/rates.ts';
import type { Dataset } from '../../../domain/release/dataset.ts';
import { geographies, national } from '../../../domain/release/figures/geography.ts';
import { asComputed } from '../../../domain/release/figures/published-codes.ts';
import { type PublishedRow, placeCode } from '../../../domain/release/figures/published-row.ts';
import type { PrintedTable } from '../../../domain/release/wording/tables.ts';
import type { Html } from '../../html.ts';
import { barChart } from './bar-chart.ts';

const short: Record<string, string> = { '1': 'Category 1', '2': 'Category 2', '3': 'Category 3', '4': 'Category 4' };

const nation = (rows: readonly PublishedRow[], measure: string, detail: string, level: string) =>
  rows.filter(
    (row) =>
      row.geographic_level === 'National' &&
      row.measure === measure &&
      row.detail === detail &&
      row.level === level &&
      row.category in short &&
      row.shorthand !== 'z',
  );

/** The chart beside a national table, where categories can be compared in it; nothing beside single figures. */
export const chartOf = ({ rows }: Dataset, { table, title }: PrintedTable): Html | '' => {
  if (table.columns.filter(({ category }) => category !== undefined).length < 3) return '';
  const id = `chart-${table.number.replace(/\W/g, '-')}`;
  const detail = table.detail ?? '';
  if (table.time === 'snapshot')
    return barChart({
      id,
      title: `${title}, all levels together`,
      bars: nation(rows, table.measure, detail, 'Total').map((row) => ({ label: short[row.category]!, said: row })),
      labelWidth: 85,
    });
  return barChart({
    id,
    title,
    bars: ['2', '3'].flatMap((level) =>
      nation(rows, table.measure, detail, level).map((row) => ({
        label: `${short[row.category]}, Level ${level}`,
        said: row,
      })),
    ),
    labelWidth: 140,
  });
};

/**
 * The rates of each area as they are worked out, the highest first, the nation among them: a chart for each rate of
 * the form.
 */
export const rateCharts = ({ form, rows }: Dataset): readonly Html[] =>
  ratesOf(form).flatMap(({ measure, label }, index) => {
    const rates = rows.filter((row) => row.measure === asComputed(measure));
    if (rates.every(({ value }) => value === null)) return [];
    const bars = geographies
      .filter((geography) => geography === national || geography.kind === 'Police force area')
      .map(({ name, columns }) => ({
        label: name,
        said: rates.find((row) => placeCode(row) === placeCode(columns))!,
      }))
      .toSorted((one, other) => (other.said.value ?? -1) - (one.said.value ?? -1));
    const id = index === 0 ? 'chart-rates' : `chart-rates-${index + 1}`;
    return [barChart({ id, title: `${label}, worked out, by area`, bars, labelWidth: 155 })];
  });
