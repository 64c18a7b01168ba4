/** A piece of a run, and how long it took, s. */
export interface Lap {
  readonly what: string;
  readonly seconds: number;
}

/** Where the time of a run goes: laps follow each other without a gap, from the start of the program on. */
export interface Stopwatch {
  /** Ends a lap: all that has passed since the last one was spent on this. */
  lap(what: string): void;
  readonly laps: readonly Lap[];
}

/** @param now ms since the program began */
export const stopwatch = (now: () => number = () => performance.now()): Stopwatch => {
  const laps: Lap[] = [];
  let last = 0;
  return {
    lap: (what) => {
      const at = now();
      laps.push({ what, seconds: (at - last) / 1000 });
      last = at;
    },
    laps,
  };
};

/** What a run took: its laps, how long each program kept a processor busy (s), what was asked how often. */
export interface Timings {
  readonly laps: readonly Lap[];
  readonly processor: Readonly<Record<string, number>>;
  readonly asked: Readonly<Record<string, number>>;
}

/** What a run took, a line each, with sums. */
export const timingsText = ({ laps, processor, asked }: Timings): string => {
  const busy = Object.entries(processor).filter(([, seconds]) => seconds > 0);
  const sum = (numbers: readonly number[]) => numbers.reduce((one, other) => one + other, 0);
  const line = (what: string, seconds: number) => `${seconds.toFixed(2).padStart(8)} s  ${what}`;
  return [
    'Where the time went:',
    ...laps.map(({ what, seconds }) => line(what, seconds)),
    line('in all', sum(laps.map(({ seconds }) => seconds))),
    'What processors were busy with meanwhile:',
    ...busy.toSorted(([, one], [, other]) => other - one).map(([what, seconds]) => line(what, seconds)),
    line('in all', sum(busy.map(([, seconds]) => seconds))),
    'What the functions asked of the stores:',
    ...Object.entries(asked)
      .toSorted(([, one], [, other]) => other - one)
      .map(([action, count]) => `${String(count).padStart(8)}    ${action}`),
  ].join('\n');
};
