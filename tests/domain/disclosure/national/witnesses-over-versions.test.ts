import { describe, expect, test } from 'vitest';
import { answersNeeded } from '../../../../shared/domain/disclosure/national/answers.ts';
import { type Counts, choose } from '../../../../shared/domain/disclosure/national/choose.ts';
import { quarriesOf } from '../../../../shared/domain/disclosure/national/self-check.ts';
import { sumOf } from '../../../../shared/domain/disclosure/national/tabulate.ts';
import { type World, worldFor } from '../../../../shared/domain/disclosure/national/world.ts';
import { settings } from '../../../../shared/domain/disclosure/settings.ts';
import { formD } from '../../../../shared/domain/forms/form-d.ts';
import { randomFrom } from '../by-chance.ts';
import { orderOf } from './some-form.ts';
import { awkwardness, worldByChance } from './worlds-by-chance.ts';

/** `WITNESSES=100` tries that many times as many worlds. */
const times = Number(process.env.WITNESSES ?? 1);

/** A world area by area: those that were dealt to stand in their order, stretch by stretch; the others hold nothing. */
const areaByArea = (
  { sizes, held }: World,
  { count, known, one, dealt }: { count: number; known: readonly number[]; one: number; dealt: readonly number[] },
): Counts => {
  const stretches = sizes.slice(known.length + 2).flatMap((size, at) => Array(size).fill(known.length + 2 + at));
  expect(stretches).toHaveLength(dealt.length);
  expect(sizes[known.length + 1]).toBe(count - known.length - 1 - dealt.length);
  const placeOf = (area: number): number => {
    if (known.includes(area)) return known.indexOf(area);
    if (area === one) return known.length;
    return dealt.includes(area) ? stretches[dealt.indexOf(area)]! : known.length + 1;
  };
  return new Map(
    [...held].map(([cell, counts]) => [cell, Array.from({ length: count }, (_, area) => counts[placeOf(area)]!)]),
  );
};

describe('over two to six versions for which the same q areas answered anew (theorem 4)', () => {
  const { nests, choices } = orderOf(formD);
  const least = answersNeeded(settings);

  test('one world after the other goes with them all, in which an area changes as much as can be, or not at all', () => {
    for (let seed = 1; seed <= 12 * times; seed++) {
      const random = randomFrom(seed);
      const some = (below: number): number => Math.floor(random() * below);
      const [count, answered] = [12, [...Array(least).keys()]];
      const first = worldByChance(nests, count, { random, awkward: awkwardness[seed % 6]!, size: 4 });
      const versions = [
        first,
        ...Array.from({ length: 1 + some(5) }, () => {
          const anew = worldByChance(nests, count, { random, awkward: awkwardness[some(6)]!, size: 1 + 5 * random() });
          return new Map(
            [...first].map(([cell, held]) => [cell, held.map((was, at) => (at < least ? anew.get(cell)![at]! : was))]),
          );
        }),
      ];
      for (let attacker = 0; attacker < 40; attacker++) {
        const known = [...new Set([some(count), some(count)])].slice(some(3));
        const one = [...Array(count).keys()].find((at) => at >= some(count) && !known.includes(at));
        if (one === undefined) continue;
        const quarry = quarriesOf(nests)[some(7)]!;
        const dealt = answered.filter((at) => at !== one && !known.includes(at));
        // Who answered may have had anything each time, from nothing to all; who did not has had the same throughout.
        const constant = some(6);
        const values = versions.map((_, at) => (one < least ? [0, 5][at % 2]! : constant));
        const worlds = versions.map((counts, at) => {
          const totals = new Map([...counts].map(([cell, held]) => [cell, sumOf(held)]));
          const version = { nests, counts, totals, taken: choose(choices, counts, settings) };
          return areaByArea(worldFor(version, { known, dealt: dealt.length }, quarry, values[at]!), {
            count,
            known,
            one,
            dealt,
          });
        });
        for (const [at, world] of worlds.entries()) {
          const [would, is] = [choose(choices, world, settings), choose(choices, versions[at]!, settings)];
          expect(would, JSON.stringify({ seed, known, one })).toEqual(is);
          for (const [cell, held] of world) {
            for (const area of known) expect(held[area]).toBe(versions[at]!.get(cell)![area]);
            for (let area = least; area < count; area++)
              if (!known.includes(area)) expect(held[area]).toBe(worlds[0]!.get(cell)![area]);
          }
          for (const cell of would.flatMap((option) => option?.shows ?? []))
            if (world.has(cell)) expect(sumOf(world.get(cell)!)).toBe(sumOf(versions[at]!.get(cell)!));
          expect(world.get(quarry.series.levels.get(quarry.level)!)![one]).toBe(values[at]);
        }
      }
    }
  });
});
