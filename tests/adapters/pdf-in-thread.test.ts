import { expect, it } from 'vitest';
import { threadWithin } from '../../shared/adapters/pdf-in-thread.ts';

const limits = { milliseconds: 20_000, growth: 300_000_000, heapMegabytes: 64, watchEvery: 50 };
const read = (script: string, within = limits) =>
  threadWithin(within, new URL(`data:text/javascript,${encodeURIComponent(script)}`))(new Uint8Array([1]));
const answer = (what: string) => `import { parentPort } from 'node:worker_threads'; parentPort.postMessage(${what})`;

it('gives back what its thread answers, once', async () => {
  expect(await read(answer('{ fault: "damaged" }'))).toEqual({ fault: 'damaged' });
});

it.each([
  ['fails', 'throw new TypeError("a fault of ours")', 'a fault of ours'],
  ['is not there', 'import "node:not-here"', 'not-here'],
  ['ends without an answer', '0', 'without an answer'],
])('says that its thread %s, and blames no document for it', async (_, script, words) => {
  await expect(read(script)).rejects.toThrow(words);
});

it('ends what takes too long or too much memory', async () => {
  const endless = 'for (;;) {}';
  expect(await read(endless, { ...limits, milliseconds: 300 })).toEqual({ fault: 'too-large' });
  expect(await read(endless, { ...limits, growth: -1_000_000_000 })).toEqual({ fault: 'too-large' });
});
