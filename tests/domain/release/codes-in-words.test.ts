import { describe, expect, it } from 'vitest';
import { formA } from '../../../shared/domain/forms/form-a.ts';
import { formB } from '../../../shared/domain/forms/form-b.ts';
import { formD } from '../../../shared/domain/forms/form-d.ts';
import { Period } from '../../../shared/domain/periods.ts';
import { codeLabel } from '../../../shared/domain/release/wording/code-words.ts';
import { daysDescribed } from '../../../shared/domain/release/wording/days-described.ts';
import { measureName, measureTitle } from '../../../shared/domain/release/wording/measure-words.ts';
import { aboutQuality, shorthandMeanings, whatIsCounted } from '../../../shared/domain/release/wording/plain-words.ts';

const period = Period.parse('2023-24');
const old = Period.parse('2002-03');

describe('a code in words', () => {
  it.each([
    [formD, 'category', '1', 'Category 1: Subject to sex offender notification requirements'],
    [formD, 'category', 'All', 'All: Categories 1 to 4'],
    [formD, 'category', 'Total', 'Total: Categories 1 to 3'],
    [formB, 'category', 'Total', 'All categories'],
    [formB, 'category', '4', 'Category 4'],
    [formD, 'level', '2', 'Level 2'],
    [formD, 'level', 'Total', 'All levels'],
    [formA, 'level', 'MAPPP', 'Dealt with by the Multi-Agency Public Protection Panel (MAPPP)'],
    [formD, 'detail', 'NO', 'Notification Order'],
    [formD, 'detail', 'none', 'Not split'],
    [formD, 'detail', 'mid-2023', 'Population estimates of mid-2023'],
    [formD, 'detail', 'licence', 'breach of licence'],
    [formD, 'measure', 'managed', 'MAPPA-eligible offenders in Levels 2 and 3 by category (yearly total)'],
    [formD, 'colour', 'red', 'red'],
    [formA, 'category', '2', 'Violent and other sexual offenders'],
    [formA, 'detail', 'order', 'Returned to custody for breach of a Restraining Order or Sex Offender Order'],
  ])('is that of the form: $id, %s', (form, dimension, code, label) =>
    expect(codeLabel(form, period, dimension, code)).toBe(label),
  );

  it.each([
    ['returned_to_custody', 'People returned to custody', 'Level 2 and 3 individuals returned to custody'],
    ['eligible', 'People eligible for MAPPA', 'MAPPA-eligible offenders on 31 March 2024'],
    [
      'rate_per_100k',
      'Category 1 per 100,000 residents aged 10 and over, as returned',
      'Total number of individuals subject to sex offender notification requirements per 100,000 population',
    ],
    ...[
      ['rate_per_100k_computed', 'Category 1 per 100,000 residents aged 10 and over, as worked out here'] as const,
      ['population_10_and_over', 'Residents aged 10 and over'] as const,
    ].map(([code, name]): [string, string, string] => [code, name, name]),
  ])('of a measure is its name, or the title of its tables: %s', (code, name, title) => {
    expect(measureName(formD, period, code)).toBe(name);
    expect(measureTitle(formD, period, code)).toBe(title);
  });

  it('of a measure without a name is what its titles have in common', () => {
    const nameless = {
      ...formD,
      measures: { ...formD.measures, eligible: { ...formD.measures.managed!, name: undefined! } },
    };
    expect(measureName(nameless, period, 'eligible')).toBe('MAPPA-eligible offenders on 31 March 2024');
    expect(measureTitle(formA, old, 'eligible')).toBe(
      'Registered sex offenders on 31 March 2003; Violent and other sexual offenders, 1 April 2002 to 31 March 2003; Other offenders, 1 April 2002 to 31 March 2003',
    );
  });
});

describe('a form with titles of other kinds', () => {
  const table = formD.tables.find(({ detail }) => detail === 'licence')!;
  const titled = (title: string) => ({ ...formD, tables: [{ ...table, title }] });

  it('names a breach by what stands behind the last colon, or by all where there is none', () => {
    expect(codeLabel(titled('Custody: of all: breach of licence'), period, 'detail', 'licence')).toBe(
      'breach of licence',
    );
    expect(codeLabel(titled('Breach of licence'), period, 'detail', 'licence')).toBe('Breach of licence');
  });

  it('names a measure by the whole title of its only table', () =>
    expect(measureTitle(titled('Custody: breach of licence'), period, table.measure)).toBe(
      'Custody: breach of licence',
    ));
});

describe('what a release says of itself in plain words', () => {
  it('is which figures are of one day', () => {
    expect(daysDescribed(formD, period)).toBe(
      'The number of people eligible for MAPPA and the rate per 100,000 residents are those of one day, 31 March 2024. All other figures cover the year from 1 April 2023 to 31 March 2024.',
    );
    expect(daysDescribed(formA, old)).toMatch(
      /^The number of people in Category 1 is that of one day, 31 March 2003\./,
    );
    const [first] = formA.tables;
    const rowsOf = (...categories: ('1' | '2' | 'Total')[]) => ({
      ...formA,
      tables: [{ ...first!, rows: categories.map((category) => ({ label: category, category })) }],
    });
    expect(daysDescribed(rowsOf('Total', '2', 'Total'), old)).toMatch(/^The number of people in Category 2 is that of/);
    expect(daysDescribed(rowsOf('1', '2'), old)).toMatch(/^The number of people eligible for MAPPA is that of/);
    const [days, ...rest] = formD.tables;
    const other = { ...formD, tables: [days!, { ...rest[0]!, time: 'snapshot' as const }, ...rest.slice(1)] };
    expect(daysDescribed(other, period)).toContain('“MAPPA-eligible offenders in Levels 2 and 3 by category');
  });

  it('is who is counted', () => {
    const [days, ...who] = whatIsCounted(formD, period);
    expect(days).toBe(daysDescribed(formD, period));
    expect(who.map((text) => text.split(':')[0])).toEqual(formD.commentary.counted.map(({ term }) => term));
  });

  it('is every shorthand that may stand in a table, once', () =>
    expect(shorthandMeanings.map(({ mark, means }) => [mark, means.split(':')[0]])).toEqual([
      ['[c]', 'confidential'],
      ['[x]', 'not available'],
      ['[z]', 'not applicable'],
      ['[p]', 'provisional'],
      ['[r]', 'revised'],
      ['[b]', 'break in series'],
    ]));

  const quality = (form: typeof formA, own: typeof period, vintage?: string) =>
    aboutQuality({ form, period: own }, vintage).join(' ');

  it('is how figures were checked, by the rules of the form', () => {
    expect(quality(formD, period)).toContain(
      'a day’s figure may not exceed the year’s, and odd changes are asked about',
    );
    expect(quality(formA, old)).toContain('before it counts: what is a sum must add up, and odd');
  });

  it('is what rates rest on where the form has any, and the change of that in its year', () => {
    expect(quality(formA, old)).toMatch(/nothing is rounded\.$/);
    const held = quality(formD, period, 'mid-2023');
    expect(held).toContain('nothing is rounded, but for the rates.');
    expect(held).toContain('Rates are per 100,000 residents aged 10 and over, of two kinds that are never mixed');
    expect(held).toContain('with the mid-2023 population estimates');
    expect(held).toContain('Rates of 2023-24 rest on the population of mid-2023');
    expect(held).not.toContain('Rates of 2022-23 rest');
    expect(quality(formD, period)).toContain('as areas returned them. The mid-2023 population is not held');
  });
});
