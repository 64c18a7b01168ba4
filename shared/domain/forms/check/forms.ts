import { Period } from '../../periods.ts';
import type { Form } from '../form.ts';
import { faultsOfBreaks } from './breaks.ts';
import { faultsOfCommentary } from './commentary.ts';
import { faultsOfLimits } from './limits.ts';
import { faultsOfMeasures } from './measures.ts';
import { faultsOfTables } from './tables.ts';

const faultsOfPlace = (form: Form, earlier: readonly Form[]): readonly string[] => {
  const before = earlier.at(-1);
  return [
    ...(Period.safeParse(form.from).success
      ? []
      : [`it begins with “${form.from}”, which is no period such as 2024-25.`]),
    ...(form.listsUntil === undefined || (Period.safeParse(form.listsUntil).success && form.listsUntil >= form.from)
      ? []
      : [`its lists go until “${form.listsUntil}”, which is no period from ${form.from} on.`]),
    ...(before !== undefined && before.from >= form.from
      ? [`it begins with ${form.from}, not after form ${before.id} (${before.from}); list the oldest first.`]
      : []),
    ...(earlier.some(({ id }) => id === form.id) ? ['another form has that letter.'] : []),
    ...(form.tables.length === 0 ? ['it has no tables.'] : []),
  ];
};

/** What rests on the tables is looked at once they are whole. */
const faultsOfForm = (form: Form, earlier: readonly Form[]): readonly string[] => {
  const faults = [...faultsOfPlace(form, earlier), ...faultsOfTables(form)];
  if (faults.length > 0) return faults;
  return [
    ...faultsOfMeasures(form, earlier),
    ...faultsOfLimits(form),
    ...faultsOfBreaks(form, earlier),
    ...faultsOfCommentary(form),
  ];
};

/**
 * What is wrong with a list of forms, a sentence each: with what a form says of itself, and with how they follow each
 * other.
 */
const faultsOfForms = (forms: readonly Form[]): readonly string[] =>
  forms.flatMap((form, index) => faultsOfForm(form, forms.slice(0, index)).map((fault) => `Form ${form.id}: ${fault}`));

/**
 * The forms, seen to be whole: a form that leaves something out would be screened, protected or published wrongly, and
 * in silence. @throws Error that lists everything that is wrong
 */
export const checked = (forms: readonly Form[]): readonly Form[] => {
  const faults = faultsOfForms(forms);
  if (faults.length > 0) throw new Error(['The forms are not whole.', ...faults].join('\n'));
  return forms;
};
