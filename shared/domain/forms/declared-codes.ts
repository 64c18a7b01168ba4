import * as z from 'zod';
import { cellsOf } from '../cells.ts';
import { forms } from './index.ts';

const newestFirst = forms.toReversed();

/** Every measure that a form declares, those of the newest form first. */
export const measures: readonly string[] = [...new Set(newestFirst.flatMap((form) => Object.keys(form.measures)))];
export const Measure = z.enum(measures);

/** Every detail that some measure is split by, in the order of the measures; empty where one is not split. */
export const details: readonly string[] = [
  ...new Set([
    '',
    ...measures.flatMap((measure) =>
      newestFirst.flatMap((form) =>
        cellsOf(form)
          .filter((cell) => cell.measure === measure)
          .map(({ detail }) => detail),
      ),
    ),
  ]),
];
export const Detail = z.enum(details);

/** Every unit that figures are in. */
export const units: readonly string[] = [
  ...new Set(newestFirst.flatMap((form) => Object.values(form.measures).map(({ unit }) => unit))),
];
