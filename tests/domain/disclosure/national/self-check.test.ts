import { describe, expect, test } from 'vitest';
import type { CellKey } from '../../../../shared/domain/cells.ts';
import type { Counts } from '../../../../shared/domain/disclosure/national/choose.ts';
import {
  attackersOf,
  firstWithoutWitness,
  quarriesOf,
} from '../../../../shared/domain/disclosure/national/self-check.ts';
import { judgeOf } from '../../../../shared/domain/disclosure/national/witness.ts';
import { type World, worldFor } from '../../../../shared/domain/disclosure/national/world.ts';
import { settings } from '../../../../shared/domain/disclosure/settings.ts';
import { formD } from '../../../../shared/domain/forms/form-d.ts';
import { randomFrom } from '../by-chance.ts';
import { announced, type Held, shownOf } from './small-worlds.ts';
import { oddForms, orderOf } from './some-form.ts';
import { awkwardness, worldByChance } from './worlds-by-chance.ts';

const { nests, choices } = orderOf(formD);
const count = 10;
const countsOf = (seed: number): Counts =>
  worldByChance(nests, count, {
    random: randomFrom(seed),
    awkward: awkwardness[seed % awkwardness.length]!,
    size: 1 + (seed % 5),
  });

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
            sought.flatMap((what) => [0, 5].map((value) => [known, each, what, value].join(' '))),
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

type Cells = { name: keyof Held; cell: string }[];
const cells: Cells = [
  { name: 'e1', cell: 'eligible|4|1|' },
  { name: 'e2', cell: 'eligible|4|2|' },
  { name: 'e3', cell: 'eligible|4|3|' },
  { name: 'm2', cell: 'managed|4|2|' },
  { name: 'm3', cell: 'managed|4|3|' },
  { name: 'c2', cell: 'returned_to_custody|4|2|licence' },
  { name: 'c3', cell: 'returned_to_custody|4|3|licence' },
];
const asHeld = (counts: ReadonlyMap<string, readonly number[]>, at: number): Held =>
  Object.fromEntries(cells.map(({ name, cell }) => [name, counts.get(cell)![at]!])) as Held;

/** Whether a world is a witness, area by area, by what disclosure.md says one is: shares no code with the judge. */
const isOne = (
  { sizes, held }: World,
  counts: Counts,
  asked: { known: readonly number[]; dealt: number; sought: Partial<Held> },
): boolean => {
  const truth = Array.from({ length: count }, (_, at) => asHeld(counts, at));
  const groups = sizes.map((_, at) => asHeld(held, at));
  const { known, dealt, sought } = asked;
  const [one, nothing] = [groups[known.length]!, groups[known.length + 1]!];
  const isAsked = cells.every(({ name }) => one[name] === (sought[name] ?? 0) && nothing[name] === 0);
  const knows = known.every((area, at) => cells.every(({ name }) => groups[at]![name] === truth[area]![name]));
  const areAlone = sizes.slice(0, known.length + 1).every((size) => size === 1);
  const all = sizes.flatMap((size, at) => Array<Held>(Math.max(0, size)).fill(groups[at]!));
  const holders = sizes.slice(known.length + 2).reduce((sum, size) => sum + size, 0);
  const could = groups
    .slice(known.length)
    .every((each) =>
      [
        ...cells.map(({ name }) => each[name]!),
        each.m2 - each.e2,
        each.m3 - each.e3,
        each.m2 - each.c2!,
        each.m3 - each.c3!,
      ].every((left) => left >= 0),
    );
  const seen = (world: readonly Held[]) => [...shownOf(world, announced, settings)].join();
  return (
    isAsked && knows && areAlone && could && holders === dealt && all.length === count && seen(all) === seen(truth)
  );
};

describe('the judge of witnesses', () => {
  test.each([['form D', formD] as const, ...Object.entries(oddForms)])(
    'takes no world in which an area that nobody knows holds what cannot be, of %s',
    (_, form) => {
      const order = orderOf(form);
      const cells = order.nests.flatMap(({ whole, blocks }) =>
        [whole, ...blocks.flatMap(({ parts }) => parts)].flatMap(({ levels }) => [...levels.values()]),
      );
      // Two of everything in the whole country: nothing is shown, so that only what cannot be tells.
      const few = (cell: CellKey): number =>
        order.nests.some(({ whole }) => [...whole.levels.values()].includes(cell)) ? 9 : 0;
      const counts = new Map(cells.map((cell) => [cell, [few(cell), ...Array<number>(count - 1).fill(0)]]));
      const quarry = quarriesOf(order.nests)[0]!;
      const isWitness = judgeOf({ ...order, counts }, settings);
      const question = { known: [0], dealt: 2, quarry, value: 0 };
      const worldWith = (more: Readonly<Record<string, number>>): World => ({
        sizes: [1, 1, count - 4, 1, 1],
        held: new Map(cells.map((cell) => [cell, [few(cell), 0, 0, more[cell] ?? 0, 0]])),
      });
      expect(isWitness(worldWith({}), question)).toBe(true);
      for (const cell of cells) expect(isWitness(worldWith({ [cell]: -1 }), question), cell).toBe(false);
      for (const { whole, blocks } of order.nests)
        for (const { parts, shared, free } of blocks) {
          for (const level of shared) {
            const within = parts.map((part) => part.levels.get(level)!);
            const all = Object.fromEntries(within.map((cell) => [cell, 1]));
            const above = whole.levels.get(level)!;
            expect(isWitness(worldWith({ ...all, [above]: within.length }), question)).toBe(true);
            expect(isWitness(worldWith({ ...all, [above]: within.length - 1 }), question), level).toBe(false);
          }
          for (const level of free)
            expect(isWitness(worldWith({ [parts[0]!.levels.get(level)!]: 1 }), question)).toBe(true);
        }
    },
  );

  test('takes a world for a witness if and only if it is one, whatever is changed in one that is', () => {
    const verdicts = { is: 0, isNot: 0 };
    for (let seed = 1; seed <= 60; seed++) {
      const random = randomFrom(seed);
      const some = (below: number): number => Math.floor(random() * below);
      const counts = countsOf(seed);
      const isWitness = judgeOf({ nests, choices, counts }, settings);
      const attackers = [...attackersOf(counts, 2)];
      const totals = new Map([...counts].map(([cell, held]) => [cell, held.reduce((sum, each) => sum + each, 0)]));
      const seen = new Set([
        ...shownOf(
          [...Array(count).keys()].map((at) => asHeld(counts, at)),
          announced,
          settings,
        ).keys(),
      ]);
      const taken = choices.map(({ options }, at) => {
        const total = ['managed|4|Total|', 'eligible|4|Total|', 'returned_to_custody|4|Total|licence'][at]!;
        const finest = total.replace('Total', '2');
        if (!seen.has(total)) return undefined;
        if (seen.has(finest)) return options[0];
        return at === 1 && seen.has('eligible|4|1|') ? options[1] : options.at(-1);
      });
      for (let trial = 0; trial < 40; trial++) {
        const known = attackers[some(attackers.length)]!;
        const dealt = count - known.length - 1 - some(2);
        const quarry = quarriesOf(nests)[some(7)]!;
        const value = some(6);
        const made = worldFor({ nests, counts, totals, taken }, { known, dealt }, quarry, value);
        const held = new Map([...made.held].map(([cell, each]) => [cell as string, [...each]]));
        const sizes = [...made.sizes];
        const group = () => some(sizes.length);
        const changes: (() => void)[] = [
          () => {},
          () => (held.get(cells[some(7)]!.cell)![group()]! += some(2) === 0 ? 1 : -1),
          () => {
            const own = held.get(cells[some(7)]!.cell)!;
            const [from, to] = [group(), group()];
            if (sizes[from] !== sizes[to]) return;
            own[from]! -= 1;
            own[to]! += 1;
          },
          () => {
            const at = group();
            const [one, other] = ['2', '3'].map((level) => cells.filter(({ cell }) => cell.includes(`|${level}|`)));
            const which = some(3);
            held.get(one![which]!.cell)![at]! += 1;
            held.get(other![which]!.cell)![at]! -= 1;
          },
          () => (sizes[group()]! += 1),
          () => {
            const [from, to] = [group(), group()];
            sizes[from]! -= 1;
            sizes[to]! += 1;
          },
        ];
        changes[some(changes.length)]!();
        if (sizes.some((size) => size < 0)) continue;
        const world = { sizes, held: held as unknown as Counts };
        const measure = quarry.series.name[0]!;
        const name = `${measure === 'r' ? 'c' : measure}${quarry.level}` as keyof Held;
        const soughtOf: Partial<Held> = { [name]: value };
        if (name !== 'e1') soughtOf[`m${quarry.level}` as 'm2'] = value;
        const should = isOne(world, counts, { known, dealt, sought: soughtOf });
        expect(isWitness(world, { known, dealt, quarry, value }), `seed ${seed}, trial ${trial}`).toBe(should);
        verdicts[should ? 'is' : 'isNot'] += 1;
      }
    }
    expect(verdicts.is).toBeGreaterThan(400);
    expect(verdicts.isNot).toBeGreaterThan(800);
  });
});
