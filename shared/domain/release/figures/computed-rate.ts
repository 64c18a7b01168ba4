import type { Area } from '../../areas.ts';
import { cellKey } from '../../cells.ts';
import { type NamedRate, workedOut } from '../../forms/rates.ts';
import { type Population, populationOf } from '../../population.ts';
import { type AreaFigures, notAvailable, sumSaid } from './add-up.ts';
import type { Said } from './published-row.ts';

/**
 * A rate of some areas together as it is worked out: the count that it is of per so many residents aged 10 and over,
 * rounded as its form asks, and those residents. Together only areas count that gave the count and whose residents are
 * known; both are provisional (`p`) where one is left out. The residents of a single area are told whether it gave
 * anything or not. `x` where there is no figure, or where no population of the vintage is held.
 */
export const computedRate = (
  rate: NamedRate,
  members: readonly Area[],
  { figures, population }: { figures: AreaFigures; population: Population | undefined },
): Record<'computed rate' | 'population', Said> => {
  const key = cellKey({ ...rate.of, detail: '' });
  const known = members.map((area) => ({
    count: figures.get(area.slug)?.get(key)?.value ?? undefined,
    residents: population && populationOf(area, population),
  }));
  const covered = known.flatMap(({ count, residents }) =>
    count === undefined || residents === undefined ? [] : [{ count, residents }],
  );
  const behind = members.length === 1 ? known : covered;
  const residents = sumOf(behind.flatMap((each) => each.residents ?? []));
  const provisional = covered.length < members.length;
  const counted = sumOf(covered.map(({ count }) => count));
  return {
    'computed rate': counted === undefined ? notAvailable : sumSaid(workedOut(rate, counted, residents!), provisional),
    population: residents === undefined ? notAvailable : sumSaid(residents, provisional && members.length > 1),
  };
};

const sumOf = (values: readonly number[]): number | undefined =>
  values.length === 0 ? undefined : values.reduce((sum, each) => sum + each, 0);
