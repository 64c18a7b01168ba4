import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { awaitReports } from '../../infra/cli/run/await-reports.ts';
import { submitReturn } from '../../infra/cli/run/submit-returns.ts';
import { mostPayloadBytes } from '../../infra/local/doors/payload-limits.ts';
import { findArea } from '../../shared/domain/areas.ts';
import { Period } from '../../shared/domain/periods.ts';
import { type TestPlatform, testPlatform } from './platform.ts';

const period = Period.parse('2020-21');
const lancashire = findArea('lancashire')!;
const submitter = { role: 'area-submitter', area: 'lancashire' } as const;
const approver = { role: 'area-approver', area: 'lancashire' } as const;
const bytes = readFileSync('tests/fixtures/queried/lancashire-2020-21.csv');

let platform: TestPlatform;
beforeAll(async () => {
  platform = await testPlatform();
});
afterAll(() => platform.stop());

const send = () => {
  const file = { path: '', name: 'return.csv', bytes, area: lancashire };
  return submitReturn({ platform, call: platform.call, period }, file);
};
const reportsOf = (submitted: Awaited<ReturnType<typeof send>>[]) => awaitReports(submitted, { platform, period });

describe('on a bad day of the tables', () => {
  it('two resubmissions of one area at once both get their report, answers and sign-off are taken, and nothing answers 500', async () => {
    platform.days.begin({ conflicts: 0.5, throttles: 0.3, seed: 7 });
    const both = await reportsOf(await Promise.all([send(), send()]));
    expect(both.map(({ report }) => report.verdict)).toEqual(['queried', 'queried']);
    const ids = both.map(({ submission }) => submission).sort();
    const at = `/areas/lancashire/returns/${period}/submissions/${ids.at(-1)}`;
    const { findings } = both.find(({ submission }) => submission === ids.at(-1))!.report;
    const answers = findings
      .filter(({ severity }) => severity === 'query')
      .map(({ id }) => ({ finding: id, text: 'Someone moved down on the last day but one.' }));
    await platform.call(submitter, `POST ${at}/answers`, { answers });
    await platform.call(approver, `POST ${at}/sign-off`, {});
    const { conflicts, throttles } = platform.days.counts;
    platform.days.begin();
    expect(conflicts).toBeGreaterThan(1);
    expect(throttles).toBeGreaterThan(1);
    console.log(`Injected: ${conflicts} conflicts, ${throttles} throttled calls.`);
  }, 60_000);

  it('says that it is busy where nothing passes at all, and did nothing', async () => {
    platform.days.begin({ conflicts: 1 });
    const answer = await platform
      .call(submitter, `POST /areas/lancashire/returns/${period}/submissions`, { format: 'csv' })
      .catch((error) => error);
    platform.days.begin();
    expect(answer).toMatchObject({ status: 503, code: 'busy' });
  }, 30_000);
});

describe('what AWS does not let through', () => {
  it('is refused here too: a body that is larger than Lambda takes once it is base64', async () => {
    const token = await platform.token(submitter);
    const check = (size: number) =>
      fetch(`${platform.api}/areas/lancashire/returns/${period}/check`, {
        method: 'POST',
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/octet-stream' },
        body: new Uint8Array(size),
      }).then(({ status }) => status);
    expect(await check(Math.ceil(mostPayloadBytes * 0.76))).toBe(413);
    expect(await check(1000)).not.toBe(413);
  });

  it('is read once where an object arrives twice, and where a ticket is used twice each file has its verdict on record', async () => {
    const ticket = await platform.call(submitter, `POST /areas/lancashire/returns/${period}/submissions`, {
      format: 'csv',
    });
    const upload = () => {
      const form = new FormData();
      for (const [name, value] of Object.entries(ticket.fields as Record<string, string>)) form.append(name, value);
      form.append('file', new Blob([bytes]));
      return fetch(ticket.url as string, { method: 'POST', body: form }).then(({ status }) => status);
    };
    expect([await upload(), await upload()]).toEqual([204, 204]);
    const at = `/areas/lancashire/returns/${period}/submissions`;
    await expect
      .poll(async () => platform.call(submitter, `GET ${at}/${ticket.submission}/report`).catch(() => undefined))
      .toMatchObject({ report: { form: 'C' } });
    const { items } = await platform.call(submitter, `GET ${at}`);
    expect(items.filter(({ submission }: { submission: string }) => submission === ticket.submission)).toHaveLength(1);
    // The second file was taken by the store, and is refused in words where its sender looks.
    await expect
      .poll(async () => JSON.stringify(await platform.call(submitter, `GET ${at}/${ticket.submission}/report`)), {
        timeout: 20_000,
      })
      .toMatch(/"second-file".*A second file came with the same upload ticket. It was refused/);
  }, 40_000);
});
