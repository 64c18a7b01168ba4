import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { areas } from '../../../../shared/domain/areas.ts';
import { readSvg } from '../../../formats/published/charts/read-svg.ts';
import type { History } from './history.ts';
import { standing, versions } from './history.ts';
import { figureIn } from './printed-places.ts';
import { tablesIn } from './tables-in-page.ts';

type Line = Record<string, string>;
type Files = { name: string; csv: string; svg: string; page: string };

const linesOf = (text: string): readonly Line[] => parse(text, { columns: true });
const saidBy = ({ value, shorthand, marks }: Line): string =>
  JSON.stringify({ value: value || null, shorthand, marks: value ? marks : '' });
const sorted = (texts: readonly string[]): readonly string[] => [...texts].sort();

/** The figures of the table of a chart on a page, shares left aside. */
const figuresInTable = (page: string, name: string): readonly string[] => {
  const start = page.indexOf(`id="${name}"`);
  const [table] = tablesIn(page.slice(start, page.indexOf('</figure>', start)));
  return table!.lines.flatMap(([, ...cells]) =>
    cells.flatMap((text, at) =>
      text === '' || /, share$|^On its tile$/.test(table!.columns[at + 1]!) ? [] : [JSON.stringify(figureIn(text))],
    ),
  );
};

/** The figures that the description of a picture tells, names, years and shares left aside. */
const figuresInWords = (svg: string): readonly string[] =>
  readSvg(svg)
    .words.replaceAll(/Categor(?:y|ies) \d(?: to \d)?|Level \d|\d{4}-\d\d|[\d.]+%/g, '')
    .match(/\d{1,3}(?:,\d{3})*(?: \[[prbe]\])*|\[[cxz]\]/g)!
    .map((text) => JSON.stringify(figureIn(text)));

/** Held against the files: the rows, the picture and the table of every chart, of releases and of areas. */
export const describeCharts = ({ out }: History): void => {
  const read = (path: string) => readFileSync(out(path), 'utf8');
  const inFolder = (folder: string, page: string): readonly Files[] =>
    readdirSync(out(folder))
      .filter((file) => file.endsWith('.svg'))
      .map((file) => basename(file, '.svg'))
      .map((name) => ({
        name,
        csv: read(`${folder}/${name}.csv`),
        svg: read(`${folder}/${name}.svg`),
        page: read(page),
      }));
  const hold = (charts: readonly Files[], known: ReadonlySet<string>) => {
    for (const { name, csv, svg, page } of charts) {
      const rows = linesOf(csv);
      expect(rows.length, name).toBeGreaterThan(1);
      for (const row of rows) expect(known, name).toContain(JSON.stringify(Object.values(row)));
      const said = sorted(rows.map(saidBy));
      // A table has a place for what the form does not ask, and no row of the file is of that.
      expect(
        said.filter((text) => text.includes('"z"')),
        name,
      ).toEqual([]);
      const inTable = figuresInTable(page, name).filter((text) => !text.includes('"z"'));
      expect(sorted(inTable), name).toEqual(said);
      expect(sorted(figuresInWords(svg)), name).toEqual(said);
    }
  };
  const rowsOf = (path: string, cut: (row: Line) => Line = (row) => row): ReadonlySet<string> =>
    new Set(linesOf(read(path)).map((row) => JSON.stringify(Object.values(cut(row)))));
  const series = () => rowsOf('series/mappa-series.csv', ({ series: _, ...row }) => row);

  describe('the charts', () => {
    it.each(versions)('of version $version of $period show rows of its CSV, all areas and all years', (each) => {
      const folder = `releases/${each.period}/${each.version}`;
      const charts = inFolder(`${folder}/charts`, `${folder}/index.html`);
      const ofYears = charts.filter(({ name }) => name.endsWith('-over-the-years'));
      const others = charts.filter((chart) => !ofYears.includes(chart));
      expect(ofYears).toHaveLength(each.period === '2022-23' ? 0 : 1);
      expect(others.map(({ name, csv }) => [name, linesOf(csv).length])).toEqual([
        ['eligible-by-level', 19],
        ['managed-by-level', 15],
        ['rate_per_100k-by-area', 43],
        ['rate_per_100k-map', 42],
        ['returned_to_custody-licence-by-level', 15],
      ]);
      hold(others, rowsOf(`${folder}/mappa-${each.period}.csv`));
      const before = standing[0]!;
      const ofBoth = [before, each].flatMap(({ period, version }) =>
        linesOf(read(`releases/${period}/${version}/mappa-${period}.csv`)).map((row) =>
          JSON.stringify([...Object.values(row), `${period}/${version}`]),
        ),
      );
      hold(ofYears, new Set(ofBoth));
    });

    it('of the series show rows of it', () => {
      const charts = inFolder('series', 'index.html');
      expect(charts.map(({ csv }) => linesOf(csv).length)).toEqual([6]);
      hold(charts, series());
    });

    it('of areas show rows of the series', () => {
      const known = series();
      for (const { slug } of areas) {
        const page = read(`areas/${slug}/index.html`);
        const saved = [...page.matchAll(/href="data:[\w/+]+;charset=utf-8;base64,([^"]+)" download="([\w-]+)\.\w+"/g)];
        const texts = Map.groupBy(saved, ([, , name]) => name!);
        const charts = [...texts].map(([name, [svg, csv]]) => ({
          name,
          svg: Buffer.from(svg![1]!, 'base64').toString('utf8'),
          csv: Buffer.from(csv![1]!, 'base64').toString('utf8'),
          page,
        }));
        expect(charts.map(({ name }) => name)).toEqual([
          'rate_per_100k-beside-others',
          'rate_per_100k-over-the-years',
          'people-over-the-years',
        ]);
        hold(charts, known);
      }
    });
  });
};
