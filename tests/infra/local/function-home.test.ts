import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { startClock } from '../../../infra/local/engines/clock.ts';
import { type FunctionChild, functionChild } from '../../../infra/local/functions/function-child.ts';
import { functionHome, shortLived } from '../../../infra/local/functions/function-home.ts';
import { handlerFile } from '../../../infra/stack/bundle-format.ts';

const folder = mkdtempSync(join(tmpdir(), 'mappa-process-'));
const clock = startClock(new Date('2024-05-01T09:00:00Z'), false);
const home = functionHome(clock);
afterAll(async () => {
  await home.stop();
  rmSync(folder, { recursive: true });
});

/** Says what it sees at its start, at once, after a moment and in a callback of the system; and speaks in all ways. */
const code = `
  const { readFile } = require('node:fs');
  const { Console } = require('node:console');
  const loud = new Console({ stdout: process.stdout, stderr: process.stderr });
  const atStart = process.env.WHO;
  exports.handler = async ({ ms, dies }) => {
    if (dies) process.kill(process.pid, 'SIGKILL');
    const begun = Date.now();
    console.log('by console: ' + process.env.WHO);
    loud.error('by its own console: ' + process.env.WHO);
    const read = await new Promise((done) => readFile(__filename, () => done(process.env.WHO)));
    await new Promise((done) => setTimeout(done, ms));
    const env = Object.keys(process.env).sort();
    return { pid: process.pid, atStart, read, late: process.env.WHO, env, begun, ended: new Date().getTime() };
  };`;

const made = (name: string): FunctionChild => {
  const bundle = join(folder, name);
  mkdirSync(bundle);
  writeFileSync(join(bundle, handlerFile), code);
  const environment = { WHO: name, [`OF_${name}`]: 'x' };
  return functionChild(
    { name, bundle, environment, timeoutMs: 60_000, logFile: join(folder, `${name}.log`) },
    home,
    clock,
  );
};
const [one, other] = [made('one'), made('other')];

it('gives each function in a process its own environment, log and time, also while another is at work', async () => {
  const first = one.invoke({ ms: 200 });
  // An event is on its way in the next breath.
  await new Promise(setImmediate);
  await clock.moveTo(new Date('2024-05-01T10:00:00Z'));
  const answers = await Promise.all([first, other.invoke({ ms: 20 })]);
  const [nine, ten] = [Date.parse('2024-05-01T09:00:00Z'), Date.parse('2024-05-01T10:00:00Z')];
  const seen = (name: string) => ({ atStart: name, read: name, late: name, env: [`OF_${name}`, 'WHO'] });
  expect(answers).toMatchObject([
    { ...seen('one'), begun: nine, ended: nine },
    { ...seen('other'), begun: ten, ended: ten },
  ]);
  const pids = answers.map((answer) => (answer as { pid: number }).pid);
  expect(new Set(pids).size).toBe(1);
  for (const name of ['one', 'other'])
    expect(readFileSync(join(folder, `${name}.log`), 'utf8')).toBe(
      `by console: ${name}\nby its own console: ${name}\n`,
    );
});

it('ends what every function in it does where one dies, says so of each, and starts again for the next event', async () => {
  const before = (await one.invoke({ ms: 0 })) as { pid: number };
  const waiting = other.invoke({ ms: 60_000 });
  const both = Promise.allSettled([waiting, one.invoke({ ms: 0, dies: true })]);
  expect((await both).map((each) => each.status === 'rejected' && each.reason.message)).toEqual([
    expect.stringMatching(/^other died; its log is /),
    expect.stringMatching(/^one died; its log is /),
  ]);
  const after = (await other.invoke({ ms: 0 })) as { pid: number; late: string };
  expect(after.late).toBe('other');
  expect(after.pid).not.toBe(before.pid);
  expect(home.busy()).toBeGreaterThan(0);
  expect([one.crash(), one.crash()]).toEqual([true, false]);
});

it('has its processes run as the run does that starts them', () => {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8'));
  const started = [scripts.start, scripts.mappa].map((script) => script.replace(/ infra.*/, ''));
  expect(started).toEqual(Array(2).fill(['node', ...shortLived].join(' ')));
});
