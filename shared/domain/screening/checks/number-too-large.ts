import type { Check } from '../rule.ts';
import { valuesThatAre } from '../values-that-are.ts';

/** A count beyond the people of any area. */
export const numberTooLarge: Check = {
  code: 'number-too-large',
  severity: 'reject',
  what: 'No figure is larger than any area could have.',
  why: 'A number of eight digits or more is two figures run together, or a date.',
  example: '17227099 for 1722 and 7099.',
  mend: 'Look at the cell: two figures may have run together, or a date or an identifier been pasted.',
  find: (matter) => valuesThatAre(matter, 'too-large', numberTooLarge, 'which is larger than any area could have.'),
};
