import type { Check } from '../rule.ts';
import { valuesThatAre } from '../values-that-are.ts';

/** A count below nought. */
export const numberNegative: Check = {
  code: 'number-negative',
  severity: 'reject',
  what: 'No figure is below nought.',
  why: 'The figures count people and orders.',
  example: '-3 people in Level 2.',
  mend: 'Give the count itself, not the change on last year. For "not applicable" write z or a dash alone.',
  find: (matter) => valuesThatAre(matter, 'negative', numberNegative, 'which is below nought.'),
};
