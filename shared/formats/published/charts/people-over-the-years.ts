import { eligible } from '../../../domain/forms/main-measures.ts';
import type { Geography } from '../../../domain/release/figures/geography.ts';
import type { SeriesRow } from '../../../domain/release/revisions/series.ts';
import { yearsLine } from '../../../domain/release/wording/years-findings.ts';
import type { Chart } from './chart.ts';
import { overTheYears } from './over-the-years.ts';

/**
 * The people of Categories 1 to 3 of a place over the years, a line a category. Category 4 has none: what is hidden of
 * it in one year would be read off its neighbours.
 * @param more what else readers must know of it, with a blank before it
 */
export const peopleOverTheYears = (rows: readonly SeriesRow[], place: Geography, more = ''): Chart | undefined =>
  overTheYears(
    ['1', '2', '3'].map((category) =>
      yearsLine(rows, `${place.code}|${eligible}|${category}|Total|`, `Category ${category}`),
    ),
    { name: 'people-over-the-years', about: `People eligible for MAPPA by category, ${place.name}.${more}` },
  );
