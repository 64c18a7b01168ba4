import type { Check } from '../rule.ts';
import { valuesThatAre } from '../values-that-are.ts';

/** A count with a fraction. */
export const numberNotWhole: Check = {
  code: 'number-not-whole',
  severity: 'reject',
  what: 'Every figure is a whole number.',
  why: 'The figures count people and orders; the rate is printed without decimals.',
  example: 'A rate of 175.3.',
  mend: 'Give a whole number. Round a rate to the nearest one.',
  find: (matter) => valuesThatAre(matter, 'fraction', numberNotWhole, 'which is not a whole number.'),
};
