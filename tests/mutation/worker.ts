import { parentPort } from 'node:worker_threads';
import fc from 'fast-check';
import type { Collected } from './collected.ts';

/** Loads a bundle of tests (`path`), or runs one of those loaded (`test`). */
export type Order = { path: string; test?: never } | { path?: never; test: number };
export type Outcome = {
  failure?: string | undefined;
  names: readonly string[];
  reached: readonly number[];
  ms: number;
};

const shared = globalThis as unknown as { collected: Collected[]; reached: Record<number, 1> };
shared.collected = [];
console.log = () => {};
// A mutant that is killed needs no smallest counterexample.
fc.configureGlobal({ endOnFailure: true });

const act = async ({ path, test }: Order): Promise<void> => {
  if (path !== undefined) {
    shared.collected = [];
    await import(path);
  } else await shared.collected[test]!.run();
};

parentPort!.on('message', async (order: Order) => {
  shared.reached = [];
  const start = performance.now();
  const failure = await act(order).then(
    () => undefined,
    (error: unknown) => String(error),
  );
  const ms = performance.now() - start;
  const names = shared.collected.map(({ name }) => name);
  parentPort!.postMessage({ failure, names, reached: Object.keys(shared.reached).map(Number), ms } satisfies Outcome);
});
