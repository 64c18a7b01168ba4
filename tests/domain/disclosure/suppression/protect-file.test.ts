import { describe, expect, test } from 'vitest';
import { ProtectFile, placed, tableOf } from '../../../../shared/domain/disclosure/suppression/protect-file.ts';
import { withMargins } from '../tables.ts';

/** 63 = 23 + 40, 13 = 3 + 10, 50 = 20 + 30, the first row and column being totals. */
const cells = withMargins([3, 3], (place) => [3, 10, 20, 30][place]!);
const square: ProtectFile = { dims: [3, 3], cells, primary: [[1, 1]] };
const list = (...values: number[]): ProtectFile => ({
  dims: [values.length],
  cells: values.map((value, at) => ({ at: [at], value })),
  primary: [],
});

describe('the file of a table to protect', () => {
  test('is what it may be: zeros, one dimension, a dimension of one, distances of nothing, cells at a total', () => {
    const least = {
      dims: [1],
      cells: [{ at: [0], value: 0 }],
      parents: [[0]],
      protect: [0, [0, 1], null],
      fixed: [[0]],
    };
    expect(ProtectFile.parse(least)).toEqual({ ...least, primary: [] });
    for (const wrong of [
      { dims: [] },
      { dims: [0] },
      { cells: [{ at: [-1], value: 0 }] },
      { protect: [-1] },
      { parents: [[-1]] },
    ])
      expect(ProtectFile.safeParse({ ...least, ...wrong }).success).toBe(false);
    expect(ProtectFile.safeParse({ ...least, cells: [{ at: [0], value: -1 }] }).success).toBe(false);
  });

  test('is a table of numbered cells, each total the sum of what stands under it', () => {
    expect(tableOf({ ...square, protect: [[2, 5]], fixed: [[2, 2]] })).toEqual({
      table: {
        values: [63, 23, 40, 13, 3, 10, 50, 20, 30],
        relations: [
          { total: 0, parts: [3, 6] },
          { total: 1, parts: [4, 7] },
          { total: 2, parts: [5, 8] },
          { total: 0, parts: [1, 2] },
          { total: 3, parts: [4, 5] },
          { total: 6, parts: [7, 8] },
        ],
        fixed: new Set([8]),
        distances: new Map([[4, { below: 2, above: 5 }]]),
      },
      places: [0, 1, 2].flatMap((row) => [0, 1, 2].map((column) => [row, column])),
      primary: [4],
    });
    expect(tableOf({ ...square, dims: [2, 2], protect: [null] })).toEqual(tableOf(square));
    expect(tableOf({ ...square, dims: [3, 2] })).toContain('missing');
    expect(tableOf({ ...square, protect: [4] })).toMatchObject({
      table: { distances: new Map([[4, { below: 4, above: 4 }]]) },
    });
    expect(
      tableOf({
        ...square,
        primary: [
          [1, 1],
          [1, 1],
        ],
      }),
    ).toMatchObject({ primary: [4] });
  });

  test('has levels: 10 = 4 + 6, and 6 = 1 + 5, of which a chain may be as long as it likes', () => {
    const nested = { ...list(10, 4, 6, 1, 5), parents: [[0, 0, 0, 2, 2]] };
    expect(tableOf(nested)).toMatchObject({
      table: {
        relations: [
          { total: 0, parts: [1, 2] },
          { total: 2, parts: [3, 4] },
        ],
      },
    });
    expect(tableOf({ ...list(7, 7, 7, 7), parents: [[0, 0, 1, 2]] })).toMatchObject({
      table: {
        relations: [
          { total: 0, parts: [1] },
          { total: 1, parts: [2] },
          { total: 2, parts: [3] },
        ],
      },
    });
    expect(tableOf({ ...list(10, 4, 6), parents: [[0, 0, 3]] })).toBe(
      '"parents" of dimension 1 does not lead from 2 to the total at 0.',
    );
    expect(tableOf({ ...list(10, 4, 6), parents: [[0, 2, 1]] })).toContain('does not lead from 1');
    expect(tableOf({ ...square, parents: [null, [0, 0]] })).toBe(
      '"parents" of dimension 2 has 2 entries; the dimension has 3, total included.',
    );
  });

  test('may be of amounts, whose sums differ by rounding, but by no person', () => {
    expect(typeof tableOf(list(0.3, 0.1, 0.2))).toBe('object');
    expect(typeof tableOf(list(3_000_000.000_001, 1_000_000, 2_000_000))).toBe('object');
    expect(tableOf(list(1.5, 0.5, 0.5))).toBe('The total at [0] is 1.5, but the cells under it add up to 1.');
    expect(tableOf(list(3.1, 1, 2))).toContain('add up to 3.');
    expect(tableOf(list(4, 1, 2))).toContain('add up to 3.');
  });

  test('is refused with the place of the fault', () => {
    const without = (place: string) => cells.filter(({ at }) => at.join() !== place);
    expect(tableOf({ ...square, cells: without('0,0') })).toBe(
      'The cell at [0,0] is missing: every cell and every margin must be given.',
    );
    expect(tableOf({ ...square, cells: without('0,1') })).toContain('[0,1] is missing');
    for (const at of [[0, 4], [4, 0], [1], [1, 1, 0]]) {
      expect(tableOf({ ...square, cells: [...cells, { at, value: 1 }] })).toBe(
        `The cell at [${at}] is outside the dimensions [3,3].`,
      );
      expect(tableOf({ ...square, primary: [at] })).toBe(`The primary cell [${at}] is outside the dimensions [3,3].`);
      expect(tableOf({ ...square, fixed: [at] })).toBe(`The fixed cell [${at}] is outside the dimensions [3,3].`);
    }
    expect(tableOf({ ...square, primary: [[0, 3]] })).toContain('[0,3] is outside');
    expect(tableOf({ ...square, fixed: [[1, 1]] })).toContain('primary and fixed');
    expect(tableOf({ ...square, cells: [...cells, { at: [2, 2], value: 30 }] })).toBe(
      'The cell at [2,2] is given twice.',
    );
    expect(tableOf({ ...square, protect: [] })).toBe('"protect" has 0 entries for 1 primary cells.');
    expect(tableOf({ dims: [200_001], cells: [], primary: [] })).toBe(
      'The table has 200001 cells; 200000 is the most.',
    );
    expect(tableOf({ dims: [500, 400], cells: [], primary: [] })).toContain('[0,0] is missing');
  });

  test('is answered by places, with null for no bound', () => {
    const intervals = [
      { cell: 2, lo: 0, up: 7 },
      { cell: 0, lo: 1, up: Infinity },
    ];
    expect(
      placed({ suppressed: [0, 2], intervals }, [
        [0, 0],
        [0, 1],
        [1, 0],
      ]),
    ).toEqual({
      suppressed: [
        [0, 0],
        [1, 0],
      ],
      intervals: [
        { at: [1, 0], lo: 0, up: 7 },
        { at: [0, 0], lo: 1, up: null },
      ],
    });
  });
});
