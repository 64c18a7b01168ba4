import { cellKey } from '../../cells.ts';
import { written } from '../../forms/decimals.ts';
import { type NamedRate, ratesOf, workedOut } from '../../forms/rates.ts';
import { type Population, populationOf } from '../../population.ts';
import { vintageYear } from '../../population-vintage.ts';
import { prose } from '../../prose.ts';
import type { Finding } from '../../screening-report.ts';
import { amountOf, isPublic } from '../reading.ts';
import { type Check, fault, type Matter } from '../rule.ts';

/** Printed rates of 2023-24 differ from ours by 1 to 2 %, because their population is of an earlier edition. */
const tolerance = 0.03;

/** A rate that does not follow from what it is a rate of and the population. */
export const rateOff: Check = {
  code: 'rate-off',
  severity: 'query',
  what: 'The rate is the Category 1 total for every 100,000 residents aged 10 and over, within 3 %.',
  why: 'A rate that does not follow shows that it, the total or the population is of another year.',
  example: 'A rate of 134 where total and population make 175.',
  mend: 'Work the rate out again, and say which population it rests on if it differs.',
  find: (matter) => {
    const { form, population } = matter;
    if (form === undefined || population === undefined) return [];
    return ratesOf(form).flatMap((rate) => findIn(matter, rate, population));
  },
};

const findIn = ({ readings, area, period }: Matter, rate: NamedRate, population: Population): readonly Finding[] => {
  const { of, per, measure, decimals } = rate;
  const reading = readings.get(cellKey({ measure, category: 'Total', level: 'Total', detail: '' }));
  const total = readings.get(cellKey({ ...of, detail: '' }));
  const people = populationOf(area, population);
  const [given, counted] = [amountOf(reading), amountOf(total)];
  if (reading === undefined || !isPublic(reading)) return [];
  if (given === undefined || counted === undefined || people === undefined) return [];
  const held = Number(/\d{4}/.exec(population.vintage)?.[0]);
  const half = 0.5 / 10 ** decimals;
  if (held === vintageYear(period)) {
    const follows = (counted / people) * per;
    if (Math.abs(given - follows) <= Math.max(follows * tolerance, half)) return [];
    const closer = written(workedOut({ ...rate, decimals: decimals + 1 }, counted, people), decimals + 1);
    const message = prose`
      The rate is ${given}; ${counted} in Category ${of.category} and the ${population.vintage} population of ${people}
      make ${closer}.
    `;
    return [fault(rateOff, { message, place: reading.place })];
  }
  const implied = Math.floor((counted / (given + half)) * per);
  if (held < vintageYear(period) || given === 0 || implied <= people) return [];
  const message = prose`
    A rate of ${given} implies at least ${implied} residents aged 10 and over, more than the ${people} of
    ${population.vintage}.
  `;
  return [fault(rateOff, { message, place: reading.place, severity: 'note' })];
};
