import { readPeriod } from '../../periods.ts';
import { type Check, fault } from '../rule.ts';

/** The file names another period than the door it came through. */
export const periodDiffers: Check = {
  code: 'period-differs',
  severity: 'reject',
  what: 'The period that the file names is the period it is sent for.',
  why: 'The figures of one year must not be taken for those of another.',
  example: 'A return that says 2022-23, sent for 2023-24.',
  mend: 'Send the file for the period it names, or correct the period in the file.',
  find: ({ raw, period }) =>
    [...(raw.period === undefined ? [] : [raw.period]), ...(raw.otherPeriods ?? [])].flatMap(({ text, place }) => {
      const named = readPeriod(text);
      if (named === period) return [];
      const message =
        named === undefined
          ? `The file names a period that is not a financial year; it was sent for ${period}.`
          : `The file is of ${named}; it was sent for ${period}.`;
      return [fault(periodDiffers, { message, place })];
    }),
};
