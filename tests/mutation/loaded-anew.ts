import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { bundleOfTests } from './bundle-of-tests.ts';
import type { Numbered } from './switches.ts';
import type { Asked, Fate } from './tried-anew.ts';

/** A process keeps every module that it loaded: another takes its place after so many mutants. */
const mostInOne = 100;

/** A process that the mutants of a bundle are sent to, one at a time; whoever takes longer than `limit` ms ends it. */
const openProcess = (bundle: string, limit: number) => {
  let child: ChildProcess | undefined;
  let sent = 0;
  const stop = (): void => {
    child?.kill('SIGKILL');
    child = undefined;
    sent = 0;
  };
  const started = async (): Promise<ChildProcess> => {
    const stdio: ('ignore' | 'ipc')[] = ['ignore', 'ignore', 'ignore', 'ipc'];
    const fresh = fork(join(import.meta.dirname, 'tried-anew.ts'), [bundle], { stdio });
    await once(fresh, 'message');
    return fresh;
  };
  const fateOf = async (asked: Asked): Promise<Fate | undefined> => {
    if (sent >= mostInOne) stop();
    child ??= await started();
    sent += 1;
    const late = new AbortController();
    const { signal } = late;
    child.send(asked);
    const said = await Promise.race([
      once(child, 'message', { signal }).then(([answer]) => answer as Fate),
      once(child, 'exit', { signal }).then(() => undefined),
      setTimeout(limit, undefined, { signal }),
    ]);
    late.abort();
    if (said === undefined) stop();
    if (said?.fate !== 'spoilt') return said;
    // The first in its process can blame nobody before it.
    const isFirst = sent === 1;
    stop();
    return isFirst ? { ...said, fate: 'killed' } : fateOf(asked);
  };
  return { fateOf, stop };
};

/**
 * Tries mutants one at a time, each awake while all that its tests need is loaded anew, in one warm process: so are
 * tables tried that are made as their module is loaded, at the price of the tests alone.
 * @param testsFor the test files to ask about a source file; all can be run again in one process
 * @param limits `limit`: ms that one mutant may keep its process, `most`: ms of processor a test file may take,
 * `until`: when it ends, whatever is left
 * @returns the numbers of those that were noticed, or went round for ever
 */
export const loadedAnew = async (
  mutants: readonly Numbered[],
  testsFor: (file: string) => readonly string[],
  { limit, most, until }: { limit: number; most: number; until: number },
): Promise<ReadonlySet<number>> => {
  const tests = [...new Set(mutants.flatMap(({ mutant }) => testsFor(mutant.file)))];
  if (tests.length === 0) return new Set();
  const bundle = await bundleOfTests(tests, mutants);
  const { fateOf, stop } = openProcess(bundle, limit);
  const noticed = new Set<number>();
  const unsound = new Set<string>();
  try {
    for (const { number, mutant } of mutants) {
      if (Date.now() > until) break;
      const said = await fateOf({ number, tests: testsFor(mutant.file), most });
      if (said?.fate !== 'lived') noticed.add(number);
      for (const test of said?.unsound ?? []) unsound.add(test);
    }
  } finally {
    stop();
    rmSync(dirname(bundle), { recursive: true, force: true });
  }
  for (const test of unsound) console.log(`not asked in a bundle, as it fails there without any change: ${test}`);
  return noticed;
};
