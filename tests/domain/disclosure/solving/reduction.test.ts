import { describe, expect, test } from 'vitest';
import { dropImpliedRows } from '../../../../shared/domain/disclosure/solving/reduction/drop-implied-rows.ts';
import { mergeColumns } from '../../../../shared/domain/disclosure/solving/reduction/merge-columns.ts';
import { reduceModel } from '../../../../shared/domain/disclosure/solving/reduction/reduce-system.ts';
import { wholeModel } from '../../../../shared/domain/disclosure/solving/reduction/whole-system.ts';
import type { Row } from '../../../../shared/domain/disclosure/solving/solver.ts';

/** `lo <= sum <= hi`, by column: a sum where there is no second end. */
const row = (terms: Readonly<Record<number, number>>, lo: number, hi = lo): Row => ({
  columns: Object.keys(terms).map(Number),
  coefficients: Object.values(terms),
  lo,
  hi,
});
const model = (ends: readonly (readonly [number, number])[], ...rows: Row[]) => ({
  lower: ends.map(([lo]) => lo),
  upper: ends.map(([, hi]) => hi),
  rows,
});
const count = [0, Infinity] as const;

describe('a whole model, with what can be read off it taken out', () => {
  test('has a row of one column as its bounds, whatever its sign, if they stay whole', () => {
    expect(reduceModel(model([count], row({ 0: 2 }, 4, 9)))).toEqual(model([[0, Infinity]], row({ 0: 2 }, 4, 9)));
    expect(reduceModel(model([count], row({ 0: 2 }, 3, 8)))).toEqual(model([count], row({ 0: 2 }, 3, 8)));
    expect(reduceModel(model([count], row({ 0: 2 }, 4, 8)))).toEqual(model([[2, 4]]));
    expect(reduceModel(model([[-5, 5]], row({ 0: -3 }, -9, 0)))).toEqual(model([[0, 3]]));
    expect(reduceModel(model([[-5, 5]], row({ 0: -3 }, 0, 9)))).toEqual(model([[-3, 0]]));
    expect(reduceModel(model([count], row({ 0: -3 }, -9, -3)))).toEqual(model([[1, 3]]));
    expect(reduceModel(model([[2, 3]], row({ 0: 1 }, 0, 9)))).toEqual(model([[2, 3]]));
    expect(reduceModel(model([count], row({ 0: 1 }, -Infinity, 5)))).toEqual(model([[0, 5]]));
    expect(reduceModel(model([[-5, 5]], row({ 0: 2 }, 0, 0)))).toEqual(model([[0, 0]]));
  });

  test('moves a column without room into the others, and again where that leaves one without', () => {
    expect(reduceModel(model([[3, 3], count, count], row({ 0: 2, 1: 1, 2: 1 }, 10)))).toEqual(
      model([[3, 3], count, count], row({ 1: 1, 2: 1 }, 4)),
    );
    expect(reduceModel(model([[3, 3], count, count], row({ 0: 1, 1: 1 }, 5), row({ 1: 1, 2: 2 }, 8)))).toEqual(
      model([
        [3, 3],
        [2, 2],
        [3, 3],
      ]),
    );
  });

  test('has a row that stands twice once, with the tighter ends, and none that says nothing', () => {
    const twice = model(
      [count, count],
      row({ 0: 1, 1: -2 }, 1, 9),
      row({ 0: -1, 1: 2 }, -7, 3),
      row({ 0: 1, 1: 2 }, 4, 6),
    );
    expect(reduceModel(twice)).toEqual(model([count, count], row({ 0: 1, 1: -2 }, 1, 7), row({ 0: 1, 1: 2 }, 4, 6)));
    expect(reduceModel(model([count, count], row({ 0: 1, 1: 1 }, -Infinity, Infinity)))).toEqual(model([count, count]));
    const other = [row({ 0: 1, 1: 1 }, 4), row({ 1: 1, 2: 1 }, 4), row({ 0: 1, 1: 1, 2: 1 }, 4)];
    expect(reduceModel(model([count, count, count], ...other))).toEqual(model([count, count, count], ...other));
  });

  test('takes no two rows for one because they are kept under one number', () => {
    const ends = Array.from({ length: 51 }, () => count);
    for (const rows of [
      [row({ 0: 1, 40: 1, 50: 1 }, 4), row({ 1: 1, 9: 1, 50: 1 }, 5)],
      [row({ 0: 1, 1: 40 }, 4), row({ 0: 2, 1: 9 }, 5)],
      [row({ 0: 1, 1: 1 }, 4), row({ 0: 1, 1: 1, 2: -341_819 }, 5)],
    ])
      expect(reduceModel(model(ends, ...rows))).toEqual(model(ends, ...rows));
    const open = row({ 0: 1, 1: 1 }, 3, Infinity);
    expect(reduceModel(model([count, count], open))).toEqual(model([count, count], open));
  });

  test('is infeasible where a contradiction shows, and undecided where a sum has more digits than a double', () => {
    expect(reduceModel(model([[2, 2]], row({ 0: 1 }, 3)))).toBe('infeasible');
    expect(reduceModel(model([[2, 2]], row({ 0: 1 }, 1)))).toBe('infeasible');
    expect(reduceModel(model([[2, 2]], row({ 0: 1 }, 2)))).toEqual(model([[2, 2]]));
    expect(reduceModel(model([count, count], row({ 0: 1, 1: 1 }, 3), row({ 0: 1, 1: 1 }, 4)))).toBe('infeasible');
    expect(reduceModel(model([[3, 2]]))).toBe('infeasible');
    expect(
      reduceModel(
        model([
          [0, 1],
          [3, 2],
        ]),
      ),
    ).toBe('infeasible');
    expect(reduceModel(model([count], row({ 0: 1 }, 5, Infinity), row({ 0: 1 }, -Infinity, 4)))).toBe('infeasible');
    const most = Number.MAX_SAFE_INTEGER;
    expect(reduceModel(model([[most, most], count], row({ 0: 2, 1: 1 }, most)))).toBe('undecided');
    expect(reduceModel(model([[most, most], count, count], row({ 0: 1, 1: 1, 2: 1 }, -most, 0)))).toBe('undecided');
    expect(reduceModel(model([[-most, -most], count, count], row({ 0: 1, 1: 1, 2: 1 }, 0, most)))).toBe('undecided');
  });

  test('is made of decimals: rows are multiplied out, and an end that is not whole is a row', () => {
    expect(wholeModel(model([[0.5, 2.25]], row({ 0: 0.2 }, 0.4, Infinity)))).toEqual(
      model([[0, 3]], row({ 0: 1 }, 2, Infinity), row({ 0: 4 }, 2, 9)),
    );
    expect(
      wholeModel(
        model([
          [0.5, 2],
          [0, 1.5],
        ]),
      ),
    ).toEqual(
      model(
        [
          [0, 2],
          [0, 2],
        ],
        row({ 0: 2 }, 1, 4),
        row({ 1: 2 }, 0, 3),
      ),
    );
    expect(wholeModel(model([[-Infinity, 4]]))).toEqual(model([[-Infinity, 4]]));
    expect(wholeModel(model([[0, 2 ** 53]]))).toBeUndefined();
    expect(wholeModel(model([[0, 2 ** 53 - 1]]))).toEqual(model([[0, 2 ** 53 - 1]]));
    expect(wholeModel(model([[-(2 ** 53), 0]]))).toBeUndefined();
    expect(wholeModel(model([count], row({ 0: 0.123_456_789_012_3 }, 98_765_432.1)))).toBeUndefined();
  });
});

describe('columns that all rows see alike', () => {
  test('are one group, and rows are of groups', () => {
    const rows = [row({ 0: 1, 1: 1, 2: 1, 3: 2 }, 7), row({ 2: 1 }, 3, 4)];
    expect(mergeColumns([0, 1, 2, 3, 4], rows)).toEqual({
      groups: [{ members: [0, 1] }, { members: [2] }, { members: [3] }, { members: [4] }],
      rows: [row({ 0: 1, 1: 1, 2: 2 }, 7), row({ 1: 1 }, 3, 4)],
      groupOf: new Map([0, 1, 2, 3, 4].map((column) => [column, [0, 0, 1, 2, 3][column]])),
    });
    expect(mergeColumns([0, 1, 2], [row({ 0: 1, 1: 1, 2: 1 }, 7)], new Map([[1, 'own']])).groups).toEqual([
      { members: [0, 2] },
      { members: [1] },
    ]);
    expect(mergeColumns([5, 6], [])).toMatchObject({ groups: [{ members: [5, 6] }], rows: [] });
  });
});

describe('sums of other sums', () => {
  const columns = [0, 1, 2, 3];
  const dropped = (...rows: Row[]) => dropImpliedRows(columns, rows);

  test('are dropped, the longest first, and contradict where the values do not add up', () => {
    const [first, second] = [row({ 0: 1, 1: 1 }, 5), row({ 2: 1, 3: 2 }, 4)];
    const all = row({ 0: 1, 1: 1, 2: 1, 3: 2 }, 9);
    expect(dropped(first, second, all)).toEqual([first, second]);
    expect(dropped(all, first, second)).toEqual([first, second]);
    expect(dropped(first, second, { ...all, lo: 8, hi: 8 })).toBeUndefined();
    expect(dropped(first, second, { ...all, lo: 8 })).toEqual([first, second, { ...all, lo: 8 }]);
    const apart = row({ 0: 1, 1: 1, 2: -1, 3: -2 }, 1);
    expect(dropped(first, second, apart)).toEqual([first, second]);
    expect(dropped(first, second, { ...apart, lo: 2, hi: 2 })).toBeUndefined();
    const most = Number.MAX_SAFE_INTEGER;
    const large = [
      { ...first, lo: most, hi: most },
      { ...second, lo: most, hi: most },
      { ...all, lo: 2 * most, hi: 2 * most },
    ];
    expect(dropped(...large)).toEqual(large);
    const twice = row({ 0: 2, 1: 2, 2: 3, 3: 6 }, 22);
    expect(dropped(first, second, twice)).toEqual([first, second]);
  });

  test('stay where they say more, or only a share of others gives them', () => {
    const doubled = [row({ 0: 2, 1: 2, 3: 1 }, 10), row({ 3: 1 }, 0)];
    const half = row({ 0: 1, 1: 1, 2: 1 }, 5);
    expect(dropped(...doubled, half)).toEqual([...doubled, half]);
    const even = [row({ 0: 2, 1: 2 }, 10), row({ 0: 1, 1: 1, 2: 1 }, 5), row({ 2: 1 }, 0)];
    expect(dropped(...even)?.length).toBeLessThanOrEqual(3);
    const three = [row({ 0: 1, 1: 1 }, 5), row({ 1: 1, 2: 1 }, 6), row({ 0: 1, 2: 1 }, 7)];
    expect(dropped(...three)).toEqual(three);
    expect(dropped(...three, row({ 0: 2, 1: 2, 2: 2 }, 18))).toEqual(three);
    expect(dropped(...three, row({ 0: 1, 1: 1, 2: 1 }, 9))).toEqual([...three, row({ 0: 1, 1: 1, 2: 1 }, 9)]);
  });
});
