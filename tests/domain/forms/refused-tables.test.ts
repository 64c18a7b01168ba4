import { describe, expect, it } from 'vitest';
import { forms } from '../../../shared/domain/forms/index.ts';
import { expectRefused, type Refusal, toldOf, withTable } from './refusing.ts';

const refusals: readonly Refusal[] = [
  ['a year that is none', (form) => ({ ...form, from: '2022' }), /begins with “2022”, which is no period/],
  [
    'a year before the last form',
    (form) => ({ ...form, from: '2014-15' }),
    /not after form C .* list the oldest first/,
  ],
  ['the year of the last form', (form) => ({ ...form, from: '2015-16' }), /not after form C .* list the oldest first/],
  [
    'lists until no year',
    (form) => ({ ...form, listsUntil: '2023' }),
    /lists go until “2023”, which is no period from 2022-23/,
  ],
  ['lists until a year before it', (form) => ({ ...form, listsUntil: '2021-22' }), /lists go until “2021-22”/],
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
  [
    'a closed category that is none',
    withTable('2', (table) => ({ ...table, notApplicable: [{ category: '3', level: '1' }] })),
    /closes \{"category":"3","level":"1"\}/,
  ],
  [
    'a closed detail that is none',
    withTable('5a', (table) => ({ ...table, notApplicable: [{ level: '2', detail: 'order' }] })),
    /table 5a closes .* where it has no cell/,
  ],
  [
    'a closed cell in a category that is not there',
    withTable('2', (table) => ({ ...table, notApplicable: [{ category: 'All' as never, level: '2' }] })),
    /table 2 closes/,
  ],
  [
    'a sum of many cells',
    withTable('4a', (table) => ({ ...table, sums: [{ total: {}, parts: [{ detail: 'NO' }] }] })),
    /adds up \{\}, which is not one cell/,
  ],
  [
    'a sum of nothing',
    withTable('4a', (table) => ({ ...table, sums: [{ total: { detail: 'NO' }, parts: [] }] })),
    /table 4a adds up .* from cells that do not stand side by side/,
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
];

describe('the tables of a form', () => {
  it('of ours are whole, and all else', () => expect(toldOf(forms)).toEqual([]));

  it.each(refusals)('are refused with %s', (_, change, told) => expectRefused(change, told));
});
