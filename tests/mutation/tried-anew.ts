import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import fc from 'fast-check';
import type { BundledTests } from './bundle-of-tests.ts';

/** A mutant to try, and the test files to ask, the first that notices being the last; `most`: ms of processor. */
export type Asked = { number: number; tests: readonly string[]; most: number };

/**
 * What became of it. Test files that fail with all asleep, or take longer than `most`, are not asked. Where the one
 * that noticed fails with all asleep afterwards, what came before may have spoilt it: that says nothing.
 */
export type Fate = { fate: 'killed' | 'lived' | 'spoilt'; unsound: readonly string[] };

/**
 * Runs as a process of its own, with the path of a bundle of tests (`bundle-of-tests.ts`): for each mutant that it is
 * sent, what its tests need is loaded anew with that one awake from the start, and they run.
 */
const bundle = process.argv[2]!;
console.log = () => {};
// A mutant that is killed needs no smallest counterexample.
fc.configureGlobal({ endOnFailure: true });
let awake = -1;
let loads = 0;
Object.assign(globalThis, { tried: (number: number) => number === awake });
const limit = new Float64Array(new SharedArrayBuffer(8)).fill(Infinity);
new Worker(join(import.meta.dirname, 'watchdog.ts'), { workerData: limit.buffer }).unref();
const cpu = (): number => process.cpuUsage().user / 1000;

const passes = async (test: string, number: number, most: number): Promise<boolean> => {
  awake = number;
  limit[0] = cpu() + 2_000 + 10 * most;
  loads += 1;
  try {
    const { files, runTold }: BundledTests = await import(`${bundle}?${loads}`);
    await files[test]!();
    await runTold();
    return true;
  } catch {
    return false;
  } finally {
    limit[0] = Infinity;
    awake = -1;
  }
};

const known = new Map<string, { isSound: boolean; ms: number }>();
const asleep = async (test: string): Promise<{ isSound: boolean; ms: number }> => {
  const start = cpu();
  const found = known.get(test) ?? { isSound: await passes(test, -1, 60_000), ms: cpu() - start };
  known.set(test, found);
  return found;
};

const fateOf = async ({ number, tests, most }: Asked): Promise<Fate> => {
  const unsound: string[] = [];
  for (const test of tests) {
    const { isSound, ms } = await asleep(test);
    if (!isSound) unsound.push(test);
    if (!isSound || ms > most || (await passes(test, number, ms))) continue;
    return { fate: (await passes(test, -1, ms)) ? 'killed' : 'spoilt', unsound };
  }
  return { fate: 'lived', unsound };
};

process.on('message', async (asked: Asked) => process.send!(await fateOf(asked)));
process.on('unhandledRejection', () => {});
process.on('disconnect', () => process.exit());
process.send!('ready');
