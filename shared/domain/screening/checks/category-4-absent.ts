import { cellsOf } from '../../cells.ts';
import { type Check, fault } from '../rule.ts';

/** A published report holds no Category 4, by design; the return must bring it in another way. */
export const category4Absent: Check = {
  code: 'category-4-absent',
  severity: 'note',
  what: 'A published report is known to hold no Category 4 figures.',
  why: 'Reports leave Category 4 out, so that the national Category 4 figures cannot be made from them.',
  example: "An annual report for 2023-24 sent as the area's return.",
  mend: 'Send the return as a workbook, CSV or JSON file with its Category 4 figures.',
  find: ({ raw, form }) =>
    raw.source === 'report' && form !== undefined && cellsOf(form).some((cell) => cell.confidential)
      ? [fault(category4Absent, { message: 'A report holds no Category 4 figures; the national ones need them.' })]
      : [],
};
