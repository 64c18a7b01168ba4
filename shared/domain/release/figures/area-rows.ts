import type { AreaSlug } from '../../areas.ts';
import type { Period } from '../../periods.ts';
import { timePeriod } from '../../periods.ts';
import type { Observation } from '../../screening-report.ts';
import { geographies } from './geography.ts';
import type { PublishedRow } from './published-row.ts';

/** What an area's return says, as the rows that a release would publish of it. */
export const areaRows = (
  area: AreaSlug,
  period: Period,
  observations: readonly Observation[],
): readonly PublishedRow[] => {
  const { columns } = geographies.find(({ slug }) => slug === area)!;
  return observations.map((each) => ({
    time_period: timePeriod(period),
    time_identifier: 'Financial year',
    ...columns,
    ...each,
  }));
};
