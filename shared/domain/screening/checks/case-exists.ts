import { type Check, fault } from '../rule.ts';

/** `z` where the form does have the case. */
export const caseExists: Check = {
  code: 'case-exists',
  severity: 'reject',
  what: '"Not applicable" stands only where the form has no such case.',
  why: 'A dash is never nought: nobody could tell whether there were none or none were counted.',
  example: 'z for Category 2, Level 3.',
  mend: 'Write 0 if there were none; write x with a reason in the note if it is not known.',
  find: ({ readings, raw }) =>
    [...readings.values()]
      .filter(({ cell, state }) => state === 'not-applicable' && !cell.notApplicable)
      .map(({ place }) =>
        fault(caseExists, {
          message: `${place.label} is marked as not applicable, but the form has the case.`,
          place,
          ...(raw.source === 'report' ? { severity: 'query' as const } : {}),
        }),
      ),
};
