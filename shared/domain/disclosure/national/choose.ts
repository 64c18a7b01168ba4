import type { CellKey } from '../../cells.ts';
import type { RuleSettings } from '../settings.ts';
import { passesNestedRemainder } from './nested-remainder.ts';
import type { Asked, Choice, Option } from './options.ts';

/** What every area holds, by counted cell, in one order of areas. */
export type Counts = ReadonlyMap<CellKey, readonly number[]>;

const heldOf = ({ plus, minus }: Asked, counts: Counts): readonly number[] => {
  const [first, ...others] = plus;
  if (others.length === 0 && minus.length === 0) return counts.get(first!)!;
  const held = counts.get(first!)!.slice();
  const add = (cell: CellKey, times: 1 | -1): void => {
    const more = counts.get(cell)!;
    for (let area = 0; area < held.length; area++) held[area]! += times * more[area]!;
  };
  for (const cell of others) add(cell, 1);
  for (const cell of minus) add(cell, -1);
  return held;
};

/** The choice, where it is said otherwise than by the settings when a count passes. */
export const chooseBy = (
  choices: readonly Choice[],
  counts: Counts,
  passes: (held: readonly number[]) => boolean,
): readonly (Option | undefined)[] => {
  const taken: (Option | undefined)[] = [];
  for (const { whole, options } of choices) {
    const shape = whole === undefined ? undefined : taken[whole]?.shape;
    taken.push(
      options.find(
        ({ within, asks }) =>
          (within.length === 0 || within.some((each) => each === shape)) &&
          asks.every((asked) => passes(heldOf(asked, counts))),
      ),
    );
  }
  return taken;
};

/**
 * The choice: of each count the first option that passes, in the announced order, and undefined where none does.
 * Nothing but the nested remainder rule decides: no cost, and nothing about earlier versions.
 */
export const choose = (
  choices: readonly Choice[],
  counts: Counts,
  settings: RuleSettings,
): readonly (Option | undefined)[] => chooseBy(choices, counts, (held) => passesNestedRemainder(held, settings));

/** The cells that some options show. */
export const shownBy = (taken: readonly (Option | undefined)[]): ReadonlySet<CellKey> =>
  new Set(taken.flatMap((option) => option?.shows ?? []));
