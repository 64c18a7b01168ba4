import { parentPort } from 'node:worker_threads';
import fc from 'fast-check';
import type { Collected } from './collected.ts';

/** Loads a bundle of tests, which is kept under a name; or runs one of its tests, with a mutant awake or none. */
export type Order = { name: string; path: string } | { name: string; test: number; awake: number | undefined };
export type Outcome = {
  failure?: string | undefined;
  names: readonly string[];
  reached: readonly number[];
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
  if ('test' in order) {
    awake = order.awake;
    await kept.get(order.name)![order.test]!.run();
    return;
  }
  awake = undefined;
  shared.collected = [];
  kept.set(order.name, shared.collected);
  await import(order.path);
};

parentPort!.on('message', async (order: Order) => {
  reached = new Set();
  const start = performance.now();
  const failure = await act(order).then(
    () => undefined,
    (error: unknown) => String(error),
  );
  const ms = performance.now() - start;
  const names = (kept.get(order.name) ?? []).map(({ name }) => name);
  parentPort!.postMessage({ failure, names, reached: [...reached], ms } satisfies Outcome);
});
