import { describe, expect, test } from 'vitest';
import type { CellKey } from '../../../shared/domain/cells.ts';
import { noSolver } from '../../../shared/domain/disclosure/audit/no-solver.ts';
import { auditNational, keepsInterval } from '../../../shared/domain/disclosure/national/audit-national.ts';
import { categoryFour } from '../../../shared/domain/disclosure/national/category-four.ts';
import { derivableCounts, isDerivable } from '../../../shared/domain/disclosure/national/derived-counts.ts';
import { keepsDifferences } from '../../../shared/domain/disclosure/national/keeps-differences.ts';
import { failedPrimary } from '../../../shared/domain/disclosure/national/primary-rules.ts';
import { settings } from '../../../shared/domain/disclosure/settings.ts';
import { formD } from '../../../shared/domain/forms/form-d.ts';
import { key, small, version } from './by-hand.ts';

describe('counts that follow from shown ones', () => {
  test('each level, levels together, and those of the year less those of the last day', () => {
    const counts = derivableCounts(small).map((count) => [...count].map(([of, times]) => `${times}${of}`).join(' '));
    expect(counts).toEqual(['1a', '1b', '1c', '1c -1a']);
    // A level less its snapshot and another less its custody are never one count: p, q, p + q, then less e, then less d.
    const [p, q, e, d] = ['m|4|1|', 'm|4|2|', 'e|4|1|', 'd|4|2|'].map(key) as [CellKey, CellKey, CellKey, CellKey];
    const year = { ...small, counted: [p, q, e, d], atMost: [[e, p] as const, [d, q] as const] };
    expect(derivableCounts(year).length).toBe(3 + 2 + 2 + 2);
  });

  test('a cell that the form has not got is none of Category 4', () => {
    const tables = formD.tables.map((table) => ({
      ...table,
      notApplicable: [{ category: '4' as const, level: '3' as const }],
    }));
    const levels = categoryFour({ ...formD, tables }).cells.map(({ level }) => level);
    expect([levels.includes('2'), levels.includes('3')]).toEqual([true, false]);
  });

  test('follow exactly when they are sums and differences of what is shown', () => {
    const count = (given: Record<string, number>) =>
      new Map(Object.entries(given).map(([of, times]) => [key(of), times]));
    expect(isDerivable(count({ b: 1 }), [key('t'), key('a')], small)).toBe(true);
    expect(isDerivable(count({ b: 1 }), [key('t'), key('c')], small)).toBe(false);
    expect(isDerivable(count({ c: 1, a: -1 }), [key('c'), key('t'), key('b')], small)).toBe(true);
    expect(isDerivable(count({ a: 2, b: 2 }), [key('t'), key('t')], small)).toBe(true);
    expect(isDerivable(count({}), [], small)).toBe(true);
    const pairs = new Map(['ab', 'bc', 'ac'].map((both) => [key(both), [...both].map(key)]));
    expect(isDerivable(count({ c: 1 }), [...pairs.keys()], { ...small, parts: pairs })).toBe(true);
  });
});

describe('P4 and P5 by hand', () => {
  const areas = (of: (at: number) => readonly [string, number, number, number]) =>
    Object.fromEntries(Array.from({ length: 8 }, (_, at) => [`area ${at}`, of(at)]));
  const wide = version(
    '1.0',
    areas(() => ['s0', 2, 3, 6]),
  );

  test('what follows within a version keeps P1 to P3', () => {
    expect(keepsDifferences(small, wide, [], settings)).toBe(true);
    // c less a is 4 in all: too few. With a or c hidden it does not follow.
    const close = areas((at) => ['s0', 2, 3, at < 4 ? 3 : 2]);
    expect(keepsDifferences(small, version('1.0', close), [], settings)).toBe(false);
    expect(keepsDifferences(small, version('1.0', close, ['b', 'c']), [], settings)).toBe(true);
    expect(keepsDifferences(small, version('1.0', close, ['b', 't', 'c']), [], settings)).toBe(false);
  });

  test('and so does its change, over the areas that resubmitted, since every version that gave it', () => {
    const after = (of: (at: number) => readonly [string, number, number, number], shown?: string[]) =>
      keepsDifferences(small, version('1.1', areas(of), shown), [wide], settings);
    expect(after((at) => (at < 7 ? ['s1', 4, 5, 12] : ['s0', 2, 3, 6]))).toBe(true);
    expect(after((at) => (at < 4 ? ['s1', 22, 23, 66] : ['s0', 2, 3, 6]))).toBe(false);
    expect(after((at) => (at < 7 ? ['s1', 2, 5, 12] : ['s0', 2, 3, 6]))).toBe(false);
    expect(after((at) => (at < 7 ? ['s1', 2, 5, 12] : ['s0', 2, 3, 6]), ['b'])).toBe(true);
    const [now] = [
      version(
        '1.1',
        areas((at) => (at < 7 ? ['s1', 2, 5, 12] : ['s0', 2, 3, 6])),
      ),
    ];
    expect(
      keepsDifferences(
        small,
        now!,
        [
          version(
            '1.0',
            areas(() => ['s0', 2, 3, 6]),
            ['b', 'c'],
          ),
        ],
        settings,
      ),
    ).toBe(true);
    expect(keepsDifferences(small, now!, [wide, { ...wide, shown: [] }], settings)).toBe(false);
    const less = { ...settings, changeThreshold: 20 };
    expect(after((at) => (at < 7 ? ['s1', 4, 5, 12] : ['s0', 2, 3, 6]))).toBe(true);
    expect(
      keepsDifferences(
        small,
        version(
          '1.1',
          areas((at) => (at < 7 ? ['s1', 4, 5, 12] : ['s0', 2, 3, 6])),
        ),
        [wide],
        less,
      ),
    ).toBe(false);
  });

  test('P1 adds contributions up, P3 takes the p of p% from the largest', () => {
    expect(failedPrimary([-3, -2, -2, -2, -2], { ...settings, remainder: 1 })).toEqual([]);
    expect(failedPrimary([9, -9, 9, -9, 4], settings)).toEqual(['P1']);
    // A tenth of 100.5 is 10.05: 10 beside it are too few, 11 enough.
    expect(failedPrimary([100.5, 20, 20, 5, 5], settings)).toEqual(['P3']);
    expect(failedPrimary([100, 20, 20, 5, 5], settings)).toEqual([]);
    expect(failedPrimary([], { ...settings, threshold: 0, contributors: 0, remainder: 0 })).toEqual([]);
  });

  test('P5: a count may be 0, a change may have either sign, and both are 5 wide', () => {
    const count = (lo: number, up: number) => keepsInterval({ earlier: null }, [lo, up], settings);
    const change = (lo: number, up: number) => keepsInterval({ earlier: 0 }, [lo, up], settings);
    expect([count(0, 5), count(0, 4), count(1, 9), count(-2, 3)]).toEqual([true, false, false, true]);
    expect([change(-1, 4), change(-4, 1), change(-2, 2)]).toEqual([true, true, false]);
    expect([change(0, 5), change(-5, 0), change(1, 9), change(-9, -1)]).toEqual([false, false, false, false]);
  });

  test('the audit tries the public, each area and each pair, and tells the width that the public is left with', () => {
    const audit = (given: Parameters<typeof version>[1], shown: string[], coalition: 0 | 1 | 2) =>
      auditNational(small, [version('1.0', given, shown)], { ...settings, coalition }, noSolver);
    const even = { x: ['s0', 4, 0, 4], y: ['s0', 3, 0, 4], z: ['s0', 6, 0, 6] } as const;
    expect(audit(even, ['t'], 0)).toEqual({ verdict: 'safe', attackers: 1, narrowest: 13 });
    expect(audit(even, ['t'], 1)).toEqual({ verdict: 'safe', attackers: 4, narrowest: 13 });
    expect(audit(even, [], 2)).toEqual({ verdict: 'safe', attackers: 7, narrowest: null });
    // Two who know 10 of 13 leave 3 to the third, and so does one who knows 9 of 12.
    expect(audit(even, ['t'], 2)).toEqual({ verdict: 'unsafe', attackers: 7, narrowest: 13 });
    const one = { ...even, z: ['s0', 9, 0, 9], x: ['s0', 1, 1, 4], y: ['s0', 1, 0, 4] } as const;
    expect(audit(one, ['t'], 0)).toEqual({ verdict: 'safe', attackers: 1, narrowest: 12 });
    expect(audit(one, ['t'], 1)).toEqual({ verdict: 'unsafe', attackers: 4, narrowest: 12 });
    expect(audit({ x: ['s0', 4, 0, 4] }, ['t'], 0)).toEqual({ verdict: 'unsafe', attackers: 1, narrowest: 0 });
    // a is 13 together, b is 3: one narrow count is enough.
    const narrow = { ...even, x: ['s0', 4, 3, 4] } as const;
    expect(audit(narrow, ['a', 't'], 0)).toEqual({ verdict: 'unsafe', attackers: 1, narrowest: 3 });
    // a and b are t: a total below its part cannot be, and what cannot be decided is not safe.
    const whole = version('1.0', { x: ['s0', 5, 0, 9] }, ['a', 't']);
    const torn = { ...whole, counts: new Map([...whole.counts, [key('t'), [4]]]) };
    expect(auditNational(small, [torn], { ...settings, coalition: 0 }, noSolver)).toEqual({
      verdict: 'undecided',
      attackers: 1,
      narrowest: null,
    });
    // a is at most c: the return that breaks it is audited without that rule.
    expect(audit({ x: ['s0', 5, 0, 1] }, ['c'], 0)).toMatchObject({ verdict: 'unsafe' });
    expect(audit({ x: ['s0', 5, 0, 1] }, [], 0)).toMatchObject({ verdict: 'safe' });
    expect(auditNational(small, [], settings, noSolver)).toEqual({ verdict: 'safe', attackers: 1, narrowest: null });
  });
});
