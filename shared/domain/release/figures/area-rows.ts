import type { AreaSlug } from '../../areas.ts';
import { cellKey, cellOf } from '../../cells.ts';
import type { Form } from '../../forms/form.ts';
import type { Period } from '../../periods.ts';
import { timePeriod } from '../../periods.ts';
import type { Observation } from '../../screening-report.ts';
import { geographies } from './geography.ts';
import { publishedAddress } from './published-cells.ts';
import type { PublishedRow } from './published-row.ts';

/** What an area's return says, as the rows that a release would publish of it. */
export const areaRows = (
  area: AreaSlug,
  { period, form }: { period: Period; form: Form },
  observations: readonly Observation[],
): readonly PublishedRow[] => {
  const { columns } = geographies.find(({ slug }) => slug === area)!;
  return observations.flatMap(({ value, shorthand, ...at }): PublishedRow[] => {
    const cell = cellOf(form, cellKey(at));
    if (cell === undefined) return [];
    return [
      {
        time_period: timePeriod(period),
        time_identifier: 'Financial year',
        ...columns,
        ...publishedAddress(cell),
        unit: cell.facts.unit,
        value,
        shorthand,
        marks: '',
      },
    ];
  });
};
