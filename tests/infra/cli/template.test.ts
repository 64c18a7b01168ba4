import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { check } from '../../../infra/cli/check.ts';
import { template } from '../../../infra/cli/template.ts';
import { readWorkbook } from '../../../shared/formats/workbook/read-workbook.ts';

const folder = mkdtempSync(join(tmpdir(), 'template-command-'));
const out = (name: string) => join(folder, name);

describe('mappa template', () => {
  let said: string[];
  beforeEach(() => {
    said = [];
    for (const to of ['log', 'error'] as const)
      vi.spyOn(console, to).mockImplementation((text) => void said.push(String(text)));
  });
  afterEach(() => vi.restoreAllMocks());

  it.each(['xlsx', 'ods'] as const)('writes a workbook of the form, a sheet for each table, as %s', async (format) => {
    const words = ['--area', 'Dyfed-Powys', '--period', '2020/21', '--out', out(`t.${format}`), '--json'];
    expect(await template(words)).toBe(0);
    const { sheets, form, area } = JSON.parse(said[0]!) as { sheets: string[]; form: string; area: string };
    expect([area, form]).toEqual(['dyfed-powys', 'C']);
    expect(readWorkbook(readFileSync(out(`t.${format}`)), format).sheets.map(({ name }) => name)).toEqual(sheets);
    expect(sheets).toEqual([
      'Cover',
      'Table 1',
      'Table 2',
      'Table 3a',
      'Table 3b',
      'Table 4a',
      'Table 4b',
      'Table 5a',
      'Table 5b',
      'Table 6',
    ]);
  });

  it('sets last year’s figures beside', async () => {
    const words = [
      '--area',
      'lancashire',
      '--period',
      '2024-25',
      '--out',
      out('past.xlsx'),
      '--last-year',
      'tests/fixtures/accepted/lancashire-2023-24.csv',
    ];
    expect(await template(words)).toBe(0);
    const sheet = readWorkbook(readFileSync(out('past.xlsx')), 'xlsx').sheets.find(({ name }) => name === 'Table 3a')!;
    expect(sheet.cells.map(({ text }) => text)).toEqual(expect.arrayContaining(['Last year (2023-24)', '33']));
  });

  it.each(['2002-03', '2014-15', '2020-21', '2023-24'])(
    'has no words that check takes for those of something else: %s',
    async (period) => {
      await template(['--area', 'kent', '--period', period, '--out', out('words.xlsx')]);
      said = [];
      await check([out('words.xlsx'), '--area', 'kent', '--period', period, '--json']);
      expect(said[0]).toContain('"verdict": "rejected"');
      expect(said[0]).not.toContain('other-words');
    },
  );

  it('is itself rejected by check until it is filled in', async () => {
    await template(['--area', 'kent', '--period', '2023-24', '--out', out('empty.ods')]);
    expect(await check([out('empty.ods'), '--area', 'kent', '--period', '2023-24'])).toBe(1);
  });

  it.each([
    ['an area that is none', ['--area', 'Narnia', '--period', '2023-24', '--out', 'x.ods']],
    ['a period before the first form', ['--area', 'kent', '--period', '1999-00', '--out', 'x.ods']],
    ['a file of another kind', ['--area', 'kent', '--period', '2023-24', '--out', 'x.pdf']],
    ['an option that it has not got', ['--colour', 'red']],
    [
      'a file of last year that is not there',
      ['--area', 'kent', '--period', '2023-24', '--out', out('y.ods'), '--last-year', 'nowhere.csv'],
    ],
    [
      'a file of last year that is of another year',
      '--area lancashire --period 2023-24 --out y.ods --last-year tests/fixtures/rejected/lancashire-2014-15.csv'.split(
        ' ',
      ),
    ],
  ])('says what is wrong with %s', async (_, words) => {
    expect(await template(words)).toBe(2);
    expect(said.join('\n').length).toBeGreaterThan(20);
  });
});
