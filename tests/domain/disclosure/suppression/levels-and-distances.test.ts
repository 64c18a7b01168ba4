import { describe, expect, test } from 'vitest';
import { tableOf } from '../../../../shared/domain/disclosure/suppression/protect-file.ts';
import { suppressTable } from '../../../../shared/domain/disclosure/suppression/suppress-table.ts';
import { attack, opening } from './independent-attack.ts';

describe('a table with levels, distances and cells that are out', () => {
  /** England and Wales over two countries over six areas, by two levels with their total. */
  const parents = [null, [0, 0, 0, 1, 1, 1, 1, 2, 2]];
  const leaves = [3, 40, 25, 60, 9, 31];
  const inner = (level: number, area: number): number => leaves[area]! * level + (level === 2 ? 2 : 0);
  const under: Record<number, number[]> = { 0: [3, 4, 5, 6, 7, 8], 1: [3, 4, 5, 6], 2: [7, 8] };
  const sumUnder = (levels: number[], places: number[]): number =>
    levels.reduce((sum, level) => sum + places.reduce((each, place) => each + inner(level, place - 3), 0), 0);
  const cells = Array.from({ length: 3 }, (_, level) =>
    Array.from({ length: 9 }, (_each, place) => ({
      at: [level, place],
      value: sumUnder(level === 0 ? [1, 2] : [level], under[place] ?? [place]),
    })),
  ).flat();
  const base = { dims: [3, 9], parents, cells, primary: [[1, 3]] };
  const shown = (file: Parameters<typeof tableOf>[0]) => {
    const placed = tableOf(file);
    if (typeof placed === 'string') throw new Error(placed);
    const found = suppressTable(placed.table, placed.primary, opening);
    return { placed, found, ends: found && attack(placed, new Set(found.suppressed)) };
  };

  test('protects a cell over the sums of its own country, not of the whole', () => {
    const { placed, found, ends } = shown(base);
    const places = found!.suppressed.map((cell) => placed.places[cell]!.join());
    expect(places).toContain('1,3');
    expect(places.length).toBeGreaterThanOrEqual(4);
    expect(ends![0]!.up).toBeGreaterThan(3);
    expect(found!.intervals[0]).toEqual(ends![0]);
  });

  test('keeps the distance that is asked for, on either side', () => {
    for (const asked of [2, 3]) {
      const [end] = shown({ ...base, protect: [[asked, 20]] }).ends!;
      expect(end!.up).toBeGreaterThanOrEqual(3 + 20 - 1e-6);
      expect(end!.lo).toBeLessThanOrEqual(3 - asked + 1e-6);
    }
    expect(shown({ ...base, protect: [4] }).found).toBeUndefined();
  });

  test('hides no cell that is out already, and says where that leaves a cell without protection', () => {
    const free = shown(base);
    const first = free.found!.suppressed.map((cell) => free.placed.places[cell]!).find((at) => at.join() !== '1,3')!;
    const other = shown({ ...base, fixed: [[...first]] });
    expect(other.found!.suppressed.map((cell) => other.placed.places[cell]!.join())).not.toContain(first.join());
    expect(other.ends![0]!.up).toBeGreaterThan(3);
    const all = cells.map(({ at }) => at).filter((at) => at.join() !== '1,3');
    expect(shown({ ...base, fixed: all }).found).toBeUndefined();
    expect(tableOf({ ...base, fixed: [[1, 3]] })).toContain('primary and fixed');
  });

  test('refuses parents that make no tree, and protections of another number', () => {
    expect(tableOf({ ...base, parents: [null, [0, 0, 0]] })).toContain('entries');
    expect(tableOf({ ...base, parents: [null, [0, 2, 1, 1, 1, 1, 1, 2, 2]] })).toContain('does not lead');
    expect(tableOf({ ...base, protect: [1, 1] })).toContain('"protect" has 2 entries for 1');
  });
});
