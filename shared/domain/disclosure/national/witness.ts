import type { CellKey } from '../../cells.ts';
import type { Level } from '../../codes.ts';
import type { RuleSettings } from '../settings.ts';
import { choose, chooseBy } from './choose.ts';
import { passesNestedRemainder } from './nested-remainder.ts';
import type { Nest } from './nests.ts';
import type { Choice } from './options.ts';
import { sumOf } from './tabulate.ts';
import { cellsOfQuarry, type Quarry, type Version, type Viewpoint, type World } from './world.ts';

/** A version with the order it was chosen in and what the areas hold. */
export type Chosen = Pick<Version, 'nests' | 'counts'> & { choices: readonly Choice[] };

/** A question that somebody may ask of a version: may the one area have this value of what is sought? */
export type Question = Viewpoint & { quarry: Quarry; value: number };

/** Counts none of which is below 0 in any area, and together no more than what they lie within. */
type Limit = { within: readonly CellKey[]; above: CellKey | undefined };

const limitsOf = (nests: readonly Nest[]): readonly Limit[] =>
  nests.flatMap(({ whole, blocks }): Limit[] => [
    ...[...whole.levels.values()].map((cell) => ({ within: [cell], above: undefined })),
    ...blocks.flatMap(({ parts, shared, free }) => {
      const at = (level: Level) => parts.map((part) => part.levels.get(level)!);
      return [
        ...shared.map((level): Limit => ({ within: at(level), above: whole.levels.get(level) })),
        ...free.map((level): Limit => ({ within: at(level), above: undefined })),
      ];
    }),
  ]);

/** Whether what unknown areas hold could be: those from a place on. Returns of known ones may break a rule. */
const couldBe = ({ held, sizes }: World, limits: readonly Limit[], unknown: number): boolean =>
  limits.every(({ within, above }) => {
    const counts = within.map((cell) => held.get(cell)!);
    const most = above === undefined ? undefined : held.get(above)!;
    for (let at = unknown; at < sizes.length; at++) {
      let sum = 0;
      for (const each of counts) {
        if (each[at]! < 0) return false;
        sum += each[at]!;
      }
      if (most !== undefined && sum > most[at]!) return false;
    }
    return true;
  });

/**
 * The judge of witnesses for a version. A world is one for a question if it is the answer to it (those who are known
 * hold what they hold, the one has the value and nothing else of its nest, and all others but those dealt to hold
 * nothing), it could be, and it looks the same: every sum that is shown is what it is, and the order takes the same
 * options. It knows nothing of how worlds are made.
 */
export const judgeOf = (
  { nests, counts, choices }: Chosen,
  settings: RuleSettings,
): ((world: World, question: Question) => boolean) => {
  const areas = [...counts.values()][0]!.length;
  const taken = choose(choices, counts, settings);
  const shown = taken.flatMap((option) => option?.asks ?? []).map(({ plus }) => plus);
  const limits = limitsOf(nests);
  const totals = new Map([...counts].map(([cell, held]) => [cell, sumOf(held)]));

  const answers = ({ held, sizes }: World, { known, dealt, quarry, value }: Question): boolean => {
    const one = known.length;
    const sought = cellsOfQuarry(quarry);
    for (const [cell, own] of held) {
      const truth = counts.get(cell)!;
      for (let at = 0; at < one; at++) if (!Object.is(own[at], truth[known[at]!])) return false;
      if (own[one] !== (sought.includes(cell) ? value : 0) || own[one + 1] !== 0) return false;
    }
    const besides = sizes.slice(one + 2);
    return (
      sizes.slice(0, one + 1).every((size) => size === 1) &&
      sumOf(besides) === dealt &&
      sizes[one + 1] === areas - one - 1 - dealt
    );
  };

  const looksTheSame = ({ held, sizes }: World): boolean => {
    for (const plus of shown) {
      let more = 0;
      for (const cell of plus) {
        const own = held.get(cell)!;
        more -= totals.get(cell)!;
        for (let at = 0; at < sizes.length; at++) more += own[at]! * sizes[at]!;
      }
      if (more !== 0) return false;
    }
    const again = chooseBy(choices, held, (each) => passesNestedRemainder(each, settings, sizes));
    return again.every((option, at) => option === taken[at]);
  };

  return (world, question) =>
    answers(world, question) && couldBe(world, limits, question.known.length) && looksTheSame(world);
};
