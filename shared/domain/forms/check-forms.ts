import { Period } from '../periods.ts';
import { faultsOfFacts } from './check-facts.ts';
import { faultsOfTables } from './check-tables.ts';
import type { Form } from './form.ts';

/** What is wrong with the forms as a list, one sentence each: what each declares of itself, and how they follow each other. */
export const faultsOfForms = (forms: readonly Form[]): readonly string[] => [
  ...(forms.length === 0 ? ['There is no form.'] : []),
  ...forms.flatMap((form, index) => {
    const before = forms[index - 1];
    const named = (faults: readonly string[]) => faults.map((fault) => `Form ${form.id}: ${fault}`);
    if (!Period.safeParse(form.from).success)
      return named([`it begins with “${form.from}”, which is no period; write it as 2024-25.`]);
    return named([
      ...(before !== undefined && before.from >= form.from
        ? [`it begins with ${form.from}, not after form ${before.id} (${before.from}); list the oldest first.`]
        : []),
      ...(forms.findIndex(({ id }) => id === form.id) < index ? ['another form has that letter.'] : []),
      ...faultsOfTables(form),
      ...faultsOfFacts(form, forms.slice(0, index)),
    ]);
  }),
];

/**
 * The forms, seen to be whole: a form that leaves something out would be published wrongly, and in silence.
 * @throws Error that lists everything that is wrong
 */
export const checked = (forms: readonly Form[]): readonly Form[] => {
  const faults = faultsOfForms(forms);
  if (faults.length > 0) throw new Error(['The forms are not whole.', ...faults].join('\n'));
  return forms;
};
