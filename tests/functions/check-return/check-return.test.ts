import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { checkReturn, showCompared } from '../../../functions/check-return/check-return.ts';
import { findArea } from '../../../shared/domain/areas.ts';
import type { CellKey } from '../../../shared/domain/cells.ts';
import { Period } from '../../../shared/domain/periods.ts';
import { mid2023 } from '../../../shared/domain/population.ts';
import { Compared, pastIn } from '../../../shared/domain/screening/compared.ts';
import { screen } from '../../../shared/domain/screening/screen.ts';
import { mostSent, mostSentBytes } from '../../../shared/domain/submissions/sent-along.ts';
import { readReturn } from '../../../shared/formats/read-return.ts';
import type { Call } from '../../../shared/runtime/http-door.ts';

const check = checkReturn({
  read: readReturn,
  population: async () => mid2023,
  past: async () => [],
});
const call = (body: unknown): Call => ({
  caller: { subject: 's', roles: [] } as unknown as Call['caller'],
  path: { area: 'lancashire', period: '2023-24' },
  query: {},
  headers: {},
  route: 'POST /areas/{area}/returns/{period}/check',
  body,
});

it('screens a file that is sent along', async () => {
  const bytes = new Uint8Array(readFileSync('tests/fixtures/accepted/lancashire-2023-24.csv'));
  expect(await check(call(bytes))).toMatchObject({ status: 200, body: { verdict: 'accepted' } });
});

it('says in words that a file is too large to be sent along, and takes none that the function could not be called with', async () => {
  await expect(check(call(new Uint8Array(mostSentBytes + 1)))).rejects.toMatchObject({
    details: { status: 413, code: 'file-too-large', detail: expect.stringContaining(`up to ${mostSent} can`) },
  });
  expect(mostSent).toBe('4 MB');
  expect(await check(call(new Uint8Array(mostSentBytes)))).toMatchObject({ status: 200 });
  const asBase64 = Math.ceil(mostSentBytes / 3) * 4;
  expect(asBase64 + 64 * 1024).toBeLessThan(6 * 1024 * 1024);
});

it('tells a browser what to compare with: its own residents and years alone, and enough to find what the upload would', async () => {
  const [period, lancashire] = [Period.parse('2023-24'), findArea('lancashire')!];
  const before = new Map([['eligible|1|1|' as CellKey, { value: 40 }]]);
  const past = [{ period: Period.parse('2022-23'), figures: before }];
  // Another vintage than the one that is built in, and another number: the rate of the file does not hold by it.
  const population = { vintage: 'mid-2023', aged10AndOver: { ...mid2023.aged10AndOver, E23000003: 700_000 } };
  const show = showCompared({ population: async () => population, past: async () => past });
  const { body } = await show({ ...call(undefined), route: 'GET /areas/{area}/returns/{period}/check' });
  const told = Compared.parse(JSON.parse(JSON.stringify(body)));
  expect(Object.keys(told.population.aged10AndOver)).toEqual([lancashire.pfaCode]);
  const raw = readReturn(readFileSync('tests/fixtures/accepted/lancashire-2023-24.csv'), { period, fileName: 'r.csv' });
  const about = { raw, area: lancashire, period };
  const onServer = screen({ ...about, population, past }).report;
  expect(screen({ ...about, population: told.population, past: pastIn(told) }).report).toEqual(onServer);
  expect(onServer.findings.map(({ rule }) => rule)).toEqual(expect.arrayContaining(['change-on-past', 'rate-off']));
});
