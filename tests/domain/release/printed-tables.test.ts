import { describe, expect, it } from 'vitest';
import { formB } from '../../../shared/domain/forms/form-b.ts';
import { formD } from '../../../shared/domain/forms/form-d.ts';
import { Period } from '../../../shared/domain/periods.ts';
import { geographies } from '../../../shared/domain/release/figures/geography.ts';
import { cellWords } from '../../../shared/domain/release/wording/cell-words.ts';
import { printedTables, wideTables } from '../../../shared/domain/release/wording/tables.ts';
import { row } from './rows.ts';

const period = Period.parse('2023-24');
const [kent, nation, wales] = ['kent', 'england-and-wales', 'wales'].map(
  (slug) => geographies.find((each) => each.slug === slug)!,
);
const worked = 'rate_per_100k_computed|1|Total|mid-2023';
const residents = 'population_10_and_over|Total|Total|mid-2023';
const rows = [
  row('national', 'eligible|1|1|', 500),
  row('national', 'eligible|Total|1|', 800),
  row('national', 'eligible|All|1|', 805),
  row('national', 'eligible|Total|Total|', '900 p'),
  row('national', worked, 90),
  row('national', residents, 1000),
  row('kent', 'eligible|1|1|', 7),
  row('kent', 'eligible|Total|1|', 9),
  row('kent', 'rate_per_100k|1|Total|', 33),
  row('kent', worked, 34),
];
const printed = (place: typeof kent, number: string, own = period) =>
  printedTables({ form: formD, period: own, rows }, place!).find(({ table }) => table.number === number)!;
const values = ({ rows }: ReturnType<typeof printed>, at = 0) =>
  rows[at]!.cells.map(({ value, shorthand }) => value ?? shorthand);

describe('the printed tables of a place', () => {
  it('have the rows and columns of the form; an area has no Category 4 in any', () => {
    const own = printed(kent, '1');
    expect(own.title).toBe('MAPPA-eligible offenders on 31 March 2024');
    expect(own.columns).toEqual([
      'Category 1: Subject to sex offender notification requirements',
      'Category 2: Violent offenders',
      'Category 3: Other dangerous offenders',
      'Total',
    ]);
    expect(own.rows.map(({ label }) => label)).toEqual(['Level 1', 'Level 2', 'Level 3', 'Total']);
    expect(values(own)).toEqual([7, 'c', 'c', 9]);
    expect(own.facts.unit).toBe('people');
  });

  it('of the nation have Category 4, and the sum with it beside the sum without', () => {
    const own = printed(nation, '1');
    expect(own.columns.slice(3)).toEqual([
      'Category 4: Terrorism convicted and terrorism risk individuals',
      'Total: Categories 1 to 3',
      'All: Categories 1 to 4',
    ]);
    expect(values(own)).toEqual([500, 'c', 'c', 'c', 800, 805]);
    expect(own.rows[3]!.cells[4]).toMatchObject({ value: 900, marks: 'p' });
    expect(printed(nation, '3a').columns).toEqual(['']);
    expect(values(printed(nation, '3a'))).toHaveLength(1);
  });

  it('of a country have Category 4 under its name, and no sum with it', () => {
    expect(printed(wales, '1').columns).toHaveLength(5);
    expect(values(printed(wales, '1'))).toHaveLength(5);
  });

  it('have the rate as an area returned it, and above areas the one worked out with its residents', () => {
    expect(printed(kent, '6').rows.map(({ label }) => label)).toEqual([
      'Subject to notification requirements per 100,000 population aged 10 and over',
    ]);
    const above = printed(nation, '6');
    expect(above.rows.map(({ label }) => label)).toEqual([
      'Category 1 per 100,000 residents aged 10 and over, worked out with the mid-2023 population',
      'Residents aged 10 and over, mid-2023 population',
    ]);
    expect([values(above, 0), values(above, 1)]).toEqual([[90], [1000]]);
  });

  it('note what a rate rests on, and warn in the years in which that is another', () => {
    expect(printed(kent, '6').note).toMatch(/^Worked out with the mid-2023 .* not directly comparable\.$/);
    expect(printed(kent, '6', Period.parse('2024-25')).note).toMatch(/mid-2024.*without children under ten\.$/);
    expect(printed(kent, '1').note).toBeUndefined();
    expect(printed(kent, '3a').note).toBeUndefined();
  });
});

describe('the note of a table without rates', () => {
  it('warns of no other population', () => {
    const [first, ...others] = formD.tables;
    const form = { ...formD, tables: [{ ...first!, note: 'Of {snapshot}.' }, ...others] };
    expect(printedTables({ form, period, rows }, kent!)[0]!.note).toBe('Of 31 March 2024.');
  });
});

describe('the wide tables of a release', () => {
  const wide = wideTables({ form: formD, period, rows });

  it('are one a table of the form, a line for each place, a column for each figure', () => {
    expect(wide.map(({ table }) => table.number)).toEqual(formD.tables.map(({ number }) => number));
    const [first] = wide;
    expect(first!.lines.map(({ geography }) => geography.slug)).toEqual(geographies.map(({ slug }) => slug));
    expect(first!.columns[0]).toBe('Category 1: Subject to sex offender notification requirements, Level 1');
    expect(first!.columns).toContain('All: Categories 1 to 4, All levels');
    expect(first!.columns).toHaveLength(4 * 6);
    const said = (slug: string) => first!.lines.find(({ geography }) => geography.slug === slug)!.cells[0];
    expect([said('england-and-wales')?.value, said('kent')?.value, said('gwent')?.shorthand]).toEqual([500, 7, 'c']);
  });

  it('have the rate both ways, and the residents', () =>
    expect(wide.at(-1)!.columns).toEqual([
      'Subject to notification requirements per 100,000 population aged 10 and over',
      'Category 1 per 100,000 residents aged 10 and over, worked out with the mid-2023 population',
      'Residents aged 10 and over, mid-2023 population',
    ]));
});

describe('a figure in words', () => {
  const words = (address: string) => {
    const { measure, category, level, detail } = row('kent', address, 1);
    return cellWords(formD, period, { measure, category, level, detail });
  };
  it.each([
    ['eligible|Total|2|', 'Total: Categories 1 to 3, Level 2'],
    ['eligible|All|2|', 'All: Categories 1 to 4, Level 2'],
    ['orders_imposed|1|Total|NO', 'Notification Order'],
    [worked, 'Category 1 per 100,000 residents aged 10 and over, worked out with the mid-2023 population'],
    [residents, 'Residents aged 10 and over, mid-2023 population'],
  ])('has the headings of its form: %s', (address, cell) => expect(words(address).cell).toBe(cell));

  it.each([worked, residents])('of rates has the title of the table of rates: %s', (address) =>
    expect(words(address).title).toBe(
      'Total number of individuals subject to sex offender notification requirements per 100,000 population',
    ),
  );

  it('of a form without Category 4 has one total, under the name that the form gives it', () => {
    const [old, address] = [Period.parse('2014-15'), { measure: 'eligible', category: 'Total', level: '2' } as const];
    expect(cellWords(formB, old, { ...address, detail: '' }).cell).toBe('Total, Level 2');
  });

  it('of another form is told by its code', () =>
    expect(words('mappp|1|MAPPP|')).toEqual({ title: 'mappp', cell: '' }));
});
