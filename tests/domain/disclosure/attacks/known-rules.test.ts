import { describe, expect, test } from 'vitest';
import { settings } from '../../../../shared/domain/disclosure/settings.ts';
import { firstImpossible } from '../attacker.ts';
import { confirmedBy, everywhere, fourOf, type Local, showsFour, throughGate, usual } from '../national-example.ts';
import { waysToHold } from '../ways-to-hold.ts';
import { askInTurn, insiders, level1, levelOne, seenIn, solver, values } from './rule-out.ts';
import { exactly, sum, workOut } from './work-out.ts';

const ruledOut = askInTurn();

describe('attacks of somebody who knows the rules, which succeed against the first version, and fail against ours', () => {
  const total = (counts: readonly number[]): number => counts.reduce((all, count) => all + count, 0);
  const top = (largestFirst: readonly number[], many: number): number => total(largestFirst.slice(0, many));

  test('17. known rules: a shown 7 that had to pass leaves every area 0 or 1', () => {
    // The first rules: at least 5, and whoever knows two areas leaves 5 for any other.
    const worlds = waysToHold(7, 42).filter((world) => total(world) - top(world, 2) >= 5);
    expect(new Set(worlds.flat())).toEqual(new Set([0, 1]));
    // The least that ours shows is 18.
    const sent = levelOne(...new Array(18).fill(1));
    expect(showsFour(throughGate(levelOne(...new Array(17).fill(1))), level1)).toBe('c');
    const shown = throughGate(sent);
    expect(showsFour(shown, level1)).toBe(18);
    for (const known of [[], [0, 1]])
      for (const area of [5, 30])
        expect(ruledOut(seenIn(shown), { area, is: { e1: 1 }, version: 0 }, insiders(sent, ...known))).toBeUndefined();
  });

  test('18. what failed: with a remainder of 0 a pair that holds 5 and 5 of a hidden count knows a third has at most 4', () => {
    const passes = (world: readonly number[], remainder: number): boolean =>
      [15, 10, 5, 0].every((least, j) => total(world) - top(world, j) >= least + remainder);
    const third = (remainder: number) =>
      [...Array(10).keys()].filter((count) =>
        [...Array(12).keys()].some((rest) =>
          waysToHold(rest, 4, 5).some((others) => {
            const world = [5, 5, count, ...others].sort((one, other) => other - one);
            return !passes(world, remainder);
          }),
        ),
      );
    expect(third(0)).toEqual([0, 1, 2, 3, 4]);
    expect(third(3)).toEqual([...Array(10).keys()]);

    // The same by the solver, which is told what hidden cells tell: of the snapshot nothing is shown, of the year all.
    const sent = everywhere((at) => [{ m2: 3, m3: 2, c2: 1, c3: 1, e1: at < 2 ? 5 : 0 }]);
    const shown = throughGate(sent);
    expect(fourOf(shown)).toEqual(['c', 'c', 'c', 'c', 126, 84, 210, 42, 42, 84]);
    const question = { quarry: { area: 2, is: { e1: 1 }, version: 0 }, values, insider: insiders(sent, 0, 1) };
    const none = seenIn(shown).map((seen) => ({ ...seen, rule: { ...settings, remainder: 0 } }));
    expect(firstImpossible(solver, none, question)).toBeUndefined();
    expect(firstImpossible(solver, none, { ...question, knowsFailing: { most: 100 } })).toBe(5);
    expect(firstImpossible(solver, seenIn(shown), { ...question, knowsFailing: { most: 100 } })).toBeUndefined();
  });

  test('19. rolling sets: 18 areas with 1, then 122 when 8 others answer, then 104 when those 18 do', () => {
    const groups = ['those', 'eight', 'rest'];
    const naive = {
      vars: [...groups, 'those anew', 'eight anew'],
      rows: [
        exactly(sum(...groups), 18),
        exactly(sum('those', 'eight anew', 'rest'), 122),
        exactly(sum('those anew', 'eight anew', 'rest'), 104),
      ],
    };
    expect(workOut(naive, sum('rest')).int).toEqual([0, 0]);
    const one = levelOne(...new Array(18).fill(1));
    const first = throughGate(one);
    const eight = one.map((sent, at) => (at >= 18 && at < 26 ? [...sent, { ...sent[0]!, e1: 13 }] : sent));
    const second = throughGate(eight, [first.entry], { version: '1.1' });
    const those = eight.map((sent, at) => (at < 18 ? [...sent, { ...sent[0]!, e1: 0 }] : sent));
    const third = throughGate(those, [first.entry, second.entry], { version: '1.2' });
    expect([first, second, third].map((answer) => showsFour(answer, level1))).toEqual([18, 122, 122]);
    expect(third.waiting).toContain('8 more areas');
    expect(ruledOut(seenIn(first, second, third), { area: 40, is: { e1: 1 }, version: 0 })).toBeUndefined();
  });

  test('20. wait, then one more: what comes out when one more answers does not depend on what it says', () => {
    // The first rules waited while the change of five was under 5: when a sixth came and it was out, the sixth went up.
    const waited = (...change: number[]): boolean => Math.abs(total(change)) < 5;
    expect([0, 1, 2, 3].every((sixth) => !waited(1, 1, 1, 1, 0, sixth) === sixth > 0)).toBe(true);
    const first = throughGate(everywhere((at) => [usual(at)]));
    for (const by of [0, 1, 40])
      for (const count of [7, 8]) {
        const sent = everywhere((at) =>
          at < count ? [usual(at), { ...usual(at), e1: (usual(at).e1 ?? 0) + by }] : [usual(at)],
        );
        expect(throughGate(sent, [first.entry], { version: '1.1' }).isDrawn).toBe(count === 8);
      }
  });

  test('21. gaps: an interval that is wide but whose possible values are 0, 1, 2, 28, 29, 30', () => {
    const rows = [
      { coef: { x: 1, a: -28 }, lo: 0, hi: 2 },
      { coef: sum('a'), lo: 0, hi: 1 },
    ];
    expect(workOut({ vars: ['x', 'a'], rows }, sum('x')).int).toEqual([0, 30]);
    const possible = [...Array(31).keys()].filter((x) => [0, 1].some((a) => x - 28 * a >= 0 && x - 28 * a <= 2));
    expect(possible).toEqual([0, 1, 2, 28, 29, 30]);
    // Ours is asked for every value, not for its ends.
    const sent = levelOne(28, 1, 1, 12, 5, 3);
    const shown = throughGate(sent);
    expect(showsFour(shown, level1)).toBe(50);
    expect(
      ruledOut(seenIn(shown), { area: 4, is: { e1: 1 }, version: 0 }, insiders(sent, 0, 3), values),
    ).toBeUndefined();
  });

  test("22. two of five answerers know that a third one's change is -1 or 0", () => {
    const before = exactly(sum('a', 'b', 'third', 'fourth', 'rest'), 21);
    const after = exactly(sum('a anew', 'b anew', 'third anew', 'fourth anew', 'rest'), 18);
    const known = [
      ['a', 10],
      ['b', 10],
      ['a anew', 9],
      ['b anew', 9],
    ] as const;
    const naive = {
      vars: ['third', 'fourth', 'rest', 'third anew', 'fourth anew', ...known.map(([name]) => name)],
      rows: [before, after, ...known.map(([name, value]) => exactly(sum(name), value))],
    };
    expect(workOut(naive, { 'third anew': 1, third: -1 }).int).toEqual([-1, 0]);
    expect(showsFour(throughGate(levelOne(10, 10, 1)), level1)).toBe('c');
    // Ours, with the eight that answered: every change from -5 to 5 stays possible to two of them.
    const sent = everywhere((at) =>
      at < 8 ? [usual(at), { ...usual(at), e1: usual(at + 1).e1! } satisfies Local] : [usual(at)],
    );
    const first = throughGate(everywhere((at) => [usual(at)]));
    const second = throughGate(sent, [first.entry], { version: '1.1' });
    expect(second.isDrawn).toBe(true);
    const quarry = { area: 2, is: { e1: 1 }, version: 1, less: 0 };
    expect(ruledOut(seenIn(first, second), quarry, insiders(sent, 0, 1))).toBeUndefined();
  });

  test('23. the rule code P1 beside a [c] says: at most 4', () => {
    expect(values.filter((count) => count < 5)).toEqual([0, 1, 2, 3, 4]);
    const small = throughGate(levelOne(1, 1, 1));
    const large = throughGate(levelOne(90));
    expect(small.statement).toEqual(large.statement);
    expect(small.cells.filter(({ shorthand }) => shorthand === 'c')).toEqual(
      large.cells.filter(({ shorthand }) => shorthand === 'c'),
    );
    expect(JSON.stringify([small.statement, small.cells])).not.toMatch(/\bP\d|rule"/);
  });

  test('confirmations are answers like corrections', () => {
    const all = everywhere((at) => [usual(at)]);
    const first = throughGate(all);
    const confirmed = throughGate(
      confirmedBy(all, (at) => at < 8),
      [first.entry],
      { version: '1.1' },
    );
    expect(confirmed.isDrawn).toBe(true);
    expect(fourOf(confirmed)).toEqual(fourOf(first));
  });
});
