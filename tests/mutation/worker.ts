import { parentPort } from 'node:worker_threads';
import fc from 'fast-check';
import type { Collected } from './collected.ts';

/** Loads a bundle of tests, which is kept under a name, or runs one of its tests: with a mutant awake or none. */
export type Order = { name: string; awake: number | undefined } & ({ path: string } | { test: number });
export type Outcome = {
  failure?: string | undefined;
  names: readonly string[];
  reached: readonly number[];
  /** Processor time, so that it is the same whatever else the machine does. */
  ms: number;
};

let awake: number | undefined;
let reached = new Set<number>();
const shared = globalThis as unknown as { collected: Collected[]; tried: (number: number) => boolean };
/** What the source asks at each place of a mutant, and so tells that it got there (`switches.ts`). */
shared.tried = (number) => {
  if (awake === undefined) reached.add(number);
  return awake === number;
};
console.log = () => {};
// A mutant that is killed needs no smallest counterexample.
fc.configureGlobal({ endOnFailure: true });

const kept = new Map<string, readonly Collected[]>();

const act = async (order: Order): Promise<void> => {
  awake = order.awake;
  if ('test' in order) {
    await kept.get(order.name)![order.test]!.run();
    return;
  }
  shared.collected = [];
  kept.set(order.name, shared.collected);
  // Under another name it is another module, and what is worked out while it is loaded is worked out again.
  await import(`${order.path}?${awake}`);
};

parentPort!.on('message', async (order: Order) => {
  reached = new Set();
  const before = process.cpuUsage();
  const failure = await act(order).then(
    () => undefined,
    (error: unknown) => String(error),
  );
  const { user, system } = process.cpuUsage(before);
  const ms = (user + system) / 1000;
  const names = (kept.get(order.name) ?? []).map(({ name }) => name);
  parentPort!.postMessage({ failure, names, reached: [...reached], ms } satisfies Outcome);
});
