import { describe, expect, test } from 'vitest';
import { dealEvenly, dealtAt, stretchesOf } from '../../../../shared/domain/disclosure/national/deal.ts';

describe('dealing', () => {
  test('gives as evenly as can be, in one order, so that a smaller sum stays within a larger', () => {
    const cells = ['a', 'b', 'above'] as never[];
    const deal = (sums: readonly [number, number, number], backwards: boolean) => {
      const [a, b, above] = sums;
      const deals = [
        ...dealEvenly(
          [
            [cells[0]!, a],
            [cells[1]!, b],
          ],
          4,
          backwards,
        ),
        ...dealEvenly([[cells[2]!, above]], 4, backwards),
      ];
      const held = deals.map((each) => [0, 1, 2, 3].map((place) => dealtAt(each, place, 4)));
      const begins = stretchesOf(deals, 4);
      expect(begins).toEqual([...new Set([0, ...begins])].sort().filter((place) => place < 4));
      for (const counts of held)
        for (let place = 1; place < 4; place++)
          if (!begins.includes(place)) expect(counts[place]).toBe(counts[place - 1]);
      return held;
    };
    expect(deal([3, 2, 6], false)).toEqual([
      [1, 1, 1, 0],
      [1, 0, 0, 1],
      [2, 2, 1, 1],
    ]);
    expect(deal([9, 6, 15], false)).toEqual([
      [3, 2, 2, 2],
      [1, 2, 2, 1],
      [4, 4, 4, 3],
    ]);
    expect(deal([3, 2, 6], true)).toEqual([
      [0, 1, 1, 1],
      [1, 0, 0, 1],
      [1, 1, 2, 2],
    ]);
  });

  test('has one stretch of what one area is dealt, and none where there is nobody', () => {
    const deals = dealEvenly([['a' as never, 7]], 1, false);
    expect(stretchesOf(deals, 1)).toEqual([0]);
    expect(dealtAt(deals[0]!, 0, 1)).toBe(7);
    expect(stretchesOf(dealEvenly([['a' as never, 0]], 0, false), 0)).toEqual([]);
  });
});
