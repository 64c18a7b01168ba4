import { brokenSumFindings } from '../broken-sums.ts';
import type { Check } from '../rule.ts';

/** A total that is not that of its column. */
export const columnSum: Check = {
  code: 'column-sum',
  severity: 'reject',
  what: 'A total that is given is the sum of the levels in its column.',
  why: 'Where they differ, one of the figures is wrong, and it would be wrong in the national total as well.',
  example: 'Category 3 is 9, and 1, 9 and 0 make 10.',
  mend: 'Add the column up again and correct the level or the total that is wrong.',
  find: (matter) => brokenSumFindings(matter, 'level', columnSum, 'levels'),
};
