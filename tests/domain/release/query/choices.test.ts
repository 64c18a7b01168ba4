import { describe, expect, it } from 'vitest';
import { choices, type Filter, filters, readChoice } from '../../../../shared/domain/release/query/choices.ts';
import { kinds } from '../../../../shared/domain/release/query/figures-query.ts';
import { row } from '../rows.ts';

/** Rows that differ in every column that can be filtered by. */
const rows = [
  row('national', 'eligible|All|Total|', 1),
  row('wales', 'eligible|Total|1|', 2),
  row('kent', 'orders_imposed|1|Total|NO', 3),
  row('essex', 'mappp|2|MAPPP|', 4),
  row('gwent', 'rate_per_100k_computed|1|Total|mid-2023', 5),
  row('gwent', 'rate_per_100k_computed|4|Total|mid-2022', 6),
];
/** By its number, which rows of these a choice holds. */
const held = (filter: Filter, text: string) => rows.filter((each) => readChoice(filter, text)?.holds(each));
const numbers = (filter: Filter, text: string) => held(filter, text).map(({ value }) => value);

describe('what can be chosen', () => {
  it.each<[Filter, string, readonly number[]]>([
    ['measure', 'eligible', [1, 2]],
    ['measure', 'Orders imposed by the courts', [3]],
    ['category', '1', [3, 5]],
    ['category', 'Category 4', [6]],
    ['category', 'Total', [2]],
    ['category', 'Categories 1 to 3', [2]],
    ['category', '1 to 4', [1]],
    ['category', 'All', [1]],
    ['category', 'Violent offenders', []],
    ['category', 'Category 2: Violent offenders', [4]],
    ['level', 'MAPPP', [4]],
    ['level', 'Level 1', [2]],
    ['detail', 'none', [1, 2, 4]],
    ['detail', 'Not split', [1, 2, 4]],
    ['detail', 'NO', [3]],
    ['detail', 'mid-2023', [5]],
    ['detail', ' MID-2022 ', [6]],
    ['area', 'national', [1]],
    ['area', 'All areas', [3, 4, 5, 6]],
    ['area', 'countries', [2]],
    ['area', 'K04000001', [1]],
    ['area', 'W92000004', [2]],
    ['area', 'E23000032', [3]],
    ['area', 'gwent', [5, 6]],
  ])('of %s as %s holds its rows and no others', (filter, text, found) => expect(numbers(filter, text)).toEqual(found));

  it.each<[Filter, string]>([
    ['measure', 'mid-2023'],
    ['category', 'mid-2023'],
    ['level', 'mid-2023'],
    ['detail', 'mid-20233'],
    ['detail', 'xmid-2023'],
    ['area', 'narnia'],
    ['area', ''],
    ['category', '5'],
  ])('of %s is nothing as %s', (filter, text) => expect(readChoice(filter, text)).toBeUndefined());

  it('has a code and names, none of them empty', () => {
    for (const { code, name, also } of filters.flatMap((filter) => choices[filter]))
      for (const text of [code, name, ...also]) expect(text, code).not.toBe('');
  });

  it('is answered for programs, for spreadsheets and for people', () => expect(kinds).toEqual(['json', 'csv', 'html']));
});
