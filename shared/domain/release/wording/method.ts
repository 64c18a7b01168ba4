import type { Form } from '../../forms/form.ts';
import { forms } from '../../forms/index.ts';
import { ratesOf } from '../../forms/rates.ts';
import { Period, periodBefore } from '../../periods.ts';
import { vintageChanges } from '../../population-vintage.ts';
import { prose } from '../../prose.ts';
import { measureName } from './measure-words.ts';

/** A form over time: in which years it served, and what returns on it held. */
export type FormOverTime = {
  id: string;
  from: string;
  /** Undefined for the form in use. */
  until: string | undefined;
  measures: readonly string[];
  categories: string;
  levels: string;
  /** What this form has and the one before had not, all of it for the first; and the other way round. */
  began: readonly string[];
  ended: readonly string[];
};

const headings = (form: Form) => form.tables.flatMap(({ rows, columns }) => [...rows, ...columns]);

const codes = (found: readonly (string | undefined)[]): readonly string[] =>
  [...new Set(found)].filter((code): code is string => code !== undefined && /^\d$/.test(code)).sort();

const inWords = (found: readonly string[]): string => (found.length === 0 ? 'none' : found.join(', '));

const titlesOf = (form: Form): readonly string[] => {
  const period = Period.parse(form.from);
  return [...new Set(form.tables.map(({ measure }) => measureName(form, period, measure)))];
};

const categoriesOf = (form: Form): readonly string[] =>
  codes([...headings(form).map(({ category }) => category), ...form.tables.map(({ about }) => about)]);

/** What a form asks for, by its codes: a thing that is only called otherwise is the same. */
const askedOn = (form: Form): ReadonlyMap<string, string> => {
  const period = Period.parse(form.from);
  return new Map([
    ...categoriesOf(form).map((code) => [`category ${code}`, `Category ${code}`] as const),
    ...form.tables.map(({ measure }) => [measure, measureName(form, period, measure)] as const),
    ...form.tables.flatMap(({ detail, title }) => (detail === undefined ? [] : [[`detail ${detail}`, title] as const])),
    ...headings(form).flatMap(({ detail, label }) =>
      detail === undefined || detail === 'Total' ? [] : [[`detail ${detail}`, label] as const],
    ),
  ]);
};

const missingIn = (form: Form, from: Form | undefined): readonly string[] => {
  const known = askedOn(form);
  return from === undefined ? [] : [...askedOn(from)].flatMap(([code, label]) => (known.has(code) ? [] : [label]));
};

/** Every form, the newest first, as it is declared: what is told of them cannot be otherwise. */
export const formsOverTime: readonly FormOverTime[] = forms
  .map((form, index): FormOverTime => {
    const [before, next] = [forms[index - 1], forms[index + 1]];
    return {
      id: form.id,
      from: form.from,
      until: next && periodBefore(Period.parse(next.from)),
      measures: titlesOf(form),
      categories: inWords(categoriesOf(form)),
      levels: inWords(codes(headings(form).map(({ level }) => level))),
      began: before === undefined ? titlesOf(form) : missingIn(before, form),
      ended: missingIn(form, before),
    };
  })
  .toReversed();

const newest = forms.at(-1)!;

/** How rates are made, in sentences, as the newest form has them and as populations are named. */
export const ratesInWords: readonly string[] = [
  ...ratesOf(newest).map(
    ({ label, unit, decimals }) =>
      prose`
        ${label}: the number of people ${unit} residents, worked out here for every place to
        ${decimals === 0 ? 'a whole number' : `${decimals} decimals`}. It is named apart from the rate that an area
        returned, and the two are never in one chart or one sum.
      `,
  ),
  prose`
    The population is the estimate for the middle of the year that the figures are of, made by the Office for National
    Statistics, and it is published beside the rates with its year. A year without it has no rate worked out.
  `,
  ...vintageChanges.map(({ why }) => why),
];
