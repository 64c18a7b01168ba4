import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { awaitReports } from '../../infra/cli/run/await-reports.ts';
import { type ReturnFile, returnsIn } from '../../infra/cli/run/returns-folder.ts';
import { submitReturn } from '../../infra/cli/run/submit-returns.ts';
import { credential } from '../../infra/local/engines/aws-json.ts';
import { notHere } from '../../shared/adapters/open-from.ts';
import type { Area } from '../../shared/domain/areas.ts';
import { Period } from '../../shared/domain/periods.ts';
import { type TestPlatform, testPlatform } from './platform.ts';

const period = Period.parse('2023-24');
const folder = join(import.meta.dirname, '../fixtures/example-returns/2023-24');
const base = `/collections/${period}/releases`;
/** Enough areas to be released: what is asked here is the same of a few as of all. */
const some = /^[a-d]|^lancashire/;
const analyst = { role: 'ministry-analyst' } as const;
const approver = { role: 'release-approver' } as const;

describe('a release and its revision, on the platform that the template describes', () => {
  let platform: TestPlatform;
  beforeAll(async () => {
    platform = await testPlatform();
  });
  afterAll(() => platform?.stop());

  const handIn = async (files: readonly ReturnFile[]) => {
    const submitted = [];
    for (const file of files)
      submitted.push(
        await submitReturn({ platform, call: platform.call, period }, file as ReturnFile & { area: Area }),
      );
    const screened = await awaitReports(submitted, { platform, period });
    expect(screened.map(({ report }) => report.verdict)).toEqual(screened.map(() => 'accepted'));
    for (const { area, submission } of submitted)
      await platform.call(
        { role: 'area-approver', area: area.slug },
        `POST /areas/${area.slug}/returns/${period}/submissions/${submission}/sign-off`,
        {},
      );
  };

  const prepare = async (body: object) => {
    const { version, releaseAt, digest } = await platform.call(analyst, `POST ${base}`, body);
    await platform.call(approver, `POST ${base}/${version}/approve`, { why: 'Looked at.', digest });
    await platform.call(approver, `POST ${base}/${version}/schedule`, { why: 'The announced day.', digest });
    await expect.poll(() => platform.schedules(), { interval: 25 }).toContain(`${period}-${version}`);
    return { version: version as string, due: new Date(releaseAt) };
  };

  const bucket = () => `${platform.engines.objects}/${platform.resource('PUBLISHED_BUCKET')}`;
  const publicKeys = async () =>
    [...(await (await fetch(`${bucket()}?list-type=2`)).text()).matchAll(/<Key>([^<]*)<\/Key>/g)].map(
      ([, key]) => key!,
    );
  const read = async (key: string) => (await fetch(`${bucket()}/${key}`)).text();

  /** What anybody is answered at the public site. */
  const figure = async (question = '') => {
    const wanted = `measure=eligible&category=1&level=1&area=lancashire&format=json${question}`;
    const answer = await fetch(`${platform.site}/data?${wanted}`);
    const { rows = [] } = await answer.json();
    return [answer.status, ...rows.map(({ release, value }: { release: string; value: number }) => [release, value])];
  };

  it('is not there a second before its time by any address, and whole from that second on', async () => {
    await handIn((await returnsIn(folder, period)).filter(({ name }) => some.test(name)));
    const { version, due } = await prepare({ notes: ['Made up.'] });
    expect(version).toBe('1.0');
    await platform.clock.moveTo(new Date(due.getTime() - 1000));
    await expect(platform.invoke('publish-release', { period, version })).rejects.toThrow('a moment before its time');
    expect(await publicKeys()).toEqual([]);
    for (const path of ['index.html', 'release.json', `mappa-${period}.csv`])
      expect((await fetch(`${platform.site}/releases/${period}/1.0/${path}`)).ok).toBe(false);
    // There is no list of releases yet, which is never taken for an empty one.
    expect(await figure()).toEqual([503]);
    await platform.clock.moveTo(due);
    expect(await publicKeys()).toContain(`releases/${period}/1.0/release.json`);
    expect((await fetch(`${platform.site}/releases/${period}/1.0/index.html`)).status).toBe(200);
    const opens = async (key: string) => (await fetch(`${bucket()}/${key}`)).headers.get('x-amz-meta-open-from');
    const styled = (key: string) => key.startsWith('assets/') || key === notHere.key;
    for (const key of (await publicKeys()).filter((each) => !styled(each)))
      expect(await opens(key), key).toBe(due.toISOString());
    expect(JSON.parse(await read('catalog.json')).latest.version).toBe('1.0');
    expect(await figure()).toEqual([200, ['2023-24/1.0', 2439]]);
    expect((await fetch(`${platform.site}/data/openapi.json`)).status).toBe(200);
    const page = await fetch(`${platform.site}/data?area=lancashire`, { headers: { accept: 'text/html' } });
    expect(page.headers.get('content-security-policy')).toContain("form-action 'self'");
    const [, style] = /<link rel="stylesheet" href="([^"]+)">/.exec(await page.text())!;
    expect((await fetch(new URL(style!, platform.site))).headers.get('content-type')).toContain('text/css');
    expect((await fetch(`${platform.site}/data/other`)).status).toBe(404);
    expect((await fetch(`${platform.site}/data?area=atlantis`)).status).toBe(400);
    expect(await (await fetch(`${platform.site}/data`, { method: 'HEAD' })).text()).toBe('');
  });

  it('stays as it was when it is revised; the revision says what changed and why, and is the latest', async () => {
    const first = `releases/${period}/1.0/`;
    const before = new Map(
      await Promise.all(
        (await publicKeys())
          .filter((key) => key.startsWith(first) && !key.endsWith('.html'))
          .map(async (key) => [key, await read(key)] as const),
      ),
    );
    const path = join(folder, 'lancashire.csv');
    const changed = readFileSync(path, 'utf8')
      .replace('eligible,1,1,,2439', 'eligible,1,1,,2440')
      .replace('eligible,Total,1,,3181', 'eligible,Total,1,,3182')
      .replace('eligible,1,Total,,2453', 'eligible,1,Total,,2454')
      .replace('eligible,Total,Total,,3221', 'eligible,Total,Total,,3222');
    const [lancashire] = (await returnsIn(folder, period)).filter(({ name }) => name === 'lancashire.csv');
    await platform.clock.moveTo(new Date('2024-11-11T10:00:00Z'));
    await handIn([{ ...lancashire!, bytes: Buffer.from(changed) }]);
    const { version, due } = await prepare({ reason: 'Lancashire found one more person.', releaseAt: '2024-11-28' });
    expect(version).toBe('1.1');
    expect(due.toISOString()).toBe('2024-11-28T09:30:00.000Z');
    await platform.clock.moveTo(due);
    for (const [key, text] of before) expect(await read(key), key).toBe(text);
    const changes = (await read(`releases/${period}/1.1/changes.csv`)).trim().split('\r\n').slice(1);
    const tail = (place: string) =>
      changes.filter((line) => line.includes(place)).map((line) => line.split(',').slice(8).join());
    expect(tail('E23000003')).toEqual([
      'eligible,1,1,,people,2440,,r,2439,,',
      'eligible,Total,1,,people,3182,,r,3181,,',
      'eligible,1,Total,,people,2454,,r,2453,,',
      'eligible,Total,Total,,people,3222,,r,3221,,',
    ]);
    expect(tail(',England,,,,')).toHaveLength(4);
    const national = (await read(`releases/${period}/1.1/mappa-2023-24.csv`))
      .split('\r\n')
      .filter((line) => line.includes(',National,') && /,\d+,,(p )?r( b)?$/.test(line));
    expect(tail(',National,').map((line) => line.replace(/,[^,]*,[^,]*,[^,]*$/, ''))).toEqual(
      national.map((line) => line.split(',').slice(8).join()),
    );
    expect(changes).toHaveLength(8 + national.length);
    expect(JSON.parse(await read(`releases/${period}/1.1/release.json`)).revision).toMatchObject({
      of: '1.0',
      reason: 'Lancashire found one more person.',
    });
    expect(await figure()).toEqual([200, ['2023-24/1.1', 2440]]);
    expect(await figure('&version=1.0')).toEqual([200, ['2023-24/1.0', 2439]]);
    expect(await read('latest/index.html')).toContain(`../releases/${period}/1.1/index.html`);
    expect(JSON.parse(await read('catalog.json')).latest.version).toBe('1.1');
    for (const release of ['1.0', '1.1'])
      expect(await read('series/mappa-every-version.csv')).toContain(`,${period}/${release}\r\n`);
  });

  /** Runs what follows each deployment, at any addresses. @returns how it ended, and what it said does not hold */
  const smoke = (...addresses: string[]): Promise<{ code: number | null; fails: string[] }> =>
    new Promise((resolve) => {
      const child = spawn(process.execPath, ['infra/stack/smoke.ts', ...addresses], {
        stdio: ['ignore', 'pipe', 'ignore'],
      });
      let said = '';
      child.stdout.on('data', (chunk) => {
        said += chunk;
      });
      child.once('close', (code) =>
        resolve({ code, fails: [...said.matchAll(/^FAILS\s+(.*)/gm)].map(([, what]) => what!) }),
      );
    });

  it('stands by the smoke test that follows a deployment, which tells a site that is none, and one with a file spoilt', async () => {
    expect(await smoke(platform.pages, platform.site)).toEqual({ code: 0, fails: [] });
    expect(await smoke(platform.pages, platform.pages)).toEqual({
      code: 1,
      fails: [expect.stringMatching(/^the site is not the pages/)],
    });
    expect((await smoke(platform.site, platform.site)).fails).toEqual(
      expect.arrayContaining(['pages lead to the sign-in', 'the sign-in leads to its provider']),
    );
    expect(await smoke(platform.pages)).toEqual({ code: 2, fails: [] });
    const about = JSON.parse(await read(`releases/${period}/1.1/release.json`));
    const spoilt = `${platform.engines.objects}/${platform.resource('PUBLISHED_BUCKET')}/releases/${period}/1.1/${about.files[0].path}`;
    const headers = { authorization: credential('s3'), 'x-amz-meta-open-from': '2024-11-28T09:30:00.000Z' };
    await fetch(spoilt, { method: 'PUT', headers, body: 'shorter' });
    const told = await smoke(platform.pages, platform.site);
    expect([told.code, told.fails]).toEqual([
      1,
      [expect.stringContaining('the newest release and its files are there')],
    ]);
  });
});
