import { describe, expect, test } from 'vitest';
import type { OpenModel } from '../../../../shared/domain/disclosure/solving/solver.ts';
import { attackTable } from '../../../../shared/domain/disclosure/suppression/attack-table.ts';
import { suppressTable } from '../../../../shared/domain/disclosure/suppression/suppress-table.ts';
import type { Table } from '../../../../shared/domain/disclosure/suppression/table.ts';
import { modelsOpen, open, square, tight, tired } from './by-hand.ts';

describe('an attack on a table', () => {
  const attacked = (table: Table, hidden: number[], cells: number[], by = open) => {
    const found = attackTable(table, new Set(hidden), cells, by);
    return found && Object.fromEntries(found);
  };

  test('gives both ends of a cell, and whether it may be greater', () => {
    expect(attacked(square, [4, 5, 7, 8], [4])).toEqual({ 4: { lo: 0, up: 13, rises: true } });
    expect(attacked(square, [4, 5, 7, 8], [8, 5])).toEqual({
      8: { lo: 27, up: 40, rises: true },
      5: { lo: 0, up: 13, rises: true },
    });
    expect(attacked({ values: [1, 0, 1], relations: [{ total: 0, parts: [1, 2] }] }, [1, 2], [1, 2])).toEqual({
      1: { lo: 0, up: 1, rises: true },
      2: { lo: 0, up: 1, rises: false },
    });
    expect(attacked(square, [4], [4])).toEqual({ 4: { lo: 3, up: 3, rises: false } });
    expect(attacked({ values: [5], relations: [] }, [0], [0])).toEqual({ 0: { lo: 0, up: Infinity, rises: true } });
    expect(attacked(square, [0, 1, 2, 3, 4, 5, 6, 7, 8], [4])).toEqual({ 4: { lo: 0, up: Infinity, rises: true } });
    expect(attacked(tight, [0, 1], [0])).toEqual({ 0: { lo: 3, up: 3, rises: false } });
    const looser = { ...tight, values: tight.values.with(4, 5).with(7, 31) };
    expect(attacked(looser, [0, 1], [0])).toEqual({ 0: { lo: 3, up: 5, rises: true } });
    expect(attacked({ ...tight, limits: [] }, [0, 1], [0])).toEqual({ 0: { lo: 0, up: 9, rises: true } });
  });

  test('takes what is finer than a table shows for rounding', () => {
    const amounts = (...values: number[]): Table => ({ values, relations: [{ total: 0, parts: [1, 2] }] });
    expect(attacked(amounts(2.5, 1, 1.5), [1, 2], [1])).toEqual({ 1: { lo: 0, up: 2.8, rises: true } });
    expect(attacked(amounts(2.25, 1, 1.25), [1, 2], [1])).toEqual({ 1: { lo: 0, up: 2.28, rises: true } });
    expect(attacked(amounts(2.125, 1, 1.125), [1, 2], [1])).toEqual({ 1: { lo: 0, up: 2.128, rises: true } });
    expect(attacked(amounts(2.5, 1, 1.5), [1], [1])![1]).toMatchObject({ lo: 0.7, up: 1.3 });
    const diagonal = { ...square, values: [0.6, 0.3, 0.3, 0.3, 0.3, 0, 0.3, 0, 0.3] };
    expect(attacked(diagonal, [4, 5, 7, 8], [4])).toEqual({ 4: { lo: 0, up: 0.6, rises: false } });
    expect(attacked(amounts(0.4, 0.3, 0.1), [1, 2], [1])![1]).toMatchObject({ up: 0.7, rises: true });
    expect(attacked(amounts(0.2, 0.2, 0), [1, 2], [1])![1]).toMatchObject({ up: 0.5, rises: true });
  });

  test('does not guess where a search among whole numbers of a small part is given up', () => {
    const values: number[] = [];
    const cell = (value: number): number => values.push(value) - 1;
    const pairs = Array.from({ length: 26 }, (_, at) => {
      const [one, same, rest] = [cell(at % 2), cell(at % 2), cell(1 - (at % 2))];
      return {
        hidden: [one, same, rest],
        relations: [
          { total: one, parts: [same] },
          { total: cell(1), parts: [one, rest] },
        ],
      };
    });
    // Pairs of equal cells add up to an even number and all cells to 27, so that the last is odd: 1, and never 2.
    const [last, other] = [cell(1), cell(1)];
    const evenly = pairs.flatMap(({ hidden: [one, same] }) => [one!, same!]);
    const relations = [
      ...pairs.flatMap((each) => each.relations),
      { total: cell(2), parts: [last, other] },
      { total: cell(27), parts: [...evenly, last] },
    ];
    const hidden = [...pairs.flatMap((each) => each.hidden), last, other];
    expect(attacked({ values, relations }, hidden, [last])).toBeUndefined();
    expect(attacked({ values, relations }, hidden, [evenly[0]!])).toMatchObject({ [evenly[0]!]: { lo: 0, up: 1 } });
  });

  test('asks the big solver about a part of 1,024 cells, and does not guess where that does not know', () => {
    const size = 33;
    const wide: Table = {
      values: Array.from({ length: size * size }, (_, at) => {
        const [row, column] = [Math.floor(at / size), at % size];
        return (row === 0 ? size - 1 : 1) * (column === 0 ? size - 1 : 1);
      }),
      relations: Array.from({ length: size }, (_, at) => [
        { total: at * size, parts: Array.from({ length: size - 1 }, (_each, part) => at * size + part + 1) },
        { total: at, parts: Array.from({ length: size - 1 }, (_each, part) => (part + 1) * size + at) },
      ]).flat(),
    };
    const inner = [...wide.values.keys()].filter((at) => at % size > 0 && at >= size);
    const cell = size + 1;
    expect(attacked(wide, inner, [cell])).toEqual({ [cell]: { lo: 0, up: 32, rises: true } });
    expect(attacked(wide, [...wide.values.keys()], [cell])).toEqual({ [cell]: { lo: 0, up: Infinity, rises: true } });
    expect(modelsOpen()).toBe(0);
    expect(attacked(wide, inner, [cell], tired)).toBeUndefined();
    const saying = (least: number | undefined, most: number | undefined) => {
      const optimise: OpenModel['optimise'] = (_, direction) => {
        const value = direction === 'min' ? least : most;
        return value === undefined ? { status: 'undecided' } : { status: 'optimal', value, point: [], multipliers: [] };
      };
      return attacked(wide, inner, [cell], {
        ...tired,
        solver: { open: () => ({ ...tired.solver.open(), optimise }) },
      });
    };
    expect(saying(0.5, 31.999_999_99)).toEqual({ [cell]: { lo: 0.5, up: 32, rises: true } });
    expect([1, 1.5, 2].map((most) => saying(0, most)?.[cell]?.rises)).toEqual([false, false, true]);
    expect([saying(0, undefined), saying(undefined, 1)]).toEqual([undefined, undefined]);
  });
});

describe('a table with its secondary cells hidden', () => {
  test('says both ends of each primary cell, in the order given, each once', () => {
    expect(suppressTable(square, [8, 4, 8], open)).toEqual({
      suppressed: [4, 5, 7, 8],
      intervals: [
        { cell: 8, lo: 27, up: 40 },
        { cell: 4, lo: 0, up: 13 },
      ],
    });
    expect(suppressTable(tight, [0], open)).toEqual({
      suppressed: [0, 1, 4, 5],
      intervals: [{ cell: 0, lo: 0, up: 9 }],
    });
    expect(modelsOpen()).toBe(0);
  });

  test('keeps the distances, or hides nothing', () => {
    const far = (below: number, above: number) => ({ ...square, distances: new Map([[4, { below, above }]]) });
    expect(suppressTable(far(3, 10), [4], open)?.suppressed).toEqual([4, 5, 7, 8]);
    const wider = suppressTable(far(0, 11), [4], open);
    expect(wider?.intervals[0]?.up).toBeGreaterThanOrEqual(14);
    expect(suppressTable(far(4, 1), [4], open)).toBeUndefined();
    expect(suppressTable(square, [4], tired)).toBeUndefined();
  });
});
