import { setTimeout as wait } from 'node:timers/promises';

/** Wakes whoever waits for a thing to happen, a moment after it has: much that happens in one breath wakes once. */
export interface Wakeful {
  /** It has happened. */
  happened(): void;
  /** How often it has happened by now. */
  count(): number;
  /** Waits until soon after it has happened more often than `seen` times, `longest` ms at most, or until `end`. */
  since(seen: number, longest: number, end: AbortSignal): Promise<void>;
}

/** How long what happens is gathered, ms. */
const breath = 40;

/** Something that nobody has heard of yet. */
export const wakeful = (): Wakeful => {
  let count = 0;
  const asleep = new Set<() => void>();
  const sleep = (ms: number, signal: AbortSignal) => wait(ms, undefined, { signal }).catch(() => {});
  return {
    happened: () => {
      count += 1;
      for (const wake of asleep) wake();
    },
    count: () => count,
    since: async (seen, longest, end) => {
      const woken = new AbortController();
      const wake = () => woken.abort();
      asleep.add(wake);
      if (count > seen) wake();
      await sleep(longest, AbortSignal.any([end, woken.signal]));
      asleep.delete(wake);
      if (woken.signal.aborted) await sleep(breath, end);
    },
  };
};
