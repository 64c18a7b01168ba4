import { describe, expect, it } from 'vitest';
import type { Form } from '../../../shared/domain/forms/form.ts';
import { formC } from '../../../shared/domain/forms/form-c.ts';
import { formD } from '../../../shared/domain/forms/form-d.ts';
import { expectRefused, type Refusal, toldOf, withFacts, withTable } from './refusing.ts';

const rate = formD.measures.rate_per_100k!.rate!;
const withRate = (change: Partial<typeof rate>) => withFacts('rate_per_100k', { rate: { ...rate, ...change } });
const [custody] = formD.limits.toReversed();
const people = { from: '2022-23', measure: 'eligible', why: 'People are counted otherwise.' };
const orders = { from: '2022-23', measure: 'orders_imposed', why: 'Orders are of another kind.' };

const refusals: readonly Refusal[] = [
  [
    'a measure in no table',
    (form) => ({ ...form, measures: { ...form.measures, other: formD.measures.managed! } }),
    /other is counted in no table/,
  ],
  [
    'a measure with a name of words',
    (form) =>
      withTable('3a', (table) => ({ ...table, measure: 'New breaches' }))({
        ...form,
        measures: { ...form.measures, 'New breaches': formD.measures.managed! },
      }),
    /New breaches is no code/,
  ],
  ['no unit', withFacts('managed', { unit: '' }), /managed has no unit/],
  [
    'another unit than before',
    withFacts('managed', { unit: 'cases' }),
    /managed is in cases; on form C it was in people/,
  ],
  ['half a decimal', withFacts('rate_per_100k', { decimals: 0.5 }), /no number of decimals/],
  [
    'more decimals than anybody reads',
    withFacts('rate_per_100k', { decimals: 4 }),
    /no number of decimals from 0 to 3/,
  ],
  ['decimals below nought', withFacts('rate_per_100k', { decimals: -1 }), /no number of decimals from 0 to 3/],
  ['decimals of a count', withFacts('managed', { decimals: 1 }), /managed has decimals and is no rate/],
  [
    'a rate of what is not there',
    withRate({ of: { ...rate.of, level: 'MAPPP' } }),
    /rate of eligible, Category 1, Level MAPPP, which is not on the form/,
  ],
  ['a rate of Category 4 by its count', withRate({ of: { ...rate.of, category: '4' } }), /which is no public count/],
  [
    'a rate of a rate',
    withRate({ of: { measure: 'rate_per_100k', category: 'Total', level: 'Total' } }),
    /which is no public count/,
  ],
  ['a rate in another unit', withRate({ per: 1000 }), /is a rate per 1,000 in the unit “per 100,000”/],
  ['a rate without a name', withRate({ short: '' }), /without a label, or without a short one/],
  [
    'a rate in several cells',
    withTable('6', (table) => ({ ...table, rows: [...table.rows, { label: 'Of these new', detail: 'new' }] })),
    /declare a measure for each rate/,
  ],
  [
    'no tolerance',
    withFacts('managed', { tolerances: [] }),
    /managed has no tolerance at Level 2; give one, or say ‘none’/,
  ],
  [
    'no tolerance at a level',
    withFacts('eligible', { tolerances: [{ level: '1', absolute: 1, relative: 1 }] }),
    /no tolerance at Level Total/,
  ],
  [
    'a tolerance below nought',
    withFacts('managed', { tolerances: [{ absolute: -1, relative: 1 }] }),
    /tolerance below nought/,
  ],
  [
    'a tolerance that shrinks with the figure',
    withFacts('managed', { tolerances: [{ absolute: 20, relative: -0.5 }] }),
    /tolerance below nought/,
  ],
  ['a rate without a short name', withRate({ label: ' ' }), /without a label, or without a short one/],
  [
    'a limit of nothing',
    (form) => ({ ...form, limits: [{ ...custody!, levels: ['1'] }] }),
    /the limit of returned_to_custody by managed fits no cell at Level 1/,
  ],
  [
    'a limit by nothing',
    (form) => ({ ...form, limits: [{ ...custody!, greater: { measure: 'mappp' } }] }),
    /by mappp has nothing to be within in Category 1, Level 2/,
  ],
  ['a break in no period', (form) => ({ ...form, breaks: [{ ...orders, from: '2023' }] }), /is from no period/],
  [
    'a break before the form',
    (form) => ({ ...form, breaks: [{ ...orders, from: '2021-22' }] }),
    /before the form begins/,
  ],
  [
    'a break of nothing',
    (form) => ({ ...form, breaks: [{ ...orders, measure: 'order' }] }),
    /of a measure that no form has/,
  ],
  [
    'a break of a category that is not there',
    (form) => ({ ...form, breaks: [{ ...orders, categories: ['3'] }] }),
    /names Category 3/,
  ],
  [
    'a break of a detail that is not there',
    (form) => ({ ...form, breaks: [{ ...orders, detail: 'FTX' }] }),
    /names the detail FTX/,
  ],
  ['a break without a reason', (form) => ({ ...form, breaks: [{ ...orders, why: '' }] }), /does not say why/],
  [
    'nobody who is counted',
    (form) => ({ ...form, commentary: { ...form.commentary, counted: [] } }),
    /does not say who is counted/,
  ],
  [
    'a paragraph without words',
    (form) => ({ ...form, commentary: { ...form.commentary, explained: [{ term: 'A', text: '' }] } }),
    /“A” in the commentary is empty/,
  ],
  [
    'a paragraph about nothing',
    (form) => ({ ...form, commentary: { ...form.commentary, counted: [{ term: ' ', text: 'B' }] } }),
    /commentary is empty/,
  ],
  [
    'a paragraph with a day that nothing fills',
    (form) => ({ ...form, commentary: { ...form.commentary, explained: [{ term: 'A', text: '{day}' }] } }),
    /“A” in the commentary says \{day\}/,
  ],
  [
    'a paragraph of another form',
    (form) => ({ ...form, commentary: { ...form.commentary, explained: [{ term: 'A', text: 'B', from: '2019-20' }] } }),
    /“A” in the commentary is true from 2019-20/,
  ],
];

/** What a form may say, though it looks like a mistake. */
const allowed: readonly (readonly [name: string, change: (form: Form) => Form])[] = [
  ['that changes of a measure tell nothing', withFacts('managed', { tolerances: 'none' })],
  ['that no change is usual', withFacts('managed', { tolerances: [{ absolute: 0, relative: 0 }] })],
  ['a rate with decimals', withFacts('rate_per_100k', { decimals: 1 })],
  ['a rate with two', withFacts('rate_per_100k', { decimals: 2 })],
  ['a rate with three', withFacts('rate_per_100k', { decimals: 3 })],
  [
    'a break of all categories together',
    (form) => ({ ...form, breaks: [{ ...people, categories: ['All', 'Total'] }] }),
  ],
  ['a break of a later year', (form) => ({ ...form, breaks: [{ ...people, from: '2024-25', categories: ['4'] }] })],
  [
    'a break of a measure that it no longer has',
    (form) => ({ ...form, breaks: [{ ...people, measure: 'sro_breaches' }] }),
  ],
  ['a break of one detail', (form) => ({ ...form, breaks: [{ ...orders, detail: 'NO' }] })],
  ['all the places that are filled', withTable('6', (table) => ({ ...table, note: '{snapshot} {year} {population}' }))],
  ['until when its reports were lists', (form) => ({ ...form, listsUntil: '2022-23' })],
];

describe('what a form says of its figures', () => {
  it.each(allowed)('may be %s', (_, change) => expect(toldOf([formC, change(formD)])).toEqual([]));

  it.each(refusals)('is refused with %s', (_, change, told) => expectRefused(change, told));

  it('is told to be wrong in all that is wrong at once', () => {
    const twice = withFacts('managed', { unit: '' })(withFacts('eligible', { tolerances: [] })(formD));
    const told = toldOf([formC, twice]).join();
    expect(told).toMatch(/Form D: eligible has no tolerance at Level 1.*Form D: managed has no unit/s);
  });
});
