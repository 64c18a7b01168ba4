import { brokenSumFindings } from '../broken-sums.ts';
import type { Check } from '../rule.ts';

/** A total that is not that of its list. */
export const listSum: Check = {
  code: 'list-sum',
  severity: 'reject',
  what: 'A total that is given is the sum of what it is made of.',
  why: 'Where they differ, one of the figures is wrong, and it would be wrong in the national total as well.',
  example: '5 orders applied for, of which 3 were granted and 1 was not.',
  mend: 'Correct the figure that is wrong: those granted and those not granted make up all that were applied for.',
  find: (matter) => brokenSumFindings(matter, 'detail', listSum, 'parts'),
};
