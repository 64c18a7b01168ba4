import type { CellKey } from '../../cells.ts';
import type { RuleSettings } from '../settings.ts';
import { type Counts, choose, chooseBy } from './choose.ts';
import { passesNestedRemainder } from './nested-remainder.ts';
import type { Nest } from './nests.ts';
import type { Choice } from './options.ts';
import { type Quarry, type Version, type Viewpoint, type World, worldFor } from './world.ts';

/**
 * A version to be attacked, the order it was chosen in, and the areas that answered anew for every version, by number.
 */
export type Attacked = Omit<Version, 'taken' | 'totals'> & { choices: readonly Choice[]; answered: readonly number[] };

/** What has no witness: who asks, about whom, what is sought, and the value. */
export type Unwitnessed = Viewpoint & { quarry: Quarry; value: number };

/** Everything that somebody may be after. */
export const quarriesOf = (nests: readonly Nest[]): readonly Quarry[] =>
  nests.flatMap((nest) =>
    [nest.whole, ...nest.blocks.flatMap(({ parts }) => parts)].flatMap((series) =>
      [...series.levels.keys()].map((level) => ({ nest, series, level })),
    ),
  );

/** The public, which knows none of some areas, and every set of at most so many of them. */
export function* coalitionsOf(
  areas: readonly number[],
  most: number,
  known: readonly number[] = [],
): Generator<readonly number[]> {
  yield known;
  if (known.length === most) return;
  for (const [at, area] of areas.entries()) yield* coalitionsOf(areas.slice(at + 1), most, [...known, area]);
}

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
const isPossible = ({ held, sizes }: World, limits: readonly Limit[], { known }: Viewpoint): boolean =>
  limits.every(({ within, above }) => {
    const most = above === undefined ? undefined : held.get(above)!;
    const counts = within.map((cell) => held.get(cell)!);
    for (let at = known.length; at < sizes.length; at++) {
      let sum = 0;
      for (const each of counts) {
        if (each[at]! < 0) return false;
        sum += each[at]!;
      }
      if (most !== undefined && sum > most[at]!) return false;
    }
    return true;
  });

const totalsOf = (held: Counts, sizes?: readonly number[]): Version['totals'] =>
  new Map(
    [...held].map(([cell, counts]) => {
      let total = 0;
      for (let at = 0; at < counts.length; at++) total += counts[at]! * (sizes?.[at] ?? 1);
      return [cell, total];
    }),
  );

/** Whether the choice would be the same in a world, and every sum that it shows the same. */
const looksTheSame = (
  { held, sizes }: World,
  { taken, totals, choices }: Version & { choices: readonly Choice[] },
  settings: RuleSettings,
): boolean => {
  const would = totalsOf(held, sizes);
  for (const option of taken)
    for (const { plus } of option?.asks ?? []) {
      let more = 0;
      for (const cell of plus) more += would.get(cell)! - totals.get(cell)!;
      if (more !== 0) return false;
    }
  const again = chooseBy(choices, held, (counts) => passesNestedRemainder(counts, settings, sizes));
  return again.every((option, at) => option === taken[at]);
};

type Question = { quarry: Quarry; value: number };

/**
 * What somebody may ask of a version. To have none of something is one world, whatever it is, where each count of its
 * nest is shown split or not at all: no sum is laid to the level that is sought.
 */
const questionsOf = ({ nests, taken }: Version, values: readonly number[]): readonly Question[] => {
  let choice = 0;
  const isSummed = nests.map(({ blocks }) => {
    const options = taken.slice(choice, choice + 1 + blocks.length);
    choice += options.length;
    return options.some((option) => option !== undefined && option.shape !== 'split');
  });
  const questions = quarriesOf(nests).flatMap((quarry) => values.map((value): Question => ({ quarry, value })));
  const isNoneOfAny = ({ quarry, value }: Question): boolean => value === 0 && !isSummed[nests.indexOf(quarry.nest)];
  const first = questions.find(isNoneOfAny);
  return questions.filter((question) => question === first || !isNoneOfAny(question));
};

/**
 * Builds the witnesses of a version (theorems 3 and 4): for the public, every area and every coalition, the values
 * given of everything that could be sought (0 and the width where none are given), dealt to areas that answered anew.
 * Answers with the first that is none; undefined, as the theorem says, where the rules were kept. A self-check: it
 * decides nothing. Areas that hold the same would make the same witnesses, and each is asked about all the same: how
 * long a compilation takes is seen by who compiles, and must not tell how many areas hold nothing.
 */
export const firstWithoutWitness = (
  { nests, counts, choices, answered }: Attacked,
  settings: RuleSettings,
  values: readonly number[] = [0, settings.width],
): Unwitnessed | undefined => {
  const seen = { nests, counts, choices, taken: choose(choices, counts, settings), totals: totalsOf(counts) };
  const areas = [...counts.values().next().value!.keys()];
  const hasAnswered = new Set(answered);
  const questions = questionsOf(seen, values);
  const limits = limitsOf(nests);
  for (const known of coalitionsOf(areas, settings.coalition)) {
    const dealt = answered.length - known.filter((area) => hasAnswered.has(area)).length;
    // Who somebody is after may have answered, and is then not dealt to, or not.
    const viewpoints = [
      ...(dealt > 0 ? [{ known, dealt: dealt - 1 }] : []),
      ...(areas.length - known.length > dealt ? [{ known, dealt }] : []),
    ];
    for (const from of viewpoints)
      for (const { quarry, value } of questions) {
        const world = worldFor(seen, from, quarry, value);
        if (!isPossible(world, limits, from) || !looksTheSame(world, seen, settings)) return { ...from, quarry, value };
      }
  }
  return undefined;
};
