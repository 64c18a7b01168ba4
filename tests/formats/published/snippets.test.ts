import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { afterAll, describe, expect, it } from 'vitest';
import { rscript, skipWithout, soffice } from '../../needs.ts';
import { convert } from '../workbook/office.ts';
import { files, tidy } from './files-of-kent.ts';

// The snippets are cut out of the guide as it is printed and run beside the files; what is added to one only tells of
// every row what it made of it. Excel itself is not here: its formula is run by LibreOffice.

const wantedFiles = ['mappa-2023-24.csv', 'mappa-2023-24.parquet', 'README.md'];
const folder = mkdtempSync(join(tmpdir(), 'mappa-snippets-'));
for (const path of wantedFiles) writeFileSync(join(folder, path), files.get(path)!.bytes);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const textOf = (path: string) => readFileSync(join(folder, path), 'utf8');
const wanted = tidy.filter((row) => row.measure === 'eligible' && row.category === '1' && row.level === 'Total');
const ofAreas = wanted.filter((row) => row.geographic_level === 'Police force area');
/** What each row is taken for: its area, its number or nothing, and what stands in its place and beside it. */
const rows = wanted.map((row) => [row.mappa_area, row.value, row.shorthand, row.marks].join('|'));

/** The snippets of a language in the guide, in order. */
const snippets = (language: string): readonly string[] =>
  [...textOf('README.md').matchAll(new RegExp(`\`\`\`${language}\n(.*?)\n\`\`\``, 'gs'))].map(([, text]) => text!);
const printedBy = (program: string, ...words: readonly string[]): readonly string[] =>
  execFileSync(program, words, { cwd: folder, encoding: 'utf8' }).trimEnd().split('\n');

/** A Python that runs a line; undefined where no Python does. */
const pythonThat = (line: string): string | undefined =>
  ['python3', '/usr/bin/python3'].find((program) => spawnSync(program, ['-c', line]).status === 0);
const [python, pythonWithPandas] = ['pass', 'import pandas'].map(pythonThat);

describe('the snippets of the guide', () => {
  it('are all of those that are run here', () => {
    const languages = [...textOf('README.md').matchAll(/^```(\w+)$/gm)].map(([, language]) => language);
    expect(languages).toEqual(['sql', 'python', 'python', 'r', 'excel']);
    expect(rows).toHaveLength(45);
    expect(wanted.filter(({ value }) => value === '')).toHaveLength(1);
  });

  it('in SQL are run by DuckDB, with the figures of the file', async () => {
    const connection = await (await DuckDBInstance.create()).connect();
    await connection.run(`set file_search_path = '${folder}'`);
    const found = (await connection.runAndReadAll(snippets('sql')[0]!)).getRows();
    const told = found.map(([area, value]) => `${area}|${value ?? ''}`);
    expect(told.sort()).toEqual(ofAreas.map(({ mappa_area, value }) => `${mappa_area}|${value}`).sort());
    connection.closeSync();
  });

  it.skipIf(skipWithout(python, 'Python'))('in Python print the figures of the file', () => {
    const told = wanted.map((row) =>
      [row.mappa_area || row.country_name, row.value || row.shorthand, row.marks].join(','),
    );
    expect(printedBy(python!, '-c', snippets('python')[0]!)).toEqual(told);
  });

  it.skipIf(skipWithout(pythonWithPandas, 'Python with pandas'))(
    'in Python with pandas take what is empty for nothing, and numbers for whole',
    () => {
      const shown = ['mappa_area', 'value', 'shorthand', 'marks'].map((name) => `row.${name}`).join(', ');
      const each = `for row in people.fillna({"value": -1}).itertuples():\n    print(${shown}, sep="|")`;
      const printed = printedBy(pythonWithPandas!, '-c', `${snippets('python')[1]}\nprint("rows")\n${each}`);
      const told = printed.slice(printed.indexOf('rows') + 1);
      expect(told.map((row) => row.replace('|-1|', '||'))).toEqual(rows);
      expect(printed[0]).toMatch(/mappa_area +value +shorthand +marks/);
    },
  );

  it.skipIf(skipWithout(rscript, 'R'))('in R take what is empty for nothing, and numbers for whole', () => {
    const each = [
      'stopifnot(is.integer(people$value))',
      'people[is.na(people)] <- ""',
      'shown <- people[c("mappa_area", "value", "shorthand", "marks")]',
      'cat("rows", do.call(paste, c(shown, sep = "|")), sep = "\\n")',
    ];
    const printed = printedBy(rscript!, '--vanilla', '-e', [snippets('r')[0], ...each].join('\n'));
    expect(printed.slice(printed.indexOf('rows') + 1)).toEqual(rows);
    expect(printed[0]).toMatch(/mappa_area +value +shorthand +marks/);
  });

  it.skipIf(skipWithout(soffice, 'LibreOffice'))('for Excel add the figures up in a cell beside the CSV itself', () => {
    const cell = `"${snippets('excel')[0]!.replaceAll('"', '""')}"`;
    writeFileSync(join(folder, 'beside.csv'), `${textOf('mappa-2023-24.csv')}${','.repeat(16)}${cell}\r\n`);
    // As it opens a CSV by itself, but that it takes the cell for a formula, as if it had been typed.
    convert(folder, ['beside.csv'], 'fods', folder, 'CSV:44,34,76,1,,0,false,true,false,false,false,-1,true');
    const [, formula, value] =
      /table:formula="of:=([^"]*)"[^>]* office:value="(\d+)"/.exec(textOf('beside.fods')) ?? [];
    expect(formula).toContain('SUMIFS(');
    expect(Number(value)).toBe(ofAreas.reduce((sum, row) => sum + Number(row.value), 0));
    expect(Number(value)).toBeGreaterThan(1_000);
  });
});
