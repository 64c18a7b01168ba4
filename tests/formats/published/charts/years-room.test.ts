import { describe, expect, it } from 'vitest';
import { Period, periodStarting } from '../../../../shared/domain/periods.ts';
import { lines as yearLines } from '../../../../shared/formats/published/charts/lines.ts';
import { overTheYears } from '../../../../shared/formats/published/charts/over-the-years.ts';
import { drawn, linesLike } from './drawn.ts';
import { inYear } from './rows.ts';

// A letter is taken to be 0.62 of its height wide: 7.44 at size 12, 6.82 at 11.

describe('lines over the years', () => {
  const years = (first: number, count: number) => Array.from({ length: count }, (_, at) => periodStarting(first + at));
  const drawnOf = (label: string, values: Readonly<Record<string, number | null>>, ...others: [string, number][]) => {
    const found = [
      { label, rows: Object.entries(values).map(([period, value]) => inYear(period, value)) },
      ...others.map(([name, value]) => ({
        label: name,
        rows: Object.keys(values).map((period) => inYear(period, value)),
      })),
    ];
    return drawn(
      yearLines(
        found,
        Object.keys(values).map((period) => Period.parse(period)),
      ).content,
    );
  };
  const ticksOf = (text: string) => linesLike(text, / end 12 /).map((line) => line.split(': ')[1]);

  it.each([
    [1300, ['0', '500', '1,000', '1,500']],
    [3, ['0', '1', '2', '3']],
    [0, ['0.0', '0.2', '0.4', '0.6', '0.8', '1.0'].map((each) => String(Number(each)))],
  ])('up to %i are told by four or so numbers from nought', (most, ticks) =>
    expect(ticksOf(drawnOf('All', { '2022-23': most, '2023-24': most }))).toEqual(ticks),
  );

  it('of which one is at nought all along leave out the year that is not shown', () => {
    expect(ticksOf(drawnOf('All', { '2021-22': 0.5, '2022-23': null, '2023-24': 0.5 })).at(-1)).toBe('0.5');
  });

  it('have their names within the picture at its top and its bottom, cut where they are longer than its third', () => {
    const text = drawnOf('A'.repeat(30), { '2022-23': 1000, '2023-24': 1000 }, ['B', 0]);
    // Names have 150 at most, 142 for their letters: 19 of 7.44. The line ends at 250, names begin 8 behind it.
    expect(linesLike(text, /^text 258 /).map((line) => line.replace(/start.*?: /, ''))).toEqual([
      `text 258 26 ${'A'.repeat(18)}…`,
      'text 258 40 1,000',
      'text 258 208 B',
      'text 258 222 0',
    ]);
    // The longest name has the room: 3 x 7.44 and 14.
    expect(linesLike(drawnOf('ABC', { '2022-23': 1, '2023-24': 1 }, ['A', 1]), /: ABC$/)).toEqual([
      expect.stringMatching(/^text 371.7 /),
    ]);
  });

  it('name every year where each has the room of its letters and 4 between', () => {
    // 368 less 19 letters for the numbers and the name leaves 226.64, for each of four steps 56.66: a year has 52.08.
    const values = Object.fromEntries(years(2019, 5).map((period) => [period, 1000]));
    const named = (label: string) => linesLike(drawnOf(label, values), / middle 12 .*: \d{4}-\d\d$/).length;
    expect([named('A'.repeat(14)), named('A'.repeat(15))]).toEqual([5, 3]);
  });

  it('say "not held" where the words have the room, and shade the years all the same', () => {
    const told = (label: string, values: Readonly<Record<string, number>>) => {
      const text = drawnOf(label, values);
      return [linesLike(text, /: not held$/).length, linesLike(text, /^rect .*#f3f2f1$/).length];
    };
    const around = { '2019-20': 1000, '2020-21': 1000, '2022-23': 1000, '2023-24': 1000 };
    // The words need 54.56: one year of four steps has 56.66 with a name of 14 letters, and 54.8 and 52.94 with more.
    expect([told('A'.repeat(14), around), told('A'.repeat(15), around), told('A'.repeat(16), around)]).toEqual([
      ...[
        [1, 1],
        [1, 1],
        [0, 1],
      ],
    ]);
  });

  it('begin with the first year of any of them, in the order of the years', () => {
    const chart = overTheYears(
      [
        { label: 'Late', rows: [inYear('2022-23', 3), inYear('2023-24', 4)] },
        { label: 'Early', rows: [inYear('2020-21', null), inYear('2021-22', 1), inYear('2022-23', 2)] },
        { label: 'Never', rows: [inYear('2019-20', null)] },
      ],
      { name: 'years', about: '' },
    )!;
    expect(chart.table!.lines.map(({ label }) => label)).toEqual(['2021-22', '2022-23', '2023-24']);
    expect(chart.table!.columns).toEqual(['Late', 'Early']);
    expect(chart.rows.map(({ time_period, value }) => `${time_period} ${value}`)).toEqual([
      ...['202223 3', '202324 4', '202122 1', '202223 2'],
    ]);
  });
});
