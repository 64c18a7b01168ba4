import type { Check } from '../rule.ts';
import { valuesThatAre } from '../values-that-are.ts';

/** Neither a number nor a shorthand. */
export const valueNotUnderstood: Check = {
  code: 'value-not-understood',
  severity: 'reject',
  what: 'Every value is a whole number, z or x.',
  why: 'A number with a mark or a word beside it can be read in two ways: "1" was once read from "1 Not collected".',
  example: '"17*", "n/a" or "about 20".',
  mend: 'Write a whole number alone. For not applicable write z; for not available write x and the reason in the note.',
  find: (matter) =>
    valuesThatAre(matter, 'not-understood', valueNotUnderstood, 'which is not a whole number, nor z or x.'),
};
