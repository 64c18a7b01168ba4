import { brokenSumFindings, withheldSumFindings } from '../broken-sums.ts';
import type { Check } from '../rule.ts';

/** A total that is not that of its row. */
export const rowSum: Check = {
  code: 'row-sum',
  severity: 'reject',
  what: 'A total that is given is the sum of the categories in its row.',
  why: 'Where they differ, one of the figures is wrong, and it would be wrong in the national total as well.',
  example: 'Level 1 is 2431, and 1722, 709 and 1 make 2432.',
  mend: 'Add the row up again. The total is of Categories 1 to 3: Category 4 is never in it.',
  find: (matter) => [
    ...brokenSumFindings(matter, 'category', rowSum, 'Categories 1 to 3'),
    ...withheldSumFindings(matter, rowSum),
  ],
};
