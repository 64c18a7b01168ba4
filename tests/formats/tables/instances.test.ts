import { describe, expect, it } from 'vitest';
import type { Table } from '../../../shared/domain/forms/form.ts';
import { formOf } from '../../../shared/domain/forms/index.ts';
import { Period } from '../../../shared/domain/periods.ts';
import type { Place } from '../../../shared/domain/place.ts';
import { chooseInstances } from '../../../shared/formats/tables/instances.ts';

const period = Period.parse('2018-19');
const [first, second] = formOf(period)!.tables as [Table, Table];

const copy = (table: Table, value: string, year?: number, place: Place = { line: 1 }) => ({
  table,
  year,
  place,
  entries: [
    { key: 'b', text: value, place },
    { key: 'a', text: '7', place },
  ],
});
const chosen = (...copies: readonly ReturnType<typeof copy>[]) => {
  const read = chooseInstances(copies, period);
  return {
    chosen: read.chosen.map((each) => copies.indexOf(each)),
    said: read.findings.map(({ rule, message, place }) => [rule, message, place.line ?? place.sheet]),
  };
};

describe('copies of a table', () => {
  it('are read each where they are of different tables, and not at all where nothing is in them', () => {
    expect(chosen(copy(first, '1'), copy(second, '2'))).toEqual({ chosen: [0, 1], said: [] });
    expect(chosen({ ...copy(first, '1'), entries: [] })).toEqual({ chosen: [], said: [] });
  });

  it('are read once where they say the same, in any order, and that is said', () => {
    const again = copy(first, '1', undefined, { line: 9 });
    expect(chosen(copy(first, '1'), { ...again, entries: again.entries.toReversed() })).toEqual({
      chosen: [0],
      said: [
        [
          'printed-twice',
          `Table ${first.number} stands here a second time with the same figures; the one at line 1 was read.`,
          9,
        ],
      ],
    });
  });

  it('are all kept where they differ: the check of cells filled twice refuses them', () => {
    expect(chosen(copy(first, '1'), copy(first, '2'))).toEqual({ chosen: [0, 1], said: [] });
  });

  it('of another year are left aside where one of this year is there', () => {
    expect(chosen(copy(first, '1', 2018, { line: 3 }), copy(first, '2', 2019, { line: 5 }), copy(first, '3'))).toEqual({
      chosen: [1, 2],
      said: [
        [
          'unknown-table',
          `A copy of table ${first.number} with the day of another year was left aside; the one at line 5 was read.`,
          3,
        ],
      ],
    });
    expect(chosen(copy(first, '1', 2018, { sheet: 'Old' }), copy(first, '2', 2019, { sheet: 'New' })).said).toEqual([
      [
        'table-of-another-year',
        `A copy of table ${first.number} with the day of another year was left aside; the one at New was read.`,
        'Old',
      ],
    ]);
  });

  it('of another year are read where no heading has the year right: that is a slip, which is asked about', () => {
    expect(chosen(copy(first, '1', 2018))).toEqual({ chosen: [0], said: [] });
    expect(chosen(copy(first, '1', 2018), copy(second, '1', 2019))).toEqual({ chosen: [0, 1], said: [] });
  });
});
