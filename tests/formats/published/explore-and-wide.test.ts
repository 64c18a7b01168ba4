import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { formOf } from '../../../shared/domain/forms/index.ts';
import { Period } from '../../../shared/domain/periods.ts';
import { aggregate } from '../../../shared/domain/release/figures/aggregate.ts';
import { eesFiles } from '../../../shared/formats/published/ees-files.ts';
import type { OutputFile } from '../../../shared/formats/published/output-file.ts';
import { exampleFigures } from '../../domain/release/example-figures.ts';
import { screenForEes } from './ees-screener.ts';
import { files, type Line, placeOf, read, said, tidy } from './files-of-kent.ts';
import { sampleDataset } from './sample-dataset.ts';
import { small } from './small-dataset.ts';

describe('the files for Explore Education Statistics', () => {
  const pair = (made: readonly OutputFile[]) =>
    made.map(({ path, bytes }) => ({ name: path.split('/').at(-1)!, text: new TextDecoder().decode(bytes) })) as [
      { name: string; text: string },
      { name: string; text: string },
    ];

  it.each(['2002-03', '2014-15', '2020-21', '2023-24'])('pass its screener: %s', (text) => {
    const period = Period.parse(text);
    const form = formOf(period)!;
    const rows = aggregate({ period, form, figures: exampleFigures(form), population: undefined, national: [] });
    expect(screenForEes(...pair(eesFiles({ ...sampleDataset(), period, form, rows })))).toEqual([]);
  });

  it('are split by what there are two kinds of at least, whatever the form calls them', () => {
    const headOf = (rows: typeof small.rows) =>
      pair(eesFiles({ ...small, rows }))[0]
        .text.split('\r\n')[0]!
        .split(',')
        .slice(7, 10);
    const total = small.rows.filter(({ measure, level }) => measure === 'eligible' && level === 'Total');
    expect(headOf(total.filter(({ category }) => category === '1'))[0]).toBe('eligible');
    expect(headOf(total.filter(({ category }) => /^[12]$/.test(category))).slice(0, 2)).toEqual([
      ...['mappa_category', 'eligible'],
    ]);
    const [nation] = total;
    const first = { ...small, form: formOf(Period.parse('2002-03'))!, period: Period.parse('2002-03') };
    const rows = (['MAPPP', '1', 'Total'] as const).map((level) => ({ ...nation!, measure: 'mappp', level }));
    const items = pair(eesFiles({ ...first, rows }))[0]
      .text.split('\r\n')
      .slice(1, 4)
      .map((line) => line.split(',')[7]);
    expect(items).toEqual(['Panel (MAPPP)', 'Level 1', 'Total']);
  });

  it('would not pass with a blank, a total in place of a name, an undescribed column or a repeated row', () => {
    const [data, meta] = pair(eesFiles(sampleDataset()));
    const faulty = (change: (text: string) => string) => screenForEes({ ...data, text: change(data.text) }, meta);
    expect(faulty((text) => text.replace(',z,', ',,'))).toContain('"" in managed');
    expect(faulty((text) => text.replaceAll('England and Wales', 'All'))).toContain('country_name is a total');
    expect(faulty((text) => text.replace('eligible', 'elligible'))).toEqual([
      'eligible is described and not there',
      'elligible is there and not described',
      '"undefined" in eligible',
    ]);
    expect(faulty((text) => `${text}${text.split('\r\n')[1]}\r\n`)).toContain('a row stands twice');
    expect(faulty((text) => text.replace(/(?<=,)Total(?=,)/g, 'Sum'))).toContain(
      'filter management_level has no default item',
    );
  });

  it('hold every figure of the tidy file, and nothing else than z where it has none', () => {
    const wide = parse(pair(eesFiles(sampleDataset(['kent'])))[0].text, { columns: true }) as Line[];
    const items = (row: Line) => [
      ({ Total: 'Total', All: 'Categories 1 to 4' } as Line)[row.category!] ?? `Category ${row.category}`,
      row.level === 'Total' ? 'Total' : `Level ${row.level}`,
    ];
    let found = 0;
    for (const row of tidy.filter(({ detail }) => detail === '' || detail!.startsWith('mid-'))) {
      const [category, level] = items(row);
      const line = wide.find(
        (each) =>
          each.country_name === row.country_name &&
          each.pfa_code === row.pfa_code &&
          each.mappa_category === category &&
          each.management_level === level &&
          each.order_or_breach === 'Total',
      );
      expect(line?.[row.measure!], JSON.stringify(row)).toBe(said(row));
      found++;
    }
    const numbers = (lines: readonly Line[], names: readonly string[]) =>
      lines.flatMap((line) => names.map((name) => line[name]!)).filter((each) => each !== 'z');
    const measures = [...new Set(tidy.map(({ measure }) => measure!))];
    expect(numbers(wide, measures)).toHaveLength(tidy.filter(({ shorthand }) => shorthand !== 'z').length);
    expect(found).toBeGreaterThan(1500);
  });
});

describe('the wide files', () => {
  it('hold the figures of the tidy file, a line a place', () => {
    const measures = [...files.keys()].filter((path) => path.startsWith('wide/'));
    expect(measures.length).toBe(8);
    let compared = 0;
    for (const path of measures) {
      const measure = path.slice(5, -4);
      const lines = read(path);
      expect(lines).toHaveLength(45);
      for (const row of tidy.filter((each) => each.measure === measure)) {
        const name = `category_${row.category}_level_${row.level}${row.detail ? `_${row.detail}` : ''}`.toLowerCase();
        expect(lines.find((line) => placeOf(line) === placeOf(row))?.[name], `${path} ${name}`).toBe(said(row));
        compared++;
      }
    }
    const beside = tidy.filter((row) => /_computed$|^population/.test(row.measure!));
    for (const row of beside) {
      const line = read('wide/rate_per_100k.csv').find((each) => placeOf(each) === placeOf(row));
      expect(line?.[`${row.measure}_category_${row.category}_level_total`.toLowerCase()]).toBe(said(row));
    }
    expect(compared + beside.length).toBe(tidy.length);
  });
});
