import { describe, expect, it } from 'vitest';
import { formOf } from '../../../shared/domain/forms/index.ts';
import { Period } from '../../../shared/domain/periods.ts';
import { aggregate } from '../../../shared/domain/release/figures/aggregate.ts';
import { publisher } from '../../../shared/domain/release/wording/publisher.ts';
import { csvField } from '../../../shared/formats/published/csv.ts';
import { releaseFiles } from '../../../shared/formats/published/release-files.ts';
import { workbookOfRelease } from '../../../shared/formats/published/workbook-of-release.ts';
import { exampleFigures } from '../../domain/release/example-figures.ts';
import { sampleDataset } from './sample-dataset.ts';
import { dataset, files, said, textOf, tidy } from './sample-files.ts';

describe('the tidy CSV', () => {
  it('is UTF-8 without a mark, ends its lines in CR LF and holds numbers or nothing as values', () => {
    const text = textOf('mappa-2023-24.csv');
    expect(text.startsWith('time_period,')).toBe(true);
    expect(text.endsWith('\r\n')).toBe(true);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    for (const row of tidy) expect(row.value).toMatch(/^\d*$/);
  });

  it('gives a spreadsheet no formula', () => {
    for (const text of ['=1+1', '+1', '-1', '@a', '\t=1']) expect(csvField(text)).toMatch(/^"?'/);
    expect(csvField('a "b", c')).toBe('"a ""b"", c"');
    expect([csvField(-1), csvField(0), csvField(null)]).toEqual(['-1', '0', '']);
  });
});

describe('all files of a release', () => {
  it('are filled in with the day of release where they have a place for it, and nowhere else', () => {
    const texts = [...files.values()].filter(({ mediaType }) =>
      /^(text|image|application\/(json|csvm))/.test(mediaType),
    );
    expect(texts.length).toBeGreaterThan(90);
    const waits = texts.filter(({ path }) => textOf(path).includes('@@RELEASE-')).map(({ path }) => path);
    expect(texts.filter(({ dated }) => dated).map(({ path }) => path)).toEqual(waits);
    const sheets = [...files.values()].filter(({ path }) => /\.(ods|xlsx)$/.test(path));
    expect(sheets.map(({ dated }) => dated)).toEqual([true, true]);
  });

  it.each(['2002-03', '2014-15', '2020-21'])('can be made for the form of %s as well', (text) => {
    const period = Period.parse(text);
    const form = formOf(period)!;
    const rows = aggregate({ period, form, figures: exampleFigures(form), population: undefined, national: [] });
    const made = releaseFiles(
      { ...sampleDataset(), period, form, rows, populationVintage: undefined },
      'assets/site.css',
    );
    expect(made.map(({ path }) => path)).toContain(`mappa-${text}.ods`);
    const page = new TextDecoder().decode(made[0]!.bytes);
    expect(page).not.toMatch(/undefined|NaN|Category 4:/);
    expect(page).toContain('nothing is suppressed');
  });

  it('are the same bytes when they are made again', () => {
    const again = releaseFiles(dataset(), 'assets/site.css');
    for (const { path, bytes } of again) expect(Buffer.compare(bytes, files.get(path)!.bytes), path).toBe(0);
  });

  it('show no figure with Category 4 in it below the nation, in any format', () => {
    const local = tidy.filter(
      (row) => row.geographic_level !== 'National' && (row.category === '4' || row.category === 'All'),
    );
    expect(new Set(local.map(said))).toEqual(new Set(['[c]']));
    for (const [path, { bytes }] of files)
      if (path.startsWith('areas/') && path.endsWith('.html')) {
        const page = new TextDecoder().decode(bytes);
        expect(page).not.toMatch(/<th[^>]*>Category 4/);
        expect(page).toContain('Data on Category 4 individuals is not included in this report');
      }
  });

  it('say who may be asked and what kind of statistics they are, on the page and on the cover', () => {
    const page = textOf('index.html');
    const [cover] = workbookOfRelease(dataset()).sheets;
    for (const words of [
      publisher.contact.post,
      publisher.contact.email,
      publisher.status,
      'Next release: 2024-25, due on',
    ])
      for (const text of [page, JSON.stringify(cover)]) expect(text).toContain(words);
    expect(page).toContain(`href="mailto:${publisher.contact.email}"`);
  });

  it('escape what people wrote', () => {
    expect(textOf('index.html')).toContain('These figures are made up &lt;&amp; meant so&gt;.');
  });
});
