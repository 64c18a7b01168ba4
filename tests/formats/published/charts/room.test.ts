import { describe, expect, it } from 'vitest';
import type { LevelsOfCategory } from '../../../../shared/domain/release/wording/level-findings.ts';
import { html } from '../../../../shared/formats/html.ts';
import { bars } from '../../../../shared/formats/published/charts/bars.ts';
import { chartFiles } from '../../../../shared/formats/published/charts/chart-files.ts';
import { levelsAsShares } from '../../../../shared/formats/published/charts/levels-as-shares.ts';
import { ratesByArea } from '../../../../shared/formats/published/charts/rates-by-area.ts';
import { ratesMap } from '../../../../shared/formats/published/charts/rates-map.ts';
import { few, textOf } from '../in-text.ts';
import { drawn, linesLike } from './drawn.ts';
import { inYear, rate, rowOf } from './rows.ts';

// A letter is taken to be 0.62 of its height wide: 8.06 at size 13, 7.44 at 12, 9.92 at 16.

const said = (value: number | null) => ({
  value,
  shorthand: value === null ? ('c' as const) : ('' as const),
  marks: '',
});

describe('bars', () => {
  const named = (label: string, value: number | null) => ({ label, said: said(value) });

  it('begin at the line where all are nought, which is where their figures stand', () => {
    const text = drawn(bars([named('Kent', 0), named('Essex', null)], undefined).content);
    // Names need 5 x 8.06, rounded up, and 8: the line stands at 49, and figures 6 behind it.
    expect(linesLike(text, /^line/)).toEqual(['line 49 0 49 42 stroke=#505a5f']);
    expect(linesLike(text, /: 0$|: \[c\]$/).map((line) => line.split(' ')[1])).toEqual(['55', '55']);
    expect(linesLike(text, /^rect/)).toEqual([]);
  });

  it('fill all the room where their numbers are below one, a figure that is not shown being none of them', () => {
    const text = drawn(bars([named('Kent', 0.5), named('Essex', null)]).content);
    // From 49 to 400 less the room of `0.5` or `[c]`: 3 x 8.06, rounded up, and 8.
    expect(linesLike(text, /^rect/)).toEqual([expect.stringMatching(/^rect 49 2.6 318 /)]);
  });

  it('leave 60 to the longest bar, whatever the names are', () => {
    const text = drawn(bars([named('A'.repeat(60), 10 ** 18)]).content);
    // The figure 1,000,000,000,000,000,000 has 25 letters: 202 and 8. Names may have 130 of 400: 15 letters.
    expect(linesLike(text, /^rect/)).toEqual([expect.stringMatching(/^rect 130 2.6 60 /)]);
    expect(text).toContain(`: ${'A'.repeat(14)}…`);
  });

  it('name what they are held against on its right while it lies in the left half', () => {
    const sideAt = (value: number) =>
      / (start|end) 13 .*: All$/m.exec(drawn(bars([named('Kent', 100)], { label: 'All', value }).content))?.[1];
    // Names end at 41, figures begin at 367: 326 for a hundred.
    expect([sideAt(30), sideAt(48), sideAt(49), sideAt(70)]).toEqual(['start', 'start', 'end', 'end']);
  });
});

describe('levels as shares', () => {
  const of = (
    category: string,
    values: Readonly<Record<string, number | null>>,
    total: number | null,
  ): LevelsOfCategory => {
    const at = (level: string, value: number | null, marks = '') =>
      rowOf('England and Wales', value, { measure: 'eligible', category: category as '1', level: level as '1', marks });
    const levels = Object.entries(values).map(([level, value]) => at(level, value, value === null ? '' : 'p r e b'));
    const isShown = levels.every(({ value }) => value !== null);
    return {
      category,
      total: at('Total', total),
      levels,
      shares: isShown ? levels.map(({ value }) => (value! * 100) / total!) : undefined,
    };
  };
  const chartOf = (...found: LevelsOfCategory[]) =>
    levelsAsShares(found, { name: 'levels', title: 'People', about: '' })!;

  it('are named where a bar has the room of the name and 8', () => {
    // `Level 1` needs 64.42 of 400: 16.25 % have 65, and 16 % have 64.
    const chart = chartOf(of('1', { '1': 1625, '2': 1600, '3': 6775 }, 10_000), of('2', { '1': 1, '2': 99 }, 100));
    expect(linesLike(drawn(chart.drawing.content), / middle 13 /).map((line) => line.split(': ')[1])).toEqual([
      ...['Level 1', 'Level 3', 'Level 2'],
    ]);
  });

  it('are columns in the order of the levels, and words that are cut at the width of the picture', () => {
    const hidden = of('2', { '1': 1_234_567, '2': 1_234_567, '3': null }, null);
    const chart = chartOf(of('3', { '2': 30, '3': 70 }, 100), of('1', { '1': 50, '2': 50 }, 100), hidden);
    expect(chart.table!.columns).toEqual([
      ...['Level 1', 'Level 1, share', 'Level 2', 'Level 2, share', 'Level 3', 'Level 3, share', 'All levels'],
    ]);
    expect(drawn(chart.drawing.content)).toContain(': Category 2: [x]\n');
    // 53 letters of size 12 have room in 400, the last of them the sign that more follows.
    expect(drawn(chart.drawing.content)).toContain(': Level 1 1,234,567 [p] [r] [e] [b], Level 2 1,234,567…');
  });
});

describe('rates', () => {
  const places = (...values: (number | null)[]) => ({
    rate,
    nation: undefined,
    areas: values.map((value, at) => ({ slug: `area-${at}`, name: `Area ${at}`, row: rowOf('Kent', value) })),
  });

  it('are in order from the highest to nought, and those without a number behind them', () => {
    const order = ratesByArea(places(null, 0, null, 0.5, 7, null, 3), '')!.table!.lines.map(({ label }) => label);
    expect(order).toEqual(['Area 4', 'Area 6', 'Area 3', 'Area 1', 'Area 0', 'Area 2', 'Area 5']);
  });

  it('of areas without a place of their own are tiles in lines of seven, below the others', () => {
    const found = places(...Array.from({ length: 16 }, (_, at) => at + 1));
    const rects = (areas: typeof found.areas) =>
      linesLike(drawn(ratesMap({ ...found, areas }, '')!.drawing.content), /^rect/).map((line) =>
        line.split(' ').slice(1, 3).map(Number),
      );
    const at = [0.5, 58.5, 116.5, 174.5, 232.5, 290.5, 348.5];
    const wanted = [...at.map((x) => [x, 0.5]), ...at.map((x) => [x, 58.5]), ...at.slice(0, 2).map((x) => [x, 116.5])];
    expect(rects(found.areas)).toEqual(wanted);
    const [kent, ...others] = rects([{ slug: 'kent', name: 'Kent', row: rowOf('Kent', 1) }, ...found.areas]);
    expect(others).toEqual(wanted.map(([x, y]) => [x, y! + kent![1]! + 57.5]));
  });
});

it('the files of a chart wrap its words at its width, and name the release of a row where one has any', () => {
  const chart = {
    name: 'people',
    // 40 letters of size 16 have room in 400, and 53 of size 12.
    finding: `${'a'.repeat(20)} ${'b'.repeat(19)} c`,
    about: `${'d'.repeat(25)} ${'e'.repeat(27)} f`,
    rows: [rowOf('Kent', 3), inYear('2022-23', 5)],
    drawing: { width: 400, height: 10, content: html`` },
    spoken: '',
  };
  const [picture, figures] = chartFiles(chart, '', 'Source.');
  expect(linesLike(drawn(textOf(picture!)), /^text/).map((line) => line.split(': ')[1])).toEqual([
    `${'a'.repeat(20)} ${'b'.repeat(19)}`,
    'c',
    `${'d'.repeat(25)} ${'e'.repeat(27)}`,
    'f',
    'Source.',
  ]);
  expect(
    few(figures!, '')
      .split('\n')
      .map((line) => line.split(',').slice(-4).join(',')),
  ).toEqual([expect.stringMatching(/ marks, release$/), '3,,,', '5,,,2022-23/1.0']);
});
