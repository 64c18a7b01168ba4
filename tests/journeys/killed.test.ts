import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { root } from '../../infra/stack/bundles.ts';
import { processThatWritesTo, running } from './running.ts';

const folder = mkdtempSync(join(tmpdir(), 'mappa-killed-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The whole platform as a process of its own, kept in one folder. */
const boot = async (...words: string[]) => {
  const command = ['infra/cli/start.mjs', 'serve', '--json', '--port', '0', '--keep', folder, ...words];
  const child = spawn(process.execPath, command, { cwd: root, stdio: ['ignore', 'pipe', 'ignore'] });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  let said = '';
  const at = await new Promise<{ api: string; site: string; desk: string }>((resolve, reject) => {
    child.stdout.on('data', (chunk) => {
      said += chunk;
      if (said.trimEnd().endsWith('}')) resolve(JSON.parse(said));
    });
    void ended.then(() => reject(new Error('serve ended')));
  });
  const call = async (who: string, method: string, path: string, body?: object, more: object = {}) => {
    const token = (await (await fetch(`${at.desk}/token?${who}`)).text()).trim();
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json', ...more };
    const answer = await fetch(`${at.api}${path}`, {
      method,
      headers,
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    return answer.json();
  };
  const clock = async () => new Date((await (await fetch(`${at.desk}/clock`)).text()).trim());
  const moveTo = (instant: string) => fetch(`${at.desk}/clock`, { method: 'POST', body: instant });
  const kill = async () => {
    child.kill('SIGKILL');
    await ended;
    // What it started ends by itself when it is gone.
    await expect.poll(() => running().filter(({ words }) => words.includes(folder)).length, { interval: 20 }).toBe(0);
  };
  return { ...at, call, clock, moveTo, kill, child, ended };
};

const submitter = 'role=area-submitter&area=lancashire';
const analyst = 'role=ministry-analyst';
const releaseApprover = 'role=release-approver';
const mine = '/areas/lancashire/returns/2023-24/submissions';
const release = '/collections/2023-24/releases/1.0';

describe('the whole platform, killed in the midst', () => {
  it('is whole by itself within a minute of its clock: in an upload, in a compilation and in a publication', async () => {
    const first = await boot('--clock', '2024-05-01T09:00:00Z');
    const ticket = await first.call(submitter, 'POST', mine, { format: 'csv' });
    const form = new FormData();
    for (const [name, value] of Object.entries(ticket.fields as Record<string, string>)) form.append(name, value);
    form.append('file', new Blob([readFileSync(join(root, 'tests/fixtures/accepted/lancashire-2023-24.csv'))]));
    expect((await fetch(ticket.url, { method: 'POST', body: form })).status).toBe(204);
    // The file is there, and nobody has received it yet.
    await first.kill();

    const second = await boot();
    const report = async () => (await second.call(submitter, 'GET', `${mine}/${ticket.submission}/report`)).status;
    const restarted = Date.now();
    await expect.poll(report).toBe('accepted');
    console.log(`Received ${((Date.now() - restarted) / 1000).toFixed(1)} s after the platform was up again.`);
    await second.call('role=area-approver&area=lancashire', 'POST', `${mine}/${ticket.submission}/sign-off`, {});
    const compile = (at: typeof second) => at.call(analyst, 'POST', '/collections/2023-24/releases', {});
    expect(await compile(second)).toMatchObject({ state: 'compiled', version: '1.0' });
    const digestNow = async () => (await second.call(releaseApprover, 'GET', release)).digest;
    const atWork = async () => (await second.call(analyst, 'GET', '/collections/2023-24/releases')).compiling;
    expect(await atWork()).toBeUndefined();
    const compiler = processThatWritesTo(join(folder, 'logs/compile-release.log'))!;
    /** Compiles until it stands still in the midst of it. @returns the candidate that was there, and how many came */
    const stoppedInTheMidst = async (compiled: number): Promise<{ digest: string; compiled: number }> => {
      const digest = await digestNow();
      let isOver = false;
      const over = () => {
        isOver = true;
      };
      void compile(second).then(over, over);
      while (!isOver) {
        if ((await atWork()) === undefined) continue;
        // It goes no further while it is asked again: what is so now is so when it is killed.
        process.kill(compiler, 'SIGSTOP');
        if ((await atWork()) !== undefined && (await digestNow()) === digest) return { digest, compiled };
        process.kill(compiler, 'SIGCONT');
      }
      return stoppedInTheMidst(compiled + 1);
    };
    const { digest, compiled } = await stoppedInTheMidst(1);
    process.kill(compiler, 'SIGKILL');
    await second.kill();

    // The candidate that was there stands as it was read; that the other broke off is told within a minute.
    const third = await boot();
    const list = () => third.call(analyst, 'GET', '/collections/2023-24/releases');
    const restartedAt = await third.clock();
    expect(await list()).toMatchObject({ items: [{ state: 'compiled', digest }], compiling: { brokeOff: false } });
    await third.moveTo(new Date(restartedAt.getTime() + 59_000).toISOString());
    expect(await list()).toMatchObject({ items: [{ digest }], compiling: { by: expect.any(String), brokeOff: true } });
    await third.call(releaseApprover, 'POST', `${release}/approve`, { why: 'Looked at.', digest });
    expect(await compile(third)).toMatchObject({ state: 'compiled', version: '1.0' });
    const anew = await third.call(releaseApprover, 'GET', release);
    expect([anew.state, await list()]).toEqual([
      'compiled',
      expect.not.objectContaining({ compiling: expect.anything() }),
    ]);
    const { items: told } = await third.call('role=auditor', 'GET', '/events');
    expect(told.filter(({ what }: { what: string }) => what === 'compiled')).toHaveLength(compiled + 1);
    await third.call(releaseApprover, 'POST', `${release}/approve`, { why: 'Looked at.', digest: anew.digest });
    await third.call(releaseApprover, 'POST', `${release}/schedule`, { why: 'The day.', digest: anew.digest });
    void third.moveTo('2024-10-31T09:30:00Z').catch(() => undefined);
    const stateIn = async ({ call }: typeof third) => (await call(releaseApprover, 'GET', release)).state;
    await expect.poll(() => stateIn(third), { interval: 20 }).toMatch(/publish/);
    const caught = await stateIn(third);
    await third.kill();

    const fourth = await boot();
    const backAt = await fourth.clock();
    expect(backAt.toISOString()).toMatch(/^2024-10-31T09:30:/);
    await fourth.moveTo(new Date(backAt.getTime() + 60_000).toISOString());
    expect(await stateIn(fourth)).toBe('published');
    const catalogue = await (await fetch(`${fourth.site}/catalog.json`)).json();
    expect(catalogue.latest).toMatchObject({ period: '2023-24', version: '1.0' });
    const about = await (await fetch(`${fourth.site}/releases/2023-24/1.0/release.json`)).json();
    for (const { path, bytes } of about.files)
      expect((await (await fetch(`${fourth.site}/releases/2023-24/1.0/${path}`)).arrayBuffer()).byteLength, path).toBe(
        bytes,
      );
    const { items } = await fourth.call('role=auditor', 'GET', '/events');
    expect(items.filter(({ what }: { what: string }) => what === 'published')).toHaveLength(1);
    console.log(`Killed while it was ${caught}; ${about.files.length} files are whole.`);
    fourth.child.kill('SIGTERM');
    await fourth.ended;
  });
});
