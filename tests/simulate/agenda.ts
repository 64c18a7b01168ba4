import { setImmediate as everythingThatFollows } from 'node:timers/promises';

type Entry = { at: number; order: number; act: () => void };

const isBefore = (one: Entry, other: Entry): boolean =>
  one.at < other.at || (one.at === other.at && one.order < other.order);

/**
 * Virtual time: what is to happen, by its instant (ms). Nothing waits in truth: the clock leaps from one entry to the
 * next, and all that follows from one has happened before the next begins.
 */
export const openAgenda = (start: number) => {
  const heap: Entry[] = [];
  const clock = { now: start, entries: 0, done: 0 };

  const put = (entry: Entry): void => {
    let hole = heap.push(entry) - 1;
    while (hole > 0) {
      const above = (hole - 1) >> 1;
      if (!isBefore(entry, heap[above]!)) break;
      heap[hole] = heap[above]!;
      hole = above;
    }
    heap[hole] = entry;
  };

  const take = (): Entry => {
    const [first] = heap;
    const last = heap.pop()!;
    if (heap.length === 0) return first!;
    let hole = 0;
    for (let below = 1; below < heap.length; below = 2 * hole + 1) {
      if (below + 1 < heap.length && isBefore(heap[below + 1]!, heap[below]!)) below += 1;
      if (!isBefore(heap[below]!, last)) break;
      heap[hole] = heap[below]!;
      hole = below;
    }
    heap[hole] = last;
    return first!;
  };

  return {
    now: (): number => clock.now,
    /** How many things have happened. */
    done: (): number => clock.done,
    date: (): Date => new Date(clock.now),
    at: (at: number, act: () => void): void => put({ at: Math.max(at, clock.now), order: clock.entries++, act }),
    after: (ms: number, act: () => void): void => put({ at: clock.now + ms, order: clock.entries++, act }),
    /** Lets happen what is due by an instant, or until `isOver` says so. */
    runUntil: async (end: number, isOver: () => boolean): Promise<void> => {
      while (heap.length > 0 && heap[0]!.at <= end && !isOver()) {
        const { at, act } = take();
        clock.now = at;
        clock.done += 1;
        act();
        await everythingThatFollows();
      }
      clock.now = Math.max(clock.now, end);
    },
  };
};
export type Agenda = ReturnType<typeof openAgenda>;
