import { prose } from '../../prose.ts';
import { amountOf } from '../reading.ts';
import { type Check, fault } from '../rule.ts';

/** Noughts all over, without the statement that they are meant. */
export const nilNotStated: Check = {
  code: 'nil-not-stated',
  severity: 'query',
  what: 'An area with nothing to report says so.',
  why: 'Noughts in every cell are more often a form that was sent before it was filled in.',
  example: 'Every cell of Categories 1 to 3 is 0.',
  mend: prose`
    State that this is a nil return (on the cover of the template; "nil": true in JSON; a line nil_return,,,,yes in
    CSV), or send the figures.
  `,
  find: ({ raw, readings }) => {
    const open = [...readings.values()].filter(({ cell }) => !cell.confidential && !cell.notApplicable);
    const empty = open.length > 0 && open.every((each) => amountOf(each) === 0);
    return raw.nil !== true && empty
      ? [fault(nilNotStated, { message: 'Every figure of Categories 1 to 3 is nought, and no nil return is stated.' })]
      : [];
  },
};
