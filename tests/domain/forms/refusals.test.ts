import { describe, expect, it } from 'vitest';
import { checked } from '../../../shared/domain/forms/check/forms.ts';
import type { Form, Table } from '../../../shared/domain/forms/form.ts';
import { formC } from '../../../shared/domain/forms/form-c.ts';
import { formD } from '../../../shared/domain/forms/form-d.ts';
import { forms } from '../../../shared/domain/forms/index.ts';
import type { MeasureFacts } from '../../../shared/domain/forms/measure-facts.ts';

/** What is told when forms are listed, line by line; nothing where they are whole. */
const toldOf = (list: readonly Form[]): readonly string[] => {
  try {
    expect(checked(list)).toEqual(list);
    return [];
  } catch (error) {
    const [first, ...faults] = error instanceof Error ? error.message.split('\n') : [];
    expect(first).toBe('The forms are not whole.');
    return faults;
  }
};

type Change = (form: Form) => Form;

const withTable =
  (number: string, change: (table: Table) => Table): Change =>
  (form) => ({ ...form, tables: form.tables.map((table) => (table.number === number ? change(table) : table)) });
const withFacts =
  (measure: string, facts: Partial<MeasureFacts>): Change =>
  (form) => ({ ...form, measures: { ...form.measures, [measure]: { ...form.measures[measure]!, ...facts } } });
const rate = formD.measures.rate_per_100k!.rate!;
const withRate = (change: Partial<typeof rate>) => withFacts('rate_per_100k', { rate: { ...rate, ...change } });
const [custody] = formD.limits.toReversed();
const orders = { from: '2022-23', measure: 'orders_imposed', why: 'Orders are of another kind.' };

/** What a next engineer may forget or mistake on a form, and what they are told. */
const refusals: readonly [name: string, change: Change, told: RegExp][] = [
  ['a year that is none', (form) => ({ ...form, from: '2022' }), /begins with “2022”, which is no period/],
  [
    'a year before the last form',
    (form) => ({ ...form, from: '2014-15' }),
    /not after form C .* list the oldest first/,
  ],
  ['the letter of another', (form) => ({ ...form, id: 'C' }), /another form has that letter/],
  ['no tables', (form) => ({ ...form, tables: [] }), /has no tables/],
  ['a table without a title', withTable('2', (table) => ({ ...table, title: ' ' })), /table 2 has no title/],
  ['a day that nothing fills', withTable('1', (table) => ({ ...table, title: 'On {day}' })), /table 1 says \{day\}/],
  ['a note that nothing fills', withTable('6', (table) => ({ ...table, note: '{residents}' })), /says \{residents\}/],
  ['a number twice', withTable('2', (table) => ({ ...table, number: '1' })), /two tables have the number 1/],
  ['a table without rows', withTable('3a', (table) => ({ ...table, rows: [] })), /has no rows or no columns/],
  [
    'two headings alike',
    withTable('4a', (table) => ({ ...table, rows: table.rows.map((row) => ({ ...row, label: 'Order' })) })),
    /table 4a has two headings “Order”/,
  ],
  [
    'a detail forgotten',
    withTable('5b', ({ detail: _, ...table }) => ({ ...table, detail: 'licence' })),
    /returned_to_custody\|Total\|2\|licence/,
  ],
  [
    'a measure nobody declares',
    withTable('3a', (table) => ({ ...table, measure: 'breaches' })),
    /counts breaches, which is not among/,
  ],
  [
    'neither category nor about',
    withTable('3a', ({ about: _, ...table }) => table),
    /table 3a does not say which category/,
  ],
  [
    'categories and about',
    withTable('2', (table) => ({ ...table, about: '1' })),
    /table 2 is split by category and about one/,
  ],
  ['a figure about Category 4', withTable('3b', (table) => ({ ...table, about: '4' })), /table 3b is about Category 4/],
  [
    'Category 4 under another name',
    withTable('2', (table) => ({
      ...table,
      columns: table.columns.map((each) => (each.category === '4' ? { ...each, label: 'Terrorism' } : each)),
    })),
    /heads Category 4 with “Terrorism”/,
  ],
  [
    'Category 4 without a total beside it',
    withTable('2', (table) => ({ ...table, columns: table.columns.filter(({ category }) => category !== 'Total') })),
    /table 2 has Category 4 and no total/,
  ],
  [
    'a rate of Category 4',
    withTable('6', ({ about: _, ...table }) => ({
      ...table,
      columns: [
        { label: 'Category 4', category: '4' },
        { label: 'Total', category: 'Total' },
      ],
    })),
    /table 6 is a rate with Category 4 in it/,
  ],
  [
    'a closed cell that is none',
    withTable('2', (table) => ({ ...table, notApplicable: [{ level: '1' }] })),
    /closes \{"level":"1"\}/,
  ],
  ['a table all closed', withTable('3a', (table) => ({ ...table, notApplicable: [{}] })), /every cell closed/],
  [
    'a sum of what is not there',
    withTable('4a', (table) => ({ ...table, sums: [{ total: { detail: 'SHPO' }, parts: [{ detail: 'SOPO' }] }] })),
    /adds up \{"detail":"SOPO"\}, which is not one cell/,
  ],
  [
    'Category 4 between the parts of a total',
    withTable('2', (table) => ({ ...table, columns: [0, 3, 1, 2, 4].map((at) => table.columns[at]!) })),
    /table 2 adds up managed\|Total\|2\| from cells that do not stand side by side/,
  ],
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

describe('a form', () => {
  it('of ours is whole', () => expect(toldOf(forms)).toEqual([]));

  it.each(refusals)('is refused with %s', (_, change, told) => {
    const faults = toldOf([formC, change(formD)]);
    expect(faults.filter((fault) => told.test(fault)).length).toBeGreaterThan(0);
    expect(faults.every((fault) => /^Form \w: /.test(fault))).toBe(true);
  });

  it('is told all that is wrong at once', () => {
    const twice = withFacts('managed', { unit: '' })(withFacts('eligible', { tolerances: [] })(formD));
    const told = toldOf([formC, twice]).join();
    expect(told).toMatch(/Form D: eligible has no tolerance at Level 1.*Form D: managed has no unit/s);
  });
});
