import { type Period, startYear } from '../periods.ts';
import type { Form } from './form.ts';
import { list } from './list.ts';

/**
 * All forms, the oldest first. That each is whole (`check/`) is seen before functions are bundled and before a command
 * runs: what is deployed cannot change, and need not look again at every start.
 */
export const forms: readonly Form[] = list;

/** The form that a period's return is made on; undefined before the first form. */
export const formOf = (period: Period): Form | undefined =>
  forms.findLast((form) => Number(form.from.slice(0, 4)) <= startYear(period));

/** The form by whose words a report of the past is read: that of its period, or the first where its year is earlier. */
export const formToRead = (period: Period): Form => formOf(period) ?? forms[0]!;
