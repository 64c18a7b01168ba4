import { describe, expect, test } from 'vitest';
import { waysToHold } from '../ways-to-hold.ts';
import { lookedAt, parted, passes, type Rule, viewsOf } from './one-count.ts';

/** `ATTACKS=all` looks at more rules and larger totals. */
const isFull = process.env.ATTACKS === 'all';
const upTo = (most: number): number[] => Array.from({ length: most }, (_, at) => at + 1);

const rulesOf = (coalition: number): readonly Rule[] =>
  (isFull ? upTo(6) : [1, 2, 3]).flatMap((remainder) =>
    (isFull ? upTo(7) : [1, 2, 3, 5]).map((width) => ({ remainder, width, coalition })),
  );

describe('theorem 1, by enumeration of all worlds: every coalition must think every value up to the width possible', () => {
  test.each([0, 1, 2, 3])('of 2k + 2 + R/w areas and not of one fewer, whatever was shown: k = %i', (coalition) => {
    let [systems, coalitions] = [0, 0];
    for (const rule of rulesOf(coalition)) {
      const areas = 2 * coalition + 2 + Math.ceil(rule.remainder / rule.width);
      const least = rule.remainder + rule.width * (coalition + 1);
      const totals = upTo(rule.width + (isFull ? 8 : 3)).map((more) => least + more - 1);
      let narrowWithFewer = 0;
      for (const total of totals.filter((each) => each <= 42)) {
        const { views, narrow } = lookedAt({ areas, total, rule });
        expect(narrow, JSON.stringify({ areas, total, rule })).toBe(0);
        narrowWithFewer += lookedAt({ areas: areas - 1, total, rule }).narrow;
        systems += 1;
        coalitions += views;
      }
      expect(narrowWithFewer, JSON.stringify(rule)).toBeGreaterThan(0);
    }
    console.log(
      `theorem 1, k = ${coalition}: ${systems} totals of ${rulesOf(coalition).length} rules, ${coalitions} coalitions`,
    );
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
          parted(world, coalition).every(([taken]) => Math.max(...views.get(taken.join())!) >= width),
        );
      }
      const ruled = waysToHold(total, areas).filter((world) => passes(world, { remainder: 0, width, coalition }));
      expect(safe, `total ${total}`).toEqual(ruled);
    }
  });
});
