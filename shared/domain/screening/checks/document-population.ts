import { startYear } from '../../periods.ts';
import { vintageYear } from '../../population-vintage.ts';
import { type Check, fault } from '../rule.ts';

/** The rate is said to rest on the population of another year. */
export const documentPopulation: Check = {
  code: 'document-population',
  severity: 'query',
  what: "The population that the rate is said to rest on is that of the period's middle.",
  why: 'The rates of all areas are compared with each other, so they rest on one population.',
  example: 'Mid-2019 estimates in the report for 2020-21.',
  mend: 'Confirm which population the rate rests on. Work it out again if it is the wrong one.',
  find: ({ raw, period }) =>
    raw.facts
      .filter(({ kind, year }) => kind === 'population-vintage' && year !== undefined)
      // Where national rates rest on an earlier population, reports may still rest on that of the period's own middle.
      .filter(({ year }) => year !== vintageYear(period) && year !== startYear(period))
      .map(({ year, place }) =>
        fault(documentPopulation, {
          message:
            `The rate is said to rest on the population of mid-${year}; ` +
            `that of ${period} rests on mid-${vintageYear(period)}.`,
          place,
        }),
      ),
};
