import { describe, expect, it } from 'vitest';
import { formD } from '../../../../shared/domain/forms/form-d.ts';
import { ratesOf } from '../../../../shared/domain/forms/rates.ts';
import { periodStarting } from '../../../../shared/domain/periods.ts';
import type { PublishedRow } from '../../../../shared/domain/release/figures/published-row.ts';
import { levelsOf } from '../../../../shared/domain/release/wording/level-findings.ts';
import type { RateOfPlaces } from '../../../../shared/domain/release/wording/rate-findings.ts';
import { sinceFirst } from '../../../../shared/domain/release/wording/years-findings.ts';
import type { Chart } from '../../../../shared/formats/published/charts/chart.ts';
import { chartFiles } from '../../../../shared/formats/published/charts/chart-files.ts';
import { levelsAsShares } from '../../../../shared/formats/published/charts/levels-as-shares.ts';
import { overTheYears } from '../../../../shared/formats/published/charts/over-the-years.ts';
import { ratesByArea } from '../../../../shared/formats/published/charts/rates-by-area.ts';
import { ratesMap } from '../../../../shared/formats/published/charts/rates-map.ts';
import { sampleDataset } from '../sample-dataset.ts';
import { readSvg } from './read-svg.ts';

const [rate] = ratesOf(formD);
const some = sampleDataset().rows.find(({ measure }) => measure === 'rate_per_100k_computed')!;
const rowOf = (value: number | null, marks = ''): PublishedRow => ({
  ...some,
  value,
  shorthand: value === null ? 'x' : '',
  marks,
});
const placesOf = (values: readonly (number | null)[], nation: number | null = 150, name = 'Area'): RateOfPlaces => ({
  rate: rate!,
  nation: rowOf(nation),
  areas: values.map((value, at) => ({ slug: `area-${at}`, name: `${name} ${at}`, row: rowOf(value) })),
});
const yearsOf = (values: readonly (number | null)[], marks: Readonly<Record<number, string>> = {}, first = 2010) => ({
  label: 'Category 1',
  rows: values.map((value, at) => ({
    ...rowOf(value, value === null ? '' : (marks[at] ?? '')),
    series: 'eligible',
    release: `${periodStarting(first + at)}/1.0`,
  })),
});
const years = (...lines: ReturnType<typeof yearsOf>[]) => overTheYears(lines, { name: 'years', about: 'Made up.' });

/** The chart as a file, as another reader has it; whatever the figures are, all of it lies within the picture. */
const read = (chart: Chart | undefined) => {
  const svg = new TextDecoder().decode(chartFiles(chart!, '', 'Source: nobody.')[0]!.bytes);
  expect(svg).not.toMatch(/NaN|undefined|Infinity/);
  const found = readSvg(svg);
  const [, , width, height] = found.elements[0]!.viewBox!.split(' ').map(Number) as [number, number, number, number];
  for (const { name, ...at } of found.elements) {
    if (name !== 'rect' && name !== 'circle') continue;
    expect(Number(at.width ?? 1)).toBeGreaterThanOrEqual(0);
    expect(Number(at.x ?? at.cx ?? 0) + Number(at.width ?? 0)).toBeLessThanOrEqual(width);
    expect(Number(at.y ?? at.cy ?? 0) + Number(at.height ?? 0)).toBeLessThanOrEqual(height);
  }
  return found;
};
const namesIn = ({ elements }: ReturnType<typeof readSvg>, name: string) =>
  elements.filter((each) => each.name === name);

describe('a chart of areas', () => {
  it.each<[string, RateOfPlaces, number]>([
    ['one area', placesOf([120]), 1],
    ['only noughts', placesOf([0, 0, 0], 0), 0],
    ['some noughts', placesOf([0, 3, null]), 1],
    ['200 areas', placesOf(Array.from({ length: 200 }, (_, at) => at + 1)), 200],
    [
      'very long names',
      placesOf([1, 2], 1, 'The Honourable and Very Much Extended Area of Somewhere Far Away and Beyond'),
      2,
    ],
    ['a very large number', placesOf([123_456_789, 1]), 2],
    ['no figure of the nation', placesOf([5, 6], null), 2],
  ])('of %s draws what there is', (_, places, bars) => {
    const found = read(ratesByArea(places, 'Made up.'));
    expect(namesIn(found, 'rect').filter(({ height }) => Number(height) < 21)).toHaveLength(bars);
    const tiles = read(ratesMap(places, 'Made up.'));
    expect(namesIn(tiles, 'rect').filter(({ width }) => width === '55')).toHaveLength(places.areas.length);
    expect(new Set(namesIn(tiles, 'rect').map(({ x, y }) => `${x}|${y}`)).size).toBe(namesIn(tiles, 'rect').length);
  });

  it('is none where no area has a number', () => {
    expect(ratesByArea(placesOf([null, null]), '')).toBeUndefined();
    expect(ratesMap(placesOf([]), '')).toBeUndefined();
  });

  it('is titled with what it shows, and with less where there is nothing to tell apart', () => {
    expect(ratesByArea(placesOf([100, 200, 300]), '')?.finding).toMatch(
      /above that of England and Wales \(150\) in 2 of 3 areas\.$/,
    );
    expect(ratesByArea(placesOf([100]), '')?.finding).toMatch(/, by area\.$/);
    expect(ratesByArea({ ...placesOf([100, 200]), nation: rowOf(150, 'p') }, '')?.finding).toMatch(/, by area\.$/);
    expect(ratesMap(placesOf([7, 7]), '')?.finding).toMatch(/, by area\.$/);
    expect(ratesMap(placesOf([7, 9, 9]), '')?.finding).toMatch(
      /highest in Area 1 and Area 2 \(9\), lowest in Area 0 \(7\)/,
    );
    expect(ratesMap(placesOf([7, 9, 9, 9]), '')?.finding).toMatch(/highest in 3 areas \(9\)/);
  });
});

describe('a chart of the years', () => {
  it('is none of one year, of none, and where all is hidden', () => {
    for (const values of [[5], [], [null, null, null], [null, 5, null]]) expect(years(yearsOf(values))).toBeUndefined();
  });

  it('ends before a year without a number, which stands as its mark, and goes on after it', () => {
    const found = read(years(yearsOf([5, 6, null, 8, 9])));
    expect(namesIn(found, 'path').map(({ d }) => d!.match(/M/g)!.length)).toEqual([2]);
    expect(namesIn(found, 'circle')).toHaveLength(4);
    expect(found.texts.filter(({ text }) => text === '[x]')).toHaveLength(1);
  });

  it('has no last year where it is not there: its name stands at the last that is', () => {
    const found = read(years(yearsOf([5, 6, null]), yearsOf([1, 2, 3])));
    expect(found.texts.filter(({ text }) => text === '6')).not.toHaveLength(0);
    expect(found.title).toBe('Category 1 over the years.');
  });

  it('breaks in the midst, says so, and compares from there on', () => {
    const broken = yearsOf([100, 110, 60, 66], { 2: 'b' });
    const found = read(years(broken));
    expect(namesIn(found, 'path')[0]!.d!.match(/M/g)).toHaveLength(2);
    expect(found.texts.some(({ text }) => text === '[b]')).toBe(true);
    expect(found.title).toBe('Category 1: 66 in 2013-14, up 6 (10.0%) on 2012-13.');
    expect(sinceFirst(yearsOf([100, 110, 60], { 2: 'b' }))).toBe(
      'Category 1: 60 in 2012-13, not comparable with the years before.',
    );
  });

  it('gives no change to or from a sum that is not whole', () => {
    expect(sinceFirst(yearsOf([100, 110], { 1: 'p' }))).toBe('Category 1: 110 in 2011-12.');
  });

  it('draws noughts, forty years and ten lines', () => {
    read(years(yearsOf([0, 0, 0])));
    const many = Array.from({ length: 10 }, () =>
      yearsOf(
        Array.from({ length: 40 }, (_, at) => at * 1000),
        {},
        1980,
      ),
    );
    const found = read(years(...many));
    expect(namesIn(found, 'circle')).toHaveLength(400);
  });
});

describe('a chart of levels', () => {
  const table = formD.tables.find(({ measure }) => measure === 'managed')!;
  const rowsWith = (change: (row: PublishedRow) => Partial<PublishedRow>) =>
    sampleDataset().rows.map((row) => ({
      ...row,
      ...(row.geographic_level === 'National' && row.measure === 'managed' ? change(row) : {}),
    }));
  const chart = (rows: readonly PublishedRow[]) =>
    levelsAsShares(levelsOf(rows, table), { name: 'levels', title: 'Levels', about: '' });

  it('is none where all is hidden, nothing is there, or people are too few', () => {
    expect(chart(rowsWith(() => ({ value: null, shorthand: 'c' })))).toBeUndefined();
    expect(chart(rowsWith(() => ({ value: 0, shorthand: '' })))).toBeUndefined();
    expect(chart(rowsWith(({ level }) => ({ value: level === 'Total' ? 40 : 20, shorthand: '' })))).toBeUndefined();
  });

  it('gives no shares of a category of which a level is hidden: they would tell it', () => {
    const hidden = rowsWith(({ category, level }) =>
      category === '1' && level === '3' ? { value: null, shorthand: 'c' } : {},
    );
    const found = read(chart(hidden));
    expect(found.texts.map(({ text }) => text)).toContainEqual(
      expect.stringMatching(/^Level 2 [\d,]+, Level 3 \[c\]$/),
    );
    expect(levelsOf(hidden, table).find(({ category }) => category === '1')?.shares).toBeUndefined();
  });
});
