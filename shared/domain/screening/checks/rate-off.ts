import { cellKey } from '../../cells.ts';
import { populationOf } from '../../population.ts';
import { vintageYear } from '../../population-vintage.ts';
import { amountOf, isPublic } from '../reading.ts';
import { type Check, fault } from '../rule.ts';

/** Printed rates of 2023-24 differ from ours by 1 to 2 %, because their population is of an earlier edition. */
const tolerance = 0.03;

/** A rate that does not follow from the Category 1 total and the population. */
export const rateOff: Check = {
  code: 'rate-off',
  severity: 'query',
  what: 'The rate is the Category 1 total for every 100,000 residents aged 10 and over, within 3 %.',
  why: 'A rate that does not follow shows that it, the total or the population is of another year.',
  example: 'A rate of 134 where total and population make 175.',
  mend: 'Work the rate out again, and say which population it rests on if it differs.',
  find: ({ readings, population, area, period }) => {
    const rate = readings.get(cellKey({ measure: 'rate_per_100k', category: 'Total', level: 'Total', detail: '' }));
    const total = readings.get(cellKey({ measure: 'eligible', category: '1', level: 'Total', detail: '' }));
    const people = population === undefined ? undefined : populationOf(area, population);
    const [given, counted] = [amountOf(rate), amountOf(total)];
    if (rate === undefined || !isPublic(rate) || given === undefined || counted === undefined || people === undefined)
      return [];
    const held = Number(/\d{4}/.exec(population?.vintage ?? '')?.[0]);
    const follows = (counted / people) * 100_000;
    if (held === vintageYear(period)) {
      if (Math.abs(given - follows) <= Math.max(follows * tolerance, 0.5)) return [];
      const message = `The rate is ${given}; ${counted} in Category 1 and the ${population?.vintage} population of ${people} make ${follows.toFixed(1)}.`;
      return [fault(rateOff, { message, place: rate.place })];
    }
    const implied = Math.floor((counted / (given + 0.5)) * 100_000);
    if (held < vintageYear(period) || given === 0 || implied <= people) return [];
    const message = `A rate of ${given} implies at least ${implied} residents aged 10 and over, more than the ${people} of ${population?.vintage}.`;
    return [fault(rateOff, { message, place: rate.place, severity: 'note' })];
  },
};
