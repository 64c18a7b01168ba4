import { type Period, startYear } from '../periods.ts';
import { checked } from './check/forms.ts';
import type { Form } from './form.ts';
import { list } from './list.ts';

/** All forms, the oldest first. @throws Error where one is not whole, before anything is done with it */
export const forms: readonly Form[] = checked(list);

/** The form that a period's return is made on; undefined before the first form. */
export const formOf = (period: Period): Form | undefined =>
  forms.findLast((form) => Number(form.from.slice(0, 4)) <= startYear(period));

/** The form by whose words a report of the past is read: that of its period, or the first where its year is earlier. */
export const formToRead = (period: Period): Form => formOf(period) ?? forms[0]!;
