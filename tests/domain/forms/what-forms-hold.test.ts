import { describe, expect, it } from 'vitest';
import { type Cell, cellsOf, sumsOf } from '../../../shared/domain/cells.ts';
import type { Form } from '../../../shared/domain/forms/form.ts';
import { formA } from '../../../shared/domain/forms/form-a.ts';
import { formB } from '../../../shared/domain/forms/form-b.ts';
import { formC } from '../../../shared/domain/forms/form-c.ts';
import { formD } from '../../../shared/domain/forms/form-d.ts';

/**
 * A table as the field describes it: its number, what it counts by category, level and detail (several apart by
 * blanks), whether on the day or over the year, about whom it is where it is not split, and the cells it has not got.
 */
type Stated = readonly [number: string, counts: string, when: 'snapshot' | 'year', about?: string, closed?: RegExp];

const custody = 'returned_to_custody';

const soo = 'orders_imposed|Total|Total|SOO';

/** Each form with its tables, and what else adds up on it. */
const stated: readonly (readonly [Form, readonly Stated[], sums: readonly string[]])[] = [
  [
    formA,
    [
      ['i', 'eligible|1|Total|', 'snapshot'],
      ['ii', 'notification_breaches|Total|Total|', 'year', '1'],
      ['iii', 'orders_imposed|Total|Total|SOO_applied SOO_granted SOO_not_granted', 'year', '1'],
      ['iv', 'orders_imposed|Total|Total|RO', 'year', '1'],
      ['v', 'eligible|2|Total|', 'year'],
      ['vi', 'eligible|3|Total|', 'year'],
      ['vii', 'mappp|1 2 3|MAPPP|', 'year'],
      ['viii', `${custody}|Total|MAPPP|licence order`, 'year', 'Total'],
      ['viii c', 'serious_offence_charged|Total|MAPPP|', 'year', 'Total'],
    ],
    [`${soo}_applied = ${soo}_granted + ${soo}_not_granted`],
  ],
  [
    formB,
    [
      ['1', 'eligible|1 2 3 Total|1 2 3 Total|', 'snapshot', undefined, /\|3\|1\|/],
      ['2', 'managed|1 2 3 Total|2 3 Total|', 'year'],
      ['3', 'notification_breaches|Total|Total|', 'year', '1'],
      ['4', 'orders_imposed|Total|Total|SOPO NO FTO', 'year', '1'],
      ['5a', `${custody}|1 2 3 Total|2 3 Total|licence`, 'year'],
      ['5b', `${custody}|1 2 3 Total|2 3 Total|order`, 'year', undefined, /\|[23]\|\w+\|order/],
      ['6', 'rate_per_100k|Total|Total|', 'snapshot', '1'],
    ],
    [],
  ],
  [
    formC,
    [
      ['1', 'eligible|1 2 3 Total|1 2 3 Total|', 'snapshot', undefined, /\|3\|1\|/],
      ['2', 'managed|1 2 3 Total|2 3 Total|', 'year'],
      ['3a', 'notification_breaches|Total|Total|', 'year', '1'],
      ['3b', 'lifetime_revocations|Total|Total|', 'year', '1'],
      ['4a', 'orders_imposed|Total|Total|SHPO SHPO_FTR NO', 'year', '1'],
      ['4b', 'sro_breaches|Total|Total|', 'year', '1'],
      ['5a', `${custody}|1 2 3 Total|2 3 Total|licence`, 'year'],
      ['5b', `${custody}|1 2 3 Total|2 3 Total|order`, 'year', undefined, /\|[23]\|\w+\|order/],
      ['6', 'rate_per_100k|Total|Total|', 'snapshot', '1'],
    ],
    [],
  ],
  [
    formD,
    [
      ['1', 'eligible|1 2 3 4 Total|1 2 3 Total|', 'snapshot', undefined, /\|3\|1\|/],
      ['2', 'managed|1 2 3 4 Total|2 3 Total|', 'year'],
      ['3a', 'notification_breaches|Total|Total|', 'year', '1'],
      ['3b', 'lifetime_revocations|Total|Total|', 'year', '1'],
      ['4a', 'orders_imposed|Total|Total|SHPO SHPO_FTR NO', 'year', '1'],
      ['4b', 'sro_breaches|Total|Total|', 'year', '1'],
      ['5a', `${custody}|1 2 3 4 Total|2 3 Total|licence`, 'year'],
      ['5b', `${custody}|Total|2 3 Total|order`, 'year', '1'],
      ['6', 'rate_per_100k|Total|Total|', 'snapshot', '1'],
    ],
    [],
  ],
];

const splitBy = (counts: string) => {
  const [measure = '', categories = '', levels = '', details = ''] = counts.split('|');
  return { measure, categories: categories.split(' '), levels: levels.split(' '), details: details.split(' ') };
};

/** The cells of a stated table row by row: its levels or details below each other, its categories side by side. */
const cellsStated = ([number, counts, when, about, closed]: Stated): readonly string[] => {
  const { measure, categories, levels, details } = splitBy(counts);
  return details.flatMap((detail) =>
    levels.flatMap((level) =>
      categories.map((category) => {
        const key = `${measure}|${category}|${level}|${detail}`;
        const whom = category === 'Total' ? (about ?? 'Total') : category;
        return `(${number}) ${key} ${when}, about ${whom}${closed?.test(key) ? ', closed' : ''}`;
      }),
    ),
  );
};

const cellHeld = ({ table, key, about, notApplicable }: Cell): string =>
  `(${table.number}) ${key} ${table.time}, about ${about}${notApplicable ? ', closed' : ''}`;

/** What adds up in a stated table: Categories 1 to 3, and its levels, wherever it has a total beside them. */
const sumsStated = ([, counts]: Stated): readonly string[] => {
  const { measure, categories, levels, details } = splitBy(counts);
  const people = categories.filter((category) => /[123]/.test(category));
  const parts = levels.filter((level) => /[123]/.test(level));
  return details.flatMap((detail) => {
    const key = (category: string, level: string): string => `${measure}|${category}|${level}|${detail}`;
    const sum = (total: string, each: readonly string[]): string => `${total} = ${each.join(' + ')}`;
    return [
      ...(categories.includes('Total') && people.length > 0
        ? levels.map((level) =>
            sum(
              key('Total', level),
              people.map((one) => key(one, level)),
            ),
          )
        : []),
      ...(levels.includes('Total') && parts.length > 0
        ? categories.map((category) =>
            sum(
              key(category, 'Total'),
              parts.map((one) => key(category, one)),
            ),
          )
        : []),
    ];
  });
};

describe('what a form holds is what the reports of its years hold', () => {
  it.each(stated)('$id', (form, tables) => expect(cellsOf(form).map(cellHeld)).toEqual(tables.flatMap(cellsStated)));

  it.each(stated)('and adds up as they do ($id)', (form, tables, sums) => {
    const held = sumsOf(form).map(({ total, parts }) => `${total.key} = ${parts.map(({ key }) => key).join(' + ')}`);
    expect(held.toSorted()).toEqual([...tables.flatMap(sumsStated), ...sums].toSorted());
  });

  it.each([
    [formB, ['SOPOs', 'NOs', 'FTOs']],
    [formC, ['SHPO', 'SHPO with foreign travel restriction', 'NOs']],
    [formD, ['Sexual Harm Prevention Order (SHPO)', 'SHPO with foreign travel restriction', 'Notification Order']],
  ])('with the orders in the words of the time ($id)', (form, labels) =>
    expect(cellsOf(form).flatMap(({ measure, row }) => (measure === 'orders_imposed' ? [row.label] : []))).toEqual(
      labels,
    ),
  );

  it.each([
    [formB, 'Registered sex offenders'],
    [formC, 'Registered sex offenders'],
    [formD, 'Subject to sex offender notification requirements'],
  ])('with every category and level under a heading that says so ($id)', (form, first) => {
    const split = cellsOf(form).filter(({ table }) => table.columns.length > 1);
    expect(split.length).toBeGreaterThan(30);
    for (const { category, level, row, column } of split) {
      expect(row.label).toBe(level === 'Total' ? 'Total' : `Level ${level}`);
      expect(column.label).toMatch(category === 'Total' ? /^Total$/ : new RegExp(`^Category ${category}: \\w`));
      if (category === '1') expect(column.label).toBe(`Category 1: ${first}`);
    }
  });
});

describe('what is true of the measures of a form', () => {
  it.each(stated)('is counted in people, orders and a rate ($id)', (form) => {
    const units = Object.entries(form.measures).map(([measure, { unit, decimals }]) => [measure, unit, decimals]);
    for (const [measure, unit, decimals] of units) {
      const other = measure === 'rate_per_100k' ? 'per 100,000' : 'people';
      expect([measure, unit, decimals]).toEqual([measure, measure === 'orders_imposed' ? 'orders' : other, 0]);
    }
  });

  it.each(stated.slice(1))('has one rate: all of Category 1 on the day for 100,000 residents ($id)', (form) => {
    const rates = Object.entries(form.measures).filter(([, { rate }]) => rate !== undefined);
    expect(rates).toMatchObject([
      ['rate_per_100k', { rate: { of: { measure: 'eligible', category: '1', level: 'Total' }, per: 100_000 } }],
    ]);
  });

  it('limits what is on the day by the year, and who came back by who was managed', () => {
    const limits = stated.map(([form]) =>
      form.limits.map(({ lesser, greater, levels, rule }) =>
        [lesser.measure, greater.measure, levels.join(' '), rule].join(', '),
      ),
    );
    const since = [
      'eligible, managed, 2 3, snapshot-above-year',
      'returned_to_custody, managed, 2 3, custody-above-managed',
    ];
    expect(limits).toEqual([['returned_to_custody, mappp, MAPPP, custody-above-managed'], since, since, since]);
  });
});
