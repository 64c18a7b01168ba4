import type { CellKey } from '../../cells.ts';

/** What every area would hold in a world, by counted cell. */
export type World = ReadonlyMap<CellKey, number[]>;

/**
 * Deals sums of cells to areas, each as evenly as can be and in one order of areas, so that a smaller sum gives no area
 * more than a larger one does. The cells are dealt one after the other as parts of their running total; so each of
 * them, and what they leave of a larger sum dealt in the same order, differs by at most 1 between two areas.
 * `backwards` turns the order round: the total over two levels is even as well.
 */
export const dealEvenly = (
  world: World,
  sums: readonly (readonly [CellKey, number])[],
  areas: readonly number[],
  backwards: boolean,
): void => {
  let before = 0;
  for (const [cell, sum] of sums) {
    const counts = world.get(cell)!;
    const after = before + sum;
    const each = Math.floor(after / areas.length) - Math.floor(before / areas.length);
    const [upTo, from] = [after % areas.length, before % areas.length];
    for (let at = 0; at < areas.length; at++) {
      const place = backwards ? areas.length - 1 - at : at;
      counts[areas[at]!] = each + Number(place < upTo) - Number(place < from);
    }
    before = after;
  }
};
