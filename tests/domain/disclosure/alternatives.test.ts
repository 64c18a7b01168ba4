import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { intervalsOf } from '../../../shared/domain/disclosure/audit/intervals.ts';
import { noSolver } from '../../../shared/domain/disclosure/audit/no-solver.ts';
import { Alternatives } from '../../../shared/domain/disclosure/national/alternatives.ts';
import { holdingsOf } from '../../../shared/domain/disclosure/national/holdings.ts';
import { alikeOf, knowledgeOf, quarriesOf } from '../../../shared/domain/disclosure/national/knowledge.ts';
import { nationalSystem } from '../../../shared/domain/disclosure/national/national-system.ts';
import { askAlone, askAmong, type Question, type Range } from '../../../shared/domain/disclosure/national/questions.ts';
import type { PublishedVersion } from '../../../shared/domain/disclosure/national/versions.ts';
import { key, small, version } from './by-hand.ts';

const opened = (versions: readonly PublishedVersion[], width: number) => {
  const alike = alikeOf(versions, small.atMost);
  const holdings = holdingsOf(small, versions, alike);
  return { alike, holdings, alternatives: new Alternatives(holdings, width) };
};

describe('what the areas might as well have returned', () => {
  const shown = version('1.0', { x: ['s0', 1, 2, 3], y: ['s0', 0, 4, 5], z: ['s0', 2, 1, 2] }, ['t']);
  const { holdings, alternatives } = opened([shown], 5);
  const quarry = { group: 0, cell: key('b'), later: 0, earlier: null };
  const [alone, among] = [askAlone(holdings, quarry), askAmong(holdings, quarry)];
  const last = { seen: [0, 0] as Range };
  const upTo = (most: number) => (range: Range) => {
    last.seen = range;
    return range[1] >= most;
  };

  test('is what they did return, and what figures and rules leave besides', () => {
    // 10 at a and b, of which 3 at a; c, which is hidden and of which a is no more, is 10.
    alternatives.face([]);
    expect(alternatives.show(among, upTo(7))).toBe(true);
    expect(last.seen).toEqual([0, 7]);
    expect(alternatives.show(among, upTo(10))).toBe(true);
    expect(last.seen).toEqual([0, 10]);
    expect(alternatives.show(among, upTo(11))).toBe(false);
    expect(last.seen[1]).toBe(10);
  });

  test('leaves every area that an attacker knows what it holds', () => {
    alternatives.face([0, 2]);
    expect(alternatives.show(alone, upTo(4))).toBe(true);
    expect(last.seen).toEqual([4, 4]);
    expect(alternatives.show(alone, upTo(5))).toBe(false);
    alternatives.face([1]);
    // x and z: 3 at a and 3 at b.
    expect(alternatives.show(among, upTo(6))).toBe(true);
    expect(alternatives.show(among, upTo(7))).toBe(false);
    alternatives.face([]);
    expect(alternatives.show(among, upTo(10))).toBe(true);
  });

  test('moves nothing in a group that is known in full', () => {
    const again = version('1.1', { x: ['s0', 1, 2, 3], y: ['s1', 2, 4, 5], z: ['s0', 2, 1, 2] }, ['t']);
    const both = opened([shown, again], 5);
    const own = askAlone(both.holdings, { group: 1, cell: key('t'), later: 0, earlier: null });
    const others = askAmong(both.holdings, { group: 0, cell: key('t'), later: 0, earlier: null });
    both.alternatives.face([]);
    expect(both.alternatives.show(others, upTo(10))).toBe(true);
    both.alternatives.face([1]);
    expect(both.alternatives.show(others, upTo(6))).toBe(true);
    expect(both.alternatives.show(others, upTo(7))).toBe(false);
    both.alternatives.face([0, 2]);
    expect(both.alternatives.show(own, ([least]) => least <= 0)).toBe(false);
    both.alternatives.face([0]);
    expect(both.alternatives.show(own, ([least]) => least <= 0)).toBe(true);
  });

  test('reaches as far as is asked for and no further than it must, so that it serves more attackers', () => {
    const wide = version('1.0', { x: ['s0', 0, 2, 90], y: ['s0', 0, 60, 90], z: ['s0', 0, 60, 90] }, ['t']);
    const { alternatives: few, holdings: laid } = opened([wide], 5);
    const asked = askAmong(laid, { group: 0, cell: key('a'), later: 0, earlier: null });
    few.face([]);
    expect(few.show(asked, upTo(5))).toBe(true);
    expect(last.seen).toEqual([0, 5]);
  });
});

const counts = fc.tuple(fc.nat({ max: 6 }), fc.nat({ max: 6 }), fc.nat({ max: 4 }));
const history = fc.record({
  areas: fc.array(fc.tuple(counts, counts, counts, fc.nat({ max: 4 })), { minLength: 2, maxLength: 6 }),
  shown: fc.array(fc.subarray(['a', 'b', 't', 'c'], { minLength: 1 }), { minLength: 1, maxLength: 3 }),
  width: fc.integer({ min: 1, max: 6 }),
});
const patterns = [
  [0, 0, 0],
  [0, 1, 1],
  [0, 0, 1],
  [0, 1, 2],
  [0, 1, 0],
];

describe('alternatives and the exact audit', () => {
  test('agree: what is shown to be possible is so, and what is possible is mostly shown', () => {
    const tally = { shown: 0, missed: 0 };
    fc.assert(
      fc.property(history, ({ areas, shown, width }) => {
        const versions = shown.map((cells, at) =>
          version(
            `1.${at}`,
            Object.fromEntries(
              areas.map(([one, two, three, kind], area) => {
                const submission = patterns[kind]![at]!;
                const [a, b, more] = [one, two, three][submission]!;
                return [`area ${area}`, [`s${submission}`, a, b, a + more] as const];
              }),
            ),
            cells,
          ),
        );
        const { alike, holdings, alternatives } = opened(versions, width);
        const quarries = quarriesOf(
          alike,
          ['a', 'b', 't', 'c'].map((text) => key(text)),
        );
        for (const known of [[], [0], [1], [0, 1]]) {
          const knowledge = knowledgeOf(versions, alike, known);
          alternatives.face(known);
          for (const quarry of quarries) {
            const unknown = knowledge.alike[quarry.group]!.areas.length;
            if (unknown === 0) continue;
            const question: Question = (unknown > 1 ? askAmong : askAlone)(holdings, quarry);
            const system = nationalSystem(holdings, knowledge, question.objectives);
            const answer = intervalsOf(system, { solver: noSolver, seconds: 1 });
            if (answer.status !== 'bounded') throw new Error(answer.status);
            const [lo, up] = question.rangeOf(answer.intervals.map(({ int }) => int));
            alternatives.show(question, ([least, most]) => {
              expect(least).toBeGreaterThanOrEqual(lo);
              expect(most).toBeLessThanOrEqual(up);
              return false;
            });
            const low = quarry.earlier === null ? 0 : -width;
            const isEnough = ([least, most]: Range) => least <= Math.max(lo, low) && most >= Math.min(up, width);
            tally[alternatives.show(question, isEnough) ? 'shown' : 'missed'] += 1;
          }
        }
      }),
      { numRuns: 60, seed: 7 },
    );
    console.log(tally);
    // One that is missed is no fault, since the exact audit is asked then; here there is none.
    expect(tally.missed).toBe(0);
  });
});
