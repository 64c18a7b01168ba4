import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type PlacedTable,
  type ProtectFile,
  tableOf,
} from '../../../../shared/domain/disclosure/suppression/protect-file.ts';
import { suppressTable } from '../../../../shared/domain/disclosure/suppression/suppress-table.ts';
import { withMargins } from '../tables.ts';
import { attack, opening, share } from './independent-attack.ts';

const randomFile = fc
  .record({
    dims: fc.oneof(
      fc.tuple(fc.integer({ min: 3, max: 9 })),
      fc.tuple(fc.integer({ min: 2, max: 6 }), fc.integer({ min: 3, max: 7 })),
      fc.tuple(fc.integer({ min: 2, max: 4 }), fc.integer({ min: 2, max: 4 }), fc.integer({ min: 3, max: 5 })),
      fc.tuple(...[2, 3, 3, 3].map((size) => fc.constant(size))),
    ),
    counts: fc.array(fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 4 }), fc.integer({ min: 5, max: 60 })), {
      minLength: 60,
      maxLength: 60,
    }),
    marked: fc.array(fc.nat({ max: 9 }), { minLength: 200, maxLength: 200 }),
    often: fc.constantFrom(1, 2, 5, 10),
  })
  .map(({ dims, counts, marked, often }): ProtectFile => {
    const cells = withMargins(dims as number[], (place) => counts[place % counts.length]!);
    return { dims: dims as number[], cells, primary: cells.filter((_, at) => marked[at]! < often).map(({ at }) => at) };
  });

describe('secondary suppression', () => {
  test('leaves no primary cell derivable and none at its upper bound, on random tables of 1 to 4 dimensions', () => {
    let cells = 0;
    let hidden = 0;
    fc.assert(
      fc.property(randomFile, (file) => {
        const placed = tableOf(file);
        if (typeof placed === 'string') throw new Error(placed);
        const found = suppressTable(placed.table, placed.primary, opening);
        if (found === undefined) throw new Error('undecided');
        const suppressed = new Set(found.suppressed);
        for (const cell of placed.primary) expect(suppressed.has(cell)).toBe(true);
        for (const [at, { cell, lo, up }] of attack(placed, suppressed).entries()) {
          const value = placed.table.values[cell]!;
          expect(up).toBeGreaterThan(value + 1e-6);
          expect(up - lo).toBeGreaterThan(1e-6);
          expect(found.intervals[at]!.lo).toBeCloseTo(lo, 5);
          if (up === Infinity) expect(found.intervals[at]!.up).toBe(Infinity);
          else expect(found.intervals[at]!.up).toBeCloseTo(up, 5);
        }
        cells += placed.table.values.length;
        hidden += found.suppressed.length;
      }),
      { numRuns: share(60), seed: 4 },
    );
    console.log(`suppressed ${hidden} of ${cells} cells over ${share(60)} random tables`);
  });

  test('leaves no primary cell that whole numbers give back, on small tables of counts', () => {
    const shapes = fc.constantFrom<number[]>([3, 3, 3], [4, 3, 3], [4, 4, 3], [3, 4]);
    const small = fc.record({ dims: shapes, counts: fc.array(fc.nat({ max: 5 }), { minLength: 40, maxLength: 40 }) });
    let narrower = 0;
    fc.assert(
      fc.property(small, ({ dims, counts }) => {
        const cells = withMargins(dims, (place) => counts[place % counts.length]!);
        const primary = cells.filter(({ value }) => value > 0 && value < 4).map(({ at }) => at);
        const placed = tableOf({ dims, cells, primary }) as PlacedTable;
        const found = suppressTable(placed.table, placed.primary, opening);
        if (found === undefined) throw new Error('undecided');
        const ends = attack(placed, new Set(found.suppressed), true);
        for (const [at, { cell, lo, up }] of ends.entries()) {
          expect(Math.round(up)).toBeGreaterThan(placed.table.values[cell]!);
          expect(Math.round(lo)).toBeLessThanOrEqual(placed.table.values[cell]!);
          if (found.intervals[at]!.up - up > 0.1) narrower += 1;
        }
      }),
      { numRuns: share(20), seed: 11 },
    );
    expect(narrower).toBeGreaterThan(0);
  });

  test('between 2.5 and 3.5 there is 3 alone: six cells of a table that only whole numbers give back are covered', () => {
    const counts = [4, 0, 4, 3, 4, 1, 0, 4, 1, 1, 3, 1, 0, 4, 3, 3, 2, 0];
    const cells = withMargins([4, 4, 3], (place) => counts[place]!);
    const primary = cells.filter(({ value }) => value > 0 && value < 4).map(({ at }) => at);
    const placed = tableOf({ dims: [4, 4, 3], cells, primary }) as PlacedTable;
    const found = suppressTable(placed.table, placed.primary, opening)!;
    for (const { cell, up } of attack(placed, new Set(found.suppressed), true))
      expect(Math.round(up)).toBeGreaterThan(placed.table.values[cell]!);
  });

  test('a count of millions needs room of one person like any other', () => {
    const inner = [2_000_002, 1, 1, 2_000_002];
    const cells = withMargins([3, 3], (place) => inner[place]!);
    const square = tableOf({ dims: [3, 3], cells, primary: [[1, 1]] }) as PlacedTable;
    expect(suppressTable(square.table, square.primary, opening)?.suppressed.length).toBe(4);
    const line = withMargins([3], (place) => [2_000_000, 1][place]!);
    const list = tableOf({ dims: [3], cells: line, primary: [[1]] }) as PlacedTable;
    expect(suppressTable(list.table, list.primary, opening)?.intervals).toEqual([{ cell: 1, lo: 0, up: 2_000_001 }]);
    const close = line.map((cell) => (cell.at[0] === 0 ? { ...cell, value: cell.value + 1 } : cell));
    expect(tableOf({ dims: [3], cells: close, primary: [] })).toContain('add up');
  });

  test('one primary cell of a two by two table hides the rectangle, and nothing when nothing is primary', () => {
    const cells = withMargins([3, 3], (place) => [3, 10, 20, 30][place]!);
    const placed = tableOf({ dims: [3, 3], cells, primary: [[1, 1]] });
    if (typeof placed === 'string') throw new Error(placed);
    expect(suppressTable(placed.table, placed.primary, opening)?.suppressed.length).toBe(4);
    expect(suppressTable(placed.table, [], opening)?.suppressed).toEqual([]);
  });

  test('everything primary leaves no bound above', () => {
    const cells = withMargins([3, 4], () => 2);
    const placed = tableOf({ dims: [3, 4], cells, primary: cells.map(({ at }) => at) });
    if (typeof placed === 'string') throw new Error(placed);
    const found = suppressTable(placed.table, placed.primary, opening);
    expect(found?.intervals.every(({ up }) => up === Infinity)).toBe(true);
  });

  test('a file that is not a table is refused with the place of the fault', () => {
    const cells = withMargins([3, 3], () => 5);
    expect(tableOf({ dims: [3, 3], cells: cells.slice(1), primary: [] })).toContain('missing');
    expect(tableOf({ dims: [3, 3], cells: [...cells, cells[0]!], primary: [] })).toContain('twice');
    expect(tableOf({ dims: [3, 3], cells, primary: [[7, 7]] })).toContain('outside');
    const wrong = cells.map((cell) => (cell.at.join() === '0,0' ? { ...cell, value: 21 } : cell));
    expect(tableOf({ dims: [3, 3], cells: wrong, primary: [] })).toContain('add up');
    expect(typeof tableOf({ dims: [2, 2], cells, primary: [] })).toBe('object');
  });
});
