import type { CellKey } from '../cells.ts';
import type { CategoryFour } from './category-four.ts';

/** A figure less one or more others, which together cannot exceed it: anyone who sees them all sees this as well. */
export type Difference = { of: CellKey; less: readonly CellKey[] };

const subsets = <Item>(items: readonly Item[]): Item[][] =>
  Array.from({ length: 2 ** items.length }, (_, bits) => items.filter((_item, at) => bits & (1 << at)));

const isSubset = (inner: readonly CellKey[], outer: ReadonlySet<CellKey>): boolean =>
  inner.every((key) => outer.has(key));

/**
 * P4 inside one release: every difference between shown figures that is itself a count of people. A total less some of
 * its levels counts the other levels; the year's figure less the snapshot's counts those who left the level. Of total
 * 254 and Level 1 of 250, the difference is the 4 people at Levels 2 and 3.
 */
export const differencesOf = ({ parts, atMost }: CategoryFour): readonly Difference[] => {
  const larger = new Map(atMost.map(([small, large]) => [small, large]));
  const keys = [...parts.keys()];
  const bySubtraction = keys.flatMap((of) => {
    const whole = new Set(parts.get(of));
    const inside = keys.filter((key) => key !== of && isSubset(parts.get(key)!, whole));
    return subsets(inside)
      .filter((less) => less.length > 0 && less.length < whole.size)
      .map((less) => ({ of, less }));
  });
  const byInequality = keys.flatMap((of) => {
    const whole = new Set(parts.get(of));
    const below = keys.filter((key) => parts.get(key)!.every((part) => whole.has(larger.get(part)!)));
    const measures = Map.groupBy(below, (key) => key.replace(/\|.*\|/, '|'));
    return [...measures.values()].flatMap((same) => {
      const single = same.map((key) => [key]);
      const levels = same.filter((key) => parts.get(key)!.length === 1);
      return [...single, ...(levels.length === whole.size && whole.size > 1 ? [levels] : [])].map((less) => ({
        of,
        less,
      }));
    });
  });
  return [...bySubtraction, ...byInequality];
};
