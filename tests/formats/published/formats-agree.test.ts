import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { parse } from 'csv-parse/sync';
import { asyncBufferFromFile, parquetReadObjects } from 'hyparquet';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cellsOf } from '../../../shared/domain/cells.ts';
import { formD } from '../../../shared/domain/forms/form-d.ts';
import { formOf } from '../../../shared/domain/forms/index.ts';
import { Period } from '../../../shared/domain/periods.ts';
import { aggregate } from '../../../shared/domain/release/figures/aggregate.ts';
import { publishedColumns } from '../../../shared/domain/release/figures/published-row.ts';
import { jsonStat } from '../../../shared/formats/published/json-stat.ts';
import { stampRelease } from '../../../shared/formats/published/release-date-stamp.ts';
import { exampleFigures } from '../../domain/release/example-figures.ts';
import { skipWithout, soffice } from '../../needs.ts';
import { toCsv } from '../workbook/office.ts';
import { dataset, files, type Line, said, textOf, tidy } from './sample-files.ts';

const folder = mkdtempSync(join(tmpdir(), 'mappa-formats-'));
for (const kind of ['ods', 'xlsx', 'parquet'])
  writeFileSync(join(folder, `${kind}.${kind}`), files.get(`mappa-2023-24.${kind}`)!.bytes);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const json = (path: string) => JSON.parse(textOf(path));

describe('Parquet', () => {
  it('holds the same rows as the CSV when DuckDB reads it', async () => {
    const connection = await (await DuckDBInstance.create()).connect();
    const result = await connection.runAndReadAll(`select * from '${join(folder, 'parquet.parquet')}'`);
    expect(result.columnNames()).toEqual(publishedColumns);
    const rows = result.getRows().map((row) => row.map((value) => (value === null ? '' : String(value))));
    expect(rows).toEqual(tidy.map((row) => Object.values(row)));
    const sum = await connection.runAndReadAll(
      `select sum(value)::int from '${join(folder, 'parquet.parquet')}' where geographic_level = 'Police force area'`,
    );
    const own = tidy
      .filter((row) => row.geographic_level === 'Police force area')
      .reduce((so, row) => so + Number(row.value), 0);
    expect(Number(sum.getRows()[0]![0])).toBe(own);
  });

  it('holds them for another reader as well', async () => {
    const rows = await parquetReadObjects({ file: await asyncBufferFromFile(join(folder, 'parquet.parquet')) });
    expect(rows.map((row) => Object.values(row).map((value) => (value === null ? '' : String(value))))).toEqual(
      tidy.map((row) => Object.values(row)),
    );
  });
});

describe('JSON-stat', () => {
  it('holds each observation at its place in the cube', () => {
    const cube = json('mappa-2023-24.json');
    const orNone = (code: string | undefined) => code || 'none';
    for (const row of tidy) {
      const codes = [
        '2023-24',
        row.pfa_code || row.country_code!,
        row.measure!,
        row.category!,
        row.level!,
        orNone(row.detail),
      ];
      const index = codes.reduce((at, code, axis) => {
        const name = cube.id[axis];
        return at * cube.size[axis] + cube.dimension[name].category.index.indexOf(code);
      }, 0);
      expect(cube.value[index]).toBe(row.value === '' ? null : Number(row.value));
      expect(cube.status[index] ?? '').toBe(row.shorthand || row.marks);
    }
    expect(Object.keys(cube.value)).toHaveLength(tidy.length);
  });

  it.each(['2002-03', '2014-15', '2020-21', '2023-24'])('names every code of %s in words', (text) => {
    const period = Period.parse(text);
    const form = formOf(period)!;
    const rows = aggregate({ period, form, figures: exampleFigures(form), population: undefined, national: [] });
    const cube = jsonStat({ ...dataset(), period, form, rows }) as {
      dimension: Record<string, { label: string; category: { index: string[]; label: Record<string, string> } }>;
    };
    for (const [name, { label, category }] of Object.entries(cube.dimension)) {
      expect(label).not.toBe(name);
      expect(Object.keys(category.label).sort()).toEqual(category.index.toSorted());
      for (const word of Object.values(category.label)) expect(word).not.toMatch(/^$|_|undefined|^\d$|^Total$|[{}]/);
    }
  });

  it('says its version and when it was released', () => {
    const released = JSON.parse(stampRelease(textOf('mappa-2023-24.json'), '2024-10-31T09:30:00.000Z'));
    expect(released).toMatchObject({ updated: '2024-10-31T09:30:00+00:00', extension: { version: '1.0' } });
    expect(released.dimension.detail.category.label).toMatchObject({
      SHPO_FTR: 'SHPO with foreign travel restriction',
      licence: 'breach of licence',
    });
  });
});

/** The marks that a note gives to the cells of its line. */
const marksIn = (note: string, columns: readonly string[], cells: readonly string[]): string[] => {
  const short = columns.map((label) => label.replace(/: [^,]*/, ''));
  const parts = [...note.matchAll(/\[(\w)\]( all but)?([^[]*)/g)].map(([, mark, but, names]) => {
    const named = names!.replace(/\. $/, '').trim();
    for (const name of named === '' ? [] : named.split('; ')) expect(short).toContain(name);
    const has = (name: string) => named === '' || named.split('; ').includes(name) === !but;
    return { mark: mark!, has };
  });
  return short.map((name, index) =>
    /^\d+$/.test(cells[index]!) ? (parts.find((part) => part.has(name))?.mark ?? '') : '',
  );
};

describe.skipIf(skipWithout(soffice, 'LibreOffice'))('spreadsheets', () => {
  beforeAll(() => toCsv(folder, 'ods.ods', 'xlsx.xlsx'));
  const addressOf = (row: Line) => [row.measure, row.category, row.level, row.detail].join('|');
  const rowAt = new Map(tidy.map((row) => [`${row.pfa_code || row.country_code}|${addressOf(row)}`, row]));

  for (const kind of ['ods', 'xlsx'])
    it(`the ${kind} opens in LibreOffice, which exports the figures of the CSV`, () => {
      let compared = 0;
      let marked = 0;
      const summary = readFileSync(join(folder, `${kind}-Summary.csv`), 'utf8');
      const [, , , ...levels] = parse(summary, { relax_column_count: true }) as string[][];
      expect(levels.map(([, level]) => level)).toEqual([
        'Level 1',
        'Level 2',
        'Level 3',
        'Total',
        'Level 2',
        'Level 3',
        'Total',
        'Level 2',
        'Level 3',
        'Total',
      ]);
      expect(levels[3]!.slice(2, -1)).toEqual(
        ['1', '2', '3', '4', 'Total', 'All'].map((category) =>
          said(tidy.find((row) => row.measure === 'eligible' && row.category === category && row.level === 'Total')),
        ),
      );
      expect(levels[3]!.at(-1)).toBe('[p] all but Category 4; All');
      for (const table of formD.tables) {
        const addresses = cellsOf(formD)
          .filter((cell) => cell.table === table && cell.category !== '4')
          .flatMap(({ measure, category, level, detail, row }) => {
            const counts = category === 'Total' ? (table.about ?? category) : category;
            const at = { measure, category: counts, level, detail, row: row.label };
            if (measure !== 'rate_per_100k') return [at];
            return [
              at,
              { ...at, measure: 'rate_per_100k_computed', detail: 'mid-2023' },
              { ...at, measure: 'population_10_and_over', category: 'Total', detail: 'mid-2023' },
            ];
          });
        const isWide = addresses.length > 6;
        const parts = isWide ? Map.groupBy(addresses, ({ row }) => row) : new Map([['', addresses]]);
        for (const [row, own] of parts) {
          const name = `Table ${table.number}${isWide ? ` ${row === 'Total' ? 'All levels' : row}` : ''}`;
          const sheet = readFileSync(join(folder, `${kind}-${name}.csv`), 'utf8');
          const [title, told, header, ...lines] = parse(sheet, { relax_column_count: true }) as string[][];
          expect(title![0]).toContain(`${name}: `);
          expect(told![0]).toContain('This worksheet contains one table.');
          expect(lines).toHaveLength(45);
          expect(header!.filter((label) => /Category 4|^All:/.test(label))).toEqual([]);
          const hasNotes = header!.at(-1) === 'Notes';
          expect(header).toHaveLength(own.length + 2 + (hasNotes ? 1 : 0));
          for (const [code, place, ...rest] of lines) {
            const cells = rest.slice(0, own.length);
            const rowsAt = own.map((at) => rowAt.get(`${code}|${addressOf(at)}`));
            expect(cells).toEqual(rowsAt.map(said));
            expect(rowsAt.map((each) => each?.mappa_area || each?.country_name)).toEqual(own.map(() => place));
            const beside = rowsAt.map((each) => (each?.value ? each.marks : ''));
            expect(marksIn(hasNotes ? rest.at(-1)! : '', header!.slice(2, own.length + 2), cells)).toEqual(beside);
            marked += beside.filter((mark) => mark !== '').length;
            compared += cells.length;
          }
        }
      }
      expect(compared).toBe(45 * 52);
      expect(marked).toBeGreaterThan(100);
    });
});
