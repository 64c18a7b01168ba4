import { describe, expect, test } from 'vitest';
import { waysToHold } from '../ways-to-hold.ts';

/*
 * Theorems 1 and 2 by enumeration, and the counterexamples: everything here is written anew from the text, and shares
 * nothing with the code that it judges.
 */
type Rule = { remainder: number; width: number; coalition: number };

/** N, on counts that stand largest first. */
const passes = (largestFirst: readonly number[], { remainder, width, coalition }: Rule): boolean => {
  let left = largestFirst.reduce((sum, count) => sum + count, 0);
  for (let j = 0; j <= coalition + 1; j++) {
    if (left < remainder + width * (coalition + 1 - j)) return false;
    left -= largestFirst[j] ?? 0;
  }
  return true;
};

/** The sets of at most so many places. */
const places = (areas: number, most: number): number[][] =>
  Array.from({ length: 2 ** areas }, (_, bits) => [...Array(areas).keys()].filter((at) => bits & (1 << at))).filter(
    (set) => set.length <= most,
  );

/** By what a coalition holds: which counts another area may have, in some worlds of one total. */
const viewsOf = (worlds: readonly number[][], coalition: number): Map<string, Set<number>> => {
  const views = new Map<string, Set<number>>();
  for (const world of worlds)
    for (const set of places(world.length, coalition)) {
      const view = set.map((at) => world[at]).join();
      const possible = views.get(view) ?? new Set<number>();
      views.set(view, possible);
      for (const [at, count] of world.entries()) if (!set.includes(at)) possible.add(count);
    }
  return views;
};

const rules: Rule[] = [1, 2, 3].flatMap((remainder) =>
  [1, 2, 3, 5].flatMap((width) => [0, 1].map((coalition) => ({ remainder, width, coalition }))),
);

/** Whether every coalition must think every count up to the width possible, whatever total was shown. */
const keepsAll = (areas: number, rule: Rule): boolean => {
  const least = rule.remainder + rule.width * (rule.coalition + 1);
  return Array.from({ length: least + rule.width + 2 }, (_, more) => more + least).every((total) => {
    const worlds = waysToHold(total, areas).filter((world) => passes(world, rule));
    const values = Array.from({ length: rule.width + 1 }, (_, value) => value);
    return [...viewsOf(worlds, rule.coalition).values()].every((possible) =>
      values.every((each) => possible.has(each)),
    );
  });
};

describe('theorem 1, by enumeration of all worlds', () => {
  test.each(rules)('holds from 2k + 2 + R/w areas on, and with one fewer it does not: %o', (rule) => {
    const least = 2 * rule.coalition + 2 + Math.ceil(rule.remainder / rule.width);
    expect(keepsAll(least, rule)).toBe(true);
    expect(keepsAll(least - 1, rule)).toBe(false);
  });
});

describe('theorem 2: the greatest safe set of worlds is N(0, w, k)', () => {
  test.each([
    { areas: 4, width: 1, coalition: 0 },
    { areas: 4, width: 2, coalition: 0 },
    { areas: 5, width: 3, coalition: 0 },
    { areas: 5, width: 1, coalition: 1 },
    { areas: 6, width: 2, coalition: 1 },
    { areas: 7, width: 1, coalition: 2 },
  ])('of $areas areas, width $width, coalition $coalition', ({ areas, width, coalition }) => {
    for (let total = 0; total <= width * (coalition + 1) + 7; total++) {
      let safe = waysToHold(total, areas);
      for (let before = -1; before !== safe.length; ) {
        before = safe.length;
        const views = viewsOf(safe, coalition);
        safe = safe.filter((world) =>
          places(areas, coalition)
            .filter((set) => set.length === coalition)
            .every((set) => Math.max(...views.get(set.map((at) => world[at]).join())!) >= width),
        );
      }
      const ruled = waysToHold(total, areas).filter((world) => passes(world, { remainder: 0, width, coalition }));
      expect(safe, `total ${total}`).toEqual(ruled);
    }
  });
});

describe('counterexamples to something more generous', () => {
  /**
   * One count of one level within another, over areas, as somebody sees it: shown where it passes, else that it does
   * not.
   */
  type Area = readonly [managed: number, eligible: number];
  const largest = (counts: readonly number[]) => [...counts].sort((one, other) => other - one);
  const total = (counts: readonly number[]) => counts.reduce((sum, count) => sum + count, 0);
  const seenOf = (world: readonly Area[], rule: Rule): string => {
    const managed = world.map(([m]) => m);
    const eligible = world.map(([, e]) => e);
    const left = world.map(([m, e]) => m - e);
    if (!passes(largest(managed), rule)) return passes(largest(eligible), rule) ? 'no managed, eligible' : 'nothing';
    const isSplit = passes(largest(eligible), rule) && passes(largest(left), rule);
    return `managed ${total(managed)} ${isSplit ? `eligible ${total(eligible)}` : ''}`;
  };

  /** What is impossible, though it should be possible, in any world where each area holds at most so much. */
  const tooNarrow = (areas: number, most: number, rule: Rule): number => {
    const kinds: Area[] = [];
    for (let m = 0; m <= most; m++) for (let e = 0; e <= m; e++) kinds.push([m, e]);
    const possible = new Map<string, Set<string>>();
    const world: Area[] = [];
    const visit = (): void => {
      if (world.length < areas) {
        for (const kind of kinds) {
          world.push(kind);
          visit();
          world.pop();
        }
        return;
      }
      // Where so much is shown that the others could not hold it, the bound on what each holds would tell.
      if (total(world.map(([m]) => m)) > (areas - 1) * most) return;
      const seen = seenOf(world, rule);
      for (const known of places(areas, rule.coalition).filter((set) => !set.includes(0))) {
        const view = `${seen} ${known.map((at) => `${at}:${world[at]}`).join(' ')}`;
        const values = possible.get(view) ?? new Set<string>();
        possible.set(view, values);
        const [m, e] = world[0]!;
        for (const each of [`m${m}`, `e${e}`, `l${m - e}`]) values.add(each);
      }
    };
    visit();
    const wanted = ['m', 'e', 'l'].flatMap((what) =>
      Array.from({ length: rule.width + 1 }, (_, value) => what + value),
    );
    return [...possible.values()].filter((values) => wanted.some((each) => !values.has(each))).length;
  };

  test('a count within another, shown or hidden: nothing narrower with q areas, and something with fewer', () => {
    const rule = { remainder: 1, width: 2, coalition: 0 };
    expect(tooNarrow(4, 3, rule)).toBe(0);
    expect(tooNarrow(2, 5, rule)).toBeGreaterThan(0);
  });

  test('a remainder of 0: that a count is hidden tells what it is', () => {
    expect(tooNarrow(4, 3, { remainder: 0, width: 2, coalition: 0 })).toBeGreaterThan(0);
  });

  test('the options 2|1+3 and 3|1+2, which the order leaves out: that 1|2+3 failed gives Level 1 away', () => {
    // With a remainder of 1, a width of 2 and no coalition. Shown are the year's Level 3 (or 2), 6, and Levels 1 and 3
    // (1 and 2) of the snapshot together, 10. Level 1 does not pass, or the finer option were shown: so one area has
    // all of it.
    const rule = { remainder: 1, width: 2, coalition: 0 };
    const held = new Set<number>();
    for (let level1 = 10 - 6; level1 <= 10; level1++)
      for (const world of waysToHold(level1, 4).filter((each) => !passes(largest(each), rule)))
        for (const count of world) held.add(count);
    expect([...held].sort((one, other) => one - other)).toEqual([0, 4, 5, 6, 7, 8, 9, 10]);
    // And it may come out so: 10 = 8 + 1 + 1, of which 8 at Level 1.
    expect(passes([8, 1, 1, 0], rule)).toBe(true);
    expect(passes([8, 0, 0, 0], rule)).toBe(false);
  });
});
