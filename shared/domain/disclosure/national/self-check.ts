import type { RuleSettings } from '../settings.ts';
import type { Counts } from './choose.ts';
import { choose } from './choose.ts';
import type { Nest } from './nests.ts';
import { sumOf } from './tabulate.ts';
import { type Chosen, judgeOf, type Question } from './witness.ts';
import { type Quarry, type Viewpoint, worldFor } from './world.ts';

/** A version to be attacked, and the areas that answered anew for every version, by number. */
export type Attacked = Chosen & { answered: readonly number[] };

/** Everything that somebody may be after. */
export const quarriesOf = (nests: readonly Nest[]): readonly Quarry[] =>
  nests.flatMap((nest) =>
    [nest.whole, ...nest.blocks.flatMap(({ parts }) => parts)].flatMap((series) =>
      [...series.levels.keys()].map((level) => ({ nest, series, level })),
    ),
  );

/** Up to so many areas every pair is asked for: more than twice as many as there are. */
const everyPairUpTo = 100;

/**
 * The pairs asked for. Of a nation larger than any the rules were made for, half a million pairs of a thousand areas
 * would be asked longer than a function may run: there each area is asked with the next, and with the one that has most
 * of a count, of one count after the other. That the rule holds for the rest is what the theorem says.
 */
const pairsAmong = (areas: readonly number[], mostFirst: readonly (readonly number[])[]): readonly number[][] =>
  areas.length <= everyPairUpTo
    ? areas.flatMap((one) => areas.slice(one + 1).map((other) => [one, other]))
    : areas.flatMap((one) => {
        const largest = mostFirst[one % mostFirst.length]!.find((area) => area !== one)!;
        return [
          [one, (one + 1) % areas.length],
          [one, largest],
        ];
      });

/**
 * Who is asked for: the public, every area and every pair. Where more areas may put their figures together, each pair
 * with those besides that have most of a count, of one count after the other: all sets of four would be 124,314 for 42
 * areas. How many they are depends on no figure.
 */
export function* attackersOf(counts: Counts, coalition: number): Generator<readonly number[]> {
  const areas = [...[...counts.values()][0]!.keys()];
  yield [];
  if (coalition >= 1) yield* areas.map((area) => [area]);
  if (coalition < 2) return;
  const mostFirst = [...counts.values()].map((held) => areas.toSorted((one, other) => held[other]! - held[one]!));
  const pairs = pairsAmong(areas, mostFirst);
  yield* pairs;
  if (coalition === 2) return;
  for (const [at, pair] of pairs.entries()) {
    const others = mostFirst[at % mostFirst.length]!.filter((area) => !pair.includes(area));
    yield [...pair, ...others.slice(0, coalition - 2)];
  }
}

/** From where somebody asks who knows some areas: the one that is sought may have answered, or not. */
const viewpointsOf = (known: readonly number[], areas: number, answered: ReadonlySet<number>): readonly Viewpoint[] => {
  const unknown = areas - known.length;
  const dealt = answered.size - known.filter((area) => answered.has(area)).length;
  return [...(dealt > 0 ? [{ known, dealt: dealt - 1 }] : []), ...(unknown > dealt ? [{ known, dealt }] : [])];
};

/** Who is asked for, and what they ask: of everything that could be sought, the values given. */
type Asked = { attackers: Iterable<readonly number[]>; values: readonly number[] };

/**
 * Builds the witnesses of a version (theorems 3 and 4), dealt to areas that answered anew, and has each judged. Answers
 * with the first question that has none; undefined, as the theorem says, where the rules were kept. A self-check: it
 * decides nothing. Areas that hold the same would make the same witnesses, and each is asked about all the same: how
 * long a compilation takes is seen by who compiles, and must not tell how many areas hold nothing.
 */
export const firstWithoutWitness = (
  { nests, counts, choices, answered }: Attacked,
  settings: RuleSettings,
  { attackers, values }: Asked = { attackers: attackersOf(counts, settings.coalition), values: [0, settings.width] },
  build: typeof worldFor = worldFor,
): Question | undefined => {
  const areas = [...counts.values()][0]!.length;
  const totals = new Map([...counts].map(([cell, held]) => [cell, sumOf(held)]));
  const version = { nests, counts, totals, taken: choose(choices, counts, settings) };
  const isWitness = judgeOf({ nests, counts, choices }, settings);
  const hasAnswered = new Set(answered);
  const quarries = quarriesOf(nests);
  for (const known of attackers)
    for (const from of viewpointsOf(known, areas, hasAnswered))
      for (const quarry of quarries)
        for (const value of values) {
          // To have none of something is one world, whatever it is.
          if (value === 0 && quarry !== quarries[0]) continue;
          const question = { ...from, quarry, value };
          if (!isWitness(build(version, from, quarry, value), question)) return question;
        }
  return undefined;
};
