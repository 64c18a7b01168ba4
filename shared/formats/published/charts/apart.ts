/**
 * Places as near to those wanted as can be with a distance between them, so that words do not lie on each other. In the
 * order given.
 * @param between the least and the greatest place, as far as there is room for all
 */
export const apart = (
  wanted: readonly number[],
  distance: number,
  [least, most]: readonly [number, number],
): readonly number[] => {
  const order = wanted.map((place, index) => ({ place, index })).sort((one, other) => one.place - other.place);
  let next = least;
  for (const each of order) {
    each.place = Math.max(each.place, next);
    next = each.place + distance;
  }
  let last = most;
  for (const each of order.toReversed()) {
    each.place = Math.min(each.place, last);
    last = each.place - distance;
  }
  return order.toSorted((one, other) => one.index - other.index).map(({ place }) => place);
};
