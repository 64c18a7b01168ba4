import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { replay } from '../../infra/cli/replay.ts';
import { awaitReports } from '../../infra/cli/run/await-reports.ts';
import { submitReturn } from '../../infra/cli/run/submit-returns.ts';
import { ask } from '../../infra/local/engines/aws-json.ts';
import { findArea } from '../../shared/domain/areas.ts';
import { formOf } from '../../shared/domain/forms/index.ts';
import { Period } from '../../shared/domain/periods.ts';
import { fillColoured } from '../formats/template/fill-coloured.ts';
import { convert } from '../formats/workbook/office.ts';
import { skipWithout, soffice } from '../needs.ts';
import { type TestPlatform, testPlatform } from './platform.ts';

const folder = mkdtempSync(join(tmpdir(), 'mappa-return-'));
const lancashire = findArea('lancashire')!;
const own = { area: 'lancashire' } as const;
const submitter = { role: 'area-submitter', ...own } as const;
const approver = { role: 'area-approver', ...own } as const;
let platform: TestPlatform;
beforeAll(async () => {
  platform = await testPlatform({ folder });
});
afterAll(async () => {
  await platform.stop();
  rmSync(folder, { recursive: true, force: true });
});

const send = async (content: string | Uint8Array, period: Period, name = 'return.csv') => {
  const file = { path: '', name, bytes: Buffer.from(content as Uint8Array), area: lancashire };
  const submitted = await submitReturn({ platform, call: platform.call, period }, file);
  const [screened] = await awaitReports([submitted], { platform, period });
  return { ...screened!, at: `/areas/lancashire/returns/${period}/submissions/${submitted.submission}` };
};
const refused = (call: Promise<unknown>) =>
  call.then(
    () => 'no refusal',
    ({ code }) => code,
  );

describe('the life of a return', () => {
  it('goes from a query over its answer to the sign-off by another person', async () => {
    const { report, at } = await send(
      readFileSync('tests/fixtures/queried/lancashire-2020-21.csv', 'utf8'),
      Period.parse('2020-21'),
    );
    expect(report.verdict).toBe('queried');
    expect(await refused(platform.call(approver, `POST ${at}/sign-off`))).toBe('not-accepted');
    const finding = report.findings[0]?.id;
    const answered = await platform.call(submitter, `POST ${at}/answers`, {
      finding,
      text: 'Someone moved down on the last day but one.',
    });
    expect(answered).toMatchObject({ status: 'accepted', open: [] });
    expect(await refused(platform.call(submitter, `POST ${at}/sign-off`))).toBe('wrong-role');
    expect(await refused(platform.call({ role: 'area-approver', area: 'cumbria' }, `POST ${at}/sign-off`))).toBe(
      'wrong-area',
    );
    const signed = await platform.call(approver, `POST ${at}/sign-off`);
    expect(signed.signedOff.by).toBeTruthy();
  });

  it('leaves local Category 4 counts in the confidential table and the upload, and nowhere else', async () => {
    const period = Period.parse('2023-24');
    const text = readFileSync('tests/fixtures/accepted/lancashire-2023-24.csv', 'utf8');
    const marked = text.replace(
      /^(lancashire,2023-24,\w+,4,.*,)(\d+)$/gm,
      (_all, before, value) => `${before}${777_000 + Number(value)}`,
    );
    const contaminated = marked.replace('eligible,Total,1,,3181', 'eligible,Total,1,,780184');
    const swapped = marked.replace('category,level,detail,value', 'value,level,detail,category');
    for (const file of [marked, contaminated, swapped]) await send(file, period);
    const scan = async (name: string) =>
      JSON.stringify(await ask(platform.engines.dynamoDb, 'dynamodb', 'Scan', { TableName: platform.resource(name) }));
    expect(await scan('CONFIDENTIAL_TABLE')).toContain('777003');
    expect(await scan('RETURNS_TABLE')).not.toMatch(/777\d{3}|780184/);
    const logs = readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .map((name) => join(folder, name))
      .filter((path) => path.endsWith('.log') && statSync(path).isFile());
    expect(logs.length).toBeGreaterThan(0);
    for (const path of logs) expect(readFileSync(path, 'utf8')).not.toMatch(/777\d{3}|780184/);
  });

  /** A file of a report, by the door that people take it from. */
  const download = async (path: string): Promise<Uint8Array> => {
    const headers = { authorization: `Bearer ${await platform.token(submitter)}` };
    return new Uint8Array(await (await fetch(`${platform.api}${path}`, { headers })).arrayBuffer());
  };

  it('comes back with its faults marked, is filled in again, saved by an office program, sent, and accepted', async () => {
    const period = Period.parse('2023-24');
    const clean = readFileSync('tests/fixtures/accepted/lancashire-2023-24.csv', 'utf8');
    const figures = new Map(
      (parse(clean, { columns: true }) as Record<string, string>[]).map(
        ({ measure, category, level, detail, value }) => [[measure, category, level, detail].join('|'), value!],
      ),
    );
    const faulty = clean
      .replace(/(,eligible,2,2,,)\d+/, '$1-7')
      .replace(/\n[^\n]*notification_breaches[^\n]*/, '')
      .replace(/(,managed,1,3,,)\d+/, '$1many');
    const { report, at } = await send(faulty, period);
    expect(report.verdict).toBe('rejected');
    const marked = await download(`${at}/marked`);
    const { bytes, filled } = fillColoured(marked, formOf(period)!, figures);
    expect(filled).toBeGreaterThan(4);
    const isAccepted = async (file: Uint8Array): Promise<void> => {
      const { verdict, findings } = (await send(file, period, 'return.xlsx')).report;
      expect(verdict).toBe('accepted');
      // Nobody opened it to have its sums worked out anew, which is said.
      expect(findings.map(({ rule, severity }) => [rule, severity])).toEqual([['stale-total', 'note']]);
    };
    await isAccepted(bytes);
    if (skipWithout(soffice, 'LibreOffice')) return;
    writeFileSync(join(folder, 'marked.xlsx'), bytes);
    const out = join(folder, 'saved');
    convert(folder, ['marked.xlsx'], 'xlsx', out);
    const saved = new Uint8Array(readFileSync(join(out, 'marked.xlsx')));
    const comments = (file: Uint8Array): number =>
      Object.entries(unzipSync(file))
        .filter(([name]) => /comments\d*\.xml$/.test(name))
        .reduce((sum, [, part]) => sum + (strFromU8(part).match(/<comment\b/g) ?? []).length, 0);
    expect(comments(saved)).toBe(comments(marked));
    await isAccepted(saved);
    console.log(`${filled} cells filled in; ${comments(saved)} comments kept by LibreOffice.`);
  });

  it('is screened again by mappa replay from what a stopped platform kept', async () => {
    await platform.stop();
    const out = vi.spyOn(console, 'log').mockReturnValue();
    const code = await replay(['--period', '2023-24', '--folder', folder, '--json']);
    const replayed = JSON.parse(out.mock.calls.flat().join('')) as { was: string; would: string }[];
    out.mockRestore();
    expect(code).toBe(0);
    expect(replayed.map(({ was }) => was).toSorted()).toEqual([
      ...Array(3).fill('accepted'),
      ...Array(3).fill('rejected'),
    ]);
    expect(replayed.every(({ was, would }) => was === would)).toBe(true);
  });
});
