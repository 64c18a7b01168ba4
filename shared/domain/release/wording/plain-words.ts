import { commentaryOf } from '../../forms/commentary-of.ts';
import type { Form } from '../../forms/form.ts';
import { ratesOf } from '../../forms/rates.ts';
import type { Period } from '../../periods.ts';
import { vintageChanges, vintageOf } from '../../population-vintage.ts';
import { prose } from '../../prose.ts';
import { daysDescribed } from './days-described.ts';

/** What the shorthand means, in place of a value and beside one. Source: GSS guidance on symbols in tables. */
export const shorthandMeanings: readonly { mark: string; means: string }[] = [
  { mark: '[c]', means: 'confidential: the figure is not shown, so that nobody can be recognised' },
  { mark: '[x]', means: 'not available: the figure was not given, or the population that it rests on is not held' },
  { mark: '[z]', means: 'not applicable: the form of that year has no such case' },
  { mark: '[p]', means: 'provisional: figures that are not yet in are left out of the sum' },
  { mark: '[r]', means: 'revised: another figure was published before' },
  { mark: '[b]', means: 'break in series: not comparable with the years before it' },
];

/** What the numbers describe, in sentences: the days, and who is counted on the form of that year. */
export const whatIsCounted = (form: Form, period: Period): readonly string[] => [
  daysDescribed(form, period),
  ...commentaryOf(form, period).counted.map(({ term, text }) => `${term}: ${text}`),
];

/** How the numbers come to be and what to keep in mind, in sentences that are true of the form of that year. */
export const aboutQuality = (
  { form, period }: { form: Form; period: Period },
  populationVintage: string | undefined,
): readonly string[] => {
  const hasRates = ratesOf(form).length > 0;
  const checked = form.limits.some(({ rule }) => rule === 'snapshot-above-year')
    ? 'rows and columns must add up, a day’s figure may not exceed the year’s'
    : 'what is a sum must add up';
  return [
    prose`
      Each of the 42 MAPPA areas makes one return a year. Every return is screened before it counts: ${checked}, and odd
      changes are asked about.
    `,
    prose`
      National and country figures are the sums of what the areas returned. Nothing is estimated and nothing is
      rounded${hasRates ? ', but for the rates' : ''}.
    `,
    ...(hasRates ? aboutRates(form, period, populationVintage) : []),
  ];
};

const aboutRates = (form: Form, period: Period, populationVintage: string | undefined): readonly string[] => {
  const units = [...new Set(ratesOf(form).map(({ unit }) => unit))].join(' and ');
  const rates = `Rates are ${units} residents aged 10 and over`;
  return [
    populationVintage === undefined
      ? `${rates}, as areas returned them. The ${vintageOf(period)} population is not held, so none is worked out here.`
      : prose`
        ${rates}, of two kinds that are never mixed: as areas returned them, and as they are worked out here for every
        place with the ${populationVintage} population estimates, which are published beside them. Areas may have used
        another vintage.
      `,
    ...vintageChanges.filter(({ from }) => from === period).map(({ why }) => why),
  ];
};
