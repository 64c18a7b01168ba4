import { describe, expect, it } from 'vitest';
import { formD } from '../../../shared/domain/forms/form-d.ts';
import { Period } from '../../../shared/domain/periods.ts';
import { mid2023 } from '../../../shared/domain/population.ts';
import { aggregate } from '../../../shared/domain/release/figures/aggregate.ts';
import { figuresText } from '../../../shared/domain/release/figures/figures-text.ts';
import type { Listed } from '../../../shared/domain/release/life/release.ts';
import { frontFiles } from '../../../shared/formats/published/front-files.ts';
import type { OutputFile } from '../../../shared/formats/published/output-file.ts';
import { tidyCsv } from '../../../shared/formats/published/tidy-csv.ts';
import { exampleFigures } from '../../domain/release/example-figures.ts';
import { lines } from '../pages/as-read.ts';
import { textOf } from './in-text.ts';
import { listedAs } from './listed-releases.ts';
import { mainOf } from './small-dataset.ts';

const rowsOf = (period: Period, plus: number) =>
  aggregate({ period, form: formD, figures: exampleFigures(formD, [], plus), population: mid2023, national: [] });
const out = (period: Period, plus: number, more: Partial<Listed>) =>
  listedAs({ period, figures: figuresText(rowsOf(period, plus)), ...more });

const [now, before, once] = [Period.parse('2023-24'), Period.parse('2022-23'), Period.parse('2021-22')];
const listed = [
  out(before, 0, { stylesheet: 'assets/2023.css', releaseAt: '2023-10-26T08:30:00.000Z' }),
  out(now, 1, { stylesheet: 'assets/2024.css' }),
  out(now, 2, { version: '1.1', revises: '1.0', reason: 'Counted again.', stylesheet: 'assets/2025.css' }),
  listedAs({ period: once, withdrawn: { at: '2022-11-01T10:00:00.000Z', why: 'Table 2 counts twice.' } }),
];

const found = ({ pages, pointers }: ReturnType<typeof frontFiles>) => {
  const files = new Map<string, OutputFile>([...pages, ...pointers].map((file) => [file.path, file]));
  return { files, paths: [...files.keys()], text: (path: string) => textOf(files.get(path)!) };
};
const releasesIn = (csv: string): readonly string[] => [
  ...new Set(
    csv
      .trimEnd()
      .split('\r\n')
      .slice(1)
      .map((line) => line.split(',').at(-1)!),
  ),
];

describe('what stands in front of the releases', () => {
  const front = frontFiles(listed);
  const { files, paths, text } = found(front);

  it('moves its pointers last, the latest figures first and the catalogue at the end, none with a day to be filled in', () => {
    expect(front.pointers.map(({ path }) => path)).toEqual([
      ...['latest/mappa.csv', 'feed.json', 'releases.ics', 'latest/index.html'],
      ...['releases/2022-23/index.html', 'releases/2023-24/index.html', 'releases/2021-22/index.html'],
      ...['index.html', 'catalog.json'],
    ]);
    expect([...files.values()].filter(({ dated }) => dated)).toEqual([]);
  });

  it('leads to what stands: the latest of all, and that of each period, be it none any more', () => {
    expect(text('latest/mappa.csv')).toBe(tidyCsv(rowsOf(now, 2)));
    const goesTo = (path: string) => /url=([^"]*)"/.exec(text(path))?.[1];
    expect(goesTo('latest/index.html')).toBe('../releases/2023-24/1.1/index.html');
    expect(goesTo('releases/2023-24/index.html')).toBe('../../releases/2023-24/1.1/index.html');
    expect(goesTo('releases/2022-23/index.html')).toBe('../../releases/2022-23/1.0/index.html');
    expect(goesTo('releases/2021-22/index.html')).toBe('../../index.html');
    expect(paths.filter((path) => path.startsWith('releases/'))).toHaveLength(3);
  });

  it('holds the series as it stands, every version, and a chart of it, all of them in the catalogue', () => {
    expect([...releasesIn(text('series/mappa-series.csv'))].sort()).toEqual(['2022-23/1.0', '2023-24/1.1']);
    const every = ['2022-23/1.0', '2023-24/1.0', '2023-24/1.1'];
    expect([...releasesIn(text('series/mappa-every-version.csv'))].sort()).toEqual(every);
    const ofSeries = paths.filter((path) => path.startsWith('series/'));
    expect(ofSeries.filter((path) => path.includes('people-over-the-years')).length).toBeGreaterThan(0);
    for (const path of ofSeries) expect(text('catalog.json')).toContain(`"${path}"`);
  });

  it('has pages in the style of the newest release', () => {
    for (const path of ['index.html', 'methodology/index.html', 'areas/kent/index.html']) {
      expect(text(path)).toContain('assets/2025.css');
      expect(text(path)).not.toMatch(/assets\/202[34]\.css/);
    }
  });

  it('has a page of each area with its own figures of the newest release, over the years and beside the nation', () => {
    expect(paths.filter((path) => path.startsWith('areas/'))).toHaveLength(42);
    const kent = mainOf(text('areas/kent/index.html'));
    // Kent is the 18th area: 94 people in each place of Categories 1 to 3 by `exampleFigures`, and those added.
    expect(kent).toContain(lines`
      Year | Kent > | England and Wales >
      2022-23 | 17 [b] > | 11 [b] >
      2023-24 | 17 [b] > | 12 [b] >
    `);
    expect(kent).toContain(lines`
      Measure | 2023-24 > | 2022-23 >
      Category 1 on 31 March | 288 > | 282 >
      Category 2 on 31 March | 288 > | 282 >
      Category 3 on 31 March | 192 > | 188 >
      Categories 1 to 3 on 31 March | 768 > | 752 >
    `);
    expect(kent).toMatch(/\nCategory 1 on 31 March \| 288 > \| 6,453 > \|/);
    expect(kent.match(/^Essex \|.*$/gm)).toHaveLength(1);
  });

  it('makes the series and every version alike where nothing was revised', () => {
    const alone = found(frontFiles([listed[1]!]));
    expect(alone.text('series/mappa-every-version.csv')).toBe(alone.text('series/mappa-series.csv'));
    expect(releasesIn(alone.text('series/mappa-series.csv'))).toEqual(['2023-24/1.0']);
    expect(alone.text('latest/mappa.csv')).toBe(tidyCsv(rowsOf(now, 1)));
  });
});

describe('before anything is out', () => {
  it('leads to the list of releases, has the heading of the figures alone, and takes the style it is given', () => {
    const { paths, text } = found(frontFiles([], { stylesheet: 'assets/first.css' }));
    expect(text('latest/mappa.csv').trimEnd().split('\r\n')).toHaveLength(1);
    expect(text('latest/index.html')).toContain('url=../index.html"');
    expect(text('areas/kent/index.html')).toContain('assets/first.css');
    expect(paths.filter((path) => path.includes('people-over-the-years'))).toEqual([]);
    expect(paths.filter((path) => path.startsWith('releases/'))).toEqual([]);
  });

  it('and none where none is given', () => expect(found(frontFiles([])).text('index.html')).not.toContain('undefined'));
});
