import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Numbered } from './switches.ts';
import type { Note, Settled } from './switching-runner.ts';

/** What one pass over the tests says of the mutants; `loaded`: what runs as its module is loaded has to be tried so. */
export type Passed = { killed: ReadonlySet<number>; timedOut: ReadonlySet<number>; loaded: ReadonlySet<number> };

const watch = 500;

/** @param name of the kind of note */
const ofKind = <Kind extends Note['is']>(notes: readonly Note[], name: Kind): readonly Extract<Note, { is: Kind }>[] =>
  notes.filter((each): each is Extract<Note, { is: Kind }> => each.is === name);

/**
 * Tries many mutants in one warm process, which costs no more than the tests that reach them. A process that a
 * mutant keeps for too long (`watchdog.ts`; where it waits for what never comes, for longer than `limit` ms), or
 * leaves so that the tests fail without it, is ended; another goes on without it, from where that one was. First
 * by the tests that take least, then by those that take as long as the last of `within`, in ms of processor. It ends
 * at `until`, whatever is left.
 */
export const awakeInTurn = async (
  mutants: readonly Numbered[],
  tests: readonly string[],
  { limit, within, until }: { limit: number; within: readonly number[]; until: number },
): Promise<Passed> => {
  const folder = mkdtempSync(join(tmpdir(), 'mappa-awake-'));
  const notesPath = join(folder, 'notes');
  const order = join(folder, 'order');
  writeFileSync(order, JSON.stringify({ mutants, tests }));
  const killed = new Set<number>();
  const timedOut = new Set<number>();
  const loaded = new Set<number>();
  const onceOnly = new Set<string>();
  const ran: Settled['ran'][number][] = [];
  const lived: Settled['lived'][number][] = [];

  /** @returns whether the pass came to its end */
  const pass = async (atMost: number): Promise<boolean> => {
    writeFileSync(notesPath, '');
    const settled: Settled = { done: [...killed, ...timedOut], onceOnly: [...onceOnly], ran, lived, within: atMost };
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
      if (!late() && Date.now() < until) return;
      stuck = true;
      process.kill(-child.pid!, 'SIGKILL');
    }, watch);
    await once(child, 'exit');
    clearInterval(watching);
    const notes = readFileSync(notesPath, 'utf8')
      .split('\n')
      .filter((line) => line !== '')
      .map((line): Note => JSON.parse(line));
    for (const { number } of ofKind(notes, 'killed')) killed.add(number);
    for (const { number } of ofKind(notes, 'loaded')) loaded.add(number);
    for (const { file } of ofKind(notes, 'once only')) onceOnly.add(file);
    for (const { file, test } of ofKind(notes, 'unsound')) console.log(`fails without any change: ${file}, ${test}`);
    ran.push(...ofKind(notes, 'ran'));
    lived.push(...ofKind(notes, 'lived'));
    const last = notes.at(-1);
    if (last?.is === 'trying' && Date.now() < until) timedOut.add(last.number);
    return !stuck && last?.is !== 'trying' && !notes.some(({ is }) => is === 'spoilt' || is === 'once only');
  };

  for (const atMost of within)
    for (let passes = 0; Date.now() < until && passes < 200 && !(await pass(atMost)); passes += 1);
  rmSync(folder, { recursive: true, force: true });
  return { killed, timedOut, loaded };
};
