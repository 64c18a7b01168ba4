import { describe, expect, test } from 'vitest';
import { componentsOf } from '../../../shared/domain/disclosure/audit/components.ts';
import { dropImpliedRows } from '../../../shared/domain/disclosure/audit/drop-implied-rows.ts';
import { intervalsOf } from '../../../shared/domain/disclosure/audit/intervals.ts';
import { mergeColumns } from '../../../shared/domain/disclosure/audit/merge-columns.ts';
import { noSolver } from '../../../shared/domain/disclosure/audit/no-solver.ts';
import { reduceModel } from '../../../shared/domain/disclosure/audit/reduce-system.ts';
import type { Row } from '../../../shared/domain/disclosure/audit/solver.ts';
import { tidyRow, withoutNoise } from '../../../shared/domain/disclosure/audit/system.ts';

const row = (terms: Readonly<Record<number, number>>, lo: number, hi = lo): Row => ({
  columns: Object.keys(terms).map(Number),
  coefficients: Object.values(terms),
  lo,
  hi,
});
const free = (columns: number) => ({
  lower: Array.from({ length: columns }, () => 0),
  upper: Array.from({ length: columns }, () => Infinity),
});
const reduce = (columns: number, ...rows: Row[]) => reduceModel({ ...free(columns), rows });

describe('a row', () => {
  test('is tidy with its columns in order, each once and none for nothing; a tidy one is left as it is', () => {
    for (const tidy of [row({ 0: 1 }, 1), row({ 0: 2, 1: 1, 2: -1 }, 1), row({ 1: 1, 3: 1 }, 0), row({}, 0)])
      expect(tidyRow(tidy)).toBe(tidy);
    const tidied = (columns: number[], coefficients: number[]) => tidyRow({ columns, coefficients, lo: 1, hi: 2 });
    expect(tidied([0, 1], [0, 1])).toEqual(row({ 1: 1 }, 1, 2));
    expect(tidied([1, 1], [1, 1])).toEqual(row({ 1: 2 }, 1, 2));
    expect(tidied([2, 0, 1], [3, 4, 5])).toEqual(row({ 0: 4, 1: 5, 2: 3 }, 1, 2));
    expect(tidied([0, 1, 0], [1, 5, -1])).toEqual(row({ 1: 5 }, 1, 2));
    expect([withoutNoise(1e-6), withoutNoise(2e-6)]).toEqual([0, 2e-6]);
  });
});

describe('what can be read off', () => {
  test('a row of one column is its bounds, whatever its coefficient; the tighter ones stand', () => {
    expect(reduce(1, row({ 0: 2 }, 4, 8))).toEqual({ lower: [2], upper: [4], rows: [] });
    expect(reduce(1, row({ 0: -2 }, -8, -4))).toEqual({ lower: [2], upper: [4], rows: [] });
    expect(reduce(1, row({ 0: 1 }, -3, Infinity))).toEqual({ ...free(1), rows: [] });
    expect(reduce(1, row({ 0: 1 }, 1, 7), row({ 0: 1 }, 3, 5), row({ 0: 1 }, 2, 6))).toEqual({
      lower: [3],
      upper: [5],
      rows: [],
    });
    expect(reduce(1, row({ 0: 1 }, 1, 2), row({ 0: 1 }, 3, 4))).toBeUndefined();
    expect(reduce(1, row({ 0: 1 }, 3, 3), row({ 0: 1 }, 4, 4))).toBeUndefined();
  });

  test('a column without room moves into its rows, also where rounding error leaves a trace of room', () => {
    expect(reduce(3, row({ 0: 1 }, 4), row({ 0: 2, 1: 1, 2: 3 }, 9, 11))).toEqual({
      lower: [4, 0, 0],
      upper: [4, Infinity, Infinity],
      rows: [row({ 1: 1, 2: 3 }, 1, 3)],
    });
    expect(reduce(3, row({ 0: 2, 1: 1, 2: 3 }, 9, 11), row({ 0: 1 }, 4))?.rows).toEqual([row({ 1: 1, 2: 3 }, 1, 3)]);
    const halves = reduce(3, row({ 0: 5e-10, 1: 1 }, 0), row({ 0: 1 }, 2, 2 + 1e-10), row({ 0: 1, 1: 1, 2: 1 }, 5));
    expect(halves?.lower[0]).toBe(halves?.upper[0]);
    expect(reduce(2, row({ 0: 1 }, 4), row({ 1: 1 }, 3), row({ 0: 1, 1: 1 }, 7))).toEqual({
      lower: [4, 3],
      upper: [4, 3],
      rows: [],
    });
  });

  test('a row that holds nothing goes, and one whose columns have gone must still hold, but for rounding error', () => {
    expect(reduce(2, row({ 0: 1, 1: 1 }, -Infinity, Infinity))?.rows).toEqual([]);
    expect(reduce(2, row({ 0: 1, 1: 1 }, 1, Infinity))?.rows).toEqual([row({ 0: 1, 1: 1 }, 1, Infinity)]);
    expect(reduce(2, row({ 0: 1, 1: 1 }, -Infinity, 3))?.rows).toEqual([row({ 0: 1, 1: 1 }, -Infinity, 3)]);
    expect(reduce(1, row({}, 0, 2))?.rows).toEqual([]);
    expect(reduce(1, row({}, 1, 2))).toBeUndefined();
    expect(reduce(1, row({}, -2, -1))).toBeUndefined();
    const fixed = (value: number) =>
      reduceModel({ lower: [1e6, 2], upper: [1e6, 2], rows: [row({ 0: 1, 1: 1 }, value)] });
    expect([fixed(1_000_002), fixed(1_000_002.0005), fixed(1_000_001.9995)].map((each) => each?.rows)).toEqual([
      [],
      [],
      [],
    ]);
    expect([fixed(1_000_002.01), fixed(1_000_001.99)]).toEqual([undefined, undefined]);
    expect(reduceModel({ lower: [0, 0], upper: [0, 0], rows: [row({ 0: 1, 1: 1 }, 1e-8)] })).toBeUndefined();
  });

  test('bounds of a row that cross are a contradiction, but for rounding error', () => {
    expect(reduce(2, row({ 0: 1, 1: 1 }, 3, 2))).toBeUndefined();
    expect(reduce(2, row({ 0: 1, 1: 1 }, 3 + 1e-10, 3))?.rows.length).toBe(1);
    expect(reduce(2, row({ 0: 1, 1: 1 }, 0, 3), row({ 0: 1, 1: 1 }, 4, 5))).toBeUndefined();
    expect(reduce(2, row({ 0: 1, 1: 1 }, 0, 3), row({ 0: 1, 1: 1 }, 3 + 1e-10, 5))?.rows.length).toBe(1);
    expect(reduceModel({ lower: [1.2], upper: [1.9], rows: [] })).toBeUndefined();
    expect(reduceModel({ lower: [1.2, 0], upper: [1.9, 5], rows: [] })).toBeUndefined();
    expect(reduceModel({ lower: [1.2, 1], upper: [2, 1.5], rows: [] })).toEqual({
      lower: [1.2, 1],
      upper: [2, 1.5],
      rows: [],
    });
  });

  test('a row seen again, upright or upside down, is one with the tighter bounds', () => {
    expect(reduce(2, row({ 0: 1, 1: -2 }, 1, 8), row({ 0: -1, 1: 2 }, -6, 3))?.rows).toEqual([
      row({ 0: 1, 1: -2 }, 1, 6),
    ]);
    expect(reduce(2, row({ 0: -1, 1: 2 }, -6, 3), row({ 0: 1, 1: -2 }, 1, 8))?.rows).toEqual([
      row({ 0: 1, 1: -2 }, 1, 6),
    ]);
    // These collide in the hash that rows are found by, and are still told apart: by coefficients, columns, length.
    const collide = (...rows: Row[]) => expect(reduce(40, ...rows)?.rows).toEqual(rows);
    collide(row({ 0: 1, 1: 32 }, 1, 9), row({ 0: 2, 1: 1 }, 2, 8));
    collide(row({ 0: 1, 33: 1 }, 1, 9), row({ 1: 1, 2: 1 }, 2, 8));
    collide(row({ 0: 1, 1: 8.919 }, 1, 9), row({ 0: 1, 2: 1 }, 2, 8));
    collide(row({ 0: 1, 1: 1 }, 1, 9), row({ 0: 1, 1: 1, 2: -1300.859 }, 2, 8));
    collide(row({ 0: 1, 1: 1, 2: -1300.859 }, 2, 8), row({ 0: 1, 1: 1 }, 1, 9));
    const second = reduce(2, row({ 0: 1, 1: 32 }, 1, 9), row({ 0: 2, 1: 1 }, 2, 8), row({ 0: 2, 1: 1 }, 3, 9));
    expect(second?.rows).toEqual([row({ 0: 1, 1: 32 }, 1, 9), row({ 0: 2, 1: 1 }, 3, 8)]);
  });
});

describe('rows that follow from others', () => {
  const left = (columns: number, ...rows: Row[]) => {
    const kept = dropImpliedRows([...Array(columns).keys()], rows);
    return kept?.map((each) => rows.indexOf(each));
  };

  test('the longest go, of equals the last', () => {
    expect(left(4, row({ 0: 1, 1: 1, 2: 1, 3: 1 }, 12), row({ 0: 1, 1: 1 }, 5), row({ 2: 1, 3: 1 }, 7))).toEqual([
      1, 2,
    ]);
    expect(
      left(4, row({ 0: 1, 1: 1 }, 5), row({ 1: 1, 2: 1 }, 6), row({ 2: 1, 3: 1 }, 7), row({ 0: 1, 3: 1 }, 6)),
    ).toEqual([0, 1, 2]);
    expect(
      left(4, row({ 0: 1, 1: 1 }, 5), row({ 1: 1, 2: 1 }, 6), row({ 2: 1, 3: 1 }, 7), row({ 0: 1, 3: 1 }, 7)),
    ).toBeUndefined();
    expect(left(3, row({ 0: 1, 1: 2 }, 5), row({ 1: 1, 2: 3 }, 6))).toEqual([0, 1]);
    expect(left(1)).toEqual([]);
  });

  test('by whole multipliers alone, and equations alone', () => {
    const [one, two] = [row({ 0: 1, 1: 3 }, 5), row({ 0: 2, 1: 6 }, 10)];
    expect(left(2, one, two)).toEqual([0]);
    expect(left(2, two, one)).toEqual([0, 1]);
    expect(left(2, one, row({ 0: 2, 1: 6 }, 11))).toBeUndefined();
    expect(left(2, one, row({ 0: 2, 1: 6 }, 10, 12))).toEqual([0, 1]);
    expect(left(2, row({ 0: 2, 1: 6 }, 10, 12), one)).toEqual([0, 1]);
    // 2a + b and 2a + 3b add up to 4a + 4b, though halves are on the way there.
    const sums = (value: number) => left(2, row({ 0: 2, 1: 1 }, 5), row({ 0: 2, 1: 3 }, 9), row({ 0: 4, 1: 4 }, value));
    expect([sums(14), sums(15)]).toEqual([[0, 1], undefined]);
    // 3 x (a + 3b) less (b + 2c) twice over, and half of what is twice a row.
    const three = row({ 1: 1, 2: 2 }, 4);
    expect(left(3, one, three, row({ 0: 3, 1: 7, 2: -4 }, 15 - 8))).toEqual([0, 1]);
    expect(left(3, one, three, row({ 0: 3, 1: 7, 2: -4 }, 15 - 7))).toBeUndefined();
    expect(left(3, two, three, row({ 0: 3, 1: 8, 2: -2 }, 15 - 4))).toEqual([0, 1, 2]);
  });

  test('with rounding error of the values allowed for, by their size', () => {
    const values = (a: number, b: number, both: number) =>
      left(4, row({ 0: 1, 1: 1 }, a), row({ 2: 1, 3: 1 }, b), row({ 0: 1, 1: 1, 2: 1, 3: 1 }, both));
    expect(values(0.1, 0.2, 0.3)).toEqual([0, 1]);
    expect(values(1e9, 1e9, 2e9 + 1)).toEqual([0, 1]);
    expect(values(1e9, 1e9, 2e9 + 9)).toBeUndefined();
    expect(values(-1e9, 1e9, 1)).toEqual([0, 1]);
    expect(values(0, 0, 1.5e-9)).toBeUndefined();
  });
});

describe('columns and components', () => {
  test('columns are one group while every row sees them alike', () => {
    const merged = mergeColumns([0, 1, 2, 3, 4], [row({ 0: 1, 1: 1, 2: 2, 3: 2 }, 5), row({ 1: 1, 3: 1, 2: 1 }, 4, 6)]);
    expect(merged.groups.map(({ members }) => members)).toEqual([[0], [1], [2, 3], [4]]);
    expect(merged.rows).toEqual([
      row({ 0: 1, 1: 1, 2: 2 }, 5),
      { columns: [1, 2], coefficients: [1, 1], lo: 4, hi: 6 },
    ]);
    expect([...merged.groupOf]).toEqual([
      [0, 0],
      [1, 1],
      [2, 2],
      [3, 2],
      [4, 3],
    ]);
    const marked = mergeColumns(
      [0, 1, 2, 3],
      [row({ 0: 1, 1: 1, 2: 1, 3: 1 }, 5)],
      new Map([
        [1, 'a'],
        [2, 'b'],
        [3, 'a'],
      ]),
    );
    expect(marked.groups.map(({ members }) => members)).toEqual([[0], [1, 3], [2]]);
  });

  test('columns hang together by rows, however many steps away', () => {
    const chain = [
      row({ 0: 1, 1: 1 }, 1),
      row({ 2: 1, 3: 1 }, 2),
      row({ 1: 1, 3: 1 }, 3),
      row({ 5: 1, 6: 1 }, 4),
      row({ 6: 1 }, 5),
    ];
    const found = componentsOf({ lower: Array(7).fill(0), rows: chain });
    expect(found.map(({ columns, rows }) => [columns, rows.map(({ lo }) => lo)])).toEqual([
      [
        [0, 1, 2, 3],
        [1, 2, 3],
      ],
      [[4], []],
      [
        [5, 6],
        [4, 5],
      ],
    ]);
  });
});

test('columns that stand in a row alone are components of their own', () => {
  const alone = [row({ 0: 1 }, 1), row({ 1: 1 }, 2)];
  expect(componentsOf({ lower: [0, 0, 0], rows: alone }).map(({ columns }) => columns)).toEqual([[0], [1], [2]]);
});

describe('intervals by hand', () => {
  const target = (terms: Readonly<Record<number, number>>) => ({
    columns: Object.keys(terms).map(Number),
    coefficients: Object.values(terms),
  });
  const ranges = (lower: number[], upper: number[], rows: Row[], ...targets: Readonly<Record<number, number>>[]) => {
    const answer = intervalsOf({ lower, upper, rows, targets: targets.map(target) }, { solver: noSolver, seconds: 1 });
    if (answer.status !== 'bounded') return answer.status;
    return answer.intervals.map(({ lp, int }) => [...lp, ...int].map((end) => Number(end.toFixed(9)) + 0));
  };

  test('columns in no row have their bounds, whole numbers the whole ones among them, with either sign', () => {
    expect(ranges([0.5, -2], [3.5, 4.5], [], { 0: 2 }, { 0: -2 }, { 0: 1, 1: -1 }, {})).toEqual([
      [1, 7, 2, 6],
      [-7, -1, -6, -2],
      [-4, 5.5, -3, 5],
      [0, 0, 0, 0],
    ]);
  });

  test('ends are in order also where all of a column is below 0', () => {
    expect(ranges([-3.5], [-0.5], [], { 0: -2 }, { 0: 2 })).toEqual([
      [1, 7, 2, 6],
      [-7, -1, -6, -2],
    ]);
  });

  test('a target over several components adds up, over columns alike shares what their sum can be', () => {
    const rows = [row({ 0: 1, 1: 1, 2: 1 }, 7), row({ 3: 1, 4: 1 }, 5)];
    const [lower, upper] = [
      [0, 0.5, 1, 0, 0],
      [2, 3.5, 9, Infinity, 4],
    ];
    expect(
      ranges(
        lower,
        upper,
        rows,
        { 0: 1 },
        { 1: 1 },
        { 2: 1 },
        { 1: -2 },
        { 0: 1, 1: 1 },
        { 0: 1, 3: 1 },
        { 0: 1, 1: 1, 2: 1 },
        { 0: 2, 2: 1 },
        { 3: 1, 4: -1 },
        { 0: 1, 1: -1, 3: 2 },
      ),
    ).toEqual([
      [0, 2, 0, 2],
      [0.5, 3.5, 1, 3],
      [1.5, 6.5, 2, 6],
      [-7, -1, -6, -2],
      [0.5, 5.5, 1, 5],
      [1, 7, 1, 7],
      [7, 7, 7, 7],
      [3.5, 8.5, 4, 8],
      [-3, 5, -3, 5],
      [-3.5 + 2, 1.5 + 10, -3 + 2, 1 + 10],
    ]);
  });

  test('what columns alike can share is bounded by the others, also where the sum is open at one end', () => {
    const rows = [row({ 0: 1, 1: 1, 2: 1 }, 4, 9)];
    expect(ranges([0, 0, 0], [Infinity, 3, 2], rows, { 0: 1 }, { 0: 1, 1: 1, 2: 1 }, { 0: -1 })).toEqual([
      [0, 9, 0, 9],
      [4, 9, 4, 9],
      [-9, 0, -9, 0],
    ]);
    expect(ranges([0, 0, 0], [1, 1, Infinity], [row({ 0: 1, 1: 1, 2: 1 }, 4, Infinity)], { 2: 1 }, { 0: 1 })).toEqual([
      [2, Infinity, 2, Infinity],
      [0, 1, 0, 1],
    ]);
    const halves = [row({ 0: 2, 1: 2, 2: 3 }, 7)];
    expect(ranges([0, 0, 0], [9, 9, 9], halves, { 0: 1 }, { 0: 1, 1: 1 }, { 2: 1 }, { 0: 1, 2: 1 })).toEqual([
      [0, 3.5, 0, 2],
      [0, 3.5, 2, 2],
      [0, 2.333333333, 1, 1],
      [0, 3.5, 1, 3],
    ]);
  });

  test('contradictions and halves are infeasible wherever they show', () => {
    expect(ranges([0, 0], [9, 9], [row({ 0: 1, 1: 1 }, 3, 4), row({ 0: 1, 1: 1 }, 5, 6)])).toBe('infeasible');
    expect(
      ranges(
        [0, 0, 0, 0],
        [9, 9, 9, 9],
        [row({ 0: 1, 1: 1 }, 3), row({ 2: 1, 3: 1 }, 4), row({ 0: 1, 1: 1, 2: 1, 3: 1 }, 8)],
        { 0: 1 },
      ),
    ).toBe('infeasible');
    expect(ranges([0, 0], [9, 9], [row({ 0: 2, 1: 4 }, 7)], { 0: 1 })).toBe('infeasible');
    expect(ranges([0, 0], [2, 2], [row({ 0: 1, 1: 2 }, 7)], { 0: 1 })).toBe('infeasible');
  });
});
