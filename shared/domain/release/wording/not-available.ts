import { areaOf } from '../../areas.ts';
import { vintageOf } from '../../population-vintage.ts';
import { prose } from '../../prose.ts';
import type { Dataset } from '../dataset.ts';
import { isComputed, population } from '../figures/published-codes.ts';
import type { PublishedRow } from '../figures/published-row.ts';

const restsOnPopulation = ({ measure }: PublishedRow): boolean => isComputed(measure) || measure === population;
const holdsFour = ({ category }: PublishedRow): boolean => category === '4' || category === 'All';

const many = (count: number): string => `${count} figure${count === 1 ? '' : 's'}`;

/** Why figures of a release show `[x]`, a sentence for each reason that is true of it; none where nothing shows it. */
export const reasonsNotAvailable = ({
  period,
  rows,
  coverage,
  populationVintage,
}: Pick<Dataset, 'period' | 'rows' | 'coverage' | 'populationVintage'>): readonly string[] => {
  const without = rows.filter(({ shorthand }) => shorthand === 'x');
  const missing = new Set(coverage.missing.map(({ area }) => areaOf(area).pfaCode));
  const notGiven = without.filter(
    (row) => row.pfa_code !== '' && !missing.has(row.pfa_code) && !restsOnPopulation(row) && !holdsFour(row),
  );
  const noResidents = without.filter((row) => row.measure === population);
  const areasOf = (found: readonly PublishedRow[]) =>
    [...new Set(found.map(({ mappa_area }) => mappa_area))].join(', ');
  return [
    ...(missing.size === 0
      ? []
      : [
          prose`
            [x] stands for all figures of areas whose return is not in:
            ${coverage.missing.map(({ name }) => name).join(', ')}.
          `,
        ]),
    ...(notGiven.length === 0
      ? []
      : [`[x] stands for ${many(notGiven.length)} that an area did not give in its return: ${areasOf(notGiven)}.`]),
    ...(noResidents.length === 0
      ? []
      : [
          populationVintage === undefined
            ? prose`
              [x] stands for the rates worked out and the population behind them, since the ${vintageOf(period)}
              population is not held.
            `
            : prose`
              [x] stands for rates worked out where the ${populationVintage} population lacks a police force:
              ${areasOf(noResidents)}.
            `,
        ]),
    ...(without.some((row) => row.geographic_level === 'National' && holdsFour(row))
      ? ['[x] stands for national figures with Category 4 in them that this version has not got.']
      : []),
  ];
};
