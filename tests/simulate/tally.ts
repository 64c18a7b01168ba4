import { type FaultKind, kinds } from './faults.ts';
import type { Lived } from './life.ts';

/** What came of many lives. */
export type Tally = {
  lives: number;
  steps: number;
  faults: Map<FaultKind, number>;
  happened: Map<string, number>;
};

export const emptyTally = (): Tally => ({
  lives: 0,
  steps: 0,
  faults: new Map((Object.keys(kinds) as FaultKind[]).map((kind) => [kind, 0])),
  happened: new Map(),
});

const more = <Name>(counts: Map<Name, number>, name: Name): unknown => counts.set(name, (counts.get(name) ?? 0) + 1);

export const count = (tally: Tally, { steps, faults, happened }: Lived): void => {
  tally.lives += 1;
  tally.steps += steps.length;
  for (const { kind } of faults) more(tally.faults, kind);
  for (const what of happened) more(tally.happened, what);
};

const table = (title: string, counts: ReadonlyMap<string, number>): readonly string[] => [
  title,
  ...[...counts]
    .sort(([, one], [, other]) => other - one)
    .map(([name, many]) => `  ${String(many).padStart(9)}  ${name}`),
];

/** The same in lines. */
export const told = (tally: Tally): readonly string[] => [
  `${tally.lives} lives of a year, ${tally.steps} acts of people`,
  ...table('went wrong:', tally.faults),
  ...table('happened:', tally.happened),
];
