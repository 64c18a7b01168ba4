import { describe, expect, test } from 'vitest';
import { loadHighsSolver } from '../../../../shared/adapters/highs-solver.ts';
import { firstImpossible } from '../attacker.ts';
import type { Combination } from '../what-rules-tell.ts';
import type { Rule } from './one-count.ts';
import { announced, type Held, narrowViews, type Order, worldsOf } from './small-worlds.ts';
import { narrowTotals } from './three-versions.ts';

/*
 * A search for counterexamples: every small world is looked at, and what is not there in any of them is asked about of
 * all worlds, by a solver that knows what is shown and what its not being more tells. The least rule that can be shown
 * in so few areas: with a remainder of 1, a width of 2 and no coalition, 4 areas are enough (q).
 */
const rule: Rule = { remainder: 1, width: 2, coalition: 0 };
const solver = await loadHighsSolver();

/** `ATTACKS=all` looks at all worlds up to the largest counts, and asks about more of what is missing in them. */
const isFull = process.env.ATTACKS === 'all';
const times = isFull ? 40 : 4;

/** So many of a list, evenly. */
const someOf = <One>(list: readonly One[], most: number): readonly One[] =>
  list.filter((_, at) => at % Math.ceil(list.length / most) === 0);

/** Areas whose count of one level of the snapshot and of the year is always the same, and all else as it may be. */
const kindsWith = (fixed: Partial<Held>, level: '2' | '3'): readonly Held[] =>
  (isFull ? [0, 1, 2, 3, 4, 5, 6] : [0, 1, 3]).flatMap((e1) =>
    [0, 1, 2].flatMap((managed) =>
      Array.from({ length: managed + 1 }, (_, eligible): Held => {
        const free = level === '2' ? { e2: eligible, m2: managed } : { e3: eligible, m3: managed };
        return { e1, e2: 0, e3: 0, m2: 0, m3: 0, ...fixed, ...free };
      }),
    ),
  );
const freeAt3 = {
  kinds: kindsWith({ e2: 1, m2: 2 }, '3'),
  sought: [{ e1: 1 }, { e3: 1 }, { m3: 1 }, { m3: 1, e3: -1 }],
};
const freeAt2 = {
  kinds: kindsWith({ e3: 1, m3: 2 }, '2'),
  sought: [{ e1: 1 }, { e2: 1 }, { m2: 1 }, { m2: 1, e2: -1 }],
};

/** What can be ruled out of what small worlds do not hold: by the cells shown, how many such views there are. */
const ruledOut = (
  { kinds, sought }: { kinds: readonly Held[]; sought: readonly Combination[] },
  { areas = 4, order = announced, of = rule }: { areas?: number; order?: Order; of?: Rule } = {},
) => {
  const narrow = narrowViews(worldsOf(kinds, areas), { order, rule: of, sought });
  const found = new Map<string, number>();
  let asked = 0;
  for (const [cells, views] of Map.groupBy(narrow, ({ shown }) => [...shown.keys()].join(' ')))
    for (const { shown, sought: is, value } of someOf(views, times)) {
      const seen = { standing: Array<string>(areas).fill('s'), shown, rule: of };
      const question = { quarry: { area: 0, is, version: 0 }, values: [value], knowsFailing: { most: 100 } };
      asked += 1;
      if (firstImpossible(solver, [seen], question) !== undefined) found.set(cells, (found.get(cells) ?? 0) + 1);
    }
  return { found, asked };
};

describe('what a version shows, and what its hidden cells tell', () => {
  test('rules nothing out with q areas, in the announced order', () => {
    for (const free of [freeAt2, freeAt3]) {
      const { found, asked } = ruledOut(free);
      expect([...found]).toEqual([]);
      expect(asked).toBeGreaterThan(12);
    }
  });

  test.each([
    { option: '2|1+3', free: freeAt3, level: 2 },
    { option: '3|1+2', free: freeAt2, level: 3 },
  ] as const)(
    'would with the option $option, which the order leaves out: it tells of Level 1',
    ({ option, free, level }) => {
      const { found } = ruledOut({ ...free, sought: [{ e1: 1 }] }, { order: [...announced, option] });
      const telling = ['managed|4|Total|', 'managed|4|2|', 'managed|4|3|', `eligible|4|${level}|`, 'eligible|4|Total|'];
      expect([...found.keys()]).toEqual([telling.join(' ')]);
    },
  );

  test('would with a remainder of 0: that a count is hidden tells that nobody has so much', () => {
    const none = { ...rule, remainder: 0 };
    const free = { kinds: kindsWith({ m2: 2 }, '3'), sought: [{ e1: 1 }] };
    const hidden = [...ruledOut(free, { of: none }).found.keys()].filter((cells) => !cells.includes('eligible'));
    expect(hidden).not.toEqual([]);
    expect([...ruledOut(free).found]).toEqual([]);
  });

  test('would with half of q areas; with q - 1 nothing was found, which the theorem does not say', () => {
    expect(ruledOut(freeAt3, { areas: 2 }).found.size).toBeGreaterThan(0);
    expect([...ruledOut(freeAt3, { areas: 3 }).found]).toEqual([]);
  });
});

describe('what three versions tell that q areas answered for each', () => {
  const standing = (answers: readonly boolean[], version: number): string =>
    `s${answers.slice(1, version + 1).filter(Boolean).length}`;
  const ruledOutOver = (groups: Parameters<typeof narrowTotals>[0]) => {
    const narrow = someOf(narrowTotals(groups, rule, 2), 5 * times);
    const found = narrow.filter(({ totals, value }) => {
      const versions = totals.map((total, version) => ({
        standing: groups.flatMap(({ areas, answers }) => Array<string>(areas).fill(standing(answers, version))),
        shown: new Map([['managed|4|Total|', total]]),
        rule,
      }));
      const quarry = { area: 0, is: { m2: 1, m3: 1 }, version: 0 };
      return firstImpossible(solver, versions, { quarry, values: [value] }) !== undefined;
    });
    return { asked: narrow.length, found: found.length };
  };

  test('is nothing where they are the same, and something where others answer each time (rolling sets)', () => {
    const always = { areas: 4, answers: [true, true, true] };
    const never = { areas: 2, answers: [true, false, false] };
    expect(ruledOutOver([always, never])).toMatchObject({ asked: expect.any(Number), found: 0 });
    const second = { areas: 4, answers: [true, true, false] };
    const third = { areas: 4, answers: [true, false, true] };
    expect(ruledOutOver([second, third]).found).toBeGreaterThan(0);
  });
});
