import type { CellKey } from '../../cells.ts';

/**
 * What areas that stand in a row are dealt of a cell: each so much, one more those before the place `upTo`, one less
 * those before `from`. `backwards` counts places from the end.
 */
export type Dealt = { cell: CellKey; each: number; upTo: number; from: number; backwards: boolean };

/**
 * Deals sums of cells to a number of areas, each as evenly as can be and in one order of areas, so that a smaller sum
 * gives no area more than a larger one does. The cells are dealt one after the other as parts of their running total;
 * so each of them, and what they leave of a larger sum dealt in the same order, differs by at most 1 between two areas.
 * `backwards` turns the order round: the total over two levels is even as well.
 */
export const dealEvenly = (
  sums: readonly (readonly [CellKey, number])[],
  areas: number,
  backwards: boolean,
): readonly Dealt[] => {
  let before = 0;
  return sums.map(([cell, sum]) => {
    const after = before + sum;
    const each = Math.floor(after / areas) - Math.floor(before / areas);
    const dealt = { cell, each, upTo: after % areas, from: before % areas, backwards };
    before = after;
    return dealt;
  });
};

/** What the area at a place is dealt, of so many. */
export const dealtAt = ({ each, upTo, from, backwards }: Dealt, place: number, areas: number): number => {
  const turned = backwards ? areas - 1 - place : place;
  return each + Number(turned < upTo) - Number(turned < from);
};

/** The places at which stretches of areas that were dealt the same begin: 0, and wherever something changes. */
export const stretchesOf = (deals: readonly Dealt[], areas: number): readonly number[] => {
  if (areas === 0) return [];
  const begins = [0];
  for (const { upTo, from, backwards } of deals)
    for (const change of [upTo, from]) {
      const place = backwards ? areas - change : change;
      if (place < areas && !begins.includes(place)) begins.push(place);
    }
  return begins.sort((one, other) => one - other);
};
