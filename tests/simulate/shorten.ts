import type { Fault } from './faults.ts';
import { type History, type Lived, playLife } from './life.ts';
import type { Step } from './people/plan.ts';
import type { Seams } from './platform/surroundings.ts';

type Part = { step: Step } | { fault: Fault };

const partsOf = ({ steps, faults }: Pick<Lived, 'steps' | 'faults'>): readonly Part[] => [
  ...steps.map((step) => ({ step })),
  ...faults.map((fault) => ({ fault })),
];

const historyOf = (seed: number, parts: readonly Part[]): Required<History> => ({
  seed,
  steps: parts.flatMap((part) => ('step' in part ? [part.step] : [])),
  faults: parts.flatMap((part) => ('fault' in part ? [part.fault] : [])),
});

/** What is wrong without what is of this life alone, so that a shorter one can be told to end the same. */
const kindOf = (wrong: string | undefined): string | undefined => wrong?.replace(/\d+/g, '0');

/**
 * Leaves out of a life that ended badly whatever it ends as badly without: steps and faults, by halves, quarters and so
 * on down to single ones (delta debugging). `most` is how many shorter lives are played for it.
 */
export const shorten = async (
  { seed, lived }: { seed: number; lived: Lived },
  seams: Seams = {},
  most = 400,
): Promise<Required<History>> => {
  const kind = kindOf(lived.wrong[0]);
  let kept = partsOf(lived);
  let played = 0;
  const endsAsBadly = async (parts: readonly Part[]): Promise<boolean> => {
    played += 1;
    const { wrong } = await playLife(historyOf(seed, parts), seams);
    return kindOf(wrong[0]) === kind;
  };
  for (let size = Math.ceil(kept.length / 2); size >= 1 && played < most; ) {
    const before = kept.length;
    for (let at = 0; at < kept.length && played < most; ) {
      const rest = [...kept.slice(0, at), ...kept.slice(at + size)];
      if (await endsAsBadly(rest)) kept = rest;
      else at += size;
    }
    if (size > 1) size = Math.ceil(size / 2);
    else if (kept.length === before) break;
  }
  return historyOf(seed, kept);
};
