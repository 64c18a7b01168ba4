import { describe, expect, test } from 'vitest';
import { holdingsOf } from '../../../shared/domain/disclosure/national/holdings.ts';
import { alikeOf, knowledgeOf, quarriesOf, rulesOf } from '../../../shared/domain/disclosure/national/knowledge.ts';
import { nationalSystem } from '../../../shared/domain/disclosure/national/national-system.ts';
import { askAlone, askAmong } from '../../../shared/domain/disclosure/national/questions.ts';
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
    const { rules } = holdingsOf(small, [first, odd, third], alike);
    expect(rules).toEqual([{ group: 0, small: 0, large: 2 }]);
  });

  test('what the known areas hold is taken off each figure, and nothing is unknown of a group that is known in full', () => {
    const alike = alikeOf([first, second]);
    expect(knowledgeOf([first, second], alike, [])).toEqual({
      alike,
      left: [
        [3, 7, 10, 10],
        [4, 11],
      ],
    });
    expect(knowledgeOf([first, second], alike, [1, 2])).toEqual({
      alike: [
        { pattern: [0, 0], areas: [0] },
        { pattern: [0, 1], areas: [] },
      ],
      left: [
        [1, 2, 3, 3],
        [1, 3],
      ],
    });
  });

  test('each cell of each submission is after, and each change between two of them', () => {
    const alike = [
      { pattern: [0, 1, 2], areas: [0] },
      { pattern: [0, 0, 0], areas: [1, 2] },
    ];
    const seen = quarriesOf(alike, [key('a')]).map(({ group, later, earlier }) => [group, later, earlier]);
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

describe('the system of an attacker', () => {
  const versions = [version('1.0', { x: ['s0', 1, 2, 3], y: ['s0', 0, 4, 5], z: ['s0', 2, 1, 2] }, ['t', 'c']), second];
  const alike = alikeOf(versions);
  const holdings = holdingsOf(small, versions, alike);

  test('has what areas alike hold together as columns, the rules, the figures left, and the targets', () => {
    // Columns: a, b, c of x and z; a, b, c of y as first sent, then as sent again.
    expect(holdings.starts).toEqual([0, 3, 9]);
    expect(holdings.columnsOf(1, 1, key('t'))).toEqual([6, 7]);
    expect(holdings.heldBy).toEqual([
      { group: 0, counts: [1, 2, 3] },
      { group: 1, counts: [0, 4, 5, 1, 4, 6] },
      { group: 0, counts: [2, 1, 2] },
    ]);
    const target = { columns: [0], coefficients: [1] };
    const system = nationalSystem(holdings, knowledgeOf(versions, alike, []), [target]);
    const rule = (a: number, c: number) => ({ columns: [a, c], coefficients: [-1, 1], lo: 0, hi: Infinity });
    const figure = (value: number, columns: number[]) => ({
      columns,
      coefficients: columns.map(() => 1),
      lo: value,
      hi: value,
    });
    expect(system.lower).toEqual(Array.from({ length: 9 }, () => 0));
    expect(system.upper).toEqual(Array.from({ length: 9 }, () => Infinity));
    expect(system.rows).toEqual([
      rule(0, 2),
      rule(3, 5),
      rule(6, 8),
      figure(10, [0, 1, 3, 4]),
      figure(10, [2, 5]),
      figure(4, [0, 6]),
      figure(11, [0, 1, 6, 7]),
    ]);
    expect(system.targets).toEqual([target]);
  });

  test('holds nothing more in a group that the attacker knows in full', () => {
    const { upper, rows } = nationalSystem(holdings, knowledgeOf(versions, alike, [1]), []);
    expect(upper).toEqual([...[1, 2, 3].map(() => Infinity), ...[1, 2, 3, 4, 5, 6].map(() => 0)]);
    expect(rows.slice(3).map(({ lo }) => lo)).toEqual([6, 5, 3, 6]);
  });

  test('is asked for the count or the change of a single area, and for the most that several hold together', () => {
    const quarry = { group: 1, cell: key('t'), later: 1, earlier: null };
    const change = { ...quarry, earlier: 0 };
    const ones = [1, 1];
    const alone = askAlone(holdings, change);
    expect(alone.ends).toEqual(['min', 'max']);
    expect(alone.objectives).toEqual([{ columns: [6, 7, 3, 4], coefficients: [...ones, -1, -1] }]);
    expect(alone.rangeOf([[-2, 3]])).toEqual([-2, 3]);
    expect(askAlone(holdings, quarry).objectives).toEqual([{ columns: [6, 7], coefficients: ones }]);
    const among = askAmong(holdings, change);
    expect(among.ends).toEqual(['max']);
    expect(among.objectives.map(({ columns }) => columns)).toEqual([
      [6, 7],
      [3, 4],
    ]);
    expect(
      among.rangeOf([
        [2, 8],
        [1, 7],
      ]),
    ).toEqual([-7, 8]);
    expect(askAmong(holdings, quarry).objectives).toEqual([{ columns: [6, 7], coefficients: ones }]);
    expect(askAmong(holdings, quarry).rangeOf([[2, 8]])).toEqual([0, 8]);
  });
});
