import type { Form } from './form.ts';
import { formA } from './form-a.ts';
import { formB } from './form-b.ts';
import { formC } from './form-c.ts';
import { formD } from './form-d.ts';

// Made of the files beside it, by `npm run forms` and before whatever npm starts or tests.

/** All forms, the oldest first. */
export const list: readonly Form[] = [formA, formB, formC, formD];
