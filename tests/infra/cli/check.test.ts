import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { check } from '../../../infra/cli/check.ts';

const fixtures = 'tests/fixtures';
afterEach(() => vi.restoreAllMocks());

const run = async (...words: string[]) => {
  const [out, err] = [vi.spyOn(console, 'log').mockReturnValue(), vi.spyOn(console, 'error').mockReturnValue()];
  const code = await check(words);
  return { code, out: out.mock.calls.flat().join('\n'), err: err.mock.calls.flat().join('\n') };
};

describe('mappa check', () => {
  it('rejects Lancashire 2014-15 with the cell, the row and the column, in JSON', async () => {
    const { code, out } = await run(
      `${fixtures}/rejected/lancashire-2014-15.csv`,
      '--area',
      'lancashire',
      '--period',
      '2014-15',
      '--json',
    );
    const report = JSON.parse(out);
    expect(code).toBe(1);
    expect(report).toMatchObject({ area: 'lancashire', period: '2014-15', form: 'B', verdict: 'rejected' });
    const text = JSON.stringify(report.findings);
    for (const part of [/Category 3[^"]*Level 1/, /2431[^"]*2432/, /is 9[^"]*10/, /not applicable/])
      expect(text).toMatch(part);
    expect(report.findings[0].place).toMatchObject({ file: 'lancashire-2014-15.csv', line: 4 });
  });

  it('accepts and queries with exit code 0, rejects with 1, and understands aliases and codes', async () => {
    expect(
      (await run(`${fixtures}/accepted/lancashire-2002-03.csv`, '--area', 'E23000003', '--period', '2002/03')).code,
    ).toBe(0);
    const queried = await run(
      `${fixtures}/queried/lancashire-2020-21.csv`,
      '--area',
      'Lancashire',
      '--period',
      '2020-21',
    );
    expect(queried).toMatchObject({
      code: 0,
      out: expect.stringMatching(/Queried[\s\S]*To answer \(1\)[\s\S]*\[snapshot-above-year\]/),
    });
    expect(
      (await run(`${fixtures}/rejected/leicestershire-2020-21.csv`, '--area', 'leicestershire', '--period', '2020-21'))
        .code,
    ).toBe(1);
  });

  it('lists the places of a file in their order', async () => {
    const { out } = await run(
      `${fixtures}/rejected/lancashire-2014-15.csv`,
      '--area',
      'lancashire',
      '--period',
      '2014-15',
      '--in-order',
    );
    expect(out.split('\n').map((line) => Number(/line (\d+):/.exec(line)?.[1]))).toEqual([4, 4, 5, 16]);
  });

  it("compares with last year's return where it is given, and says so where that is of another year", async () => {
    const present = `${fixtures}/accepted/lancashire-2023-24.csv`;
    const lastYear = join(mkdtempSync(join(tmpdir(), 'mappa-check-')), 'last-year.csv');
    const text = readFileSync(present, 'utf8').replaceAll('2023-24', '2022-23');
    writeFileSync(lastYear, text.replace('eligible,2,1,,742', 'eligible,2,1,,142'));
    const wish = [present, '--area', 'lancashire', '--period', '2023-24', '--last-year'];
    expect((await run(...wish, lastYear)).out).toMatch(/is 742; it was 142 in 2022-23/);
    const other = await run(...wish, `${fixtures}/rejected/lancashire-2014-15.csv`);
    expect(other).toMatchObject({
      code: 2,
      err: expect.stringContaining('holds no figures of Lancashire for 2022-23'),
    });
  });

  it('says what was wrong in the asking with exit code 2', async () => {
    expect((await run()).code).toBe(2);
    expect((await run('nowhere.csv', '--area', 'kent', '--period', '2023-24')).err).toContain('no file');
    expect((await run('x.csv', '--area', 'atlantis', '--period', '2023-24')).err).toContain('not "atlantis"');
    expect((await run('x.csv', '--area', 'kent', '--period', '2023-25')).err).toContain('--period');
    expect(await run('/proc/self/mem', '--area', 'kent', '--period', '2023-24')).toMatchObject({ code: 2, out: '' });
    expect((await run('x.csv', '--colour')).code).toBe(2);
    expect((await run('--help')).code).toBe(0);
  });

  it('never shows a Category 4 figure or what stands where one is expected', async () => {
    const file = join(mkdtempSync(join(tmpdir(), 'mappa-check-')), 'return.csv');
    writeFileSync(
      file,
      'measure,category,level,detail,value\neligible,4,1,,717171\neligible,717172,1,,4\neligible,4,2,,717173*\n',
    );
    for (const show of ['--json', '--in-order'])
      expect((await run(file, '--area', 'kent', '--period', '2023-24', show)).out).not.toMatch(/71717/);
  });
});
