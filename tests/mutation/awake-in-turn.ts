import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Numbered } from './switches.ts';
import type { Note, Settled } from './switching-runner.ts';

/** What one pass over the tests says of the mutants: those it names no more of have to be tried by themselves. */
export type Passed = { killed: ReadonlySet<number>; timedOut: ReadonlySet<number>; reached: ReadonlySet<number> };

const watch = 500;

/**
 * Tries many mutants in one warm process, which costs no more than the tests that reach them. A process that a
 * mutant keeps for longer than `limit` ms, or leaves so that the tests fail without it, is ended; another goes on
 * without it.
 */
export const awakeInTurn = async (
  mutants: readonly Numbered[],
  tests: readonly string[],
  limit: number,
): Promise<Passed> => {
  const folder = mkdtempSync(join(tmpdir(), 'mappa-awake-'));
  const notesPath = join(folder, 'notes');
  const order = join(folder, 'order');
  writeFileSync(order, JSON.stringify({ mutants, tests }));
  const killed = new Set<number>();
  const timedOut = new Set<number>();
  const reached = new Set<number>();
  const onceOnly = new Set<string>();

  /** @returns whether the pass came to its end */
  const pass = async (): Promise<boolean> => {
    writeFileSync(notesPath, '');
    const settled: Settled = { done: [...killed, ...timedOut], onceOnly: [...onceOnly] };
    writeFileSync(`${notesPath}.settled`, JSON.stringify(settled));
    const env = { ...process.env, MUTANT_NOTES: notesPath };
    const child = fork(join(import.meta.dirname, 'switching.ts'), [order], {
      env,
      detached: true,
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    // Nothing is noted while modules are loaded, which takes its time.
    const late = (): boolean => {
      const { size, mtimeMs } = statSync(notesPath);
      return Date.now() - mtimeMs > (size === 0 ? 10 * limit : limit);
    };
    let stuck = false;
    const watching = setInterval(() => {
      if (!late()) return;
      stuck = true;
      process.kill(-child.pid!, 'SIGKILL');
    }, watch);
    await once(child, 'exit');
    clearInterval(watching);
    const notes = readFileSync(notesPath, 'utf8')
      .split('\n')
      .filter((line) => line !== '')
      .map((line): Note => JSON.parse(line));
    for (const each of notes) if (each.is === 'killed') killed.add(each.number);
    for (const each of notes) if (each.is === 'trying' || each.is === 'loaded') reached.add(each.number);
    for (const each of notes) if (each.is === 'once only') onceOnly.add(each.file);
    for (const each of notes)
      if (each.is === 'unsound') console.log(`fails without any change: ${each.file}, ${each.test}`);
    const last = notes.findLast((each) => each.is === 'trying');
    if (stuck && last?.is === 'trying') timedOut.add(last.number);
    return !stuck && !notes.some(({ is }) => is === 'spoilt' || is === 'once only');
  };

  for (let passes = 0; passes < 60 && !(await pass()); passes += 1);
  rmSync(folder, { recursive: true, force: true });
  return { killed, timedOut, reached };
};
