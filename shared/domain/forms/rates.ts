import type { Measure } from '../codes.ts';
import { byForm } from './by-form.ts';
import { rounded } from './decimals.ts';
import type { Form } from './form.ts';
import type { Rate } from './measure-facts.ts';

/** A rate of a form under its measure, with the decimals that it is worked out to. */
export type NamedRate = Rate & { measure: Measure; decimals: number; unit: string };

/** The rates of a form in the order of its measures; none where it has none. */
export const ratesOf: (form: Form) => readonly NamedRate[] = byForm((form) =>
  Object.entries(form.measures).flatMap(([measure, { rate, decimals, unit }]) =>
    rate === undefined ? [] : [{ ...rate, measure, decimals, unit }],
  ),
);

/** A rate worked out of a count and the residents: 178 for 2,453 of 1,378,000 at 100,000. Halves are rounded up. */
export const workedOut = ({ per, decimals }: NamedRate, count: number, residents: number): number =>
  rounded((count * per) / residents, decimals);
