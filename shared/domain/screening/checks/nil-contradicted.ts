import { amountOf, isPublic } from '../reading.ts';
import { type Check, fault } from '../rule.ts';

/**
 * A nil return with figures in it. Category 4 is no part of the statement, so that the statement tells nothing of it.
 */
export const nilContradicted: Check = {
  code: 'nil-contradicted',
  severity: 'reject',
  what: 'A return that is stated to be nil has no figure above nought in Categories 1 to 3.',
  why: 'One of the two is a mistake, and only the area knows which.',
  example: 'The nil box is ticked, and Category 1, Level 2 holds 4.',
  mend: 'Take the nil statement back, or take the figures out. Category 4 is filled in either way.',
  find: ({ raw, readings }) => {
    const filled = [...readings.values()].filter((each) => isPublic(each) && (amountOf(each) ?? 0) > 0);
    return raw.nil === true && filled[0] !== undefined
      ? [
          fault(nilContradicted, {
            message: 'The return is stated to be nil, but holds figures above nought.',
            place: filled[0].place,
          }),
        ]
      : [];
  },
};
