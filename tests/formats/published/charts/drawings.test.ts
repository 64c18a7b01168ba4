import { describe, expect, it } from 'vitest';
import { Period } from '../../../../shared/domain/periods.ts';
import { bars } from '../../../../shared/formats/published/charts/bars.ts';
import { lines as yearLines } from '../../../../shared/formats/published/charts/lines.ts';
import { lines } from '../../pages/as-read.ts';
import { drawn } from './drawn.ts';
import { inYear } from './rows.ts';

const said = (value: number | null, marks = '') => ({
  value,
  shorthand: value === null ? ('c' as const) : ('' as const),
  marks,
});

describe('bars', () => {
  const found = [
    { label: 'Kent', said: said(200, 'p'), own: true },
    { label: 'Essex', said: said(100) },
    { label: 'Surrey', said: said(null) },
    { label: 'London', said: said(0) },
  ];

  it('are as long as their numbers are large, with their names before and their figures behind them', () => {
    const { width, height, content } = bars(found);
    expect([width, height]).toEqual([400, 84]);
    expect(drawn(content)).toBe(lines`
      rect 57 2.6 278 15.8 fill=#003078
      rect 57 23.6 139 15.8 fill=#1d70b8
      line 57 0 57 84 stroke=#505a5f
      text 49 15.2 end 13 font-weight=700 fill=#0b0c0c stroke=#ffffff stroke-width=3: Kent
      text 341 15.2 start 13 font-weight=700 fill=#0b0c0c stroke=#ffffff stroke-width=3: 200 [p]
      text 49 36.2 end 13 fill=#0b0c0c stroke=#ffffff stroke-width=3: Essex
      text 202 36.2 start 13 font-weight=700 fill=#0b0c0c stroke=#ffffff stroke-width=3: 100
      text 49 57.2 end 13 fill=#0b0c0c stroke=#ffffff stroke-width=3: Surrey
      text 63 57.2 start 13 fill=#0b0c0c stroke=#ffffff stroke-width=3: [c]
      text 49 78.2 end 13 fill=#0b0c0c stroke=#ffffff stroke-width=3: London
      text 63 78.2 start 13 font-weight=700 fill=#0b0c0c stroke=#ffffff stroke-width=3: 0
    `);
  });

  it('are held against a line that is named on the side that has room', () => {
    const drawing = bars(found, { label: 'All 250', value: 250 });
    expect(drawing.height).toBe(106);
    expect(
      drawn(drawing.content)
        .split('\n')
        .filter((line) => /^line|All 250|: Kent/.test(line))
        .join('\n'),
    ).toBe(lines`
      line 57 22 57 106 stroke=#505a5f
      line 335 18 335 106 stroke=#0b0c0c stroke-width=1.5 stroke-dasharray=4 3
      text 335 14 end 13 font-weight=700 fill=#0b0c0c stroke=#ffffff stroke-width=3: All 250
      text 49 37.2 end 13 font-weight=700 fill=#0b0c0c stroke=#ffffff stroke-width=3: Kent
    `);
    expect(drawn(bars(found, { label: 'All 20', value: 20 }).content)).toMatch(/^text [\d.]+ 14 start 13 .*: All 20$/m);
  });

  it('leave room for themselves beside long names and figures, and are there with nothing to draw', () => {
    const long = drawn(
      bars([{ label: 'A name that is much longer than any area has', said: said(123456789) }]).content,
    );
    expect(long).toMatch(/^rect 190 /);
    expect(long).toContain(': A name that is much l…');
    // Four marks beside millions: names give way, and the figure ends within the picture.
    const marked = drawn(bars([{ label: 'Devon and Cornwall', said: said(123456789, 'p r e b') }]).content);
    const [, end] = /^text ([\d.]+) [\d.]+ start .*: 123,456,789 \[p\] \[r\] \[e\] \[b\]$/m.exec(marked)!;
    expect(Number(end) + '123,456,789 [p] [r] [e] [b]'.length * 13 * 0.62).toBeLessThanOrEqual(400);
    expect(marked).toContain(': Devon and Co…');
    const none = bars([]);
    expect([none.height, drawn(none.content)]).toEqual([21, 'line 8 0 8 21 stroke=#505a5f']);
    expect(drawn(bars([{ label: 'Kent', said: said(0) }]).content)).not.toContain('rect');
  });
});

describe('lines over the years', () => {
  const periods = ['2018-19', '2021-22', '2022-23', '2023-24'].map((each) => Period.parse(each));

  it('end where a year is not held or the series breaks, and say their names at their ends', () => {
    const rows = [
      inYear('2018-19', 1000),
      inYear('2021-22', 1500),
      inYear('2022-23', 2000, { marks: 'b' }),
      inYear('2023-24', 1800, { marks: 'p' }),
    ];
    const other = [inYear('2021-22', null, { shorthand: 'c' }), inYear('2022-23', 1750), inYear('2023-24', 1790)];
    const { width, height, content } = yearLines(
      [
        { label: 'Category 1', rows },
        { label: 'Category 2', rows: other },
      ],
      periods,
    );
    expect([width, height]).toEqual([400, 250]);
    expect(drawn(content)).toBe(lines`
      rect 80.8 18 102.6 206 fill=#f3f2f1
      text 132.1 32 middle 11 fill=#0b0c0c: not held
      line 45.2 224 311.6 224 stroke=#b1b4b6
      text 39.2 228 end 12 fill=#0b0c0c stroke=#ffffff stroke-width=3: 0
      line 45.2 172.5 311.6 172.5 stroke=#b1b4b6
      text 39.2 176.5 end 12 fill=#0b0c0c stroke=#ffffff stroke-width=3: 500
      line 45.2 121 311.6 121 stroke=#b1b4b6
      text 39.2 125 end 12 fill=#0b0c0c stroke=#ffffff stroke-width=3: 1,000
      line 45.2 69.5 311.6 69.5 stroke=#b1b4b6
      text 39.2 73.5 end 12 fill=#0b0c0c stroke=#ffffff stroke-width=3: 1,500
      line 45.2 18 311.6 18 stroke=#b1b4b6
      text 39.2 22 end 12 fill=#0b0c0c stroke=#ffffff stroke-width=3: 2,000
      text 311.6 242 middle 12 fill=#0b0c0c stroke=#ffffff stroke-width=3: 2023-24
      text 209 242 middle 12 fill=#0b0c0c stroke=#ffffff stroke-width=3: 2021-22
      text 55.2 242 middle 12 fill=#0b0c0c stroke=#ffffff stroke-width=3: 2018-19
      path M55.2,121ZM209,69.5ZM260.3,18L311.6,38.6 fill=none stroke=#003078 stroke-width=2.5
      circle 55.2 121 3 fill=#003078 stroke=#003078 stroke-width=1.5
      circle 209 69.5 3 fill=#003078 stroke=#003078 stroke-width=1.5
      circle 260.3 18 3 fill=#003078 stroke=#003078 stroke-width=1.5
      text 260.3 11 middle 11 fill=#0b0c0c stroke=#ffffff stroke-width=3: [b]
      circle 311.6 38.6 3 fill=#ffffff stroke=#003078 stroke-width=1.5
      text 311.6 31.6 middle 11 fill=#0b0c0c stroke=#ffffff stroke-width=3: [p]
      path M260.3,43.8L311.6,39.6 fill=none stroke=#1d70b8 stroke-width=2.5
      circle 260.3 43.8 3 fill=#1d70b8 stroke=#1d70b8 stroke-width=1.5
      circle 311.6 39.6 3 fill=#1d70b8 stroke=#1d70b8 stroke-width=1.5
      text 209 207 middle 11 fill=#1d70b8 stroke=#ffffff stroke-width=3: [c]
      text 319.6 38.6 start 12 font-weight=700 fill=#003078 stroke=#ffffff stroke-width=3: Category 1
      text 319.6 52.6 start 12 fill=#003078 stroke=#ffffff stroke-width=3: 1,800
      text 319.6 66.6 start 12 font-weight=700 fill=#1d70b8 stroke=#ffffff stroke-width=3: Category 2
      text 319.6 80.6 start 12 fill=#1d70b8 stroke=#ffffff stroke-width=3: 1,790
    `);
  });

  it('name as many years as have room, the last one among them', () => {
    const many = Array.from(
      { length: 21 },
      (_, index) => `${2003 + index}-${String((4 + index) % 100).padStart(2, '0')}`,
    );
    const rows = many.map((each, index) => inYear(each, index));
    const text = drawn(
      yearLines(
        [{ label: 'People', rows }],
        many.map((each) => Period.parse(each)),
      ).content,
    );
    const named = text
      .split('\n')
      .filter((line) => / middle 12 .*: \d{4}-\d\d$/.test(line))
      .map((line) => line.slice(-7));
    expect(named).toEqual(['2023-24', '2019-20', '2015-16', '2011-12', '2007-08', '2003-04']);
    const zero = drawn(
      yearLines([{ label: 'None', rows: [inYear('2022-23', 0), inYear('2023-24', 0)] }], periods.slice(-2)).content,
    );
    expect(zero).not.toContain('NaN');
  });
});
