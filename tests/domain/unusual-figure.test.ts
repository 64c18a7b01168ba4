import { expect, it } from 'vitest';
import { cellsOf } from '../../shared/domain/cells.ts';
import { formOf } from '../../shared/domain/forms/index.ts';
import { Period, periodBefore } from '../../shared/domain/periods.ts';
import { type Earlier, whyUnusual } from '../../shared/domain/unusual-figure.ts';

const period = Period.parse('2023-24');
const cell = (key: string) => cellsOf(formOf(period)!).find((each) => each.key === key)!;
const breaches = cell('notification_breaches|Total|Total|');
const level3 = cell('eligible|1|3|');
const orderRecalls = cell('returned_to_custody|Total|Total|order');

/** Earlier years with these values, the latest first. */
const years = (...values: readonly number[]): Earlier[] => {
  let year = period;
  return values.map((value) => {
    year = periodBefore(year);
    return { period: year, value };
  });
};
const like = (...values: readonly number[]) => values.map((value, index) => ({ name: `Area ${index + 1}`, value }));
const reasons = (value: number, past: readonly Earlier[], others: ReturnType<typeof like> = []) =>
  whyUnusual(breaches, { period, value }, past, others);

it('says nothing of a figure that is as the years before and as elsewhere, nor without anything to compare with', () => {
  expect(reasons(41, years(40, 42, 39, 41, 40, 43), like(38, 45, 51))).toEqual([]);
  expect(reasons(41, [])).toEqual([]);
});

it('says that a figure moved further since last year than its form lets pass', () => {
  const [only, ...others] = reasons(400, years(40));
  expect(only).toMatch(/^400, after 40 in 2022-23: up to \d+ either way is usual$/);
  expect(others).toEqual([]);
});

it('says that a figure moved further than it ever did, though the form would let it pass', () => {
  const steady = years(40, 41, 40, 39, 40, 41, 40);
  expect(reasons(65, steady)).toEqual(['up 25 in a year: from 2016-17 to 2022-23 it moved by 1 at most']);
  expect(reasons(65, years(40, 30, 45, 38, 41, 50, 44)), 'it has always moved so').toEqual([]);
  expect(reasons(65, steady.slice(0, 4)), 'too few years to know its ways').toEqual([]);
});

it('counts a gap of years as so many steps', () => {
  const gap = years(40, 41, 40, 39, 40, 41, 40).filter((_, index) => index !== 0);
  expect(reasons(91, gap)).toEqual(['up 25 in a year: from 2016-17 to 2021-22 it moved by 1 at most']);
});

it('says that a figure is far from those of areas with about as many residents, and names the nearest', () => {
  expect(reasons(140, [], like(20, 35, 48))).toEqual([
    '140, where areas with about as many residents have 48 at most (Area 3)',
  ]);
  expect(reasons(2, [], like(60, 70, 80))).toEqual([
    '2, where areas with about as many residents have 60 at least (Area 1)',
  ]);
  expect(reasons(140, [], like(20, 35)), 'two areas are no custom').toEqual([]);
});

it('asks nothing of figures whose changes tell nothing', () => {
  const untold = { ...breaches, facts: { ...breaches.facts, tolerances: 'none' as const } };
  expect(whyUnusual(untold, { period, value: 900 }, years(100, 101, 99, 100, 102, 101), like(90, 95, 99))).toEqual([]);
});

/** Breaches of notification may move by 20 and by half of what they were; 20 is too little to be asked about. */
it('asks beyond each bound and not on it', () => {
  expect(reasons(80, years(40)), 'the form lets pass 20 and half of 40').toEqual([]);
  expect(reasons(81, years(40))).toEqual(['81, after 40 in 2022-23: up to 40 either way is usual']);
  expect(reasons(82, years(41)), 'half a person is left out').toEqual([
    '82, after 41 in 2022-23: up to 40 either way is usual',
  ]);
  const steady = years(40, 41, 40, 39, 40, 41);
  expect(reasons(60, steady), 'too little to be asked about').toEqual([]);
  expect(reasons(61, steady)).toEqual(['up 21 in a year: from 2017-18 to 2022-23 it moved by 1 at most']);
  const lively = years(100, 115, 100, 115, 100, 115);
  expect(reasons(130, lively), 'twice as far as ever is not further').toEqual([]);
  expect(reasons(131, lively)).toEqual(['up 31 in a year: from 2017-18 to 2022-23 it moved by 15 at most']);
  expect(reasons(69, lively)).toEqual(['down 31 in a year: from 2017-18 to 2022-23 it moved by 15 at most']);
  expect(reasons(116, [], like(48, 20, 35, 30)), 'twice 48 and 20').toEqual([]);
  expect(reasons(117, [], like(48, 20, 35, 30))).toEqual([
    '117, where areas with about as many residents have 48 at most (Area 1)',
  ]);
  expect(reasons(10, [], like(70, 60, 80)), 'half of 60 less 20').toEqual([]);
  expect(reasons(9, [], like(70, 60, 80))).toEqual([
    '9, where areas with about as many residents have 60 at least (Area 2)',
  ]);
});

it('knows the ways of an area from four yearly changes on', () => {
  expect(reasons(65, years(40, 41, 40, 39, 40))).toEqual([
    'up 25 in a year: from 2018-19 to 2022-23 it moved by 1 at most',
  ]);
});

it('asks by what its form says of the level: 12 at Level 3 is too little', () => {
  const asked = (value: number) => whyUnusual(level3, { period, value }, [], like(5, 4, 5));
  expect(asked(22)).toEqual([]);
  expect(asked(23)).toEqual(['23, where areas with about as many residents have 5 at most (Area 3)']);
});

it('knows no ways from before a break in the series: of orders one took the place of another in 2015-16', () => {
  const year2020 = Period.parse('2020-21');
  const upTo2020 = years(40, 41, 40, 40, 41, 40, 40, 41, 40, 41).slice(3);
  const asked = (past: readonly Earlier[]) => whyUnusual(orderRecalls, { period: year2020, value: 62 }, past, []);
  expect(asked(upTo2020)).toEqual(['up 22 in a year: from 2015-16 to 2019-20 it moved by 1 at most']);
  expect(asked(upTo2020.filter((each) => each.period !== '2015-16')), 'three changes since').toEqual([]);
});
