import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { areas } from '../../../../shared/domain/areas.ts';
import { formOf } from '../../../../shared/domain/forms/index.ts';
import { Period } from '../../../../shared/domain/periods.ts';
import { aggregate } from '../../../../shared/domain/release/figures/aggregate.ts';
import { tilePlaces } from '../../../../shared/domain/tile-places.ts';
import { filesOfCharts, releaseCharts } from '../../../../shared/formats/published/charts/release-charts.ts';
import { releaseFiles } from '../../../../shared/formats/published/release-files.ts';
import { exampleFigures } from '../../../domain/release/example-figures.ts';
import { sampleDataset } from '../sample-dataset.ts';
import { readSvg } from './read-svg.ts';

const earlier = ['2002-03', '2003-04', '2004-05', '2021-22', '2022-23'].map((text) => {
  const period = Period.parse(text);
  const form = formOf(period)!;
  return {
    period,
    version: '1.0',
    rows: aggregate({ period, form, figures: exampleFigures(form), population: undefined, national: [] }),
  };
});
const dataset = { ...sampleDataset(['kent']), earlier };
const files = new Map(
  filesOfCharts(releaseCharts(dataset), dataset).map(({ path, bytes }) => [path, new TextDecoder().decode(bytes)]),
);
type Line = Readonly<Record<string, string>>;
const linesOf = (path: string): Line[] => parse(files.get(path)!, { columns: true });
const page = new TextDecoder().decode(
  releaseFiles(dataset, 'site.css').find(({ path }) => path === 'index.html')!.bytes,
);

describe('the charts of a release', () => {
  it('are a picture and the rows behind it each, among its files and on its page', () => {
    const names = [...new Set([...files.keys()].map((path) => path.replace(/\.(svg|csv)$/, '')))];
    expect(names).toEqual([
      'charts/people-over-the-years',
      'charts/eligible-by-level',
      'charts/managed-by-level',
      'charts/returned_to_custody-licence-by-level',
      'charts/rate_per_100k-map',
      'charts/rate_per_100k-by-area',
    ]);
    expect(files.size).toBe(names.length * 2);
    const paths = new Set(releaseFiles(dataset, 'site.css').map(({ path }) => path));
    for (const path of files.keys()) {
      expect(paths, path).toContain(path);
      expect(page).toContain(`href="${path}"`);
    }
  });

  it('are well-formed, stand by themselves, and say what they show in words and with every figure', () => {
    for (const [path, svg] of files) {
      if (!path.endsWith('.svg')) continue;
      const { title, words, texts, elements } = readSvg(svg);
      expect(title, path).toMatch(/^[A-Z].*\.$/);
      expect(texts.map(({ text }) => text).join(' '), path).toContain(title.split(' ').slice(0, 3).join(' '));
      expect(texts.at(-1)!.text + texts.at(-2)!.text, path).toContain('Open Government Licence');
      for (const { value } of linesOf(path.replace('.svg', '.csv')))
        if (value !== '') expect(words.replaceAll(',', ''), path).toContain(value);
      expect(svg, path).not.toMatch(/NaN|undefined|Infinity|style=|class=/);
      expect(elements[0]!.role).toBe('img');
    }
  });

  it('hold one kind of rate, the one worked out, and no Category 4 of less than the nation', () => {
    for (const path of files.keys()) {
      if (!path.endsWith('.csv')) continue;
      const lines = linesOf(path);
      const rates = new Set(lines.map(({ measure }) => measure).filter((measure) => measure!.startsWith('rate')));
      expect([[], ['rate_per_100k_computed']], path).toContainEqual([...rates]);
      const local = lines.filter(({ category, mappa_area: area }) => area !== '' && /4|All/.test(category!));
      expect(local, path).toEqual([]);
    }
  });

  it('draw a bar of every number, as long as the number is large, and the mark of what has none', () => {
    const { elements, texts } = readSvg(files.get('charts/rate_per_100k-by-area.svg')!);
    const lengths = elements
      .filter(({ name, height }) => name === 'rect' && Number(height) < 21)
      .map(({ width }) => Number(width));
    const values = linesOf('charts/rate_per_100k-by-area.csv').filter(({ mappa_area: area }) => area !== '');
    const numbers = values.flatMap(({ value }) => (value === '' ? [] : [Number(value)]));
    expect(lengths).toHaveLength(numbers.length);
    expect(numbers).toEqual(numbers.toSorted((one, other) => other - one));
    for (const [at, length] of lengths.entries())
      expect(Math.abs(length / lengths[0]! - numbers[at]! / numbers[0]!)).toBeLessThan(0.002);
    expect(values.at(-1)).toMatchObject({ mappa_area: 'Kent', value: '', shorthand: 'x' });
    expect(texts.find(({ text }) => text === '[x]')).toBeDefined();
    expect(texts.filter(({ text }) => text.startsWith('England and Wales'))).toHaveLength(1);
  });

  it('draw the years in pieces: none across a break, a year that is not held, or one without a number', () => {
    const { elements } = readSvg(files.get('charts/people-over-the-years.svg')!);
    const traces = elements.filter(({ name }) => name === 'path').map(({ d }) => d!);
    const pieces = traces.map((trace) =>
      trace
        .split('M')
        .slice(1)
        .map((piece) => piece.split('L').length),
    );
    // Category 1: three years, a stretch that is not held, and three more.
    expect(pieces[0]).toEqual([3, 3]);
    // Of Category 2 the years before 2004-05 are another series.
    expect(pieces[1]).toEqual([1, 3]);
    expect(new Set(linesOf('charts/people-over-the-years.csv').map(({ release }) => release))).toEqual(
      new Set([...earlier.map(({ period }) => `${period}/1.0`), '2023-24/1.0']),
    );
  });

  it('give as shares what adds up to all people of a category, and none of few', () => {
    const { elements, texts } = readSvg(files.get('charts/managed-by-level.svg')!);
    const bars = elements.filter(({ name, height }) => name === 'rect' && height === '22');
    const perCategory = Map.groupBy(bars, ({ y }) => y);
    for (const [, parts] of perCategory)
      expect(Math.abs(parts.reduce((sum, { width }) => sum + Number(width), 0) - 400)).toBeLessThan(0.5);
    expect(texts.map(({ text }) => text)).toContain('Category 4: [c]');
    expect(perCategory.size).toBe(4);
  });
});

describe('the tiles', () => {
  it('are one an area, and no two at one place or with the same letters', () => {
    expect(Object.keys(tilePlaces).sort()).toEqual(areas.map(({ slug }) => slug).sort());
    const tiles = Object.values(tilePlaces);
    expect(new Set(tiles.map(({ column, row }) => `${column}|${row}`)).size).toBe(areas.length);
    expect(new Set(tiles.map(({ letters }) => letters)).size).toBe(areas.length);
  });

  it('lie north of what lies south, and west of what lies east, roughly as on a map', () => {
    const at = (slug: string) => tilePlaces[slug]!;
    for (const [north, south] of [
      ['northumbria', 'kent'],
      ['cumbria', 'cheshire'],
      ['north-wales', 'south-wales'],
      ['norfolk', 'essex'],
    ])
      expect(at(north!).row, `${north} and ${south}`).toBeLessThan(at(south!).row);
    for (const [west, east] of [
      ['dyfed-powys', 'norfolk'],
      ['merseyside', 'humberside'],
      ['devon-and-cornwall', 'kent'],
      ['gwent', 'suffolk'],
    ])
      expect(at(west!).column, `${west} and ${east}`).toBeLessThan(at(east!).column);
  });

  it('show on each its own figure', () => {
    const { texts } = readSvg(files.get('charts/rate_per_100k-map.svg')!);
    const shown = new Map(
      texts.flatMap(({ text, x }, at) =>
        /^[A-Z]{3}$/.test(text) ? [[text, texts[at + 1]!.x === x ? texts[at + 1]!.text : '']] : [],
      ),
    );
    for (const { slug, name } of areas) {
      const row = linesOf('charts/rate_per_100k-map.csv').find((line) => line.mappa_area === name)!;
      expect(shown.get(tilePlaces[slug]!.letters)?.replace(',', ''), name).toBe(row.value === '' ? '[x]' : row.value);
    }
  });
});
