import { describe, expect, test } from 'vitest';
import { areas } from '../../../../shared/domain/areas.ts';
import { answersNeeded } from '../../../../shared/domain/disclosure/national/answers.ts';
import { choose } from '../../../../shared/domain/disclosure/national/choose.ts';
import { type Attacked, firstWithoutWitness } from '../../../../shared/domain/disclosure/national/self-check.ts';
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

/** The public, and every set of as many areas as may put their figures together, or fewer. */
const everyCoalition = ({ counts }: Attacked, { coalition }: typeof settings): number[][] => {
  const areas = [...[...counts.values()][0]!.keys()];
  let sets: number[][] = [[]];
  for (let more = 0; more < coalition; more++)
    sets = [
      [],
      ...sets.flatMap((set) => areas.filter((area) => area > (set.at(-1) ?? -1)).map((area) => [...set, area])),
    ];
  return sets;
};

/** The number of the first world of some without a witness, and what is sought in vain. */
const firstFailing = (worlds: readonly Attacked[], rule = settings) => {
  for (const [run, world] of worlds.entries()) {
    const values = Array.from({ length: rule.width + 1 }, (_, value) => value);
    const failing = firstWithoutWitness(world, rule, { attackers: everyCoalition(world, rule), values });
    if (failing !== undefined) return { ...failing, run, quarry: failing.quarry.series.name };
  }
  return undefined;
};

describe('witnesses: for every attacker a world in which every value is possible (theorem 3)', () => {
  const ofFormD = () => worldsOf(formD, { worlds: 30 * times, largest: 12 });

  test.each([...awkwardness.entries()])(
    'of form D, with q areas that answered and with more, for worlds of kind %i: %s',
    (kind) => {
      const worlds = ofFormD().filter((_, run) => run % awkwardness.length === kind);
      expect(firstFailing(worlds)).toBeUndefined();
    },
  );

  test('of form D are of every option, and of none', () => {
    const worlds = ofFormD();
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

  test('of details that hold more together than the whole does at its first level', () => {
    const order = orderOf(oddForms['two details of custody']!);
    // What three areas hold, and what each of the others does.
    const held: Readonly<Record<string, readonly [number, number]>> = {
      'managed|4|2|': [5, 5],
      'managed|4|3|': [5, 5],
      'returned_to_custody|4|2|licence': [2, 3],
      'returned_to_custody|4|3|licence': [2, 0],
      'returned_to_custody|4|2|order': [2, 2],
      'returned_to_custody|4|3|order': [2, 0],
    };
    const cells = order.choices.flatMap(({ options }) =>
      options.flatMap(({ asks }) => asks.flatMap(({ plus }) => plus)),
    );
    const counts = new Map(
      cells.map((cell) => {
        const [three, others] = held[cell] ?? [0, 0];
        return [cell, [...Array<number>(3).fill(three), ...Array<number>(17).fill(others)]];
      }),
    );
    expect(choose(order.choices, counts, settings).map((option) => option?.name)).toEqual(['2|3', undefined, '2+3']);
    expect(firstFailing([{ ...order, counts, answered: [...Array(20).keys()] }])).toBeUndefined();
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
