import * as z from 'zod';
import { Beside } from '../../codes.ts';

/** What stands beside a number, several at once with a space between them and always in this order: `p r b`. */
export const Marks = z.string().regex(/^(?:[preb](?: [preb])*)?$/);
export type Marks = z.infer<typeof Marks>;

/** The marks one by one. */
export const marksIn = (marks: Marks): readonly Beside[] => Beside.options.filter((each) => marks.includes(each));

/** Marks with one more, which stands there once however often it is put. */
export const withMark = (marks: Marks, mark: Beside): Marks =>
  Beside.options.filter((each) => each === mark || marks.includes(each)).join(' ');
