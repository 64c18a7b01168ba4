import { describe, expect, test } from 'vitest';
import { areas } from '../../../../shared/domain/areas.ts';
import { answersNeeded } from '../../../../shared/domain/disclosure/national/answers.ts';
import { type Counts, choose } from '../../../../shared/domain/disclosure/national/choose.ts';
import { dealEvenly, dealtAt, stretchesOf } from '../../../../shared/domain/disclosure/national/deal.ts';
import {
  type Attacked,
  firstWithoutWitness,
  quarriesOf,
} from '../../../../shared/domain/disclosure/national/self-check.ts';
import { sumOf } from '../../../../shared/domain/disclosure/national/tabulate.ts';
import { type World, worldFor } from '../../../../shared/domain/disclosure/national/world.ts';
import { settings } from '../../../../shared/domain/disclosure/settings.ts';
import type { Form } from '../../../../shared/domain/forms/form.ts';
import { formD } from '../../../../shared/domain/forms/form-d.ts';
import { randomFrom } from '../by-chance.ts';
import { oddForms, orderOf } from './some-form.ts';
import { awkwardness, worldByChance } from './worlds-by-chance.ts';

/** `WITNESSES=100` tries that many times as many worlds. */
const times = Number(process.env.WITNESSES ?? 1);

type Tried = { worlds: number; rule?: typeof settings; largest?: number; seed?: number };

/** Worlds that chance makes, of as many areas as a drawing needs or more, and which of them answered anew. */
const worldsOf = (form: Form, { worlds, rule = settings, largest = 14, seed = 1 }: Tried): readonly Attacked[] => {
  const order = orderOf(form);
  const least = answersNeeded(rule);
  return Array.from({ length: worlds }, (_, run) => {
    const random = randomFrom(seed * 100_000 + run);
    const count = least + Math.floor(random() * (largest - least + 1));
    const awkward = awkwardness[run % awkwardness.length]!;
    const counts = worldByChance(order.nests, count, { random, awkward, size: 0.5 + 6 * random() });
    return { ...order, counts, answered: [...Array(count).keys()].filter((at) => at < least || random() < 0.5) };
  });
};

/** The number of the first world of some without a witness, and what is sought in vain. */
const firstFailing = (worlds: readonly Attacked[], rule = settings) => {
  for (const [run, world] of worlds.entries()) {
    const values = Array.from({ length: rule.width + 1 }, (_, value) => value);
    const failing = firstWithoutWitness(world, rule, values);
    if (failing !== undefined) return { ...failing, run, quarry: failing.quarry.series.name };
  }
  return undefined;
};

describe('witnesses: for every attacker a world in which every value is possible (theorem 3)', () => {
  test('of form D, for every awkward world, with q areas that answered and with more', () => {
    const worlds = worldsOf(formD, { worlds: 30 * times, largest: 12 });
    expect(firstFailing(worlds)).toBeUndefined();
    const taken = worlds.map(({ choices, counts }) => choose(choices, counts, settings));
    for (const [at, { name, options }] of worlds[0]!.choices.entries())
      for (const option of [...options, undefined])
        expect(
          taken.some((each) => each[at]?.name === option?.name),
          `${name} as ${option?.name ?? 'nothing'}`,
        ).toBe(true);
  });

  test.each(Object.entries(oddForms))('of a form with %s', (_, form) => {
    expect(firstFailing(worldsOf(form, { worlds: 6 * times, largest: 10 }))).toBeUndefined();
  });

  test('with other settings, and for coalitions of three', () => {
    for (const [seed, more] of [
      { coalition: 0 },
      { coalition: 1, width: 3 },
      { remainder: 1 },
      { width: 9 },
    ].entries()) {
      const rule = { ...settings, ...more };
      const worlds = worldsOf(formD, { worlds: 6 * times, rule, seed, largest: 10 });
      expect(firstFailing(worlds, rule), JSON.stringify(more)).toBeUndefined();
    }
    const three = { ...settings, coalition: 3 };
    expect(firstFailing(worldsOf(formD, { worlds: times, rule: three, largest: 10 }), three)).toBeUndefined();
  });

  test('of 42 areas', () => {
    const { nests, choices } = orderOf(formD);
    const counts = worldByChance(nests, areas.length, { random: randomFrom(5), awkward: 'plain' });
    const answered = [...areas.keys()];
    expect(firstWithoutWitness({ nests, choices, counts, answered }, settings)).toBeUndefined();
  });
});

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

describe('where the theorem does not hold, witnesses run out', () => {
  const { nests, choices } = orderOf(formD);
  const all = [...Array(14).keys()];
  const plain = (seed: number) => worldByChance(nests, 14, { random: randomFrom(seed), awkward: 'plain', size: 2 });

  test('with fewer that answered than it asks for', () => {
    const found = all.some((seed) => {
      const attacked = { nests, choices, counts: plain(seed), answered: [0, 1, 2, 3, 4, 5] };
      return firstWithoutWitness(attacked, settings) !== undefined;
    });
    expect(found).toBe(true);
    expect(firstWithoutWitness({ nests, choices, counts: plain(1), answered: all }, settings)).toBeUndefined();
  });

  test('with a remainder of 0: a pair that holds 5 and 5 of a hidden count knows that nobody else has 5', () => {
    const counts = new Map(
      [...plain(1)].map(([cell, held]) => {
        if (!cell.startsWith('eligible')) return [cell, held.map(() => 9)];
        return [cell, held.map((_, at) => (cell === 'eligible|4|1|' && at < 2 ? 5 : 0))];
      }),
    );
    const attacked = { nests, choices, counts, answered: all };
    expect(firstWithoutWitness(attacked, { ...settings, remainder: 0 })).toMatchObject({ known: [0, 1], value: 5 });
    expect(firstWithoutWitness(attacked, settings)).toBeUndefined();
  });
});

describe('dealing', () => {
  test('gives as evenly as can be, in one order, so that a smaller sum stays within a larger', () => {
    const cells = ['a', 'b', 'above'] as never[];
    const deal = (sums: readonly [number, number, number], backwards: boolean) => {
      const [a, b, above] = sums;
      const deals = [
        ...dealEvenly(
          [
            [cells[0]!, a],
            [cells[1]!, b],
          ],
          4,
          backwards,
        ),
        ...dealEvenly([[cells[2]!, above]], 4, backwards),
      ];
      const held = deals.map((each) => [0, 1, 2, 3].map((place) => dealtAt(each, place, 4)));
      const begins = stretchesOf(deals, 4);
      for (const counts of held)
        for (let place = 1; place < 4; place++)
          if (!begins.includes(place)) expect(counts[place]).toBe(counts[place - 1]);
      return held;
    };
    expect(deal([3, 2, 6], false)).toEqual([
      [1, 1, 1, 0],
      [1, 0, 0, 1],
      [2, 2, 1, 1],
    ]);
    expect(deal([3, 2, 6], true)).toEqual([
      [0, 1, 1, 1],
      [1, 0, 0, 1],
      [1, 1, 2, 2],
    ]);
  });
});
