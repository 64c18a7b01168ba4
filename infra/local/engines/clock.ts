/** What a child is told of the time: an instant (ms since 1970), and whether it runs on from there. */
export interface Tick {
  readonly at: number;
  readonly flows: boolean;
}

/** The one clock of the platform. It can stand still, so that a run is repeatable, or run on from where it was set. */
export interface Clock {
  now(): Date;
  tick(): Tick;
  /** Moves the clock, forwards only, and tells whoever waits for a time. */
  moveTo(instant: Date): Promise<void>;
  /** Called after every move. */
  onMove(listener: (now: Date) => Promise<void>): void;
}

/** @param start where the clock stands at first @param flows whether it runs on by itself */
export const startClock = (start: Date, flows: boolean): Clock => {
  const listeners: ((now: Date) => Promise<void>)[] = [];
  let base = start.getTime();
  let since = performance.now();
  const at = () => (flows ? Math.floor(base + performance.now() - since) : base);
  return {
    now: () => new Date(at()),
    tick: () => ({ at: at(), flows }),
    moveTo: async (instant) => {
      if (instant.getTime() < at()) throw new Error('The clock of the platform goes forwards only.');
      base = instant.getTime();
      since = performance.now();
      for (const listener of listeners) await listener(instant);
    },
    onMove: (listener) => {
      listeners.push(listener);
    },
  };
};
