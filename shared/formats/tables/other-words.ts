import { byForm } from '../../domain/forms/by-form.ts';
import type { Form } from '../../domain/forms/form.ts';
import { forms } from '../../domain/forms/index.ts';
import { otherWordingsOf } from './form-wordings.ts';
import { plainWords } from './plain-words.ts';

/** Words of headings and labels that no table is told apart by. */
const COMMON = `a all an and april are at be between by cat categories category col column confidential count during each end figure
  figures for from grand groups head in level levels lvl mappa march measure no note notes number of offenders on or other per
  population reporting snapshot statistics sub table the their these this to total totals until value values was were which who with
  year yearly annual registered sex violent dangerous terrorism terrorist risk convicted individuals notification requirements subject
  nifer cyfanswm lefel categori mawrth troseddwyr treisgar peryglus cofrestredig`;

/** Numbers that stand in titles: categories, levels, the ages and heads that rates are of, days and years. */
const NUMBER = /^(?:[1-4]|1st|10|31|31st|30|100|000|100000|(?:19|20)\d\d|[a-h]|[ivx]+)$/;

const PERIOD = /(?:19|20)\d\d\s?[-–/]\s?(?:\d\d)?\d\d/g;

const wordsOf = (text: string): readonly string[] =>
  plainWords(text)
    .split(' ')
    .filter((word) => word !== '');

const vocabulary = byForm((form: Form): ReadonlySet<string> => {
  const kin = forms.filter(({ id }) => (id === 'A') === (form.id === 'A'));
  const labels = kin.flatMap(({ tables }) =>
    tables.flatMap(({ title, rows, columns }) => [title, ...[...rows, ...columns].map(({ label }) => label)]),
  );
  return new Set([...labels, ...otherWordingsOf(form), COMMON].flatMap(wordsOf));
});

/**
 * The words of a title, heading or label that no table of the form is named by. One of them makes it another thing: "interim
 * SHPOs" are no SHPOs, and "last year" is not this one.
 */
export const otherWords = (form: Form, text: string): readonly string[] => {
  const known = vocabulary(form);
  return wordsOf(text.replace(PERIOD, ' ')).filter((word) => !known.has(word) && !NUMBER.test(word));
};
