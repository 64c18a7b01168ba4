import { describe, expect, it } from 'vitest';
import { areas, findArea } from '../../../shared/domain/areas.ts';
import { formD } from '../../../shared/domain/forms/form-d.ts';
import { ratesOf } from '../../../shared/domain/forms/rates.ts';
import { levelsOf, mostAtLevel, percentText } from '../../../shared/domain/release/wording/level-findings.ts';
import { likeSizedAreas } from '../../../shared/domain/release/wording/like-sized.ts';
import {
  aboveNation,
  besideOthers,
  rateOfPlaces,
  rateRange,
} from '../../../shared/domain/release/wording/rate-findings.ts';
import { areJoined, sinceFirst, yearsLine } from '../../../shared/domain/release/wording/years-findings.ts';
import { row } from './rows.ts';

type Says = number | string;
const [days, year] = [formD.tables[0]!, formD.tables[1]!];

describe('the levels of a category', () => {
  const levels = (one: Says, two: Says, three: Says, total: Says, category = '1') => [
    row('national', `eligible|${category}|1|`, one),
    row('national', `eligible|${category}|2|`, two),
    row('national', `eligible|${category}|3|`, three),
    row('national', `eligible|${category}|Total|`, total),
  ];
  const shares = (...figures: Parameters<typeof levels>) => levelsOf(levels(...figures), days)[0]?.shares;

  it('are shares of its people, from fifty people on', () => {
    expect(shares(50, 25, 25, 100)).toEqual([50, 25, 25]);
    expect(shares(50, 0, 0, 50)).toEqual([100, 0, 0]);
    expect(shares(49, 0, 0, 49)).toBeUndefined();
  });

  it('have no shares where one is not shown, or where they do not add up', () => {
    expect(shares(90, 10, 'x', 100)).toBeUndefined();
    expect(shares(90, 10, 5, 100)).toBeUndefined();
  });

  it('leave out a level that the category has not got, and a category that has not two', () => {
    const [third] = levelsOf(levels('z', 60, 40, 100, '3'), days);
    expect(third!.levels.map(({ level }) => level)).toEqual(['2', '3']);
    expect(third!.shares).toEqual([60, 40]);
    expect(levelsOf(levels('z', 'z', 60, 60), days)).toEqual([]);
    expect(levelsOf(levels(50, 25, 25, 100).slice(0, 3), days)).toEqual([]);
  });

  it('are those of the nation, of the table, and of categories that are published', () => {
    const others = [
      row('kent', 'eligible|1|1|', 9),
      row('national', 'managed|1|2|', 9),
      row('national', 'eligible|1|2|order', 9),
      ...levels(50, 25, 25, 100, 'All'),
    ];
    const found = levelsOf([...others, ...levels(50, 25, 25, 100)], days);
    expect(found.map(({ category, total, levels }) => [category, total.value, levels.length])).toEqual([['1', 100, 3]]);
    const other = [2, 3].map((level) => row('national', `managed|2|${level}|`, 30));
    expect(levelsOf([...other, row('national', 'managed|2|Total|', 60)], year)).toMatchObject([{ shares: [50, 50] }]);
  });

  it('are told as the one where most people are', () => {
    const most = (...figures: [Says, Says, Says, Says]) =>
      mostAtLevel(levelsOf(levels(...figures, 'Total'), days), 'All');
    expect(most(1500, 250, 250, 2000)).toBe('All: 75.0% of 2,000 at Level 1.');
    expect(most(25, 50, 25, '100 p')).toBe('All: 50.0% of 100 so far at Level 2.');
    expect(most(50, 50, 0, 100)).toBeUndefined();
    expect(most(10, 10, 1, 21)).toBeUndefined();
    expect(mostAtLevel(levelsOf(levels(50, 25, 25, 100, '1'), days), 'All')).toBeUndefined();
  });

  it.each([
    [0, '0%'],
    [0.04, 'less than 0.1%'],
    [0.1, '0.1%'],
    [12.34, '12.3%'],
    [99.9, '99.9%'],
    [99.96, 'more than 99.9%'],
    [100, '100%'],
  ])('are never none of something, nor all where something is missing: %d', (share, text) =>
    expect(percentText(share)).toBe(text),
  );
});

const [rate] = ratesOf(formD);
const [worked, label] = ['rate_per_100k_computed|1|Total|mid-2023', rate!.label];
const places = (nation: Says, kent: Says, essex: Says, gwent: Says) =>
  rateOfPlaces(
    [
      row('national', worked, nation),
      row('kent', worked, kent),
      row('essex', worked, essex),
      row('gwent', worked, gwent),
    ],
    rate!,
  );
const of = (value: Says) => ({ name: 'Kent', row: row('kent', worked, value) });

describe('a rate of every place', () => {
  it('is told by where it is highest and lowest', () => {
    const ends = 'highest in Kent (1,210), lowest in Gwent (80); in England and Wales 100.';
    expect(rateRange(places(100, 1210, 90, 80))).toBe(`${label}: ${ends}`);
    expect(rateRange(places(100, 120, 120, 'x'))).toBeUndefined();
    expect(rateRange(places('x', 120, 90, 80))).toBeUndefined();
    expect(rateRange(places(100, 120, 'x', 'x'))).toBeUndefined();
    expect(rateRange(places(100, 120, 90, 'x'))).toMatch(/lowest in Essex \(90\)/);
    expect(rateRange(places(100, 120, 120, 80))).toMatch(/highest in Essex and Kent \(120\)/);
    expect(rateRange(rateOfPlaces([], rate!))).toBeUndefined();
    expect(rateRange(rateOfPlaces([row('national', worked, 100)], rate!))).toBeUndefined();
    const withoutNation = [row('kent', worked, 120), row('essex', worked, 90)];
    expect(rateRange(rateOfPlaces(withoutNation, rate!))).toBeUndefined();
  });

  it('names no more than two areas that share it', () => {
    const rows = areas.slice(0, 4).map(({ pfaCode }) => ({ ...row('kent', worked, 70), pfa_code: pfaCode }));
    const all = [row('national', worked, 100), { ...rows[3]!, value: 90 }, ...rows.slice(0, 3)];
    expect(rateRange(rateOfPlaces(all, rate!))).toMatch(/lowest in 3 areas \(70\)/);
  });

  it('is told by how many areas are above the nation', () => {
    const above = (count: number, of: number) =>
      `${label}: above that of England and Wales (100) in ${count} of ${of} areas.`;
    expect(aboveNation(places(100, 120, 101, 80))).toBe(above(2, 3));
    expect(aboveNation(places(100, 100, 80, 'x'))).toBe(above(0, 2));
    expect(aboveNation(places('100 p', 120, 90, 80))).toBeUndefined();
    expect(aboveNation(places('x', 120, 90, 80))).toBeUndefined();
    expect(aboveNation(places(100, 120, 'x', 'x'))).toBeUndefined();
  });

  it.each([
    [120, [90, 80], 'above that of England and Wales (100), and higher than in all 2 areas of its size'],
    [100, [110, 80, 'x'], 'the same as that of England and Wales (100), and higher than in 1 of 2 areas of its size'],
    [70, [80, 90], 'below that of England and Wales (100), and lower than in all 2 areas of its size'],
    [70, [70, 90], 'below that of England and Wales (100), and higher than in none of 2 areas of its size'],
    [70, [80], 'below that of England and Wales (100), and lower than in all 1 areas of its size'],
    [70, [], 'below that of England and Wales (100)'],
  ] as const)('of an area is held beside the nation and areas of its size: %d beside %j', (value, others, told) =>
    expect(besideOthers(places(100, 1, 1, 1), of(value), others.map(of))).toBe(`${label}: ${value} in Kent, ${told}.`),
  );

  it('of an area is not held beside what is not there, or not whole', () => {
    expect(besideOthers(places(100, 1, 1, 1), of('x'), [of(3)])).toBeUndefined();
    expect(besideOthers(places('x', 1, 1, 1), of(3), [of(3)])).toBeUndefined();
    expect(besideOthers(places('100 p', 1, 1, 1), of(3), [of(3)])).toBeUndefined();
  });
});

describe('areas of one size', () => {
  const residents = (each: readonly (readonly [name: string, residents: Says])[]) =>
    each.map(([name, value]) => ({
      ...row('kent', 'population_10_and_over|Total|Total|mid-2023', value),
      pfa_code: findArea(name)!.pfaCode,
    }));
  const near = (...each: Parameters<typeof residents>[0]) =>
    likeSizedAreas(findArea('kent')!, residents(each)).map(({ name }) => name);

  it('are the four nearest in proportion, the nearest first', () =>
    expect(
      near(['Kent', 100], ['Essex', 190], ['Dorset', 55], ['Surrey', 99], ['Gwent', 102], ['Sussex', 300]),
    ).toEqual(['Surrey', 'Gwent', 'Dorset', 'Essex']));

  it('are in the order of the list of areas where they are as far apart, be it above or below', () => {
    expect(near(['Kent', 100], ['Surrey', 50], ['Essex', 200])).toEqual(['Essex', 'Surrey']);
    expect(near(['Kent', 100], ['Surrey', 200], ['Essex', 50])).toEqual(['Essex', 'Surrey']);
    const alike = ['Dorset', 'Durham', 'Dyfed Powys', 'Essex', 'Gwent'].map((name) => [name, 100] as const);
    expect(near(['Kent', 100], ...alike)).toEqual(['Dorset', 'Durham', 'Dyfed Powys', 'Essex']);
  });

  it('are none where residents are not held, and only those of which they are', () => {
    expect(near(['Essex', 100], ['Dorset', 90])).toEqual([]);
    expect(near(['Kent', 'x'], ['Essex', 100])).toEqual([]);
    expect(near(['Kent', 100], ['Essex', 'x'], ['Dorset', 0], ['Surrey', 50])).toEqual(['Surrey']);
    const orders = { ...row('essex', 'orders_imposed|Total|Total|NO', 100) };
    expect(likeSizedAreas(findArea('kent')!, [...residents([['Kent', 100]]), orders])).toEqual([]);
  });
});

describe('a line over the years', () => {
  const years = (measure: string, ...values: readonly Says[]) =>
    values.map((value, index) => {
      const own = row('national', 'eligible|1|Total|', value);
      return { ...own, series: measure, release: `${2019 + index}-${20 + index}/1.0` };
    });
  const line = (...values: readonly Says[]) =>
    yearsLine(years('eligible', ...values), 'K04000001|eligible|1|Total|', 'All');

  it('holds its newest number beside the first that it can be compared with', () => {
    expect(sinceFirst(line(100, 105, 1110))).toBe('All: 1,110 in 2021-22, up 1,010 (1010.0%) on 2019-20.');
    expect(sinceFirst(line(100, '105 b', 110))).toBe('All: 110 in 2021-22, up 5 (4.8%) on 2020-21.');
    expect(sinceFirst(line('90 b', 105, 110))).toBe('All: 110 in 2021-22, up 20 (22.2%) on 2019-20.');
    expect(sinceFirst(line(90, 'x', 100, 105))).toBe('All: 105 in 2022-23, up 5 (5.0%) on 2021-22.');
    expect(sinceFirst(line(100, '105 p'))).toBe('All: 105 in 2020-21.');
    expect(sinceFirst(line(100, '105 b'))).toBe('All: 105 in 2020-21, not comparable with the years before.');
    expect(sinceFirst(line(100, '105 b', '107 p'))).toBe('All: 107 in 2021-22.');
    expect(sinceFirst(line(100))).toBe('All: 100 in 2019-20.');
    expect(sinceFirst(line(100, 'x'))).toBe('All over the years.');
    expect(sinceFirst(line())).toBe('All over the years.');
  });

  it('is of one cell, under the name that its series has now, in years that had the case', () => {
    expect(line('z', 100).rows).toHaveLength(1);
    expect(yearsLine(years('eligible_in_year', 1, 2), 'K04000001|eligible|1|Total|', 'All').rows).toEqual([]);
    expect(yearsLine(years('eligible', 1, 2), 'K04000001|eligible|2|Total|', 'All').rows).toEqual([]);
  });

  it('joins years that follow each other and can be set side by side', () => {
    const [one, two, three] = line(100, 105, 110).rows;
    expect([areJoined(one!, two!), areJoined(one!, three!), areJoined(two!, one!)]).toEqual([true, false, false]);
    const joined = (first: Says, next: Says) => areJoined(...(line(first, next).rows as [never, never]));
    expect([joined('x', 1), joined(1, 'x'), joined(1, '2 b'), joined('1 b', 2)]).toEqual([false, false, false, true]);
  });
});
