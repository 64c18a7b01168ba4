import type { Form } from './form.ts';
import { formA } from './form-a.ts';
import { formB } from './form-b.ts';
import { formC } from './form-c.ts';
import { formD } from './form-d.ts';

/** All forms, the oldest first. Next year's form is a file of its own and a line here. */
export const list: readonly Form[] = [formA, formB, formC, formD];
