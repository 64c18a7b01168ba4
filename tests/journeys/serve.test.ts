import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { root } from '../../infra/stack/bundles.ts';
import { running } from './running.ts';

const folder = mkdtempSync(join(tmpdir(), 'mappa-serve-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Starts `mappa serve` and waits for its addresses. */
const serve = async (...words: string[]) => {
  const child = spawn(
    process.execPath,
    ['infra/cli/start.mjs', 'serve', '--json', '--port', '0', '--keep', folder, ...words],
    {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  let [said, complained] = ['', ''];
  child.stderr.on('data', (chunk) => {
    complained += chunk;
  });
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  const addresses = await new Promise<{ api: string; pages: string; site: string; desk: string; clock: string }>(
    (resolve, reject) => {
      child.stdout.on('data', (chunk) => {
        said += chunk;
        if (said.trimEnd().endsWith('}')) resolve(JSON.parse(said));
      });
      void ended.then((code) => reject(new Error(`serve ended with ${code}: ${complained}`)));
    },
  );
  return { child, ended, ...addresses };
};

const ofFolder = () => running().filter(({ words }) => words.includes(folder) && !words.includes('start.mjs'));

describe('the platform that stays up', () => {
  it('gives out test sign-ins, keeps its clock over a restart, and stops cleanly when told', async () => {
    const first = await serve('--clock', '2024-05-01T09:00:00Z');
    const token = (await (await fetch(`${first.desk}/token?role=ministry-analyst`)).text()).trim();
    const me = await fetch(`${first.api}/me`, { headers: { authorization: `Bearer ${token}` } });
    expect(await me.json()).toMatchObject({ roles: ['ministry-analyst'] });
    expect((await fetch(`${first.desk}/token?role=area-submitter`)).status).toBe(400);
    expect(
      (await fetch(`${first.desk}/token?role=auditor`, { headers: { origin: 'https://example.org' } })).status,
    ).toBe(403);
    expect((await fetch(`${first.site}/index.html`)).status).toBe(404);
    const moved = await fetch(`${first.desk}/clock`, { method: 'POST', body: '2024-06-01T12:00:00Z' });
    expect(await moved.text()).toMatch(/^2024-06-01T12:00/);
    first.child.kill('SIGINT');
    expect(await first.ended).toBe(0);
    expect(ofFolder()).toEqual([]);

    const second = await serve();
    expect(second.clock).toMatch(/^2024-06-01T12:/);
    second.child.kill('SIGTERM');
    expect(await second.ended).toBe(0);
  });

  it('leaves nothing behind, not even when it is killed', async () => {
    const { child, ended } = await serve();
    expect(ofFolder().length).toBeGreaterThan(0);
    child.kill('SIGKILL');
    await ended;
    await expect.poll(ofFolder, { interval: 20 }).toEqual([]);
  });
});
