import type { Form } from '../forms/form.ts';
import { formOf, formToRead } from '../forms/index.ts';
import type { Period } from '../periods.ts';
import type { RawReturn } from '../raw-return.ts';
import { fileRules } from './file-rules.ts';
import { reportRules } from './report-rules.ts';
import type { Resolved } from './resolve.ts';

/** Said of tables by level that are there and could not be read. */
const tablesUnread = new Set<string>([
  fileRules.tableUnknown.code,
  reportRules.blockUnsure.code,
  reportRules.rowLength.code,
]);

/**
 * The form that a return is read by. A report of a year before all forms is read by the words of the first, as far as
 * they go; any other kind of file was made on a form, and without one it is nothing.
 */
export const formFor = ({ source }: RawReturn, period: Period): Form | undefined =>
  source === 'report' ? formToRead(period) : formOf(period);

/**
 * Whether a report is of its time, and nobody has declared the form of that: its year is before all forms, or it is one
 * of the lists that a form's first years went by, without any figure by level. What it does not hold was not asked, as
 * far as anyone can tell.
 */
export const isBorrowed = (
  form: Form | undefined,
  { raw, period, entries }: { raw: RawReturn; period: Period; entries: readonly Resolved[] },
): boolean => {
  if (form === undefined || raw.source !== 'report') return false;
  const byLevel =
    entries.some((each) => each.is === 'cell' && each.cell.level !== 'Total') ||
    raw.findings.some(({ rule }) => tablesUnread.has(rule));
  return period < form.from || (form.listsUntil !== undefined && period <= form.listsUntil && !byLevel);
};
