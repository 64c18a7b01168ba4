import { setTimeout as wait } from 'node:timers/promises';

/** Wakes whoever waits for a thing to happen. */
export interface Wakeful {
  /** It has happened. */
  happened(): void;
  /** How often it has happened by now. */
  count(): number;
  /**
   * Waits until it has happened more often than `seen` times, `longest` ms at most, or until `end`. Where there is a
   * `window`, what goes on happening is waited for as well, so long at most, ms.
   */
  since(seen: number, longest: number, end: AbortSignal, window?: number): Promise<void>;
}

/** How long nothing has to happen for what goes on to be over, ms. */
const breath = 40;

/** Something that nobody has heard of yet. */
export const wakeful = (): Wakeful => {
  let count = 0;
  const asleep = new Set<() => void>();
  const sleep = (ms: number, signal: AbortSignal) => wait(ms, undefined, { signal }).catch(() => {});
  const gather = async (end: AbortSignal, window: number): Promise<void> => {
    const begun = performance.now();
    let heard: number;
    do {
      heard = count;
      await sleep(breath, end);
    } while (count > heard && performance.now() - begun < window && !end.aborted);
  };
  return {
    happened: () => {
      count += 1;
      for (const wake of asleep) wake();
    },
    count: () => count,
    since: async (seen, longest, end, window = 0) => {
      const woken = new AbortController();
      const wake = () => woken.abort();
      asleep.add(wake);
      if (count > seen) wake();
      await sleep(longest, AbortSignal.any([end, woken.signal]));
      asleep.delete(wake);
      if (woken.signal.aborted && window > 0) await gather(end, window);
    },
  };
};
