import { waysToHold } from '../ways-to-hold.ts';

/*
 * One count over a few areas, in all the ways that it can be held: written anew from the text, and shares nothing with
 * the code that it judges.
 */
export type Rule = { remainder: number; width: number; coalition: number };

/** N, on counts that stand largest first. */
export const passes = (largestFirst: readonly number[], { remainder, width, coalition }: Rule): boolean => {
  if (largestFirst.some((count) => count < 0)) return false;
  let left = largestFirst.reduce((sum, count) => sum + count, 0);
  for (let j = 0; j <= coalition + 1; j++) {
    if (left < remainder + width * (coalition + 1 - j)) return false;
    left -= largestFirst[j] ?? 0;
  }
  return true;
};

/** Every choice of so many counts from a world, each once, with what is left; both largest first. */
export const parted = (world: readonly number[], most: number): (readonly [taken: number[], left: number[]])[] => {
  if (most === 0) return [[[], [...world]]];
  return world.flatMap((count, at) =>
    world.indexOf(count) === at
      ? parted(world.slice(at + 1), most - 1).map(
          ([taken, left]) =>
            [
              [count, ...taken],
              [...world.slice(0, at), ...left],
            ] as const,
        )
      : [],
  );
};

/**
 * By what a coalition holds: which counts another area may have, in some worlds of one total. A coalition of fewer
 * areas must think all possible that a larger one does.
 */
export const viewsOf = (worlds: readonly number[][], coalition: number): ReadonlyMap<string, Set<number>> => {
  const views = new Map<string, Set<number>>();
  for (const world of worlds)
    for (const [taken, left] of parted(world, coalition)) {
      const view = taken.join();
      const possible = views.get(view) ?? new Set<number>();
      views.set(view, possible);
      for (const count of left) possible.add(count);
    }
  return views;
};

/** One count of so many areas that passed and was shown. */
type Shown = { areas: number; total: number; rule: Rule };

/** How many coalitions there could be, by what they hold, and how many could rule out a value up to the width. */
export const lookedAt = ({ areas, total, rule }: Shown): { views: number; narrow: number } => {
  const worlds = waysToHold(total, areas).filter((world) => passes(world, rule));
  const wanted = Array.from({ length: rule.width + 1 }, (_, value) => value);
  const views = [...viewsOf(worlds, rule.coalition).values()];
  return {
    views: views.length,
    narrow: views.filter((possible) => !wanted.every((each) => possible.has(each))).length,
  };
};
