import { describe, expect, test } from 'vitest';
import {
  alikeOf,
  certainRange,
  exchangesOf,
  knowledgeOf,
  quarriesOf,
  rulesOf,
  signatureOf,
} from '../../../shared/domain/disclosure/national/knowledge.ts';
import { nationalSystem } from '../../../shared/domain/disclosure/national/national-system.ts';
import { key, small, version } from './by-hand.ts';

const first = version('1.0', { x: ['s0', 1, 2, 3], y: ['s0', 0, 4, 5], z: ['s0', 2, 1, 2] });
const second = version('1.1', { x: ['s0', 1, 2, 3], y: ['s1', 1, 4, 6], z: ['s0', 2, 1, 2] }, ['a', 't']);
const third = version('1.2', { x: ['s0', 1, 2, 3], y: ['s0', 0, 4, 5], z: ['s0', 2, 1, 2] }, []);

describe('what an attacker faces', () => {
  test('areas are alike that resubmitted at the same times; one that goes back to a submission has it again', () => {
    expect(alikeOf([first, second, third])).toEqual([
      { pattern: [0, 0, 0], areas: [0, 2] },
      { pattern: [0, 1, 0], areas: [1] },
    ]);
    expect(alikeOf([])).toEqual([]);
  });

  test('an area whose return breaks a rule is told apart, without that rule, in every version', () => {
    const odd = version('1.1', { x: ['s0', 1, 2, 3], y: ['s1', 7, 4, 6], z: ['s0', 2, 1, 2] });
    const alike = alikeOf([first, odd, third], small.atMost);
    expect(alike).toEqual([
      { pattern: [0, 0, 0], areas: [0, 2] },
      { pattern: [0, 1, 0], areas: [1], broken: [0] },
    ]);
    expect(alike.map((group) => rulesOf(small, group))).toEqual([small.atMost, []]);
    const { rows } = nationalSystem(small, [first, odd, third], knowledgeOf([first, odd, third], alike, []), []);
    expect(rows.filter(({ hi }) => hi === Infinity)).toHaveLength(2);
    const [kept, own] = alike.map(({ areas, pattern }) => ({ alike: [{ areas, pattern }], left: [] }));
    expect(signatureOf({ ...own!, alike: [alike[1]!] })).not.toBe(signatureOf(own!));
    expect(signatureOf(kept!)).not.toBe(signatureOf(own!));
  });

  test('what the known areas hold is taken off each figure, and a group that is known in full goes', () => {
    const alike = alikeOf([first, second]);
    expect(knowledgeOf([first, second], alike, [])).toEqual({
      alike,
      left: [
        [3, 7, 10, 10],
        [4, 11],
      ],
    });
    expect(knowledgeOf([first, second], alike, [1, 2])).toEqual({
      alike: [{ pattern: [0, 0], areas: [0] }],
      left: [
        [1, 2, 3, 3],
        [1, 3],
      ],
    });
  });

  test('two attackers face the same where patterns, figures left, and one area or several, are the same', () => {
    const one = {
      alike: [
        { pattern: [0, 1], areas: [4] },
        { pattern: [0, 0], areas: [1, 2] },
      ],
      left: [[3], [4, 5]],
    };
    expect(
      signatureOf({
        ...one,
        alike: [
          { pattern: [0, 0], areas: [5, 6, 7] },
          { pattern: [0, 1], areas: [1] },
        ],
      }),
    ).toBe(signatureOf(one));
    expect(
      signatureOf({
        ...one,
        alike: [
          { pattern: [0, 1], areas: [4] },
          { pattern: [0, 0], areas: [1] },
        ],
      }),
    ).not.toBe(signatureOf(one));
    expect(signatureOf({ ...one, alike: one.alike.slice(1) })).not.toBe(signatureOf(one));
    expect(signatureOf({ ...one, left: [[3, 4], [5]] })).not.toBe(signatureOf(one));
  });

  test('each cell of each submission is after, and each change between two of them', () => {
    const alike = [
      { pattern: [0, 1, 2], areas: [0] },
      { pattern: [0, 0, 0], areas: [1, 2] },
    ];
    const seen = quarriesOf({ alike, left: [] }, [key('a')]).map(({ group, later, earlier }) => [
      group,
      later,
      earlier,
    ]);
    expect(seen).toEqual([
      [0, 0, null],
      [0, 1, null],
      [0, 1, 0],
      [0, 2, null],
      [0, 2, 0],
      [0, 2, 1],
      [1, 0, null],
    ]);
  });
});

describe('what is certainly possible', () => {
  test('counts are exchanged that stand in the same shown figures and bind each other by no rule', () => {
    const exchanged = (...shown: string[]) => {
      const found = exchangesOf(small, [version('1.0', { x: ['s0', 0, 0, 0] }, shown)]);
      return ['a', 'b', 'c'].map((text) => found.get(key(text)));
    };
    expect(exchanged('t')).toEqual([['b'], ['a'], []]);
    expect(exchanged()).toEqual([['b'], ['a', 'c'], ['b']]);
    expect(exchanged('a', 't')).toEqual([[], [], []]);
    const bound = { ...small, atMost: [...small.atMost, [key('b'), key('c')] as const] };
    expect(exchangesOf(bound, []).get(key('a'))).toEqual(['b']);
  });

  test('a single area is what it is; of two alike, one may hold nothing and the other everything', () => {
    const versions = [first, second];
    const range = (
      areas: number[],
      pattern: number[],
      cell: string,
      later: number,
      earlier: number | null,
      free = {},
    ) =>
      certainRange(
        small,
        versions,
        new Map(Object.entries(free)) as never,
        { areas, pattern },
        {
          group: 0,
          cell: key(cell),
          later,
          earlier,
        },
      );
    expect(range([1], [0, 1], 'a', 1, null)).toEqual([1, 1]);
    expect(range([1], [0, 1], 'c', 1, 0)).toEqual([1, 1]);
    expect(range([0, 2], [0, 0], 'a', 0, null)).toEqual([0, 3]);
    expect(range([1, 2], [0, 1], 'c', 1, 0)).toEqual([-7, 8]);
    // b may hold what a holds beside it, and a what b does as far as c has room: 5 at c, 3 at a.
    expect(range([0, 2], [0, 0], 'b', 0, null, { b: ['a'] })).toEqual([0, 6]);
    expect(range([0, 2], [0, 0], 'a', 0, null, { a: ['b'] })).toEqual([0, 5]);
    // c may give b only what a, which is at most c, does not need; and nothing is less than no exchange at all.
    expect(range([0, 2], [0, 0], 'b', 0, null, { b: ['c'] })).toEqual([0, 5]);
    expect(range([0, 2], [0, 0], 'b', 0, null, { b: ['a', 'c'] })).toEqual([0, 6]);
  });
});

describe('the system of an attacker', () => {
  test('has one area and all others alike as blocks, the rules of each, the figures left, and the targets', () => {
    const versions = [
      version('1.0', { x: ['s0', 1, 2, 3], y: ['s0', 0, 4, 5], z: ['s0', 2, 1, 2] }, ['t', 'c']),
      second,
    ];
    const knowledge = knowledgeOf(versions, alikeOf(versions), []);
    const at = (cell: string, group: number, later: number, earlier: number | null) => ({
      group,
      cell: key(cell),
      later,
      earlier,
    });
    const system = nationalSystem(small, versions, knowledge, [at('t', 0, 0, null), at('c', 1, 1, 0)]);
    // Columns: a, b, c of one of x and z, then of the other; a, b, c of y as first sent, then as sent again.
    const ones = (columns: number[]) => columns.map(() => 1);
    const rule = (a: number, c: number) => ({ columns: [a, c], coefficients: [-1, 1], lo: 0, hi: Infinity });
    const figure = (value: number, columns: number[]) => ({
      columns,
      coefficients: ones(columns),
      lo: value,
      hi: value,
    });
    expect(system.lower).toEqual(Array.from({ length: 12 }, () => 0));
    expect(system.upper).toEqual(Array.from({ length: 12 }, () => Infinity));
    expect(system.rows).toEqual([
      rule(0, 2),
      rule(3, 5),
      rule(6, 8),
      rule(9, 11),
      figure(10, [0, 1, 3, 4, 6, 7]),
      figure(10, [2, 5, 8]),
      figure(4, [0, 3, 9]),
      figure(11, [0, 1, 3, 4, 9, 10]),
    ]);
    expect(system.targets).toEqual([
      { columns: [0, 1], coefficients: [1, 1] },
      { columns: [11, 8], coefficients: [1, -1] },
    ]);
    const widthOf = (...areas: number[]) =>
      nationalSystem(small, versions, { ...knowledge, alike: [{ pattern: [0, 0], areas }] }, []).lower.length;
    expect([widthOf(0), widthOf(0, 1), widthOf(0, 1, 2)]).toEqual([3, 6, 6]);
  });
});
