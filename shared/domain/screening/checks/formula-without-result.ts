import type { Check } from '../rule.ts';
import { valuesThatAre } from '../values-that-are.ts';

/** A formula that no program has worked out. */
export const formulaWithoutResult: Check = {
  code: 'formula-without-result',
  severity: 'reject',
  what: 'Every formula was saved with its result.',
  why: 'Programs that fill in workbooks do not always calculate; a formula without its result is no figure yet.',
  example: '=2400+39 in a file that no spreadsheet program has saved.',
  mend: 'Open the file in Excel or LibreOffice, let it calculate and save it again, or write the figure itself.',
  find: (matter) =>
    valuesThatAre(matter, 'formula', formulaWithoutResult, 'which is a formula that was saved without its result.'),
};
