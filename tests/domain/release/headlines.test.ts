import { describe, expect, it } from 'vitest';
import { formD } from '../../../shared/domain/forms/form-d.ts';
import { ratesOf } from '../../../shared/domain/forms/rates.ts';
import { Period } from '../../../shared/domain/periods.ts';
import type { PublishedRow } from '../../../shared/domain/release/figures/published-row.ts';
import { changeInWords, changeOn, headlinesOf, whenOf } from '../../../shared/domain/release/wording/headlines.ts';
import { mainPoints } from '../../../shared/domain/release/wording/main-points.ts';
import { row } from './rows.ts';

type Says = number | string;
const period = Period.parse('2023-24');
const [rate] = ratesOf(formD);
const [worked, label] = ['rate_per_100k_computed|1|Total|mid-2023', rate!.label];

describe('a headline', () => {
  it('says whether it is of the day or of the year', () => {
    const when = (text: string, category: string, measure = 'eligible') =>
      whenOf(Period.parse(text), { measure, category: category as 'Total' });
    expect(when('2023-24', '1')).toBe('on 31 March 2024');
    expect(when('2002-03', '1')).toBe('on 31 March 2003');
    expect(when('2002-03', '2')).toBe('1 April 2002 to 31 March 2003');
    expect(when('2023-24', 'Total', 'managed')).toBe('1 April 2023 to 31 March 2024');
    expect(when('2023-24', '1', 'rate_per_100k_computed')).toBe('on 31 March 2024');
    expect(when('2000-01', '1')).toMatch(/2001/);
  });

  const said = (value: Says) => row('national', 'eligible|Total|Total|', value);
  it('has a change only of whole figures that are both there', () => {
    expect(changeInWords(said('x'), said(5), '2022-23')).toBeUndefined();
    expect(changeInWords(said(5), said('x'), '2022-23')).toBeUndefined();
    expect(changeInWords(said('5 p'), said(5), '2022-23')).toBeUndefined();
    expect(changeInWords(said(5), said('5 p'), '2022-23')).toBeUndefined();
    expect(changeInWords(undefined, said(5), '2022-23')).toBeUndefined();
    expect(changeInWords(said(2000), said(3200), '2022-23')).toBe('down 1,200 (37.5%) on 2022-23');
  });

  it('across a break says why it has none, where there would be one', () => {
    const [since, now] = [Period.parse('2022-23'), Period.parse('2023-24')];
    const own = (value: Says) => row('national', worked, value);
    expect(changeOn(since, own(9), own(8), now)).toMatch(/^Not comparable with 2022-23\. Rates of 2023-24 rest on/);
    expect(changeOn(since, own('x'), own(8), now)).toBeUndefined();
    expect(changeOn(since, own(9), own('x'), now)).toBeUndefined();
    expect(changeOn(since, undefined, own(8), now)).toBeUndefined();
  });

  it('is there for each figure of the nation that its form has, with all four categories where it may be shown', () => {
    const rows = (all: Says) => [
      row('kent', 'eligible|Total|Total|', 1),
      row('national', 'eligible|All|Total|', all),
      row('national', 'eligible|Total|1|', 7),
      row('national', 'eligible|Total|Total|', 900),
      row('national', 'eligible|1|Total|', 700),
      row('national', 'eligible|2|Total|', 'x'),
      row('national', 'managed|Total|Total|', 90),
      row('national', worked, 100),
    ];
    const told = headlinesOf({ period, rows: rows(905), before: rows(905) });
    expect(told.map(({ label, said }) => [label, said.value])).toEqual([
      ['People eligible for MAPPA, all four categories', 905],
      ['People eligible for MAPPA (Categories 1 to 3)', 900],
      ['Category 1: people who must notify the police', 700],
      ['Category 2: violent offenders', null],
      ['Managed at Levels 2 and 3 in the year', 90],
      [label, 100],
    ]);
    expect(told[1]).toMatchObject({ when: 'on 31 March 2024', change: 'the same as in 2022-23' });
    expect(headlinesOf({ period, rows: rows('c'), before: undefined })[0]).toMatchObject({
      label: 'People eligible for MAPPA (Categories 1 to 3)',
      change: undefined,
    });
  });
});

describe('a main point', () => {
  const rows = (one: Says, two: Says, three: Says, total: Says, kent: Says, gwent: Says): PublishedRow[] => [
    row('national', 'eligible|1|Total|', one),
    row('national', 'eligible|2|Total|', two),
    row('national', 'eligible|3|Total|', three),
    row('national', 'eligible|Total|Total|', total),
    row('kent', 'eligible|Total|Total|', kent),
    row('gwent', 'eligible|Total|Total|', gwent),
  ];
  const about = (name: string, now: PublishedRow[], before?: PublishedRow[], of = period) =>
    mainPoints({ period: of, rows: now, before }).find((each) => each.about === name)?.text;

  it('says of which category most are, where fifty are there', () => {
    expect(about('share', rows(10, 70, 20, 100, 1, 1))).toBe('70% of them are of Category 2.');
    expect(about('share', rows(10, 20, 70, 100, 1, 1))).toBe('70% of them are of Category 3.');
    expect(about('share', rows(50, 'x', 'x', 50, 1, 1))).toBe('100% of them are of Category 1.');
    expect(about('share', rows(9, 20, 20, 49, 1, 1))).toBeUndefined();
    expect(about('share', rows(9, 20, 20, 'x', 1, 1))).toBeUndefined();
  });

  it('says in how many areas the number rose and fell, and where it changed most', () => {
    const before = rows(1, 1, 1, 3, 10, 10);
    const told = (rose: number, fell: number, most: string) =>
      `Of the 2 areas that can be compared, the number rose in ${rose} and fell in ${fell}. It changed most in ${most}.`;
    expect(about('areas', rows(1, 1, 1, 3, 11, 7), before)).toBe(told(1, 1, 'Gwent: down 3 on 2022-23'));
    expect(about('areas', rows(1, 1, 1, 3, 12, 11), before)).toBe(told(2, 0, 'Kent: up 2 on 2022-23'));
    expect(about('areas', rows(1, 1, 1, 3, 10, 11), before)).toBe(told(1, 0, 'Gwent: up 1 on 2022-23'));
    expect(about('areas', rows(1, 1, 1, 3, 10, 10), before)).toBeUndefined();
    expect(about('areas', rows(1, 1, 1, 3, 'x', 12), before)).toMatch(/^Of the 1 areas .* rose in 1 and fell in 0/);
    expect(about('areas', rows(1, 1, 1, 3, 12, 12), rows(1, 1, 1, 3, 'x', 'x'))).toBeUndefined();
    expect(about('areas', rows(1, 1, 1, 3, 12, 11))).toBeUndefined();
    const broken = Period.parse('2004-05');
    expect(about('areas', rows(1, 1, 1, 3, 12, 11), before, broken)).toBeUndefined();
    expect(about('eligible', rows(1, 1, 1, 3, 12, 11), before, broken)).toMatch(/2005\. Not comparable with 2003-04\./);
    expect(about('eligible', rows(1, 1, 1, 3, 12, 11))).toMatch(/31 March 2024\.$/);
    expect(about('rate_per_100k', rows(1, 1, 1, 3, 12, 11))).toBeUndefined();
    expect(about('eligible', rows(1, 1, 1, 'x', 12, 11))).toBeUndefined();
  });
});
