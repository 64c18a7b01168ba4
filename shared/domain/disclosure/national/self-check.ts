import type { CellKey } from '../../cells.ts';
import type { RuleSettings } from '../settings.ts';
import { type Counts, choose } from './choose.ts';
import type { World } from './deal.ts';
import type { Nest } from './nests.ts';
import type { Choice } from './options.ts';
import { type Quarry, type Version, type Viewpoint, worldFor } from './world.ts';

/**
 * A version to be attacked, the order it was chosen in, and the areas that answered anew for every version, by number.
 */
export type Attacked = Omit<Version, 'taken'> & { choices: readonly Choice[]; answered: readonly number[] };

/** What has no witness: who asks, about whom, what is sought, and the value. */
export type Unwitnessed = Viewpoint & { quarry: Quarry; value: number };

/** Everything that somebody may be after. */
export const quarriesOf = (nests: readonly Nest[]): readonly Quarry[] =>
  nests.flatMap((nest) =>
    [nest.whole, ...nest.blocks.flatMap(({ parts }) => parts)].flatMap((series) =>
      [...series.levels.keys()].map((level) => ({ nest, series, level })),
    ),
  );

/** Every set of at most so many areas, the public (none) first. */
export const coalitionsOf = (areas: number, most: number): readonly (readonly number[])[] => {
  const sets: (readonly number[])[] = [[]];
  for (let size = 0, from = 0; size < most; size++) {
    const to = sets.length;
    for (; from < to; from++)
      for (let next = (sets[from]!.at(-1) ?? -1) + 1; next < areas; next++) sets.push([...sets[from]!, next]);
  }
  return sets;
};

/** Counts that are none below 0, and together no more than what they lie within, if they lie in anything. */
type Limit = { within: readonly CellKey[]; above: CellKey | undefined };

const limitsOf = (nests: readonly Nest[]): readonly Limit[] =>
  nests.flatMap(({ whole, blocks }): Limit[] => [
    ...[...whole.levels.values()].map((cell) => ({ within: [cell], above: undefined })),
    ...blocks.flatMap(({ parts, shared, free }) =>
      [...shared, ...free].map((level): Limit => {
        return { within: parts.map((part) => part.levels.get(level)!), above: whole.levels.get(level) };
      }),
    ),
  ]);

/** Whether a world is one that could be; what is known of areas may break a rule. */
const isPossible = (world: World, limits: readonly Limit[], { known }: Viewpoint): boolean => {
  for (const { within, above } of limits) {
    const most = above === undefined ? undefined : world.get(above)!;
    const counts = within.map((cell) => world.get(cell)!);
    for (let area = 0; area < counts[0]!.length; area++) {
      let [held, least] = [0, 0];
      for (const each of counts) {
        held += each[area]!;
        if (each[area]! < least) least = each[area]!;
      }
      if ((least < 0 || (most !== undefined && held > most[area]!)) && !known.includes(area)) return false;
    }
  }
  return true;
};

type Totals = ReadonlyMap<CellKey, number>;

const totalsOf = (counts: Counts): Totals =>
  new Map(
    [...counts].map(([cell, held]) => {
      let total = 0;
      for (const count of held) total += count;
      return [cell, total];
    }),
  );

/** Whether the choice would be the same in a world, and every sum that it shows the same. */
const looksTheSame = (
  world: World,
  { taken, totals, choices }: Pick<Version, 'taken'> & { totals: Totals; choices: readonly Choice[] },
  settings: RuleSettings,
): boolean => {
  const would = totalsOf(world);
  for (const option of taken)
    for (const { plus } of option?.asks ?? []) {
      let more = 0;
      for (const cell of plus) more += would.get(cell)! - totals.get(cell)!;
      if (more !== 0) return false;
    }
  return choose(choices, world, settings).every((option, at) => option === taken[at]);
};

/**
 * One area of those that answered, and one of those that did not, besides the known: unknown areas are alike in a
 * witness.
 */
const onesOf = (areas: number, answered: readonly number[], known: readonly number[]): readonly number[] => {
  const others = Array.from({ length: areas }, (_, area) => area).filter((area) => !known.includes(area));
  const one = others.find((area) => answered.includes(area));
  const another = others.find((area) => !answered.includes(area));
  return [one, another].filter((area) => area !== undefined);
};

/**
 * Builds the witnesses of a version (theorems 3 and 4): for the public, every area and every coalition, the values
 * given of everything that could be sought (0 and the width where none are given), dealt to areas that answered anew.
 * Answers with the first that is none; undefined, as the theorem says, where the rules were kept. A self-check: it
 * decides nothing.
 */
export const firstWithoutWitness = (
  { nests, counts, choices, answered }: Attacked,
  settings: RuleSettings,
  values: readonly number[] = [0, settings.width],
): Unwitnessed | undefined => {
  const seen = { nests, counts, choices, taken: choose(choices, counts, settings), totals: totalsOf(counts) };
  const areas = counts.values().next().value!.length;
  const quarries = quarriesOf(nests);
  const limits = limitsOf(nests);
  for (const known of coalitionsOf(areas, settings.coalition))
    for (const one of onesOf(areas, answered, known)) {
      const from = { known, one, dealt: answered.filter((area) => area !== one && !known.includes(area)) };
      for (const quarry of quarries)
        for (const value of values) {
          const world = worldFor(seen, from, quarry, value);
          if (!isPossible(world, limits, from) || !looksTheSame(world, seen, settings))
            return { ...from, quarry, value };
        }
    }
  return undefined;
};
