import { formD } from '../../../../shared/domain/forms/form-d.ts';
import { type NamedRate, ratesOf } from '../../../../shared/domain/forms/rates.ts';
import { geographies } from '../../../../shared/domain/release/figures/geography.ts';
import type { PublishedRow } from '../../../../shared/domain/release/figures/published-row.ts';
import type { SeriesRow } from '../../../../shared/domain/release/revisions/series.ts';

export const rate: NamedRate = ratesOf(formD)[0]!;

/** A published row of a place by its name; the rate worked out unless something else is said. */
export const rowOf = (place: string, value: number | null, more: Partial<PublishedRow> = {}): PublishedRow => ({
  time_period: '202324',
  time_identifier: 'Financial year',
  ...geographies.find(({ name }) => name === place)!.columns,
  measure: 'rate_per_100k_computed',
  category: '1',
  level: 'Total',
  detail: 'mid-2023',
  unit: 'per 100,000',
  value,
  shorthand: value === null ? 'x' : '',
  marks: '',
  ...more,
});

/** The people of a category of the nation in a year. */
export const inYear = (period: string, value: number | null, more: Partial<PublishedRow> = {}): SeriesRow => ({
  ...rowOf('England and Wales', value, {
    time_period: period.replace('-', ''),
    measure: 'eligible',
    category: '1',
    detail: '',
    unit: 'people',
    ...more,
  }),
  series: 'eligible',
  release: `${period}/1.0`,
});
