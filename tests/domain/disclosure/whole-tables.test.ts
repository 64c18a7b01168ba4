import { describe, expect, test } from 'vitest';
import { loadHighsSolver } from '../../../shared/adapters/highs-solver.ts';
import { MergedModel } from '../../../shared/domain/disclosure/audit/merged-model.ts';
import { noSolver } from '../../../shared/domain/disclosure/audit/no-solver.ts';
import type { Row } from '../../../shared/domain/disclosure/audit/solver.ts';
import { attackTable } from '../../../shared/domain/disclosure/suppression/attack-table.ts';
import { CellRepair } from '../../../shared/domain/disclosure/suppression/repair-cell.ts';
import { suppressTable } from '../../../shared/domain/disclosure/suppression/suppress-table.ts';
import type { Table } from '../../../shared/domain/disclosure/suppression/table.ts';

const solver = await loadHighsSolver();
const opening = { solver, seconds: 10 };
const alone = { solver: noSolver, seconds: 1 };

/**
 * Cells 0 to 4 are 1, 2, 1, 1, 2; then the totals 0 + 4 = 3, 0 + 3 = 2, 1 + 3 + 4 = 5 and 0 + 1 + 2 + 3 = 5. So cell 1
 * is twice cell 0 and cell 2 is 3 less that: linear reasoning leaves cell 1 between 0 and 3, whole numbers leave 0 and
 * 2.
 */
const even: Table = {
  values: [1, 2, 1, 1, 2, 3, 2, 5, 5],
  relations: [
    { total: 5, parts: [0, 4] },
    { total: 6, parts: [0, 3] },
    { total: 7, parts: [1, 3, 4] },
    { total: 8, parts: [0, 1, 2, 3] },
  ],
};
const inner = new Set([0, 1, 2, 3, 4]);
const rises = (table: Table, hidden: ReadonlySet<number>, cells: readonly number[], open = alone) =>
  cells.map((cell) => attackTable(table, hidden, [cell], open)?.get(cell)?.rises);

describe('tables of counts', () => {
  test('a cell rises only if whole numbers let it: an even one between 0 and 3 cannot be more than 2', () => {
    const found = attackTable(even, inner, [...inner], alone)!;
    expect(found.get(1)).toEqual({ lo: 0, up: 3, rises: false });
    expect(found.get(2)).toEqual({ lo: 0, up: 3, rises: true });
    expect(rises(even, inner, [0, 1, 2, 3, 4])).toEqual([false, false, true, true, true]);
    // Magnitudes need not be whole: one half anywhere, and linear reasoning is all there is.
    const halves = { ...even, values: [...even.values, 0.5] };
    expect(rises(halves, inner, [0, 1])).toEqual([true, true]);
    const given = { values: [1.5, 2.5, 4], relations: [{ total: 2, parts: [0, 1] }] };
    expect([rises(given, new Set([0]), [0]), rises(given, new Set([0, 1]), [0, 1])]).toEqual([[false], [true, true]]);
    // A cell in no sum, and one that its sums leave without an end.
    const free = { values: [...even.values, 7, 2, 5], relations: [...even.relations, { total: 11, parts: [10, 9] }] };
    const open = attackTable(free, new Set([9, 10, 11]), [9, 11], alone)!;
    expect(open.get(9)).toEqual({ lo: 0, up: Infinity, rises: true });
    expect(open.get(11)).toEqual({ lo: 0, up: Infinity, rises: true });
  });

  test('in a part too large to search, ends are rounded inward and that is all', () => {
    const chained = (links: number): Table => {
      const first = even.values.length;
      const cells = Array.from({ length: links }, (_, at) => first + at);
      return {
        values: [...even.values, ...cells.map(() => 4), ...cells.map((_, at) => (at === 0 ? 5 : 8))],
        relations: [
          ...even.relations,
          ...cells.map((cell, at) => ({ total: first + links + at, parts: [at === 0 ? 3 : cell - 1, cell] })),
        ],
      };
    };
    const hidden = (links: number) => new Set([...inner, ...Array.from({ length: links }, (_, at) => 9 + at)]);
    // 141 columns times 140 rows are searched, 142 times 141 are not.
    expect(rises(chained(136), hidden(136), [1])).toEqual([false]);
    expect(rises(chained(137), hidden(137), [1, 0])).toEqual([true, false]);
  });

  test('the change that lets an even cell rise hides what whole people need', () => {
    const repair = new CellRepair(even, opening);
    expect(repair.changedByWhole(1, inner)).toEqual([1, 3, 6]);
    // By real numbers the pattern has room already: cells 0 to 4 move among themselves.
    expect(repair.changed(1, inner)!.every((cell) => inner.has(cell))).toBe(true);
    repair.close();
    // Where it can rise by two with cells that are hidden anyway, that is cheaper than by one with others.
    const zero = { ...even, values: [0, 0, 3, 2, 3, 3, 2, 5, 5] };
    const byTwo = new CellRepair(zero, opening);
    expect(byTwo.changedByWhole(1, inner)).toEqual([0, 1, 2, 3, 4]);
    byTwo.close();
    const found = suppressTable(even, [1], opening)!;
    expect(rises(even, new Set(found.suppressed), [1], opening)).toEqual([true]);
    const forced = suppressTable(even, [0, 1, 2, 3, 4], opening)!;
    expect(forced.suppressed.length).toBeGreaterThan(5);
    expect(rises(even, new Set(forced.suppressed), [0, 1, 2, 3, 4], opening)).toEqual([true, true, true, true, true]);
  });
});

describe('whether a group can be so much', () => {
  const model = (rows: Row[], lower: number[], upper: number[]) =>
    new MergedModel(
      { groups: lower.map((_, at) => ({ members: [at] })), rows, groupOf: new Map() },
      { lower, upper },
      alone,
    );
  const twice: Row = { columns: [0, 1], coefficients: [2, -1], lo: 0, hi: 0 };

  test('by real numbers, by whole ones, without an end, and where nothing fits', () => {
    const bounded = model([twice], [0, 0], [9, 3]);
    expect([bounded.canBe(1, 2), bounded.canBe(1, 3), bounded.canBe(1, 4)]).toEqual([true, false, false]);
    const reached = model([twice], [0, 0], [9, 4]);
    expect([reached.canBe(1, 4), reached.canBe(1, 3), reached.canBe(0, 2), reached.canBe(0, 3)]).toEqual([
      true,
      true,
      true,
      false,
    ]);
    expect(model([twice], [0, 0], [Infinity, Infinity]).canBe(1, 5)).toBe(true);
    expect(model([{ ...twice, lo: 30, hi: 30 }], [0, 0], [9, 9]).canBe(0, 1)).toBe(false);
    const odd = { columns: [0, 1], coefficients: [2, 4], lo: 7, hi: 7 };
    expect(model([odd], [0, 0], [9, 9]).canBe(0, 1)).toBe(false);
  });

  test('what nobody decides is undecided', () => {
    const tiny: Row = { columns: [0, 1], coefficients: [1e-8, 1e-8], lo: 1, hi: 1 };
    expect(model([tiny], [0, 0], [Infinity, Infinity]).canBe(0, 1)).toBe('undecided');
  });
});
