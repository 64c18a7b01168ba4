import { describe, expect, test } from 'vitest';
import { attackersOf, firstWithoutWitness } from '../../../../shared/domain/disclosure/national/self-check.ts';
import { worldFor } from '../../../../shared/domain/disclosure/national/world.ts';
import { settings } from '../../../../shared/domain/disclosure/settings.ts';
import { choices, count, countsOf, nests } from './ten-areas.ts';

/** The asked questions, one line each: who asks, to how many the rest is dealt, what is sought and the value. */
const linesAsked = (more: Partial<typeof settings>, answered: readonly number[], values?: readonly number[]) => {
  const rule = { ...settings, ...more };
  const counts = countsOf(1);
  const asked: string[] = [];
  const build: typeof worldFor = (version, from, quarry, value) => {
    asked.push([from.known, from.dealt, quarry.series.name, quarry.level, value].join(' '));
    return worldFor(version, from, quarry, value);
  };
  const attackers = attackersOf(counts, rule.coalition);
  const asking = values && { attackers, values };
  expect(firstWithoutWitness({ nests, choices, counts, answered }, rule, asking, build)).toBeUndefined();
  return asked.sort();
};

const sought = ['managed 2', 'managed 3', 'eligible 1', 'eligible 2', 'eligible 3'].concat(
  ['2', '3'].map((level) => `returned to custody (licence) ${level}`),
);

describe('who is asked for by the self-check, and what', () => {
  const areas = [...Array(count).keys()];
  const sets = [[[]], areas.map((one) => [one]), areas.flatMap((one) => areas.slice(one + 1).map((two) => [one, two]))];

  test.each([0, 1, 2])(
    'is everything that can be sought, for the public and every set of up to %i areas, of who answered and who did not',
    (coalition) => {
      const answered = areas.slice(0, 9);
      const expected = sets.slice(0, coalition + 1).flatMap((some) =>
        some.flatMap((known) => {
          const left = 9 - known.filter((area) => area < 9).length;
          const dealt = known.includes(9) ? [left - 1] : [left - 1, left];
          return dealt.flatMap((each) =>
            ['managed 2 0', ...sought.map((what) => `${what} 5`)].map((what) => [known, each, what].join(' ')),
          );
        }),
      );
      expect(linesAsked({ coalition }, answered)).toEqual(expected.sort());
    },
  );

  test('is 0 and the width where no values are given, else those that are', () => {
    const valuesOf = (lines: readonly string[]) => [...new Set(lines.map((line) => line.split(' ').at(-1)))].sort();
    expect(valuesOf(linesAsked({ coalition: 0, width: 4 }, areas))).toEqual(['0', '4']);
    expect(valuesOf(linesAsked({ coalition: 0 }, areas, [1, 3]))).toEqual(['1', '3']);
  });

  test('for more than two, is each pair with those besides that have most of a count, of each count in turn', () => {
    const counts = countsOf(2);
    const [pairs, held] = [sets[2]!, [...counts.values()]];
    for (const coalition of [3, 4]) {
      const attackers = [...attackersOf(counts, coalition)];
      expect(attackers.slice(0, 1 + count + pairs.length)).toEqual(sets.flat());
      const larger = attackers.slice(1 + count + pairs.length);
      expect(larger).toHaveLength(pairs.length);
      for (const [at, known] of larger.entries()) {
        expect(known.slice(0, 2)).toEqual(pairs[at]);
        expect(new Set(known).size).toBe(coalition);
        const of = held[at % held.length]!;
        const least = Math.min(...known.slice(2).map((area) => of[area]!));
        for (const area of areas) if (!known.includes(area)) expect(of[area]).toBeLessThanOrEqual(least);
      }
    }
    const other = [...attackersOf(countsOf(3), 4)];
    expect(other).toHaveLength([...attackersOf(counts, 4)].length);
  });

  test('is every pair of a hundred areas, and of more a number that grows as they do, whatever they hold', () => {
    const held = (areas: number, of: (at: number) => number) =>
      new Map([...countsOf(1).keys()].map((cell) => [cell, Array.from({ length: areas }, (_, at) => of(at))]));
    const numberOf = (areas: number, of: (at: number) => number) => [...attackersOf(held(areas, of), 2)].length;
    expect(numberOf(100, (at) => at)).toBe(1 + 100 + 4950);
    for (const areas of [101, 1000]) {
      expect(numberOf(areas, (at) => at)).toBe(1 + areas + 2 * areas);
      expect(numberOf(areas, () => 0)).toBe(1 + areas + 2 * areas);
    }
    const attackers = [
      ...attackersOf(
        held(300, (at) => (at === 7 ? 90 : at % 3)),
        2,
      ),
    ];
    expect(attackers.every((known) => new Set(known).size === known.length)).toBe(true);
    for (const area of [0, 8, 299]) expect(attackers).toContainEqual([area, 7]);
    expect(attackers).toContainEqual([299, 0]);
  });

  test('deals to nobody where all who answered are known', () => {
    const asking = { attackers: [[0, 1]], values: [0] };
    const attacked = { nests, choices, counts: countsOf(1), answered: [0, 1] };
    expect(firstWithoutWitness(attacked, settings, asking)).toMatchObject({ known: [0, 1], dealt: 0 });
  });

  test('ends with the first question that has no witness', () => {
    const wrong = { known: [3, 7], level: '2', value: 5 };
    const build: typeof worldFor = (version, from, quarry, value) => {
      const world = worldFor(version, from, quarry, value);
      const isWrong = from.known.join() === '3,7' && quarry.level === wrong.level && value === wrong.value;
      return isWrong ? { ...world, sizes: world.sizes.map((size) => size + 1) } : world;
    };
    const attacked = { nests, choices, counts: countsOf(1), answered: areas };
    const found = firstWithoutWitness(attacked, settings, undefined, build);
    expect(found).toMatchObject({ known: [3, 7], dealt: 7, value: 5, quarry: { level: '2' } });
    expect(found!.quarry.series.name).toBe('managed');
  });
});
