import { type Period, startYear } from '../periods.ts';
import type { Form } from './form.ts';
import { formA } from './form-a.ts';
import { formB } from './form-b.ts';
import { formC } from './form-c.ts';
import { formD } from './form-d.ts';

/** All forms, the oldest first. Next year's form is a file of its own and a line here. */
export const forms: readonly Form[] = [formA, formB, formC, formD];

/** The form that a period's return is made on; undefined before the first form. */
export const formOf = (period: Period): Form | undefined =>
  forms.findLast((form) => Number(form.from.slice(0, 4)) <= startYear(period));
