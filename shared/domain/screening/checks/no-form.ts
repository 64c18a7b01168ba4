import { forms } from '../../forms/index.ts';
import { prose } from '../../prose.ts';
import { type Check, fault } from '../rule.ts';

/** Nothing is collected for the period. */
export const noForm: Check = {
  code: 'no-form',
  severity: 'reject',
  what: 'There is a form for the period.',
  why: prose`
    Returns are collected from the first form on; what an earlier year was asked is not known. Its published report is
    read, and asked about.
  `,
  example: 'A workbook for 1998-99.',
  mend: 'Check the period. The first that can be sent is the first of the first form.',
  find: ({ form, period }) =>
    form === undefined
      ? [fault(noForm, { message: `No return is collected for ${period}: the first is ${forms[0]?.from}.` })]
      : [],
};
