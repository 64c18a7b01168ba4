import type { Check } from '../rule.ts';
import { valuesThatAre } from '../values-that-are.ts';

/** A count with a fraction, or a rate with more decimals than its form asks for. */
export const numberNotWhole: Check = {
  code: 'number-not-whole',
  severity: 'reject',
  what: 'Every figure is a whole number; a rate has no more decimals than its form asks for.',
  why: 'The figures count people and orders, and all areas give a rate alike.',
  example: 'A rate of 175.3.',
  mend: 'Give a whole number. Round a rate to the nearest one.',
  find: (matter) =>
    valuesThatAre(
      matter,
      'fraction',
      numberNotWhole,
      'which is not a whole number, or has more decimals than the form asks for.',
    ),
};
