import { describe, expect, it } from 'vitest';
import { national } from '../../../../shared/domain/release/figures/geography.ts';
import type { RateOfPlaces } from '../../../../shared/domain/release/wording/rate-findings.ts';
import { overTheYears } from '../../../../shared/formats/published/charts/over-the-years.ts';
import { peopleOverTheYears } from '../../../../shared/formats/published/charts/people-over-the-years.ts';
import { ofOneYear, ratesByArea } from '../../../../shared/formats/published/charts/rates-by-area.ts';
import { ratesMap } from '../../../../shared/formats/published/charts/rates-map.ts';
import { lines } from '../../pages/as-read.ts';
import { drawn } from './drawn.ts';
import { inYear, rate, rowOf } from './rows.ts';
import { told } from './told.ts';

const places: RateOfPlaces = {
  rate,
  nation: rowOf('England and Wales', 120),
  areas: [
    { slug: 'kent', name: 'Kent', row: rowOf('Kent', 100, { marks: 'r b' }) },
    { slug: 'essex', name: 'Essex', row: rowOf('Essex', 150) },
    { slug: 'nowhere', name: 'Nowhere', row: rowOf('Surrey', null) },
  ],
};
const nobody: RateOfPlaces = {
  ...places,
  nation: undefined,
  areas: places.areas.map((each) => ({ ...each, row: rowOf('Kent', null) })),
};

describe('rates of areas', () => {
  it('are bars, the highest first, beside the nation', () => {
    const chart = ratesByArea(places, 'About it.')!;
    expect(told(chart)).toBe(lines`
      rate_per_100k-by-area: Category 1 per 100,000 residents aged 10 and over: above that of England and Wales
        (120) in 1 of 2 areas.
      About it.
      4 rows: nation 120, Essex 150, Kent 100, Surrey x
      Essex: 150; Kent: 100 [r] [b]; Nowhere: [x]; England and Wales: 120.
      Area | Category 1 per 100,000
      Essex | 150
      Kent | 100 [r] [b]
      Nowhere | [x]
      England and Wales | 120
      drawn 400 by 85
    `);
    expect(drawn(chart.drawing.content).match(/: (.*)$/gm)).toEqual([
      ': England and Wales 120',
      ': Essex',
      ': 150',
      ': Kent',
      ': 100 [r]',
      ': Nowhere',
      ': [x]',
    ]);
  });

  it('are bars by themselves where the nation has none, and nothing where nobody has any', () => {
    expect(told(ratesByArea({ ...places, nation: undefined }, 'About it.')!)).toBe(lines`
      rate_per_100k-by-area: Category 1 per 100,000 residents aged 10 and over, by area.
      About it.
      3 rows: Essex 150, Kent 100, Surrey x
      Essex: 150; Kent: 100 [r] [b]; Nowhere: [x].
      Area | Category 1 per 100,000
      Essex | 150
      Kent | 100 [r] [b]
      Nowhere | [x]
      drawn 400 by 63
    `);
    expect(ratesByArea(nobody, '')).toBeUndefined();
    expect(ratesMap(nobody, '')).toBeUndefined();
    expect(ofOneYear({ value: 1, shorthand: '', marks: 'p r b' })).toEqual({ value: 1, shorthand: '', marks: 'p r' });
  });

  it('are tiles near where the areas lie, the darker the higher', () => {
    const chart = ratesMap(places, 'About it.')!;
    expect(told(chart)).toBe(lines`
      rate_per_100k-map: Category 1 per 100,000 residents aged 10 and over: highest in Essex (150), lowest in Kent
        (100); in England and Wales 120.
      About it. One tile an area, near where it lies; the darker, the higher the rate.
      3 rows: Kent 100, Essex 150, Surrey x
      Kent: 100 [r] [b]; Essex: 150; Nowhere: [x].
      Area | On its tile | Category 1 per 100,000
      Kent | KEN | 100 [r] [b]
      Essex | ESS | 150
      Nowhere | NOW | [x]
      drawn 346 by 578
    `);
    expect(drawn(chart.drawing.content)).toBe(lines`
      rect 290.5 464.5 55 55 fill=#d2e2f1 stroke=#505a5f
      text 318 487 middle 13 fill=#0b0c0c: KEN
      text 318 507 middle 15 font-weight=700 fill=#0b0c0c: 100
      rect 290.5 406.5 55 55 fill=#003078 stroke=#505a5f
      text 318 429 middle 13 fill=#ffffff: ESS
      text 318 449 middle 15 font-weight=700 fill=#ffffff: 150
      rect 0.5 522.5 55 55 fill=#ffffff stroke=#505a5f
      text 28 545 middle 13 fill=#0b0c0c: NOW
      text 28 565 middle 15 font-weight=700 fill=#0b0c0c: [x]
    `);
  });
});

describe('people over the years', () => {
  const before = [inYear('2021-22', null), inYear('2022-23', 1000), inYear('2023-24', 1200, { marks: 'p b' })];

  it('are lines from the first year that has a number', () => {
    const second = [inYear('2023-24', 50)];
    const found = overTheYears(
      [
        { label: 'Category 1', rows: before },
        { label: 'Category 2', rows: second },
        { label: 'Category 3', rows: [inYear('2023-24', null)] },
      ],
      { name: 'people', about: 'Of all.' },
    );
    expect(told(found!)).toBe(lines`
      people: Category 1: 1,200 in 2023-24, not comparable with the years before.
      Of all. [b] marks a break: what stands after it cannot be compared with what stands before. [p] is
        provisional: the sum is not whole.
      3 rows: nation 1000, nation 1200, nation 50
      Category 1: 2022-23 1,000, 2023-24 1,200 [p] [b]; Category 2: 2023-24 50.
      Year | Category 1 | Category 2
      2022-23 | 1,000 | [z]
      2023-24 | 1,200 [p] [b] | 50
      drawn 400 by 250
    `);
  });

  it('say which years are not held, and are none with fewer than two years', () => {
    const gap = [inYear('2019-20', 900), inYear('2023-24', 1200)];
    expect(overTheYears([{ label: 'People', rows: gap }], { name: 'people', about: 'Of all.' })!.about).toBe(
      'Of all. Not held: 2020-21 to 2022-23.',
    );
    expect(
      overTheYears([{ label: 'People', rows: [inYear('2023-24', 1)] }], { name: 'people', about: '' }),
    ).toBeUndefined();
    expect(
      overTheYears([{ label: 'People', rows: [inYear('2022-23', null), inYear('2023-24', 1)] }], {
        name: 'people',
        about: '',
      }),
    ).toBeUndefined();
    expect(overTheYears([], { name: 'people', about: '' })).toBeUndefined();
  });

  it('are a line for each of Categories 1 to 3 of the place', () => {
    const all = ['1', '2', '3', '4', 'Total'].flatMap((category) =>
      [1, 2].map((index) => inYear(`202${index}-2${index + 1}`, 100 * index, { category: category as '1' })),
    );
    const chart = peopleOverTheYears(all, national, ' More.')!;
    expect(told(chart)).toBe(lines`
      people-over-the-years: Category 1: 200 in 2022-23, up 100 (100.0%) on 2021-22.
      People eligible for MAPPA by category, England and Wales. More.
      6 rows: nation 100, nation 200, nation 100, nation 200, nation 100, nation 200
      Category 1: 2021-22 100, 2022-23 200; Category 2: 2021-22 100, 2022-23 200; Category 3: 2021-22 100, 2022-23
        200.
      Year | Category 1 | Category 2 | Category 3
      2021-22 | 100 | 100 | 100
      2022-23 | 200 | 200 | 200
      drawn 400 by 250
    `);
  });
});
