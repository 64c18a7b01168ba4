import type { Form } from '../forms/form.ts';
import type { Period } from '../periods.ts';
import { snapshotDay, yearCovered } from '../periods.ts';

/** What the shorthand means, in place of a value and beside one. Source: GSS guidance on symbols in tables. */
export const shorthandMeanings: readonly { mark: string; means: string }[] = [
  { mark: '[c]', means: 'confidential: the figure is not shown, so that nobody can be recognised' },
  { mark: '[x]', means: 'not available: no accepted figure was given' },
  { mark: '[z]', means: 'not applicable: the form has no such case' },
  { mark: '[p]', means: 'provisional: areas that are not yet in are left out of the sum' },
  { mark: '[r]', means: 'revised: another figure was published before' },
  { mark: '[b]', means: 'break in series: not comparable with the years before it' },
];

/** What the numbers describe, in sentences. Source: the notes that the forms themselves carry, in our words. */
export const whatIsCounted = (form: Form, period: Period): readonly string[] => [
  `Figures of a day describe ${snapshotDay(period)}. All others cover the year from ${yearCovered(period)}.`,
  'Only people living in the community are counted: nobody in prison, and nobody detained under the Mental Health Act.',
  ...categoryWords.filter((_, index) => index < 3 || form.id === 'D'),
  ...(form.id === 'A' ? [] : levelWords),
];

const categoryWords = [
  'Category 1: people who must tell the police where they live and what changes (sex offender notification).',
  'Category 2: mainly people sentenced to 12 months or more for a violent offence, or under a hospital order.',
  'Category 3: other people whose offence shows a risk of serious harm. They are managed through meetings only, so Level 1 does not apply to them.',
  'Category 4: people convicted of terrorism, and people who may come to take part in it.',
];

const levelWords = [
  'Level 1 is management by the lead agency, Level 2 by meetings of several agencies, Level 3 by such meetings with senior staff and resources.',
];

/** How the numbers come to be and what to keep in mind, in sentences. */
export const aboutQuality = (populationVintage: string | undefined): readonly string[] => [
  'Each of the 42 MAPPA areas makes one return a year. Every return is screened before it counts: rows and columns must add up, a day’s figure may not exceed the year’s, and odd changes are asked about.',
  'National and country figures are the sums of what the areas returned. Nothing is estimated and nothing is rounded, but for the rates.',
  populationVintage === undefined
    ? 'Rates of areas are as they returned them. No population of this year is held, so none is worked out for the nation.'
    : `Rates are per 100,000 residents aged 10 and over. Those of areas are as they returned them, those of the nation and the countries are worked out with the ${populationVintage} population estimates; areas may have used another vintage.`,
];
