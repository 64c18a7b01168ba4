import { describe, expect, test } from 'vitest';
import type { CellKey } from '../../../../shared/domain/cells.ts';
import type { Counts } from '../../../../shared/domain/disclosure/national/choose.ts';
import { attackersOf, quarriesOf } from '../../../../shared/domain/disclosure/national/self-check.ts';
import { judgeOf } from '../../../../shared/domain/disclosure/national/witness.ts';
import { type World, worldFor } from '../../../../shared/domain/disclosure/national/world.ts';
import { settings } from '../../../../shared/domain/disclosure/settings.ts';
import { formD } from '../../../../shared/domain/forms/form-d.ts';
import { randomFrom } from '../by-chance.ts';
import { announced, type Held, shownOf } from './small-worlds.ts';
import { oddForms, orderOf } from './some-form.ts';
import { choices, count, countsOf, nests } from './ten-areas.ts';

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
