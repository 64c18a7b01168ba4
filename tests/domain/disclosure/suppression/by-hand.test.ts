import { describe, expect, test } from 'vitest';
import { loadHighsSolver } from '../../../../shared/adapters/highs-solver.ts';
import type { Solver } from '../../../../shared/domain/disclosure/solving/solver.ts';
import { attackTable } from '../../../../shared/domain/disclosure/suppression/attack-table.ts';
import { changeModel } from '../../../../shared/domain/disclosure/suppression/change-model.ts';
import { CheapestChanges } from '../../../../shared/domain/disclosure/suppression/cheapest-changes.ts';
import { hideAtLeastCost } from '../../../../shared/domain/disclosure/suppression/hide-at-least-cost.ts';
import { hideStepByStep } from '../../../../shared/domain/disclosure/suppression/hide-step-by-step.ts';
import { suppressTable } from '../../../../shared/domain/disclosure/suppression/suppress-table.ts';
import { isWhole, type Table } from '../../../../shared/domain/disclosure/suppression/table.ts';
import { wantedChanges } from '../../../../shared/domain/disclosure/suppression/wanted-changes.ts';

const highs = await loadHighsSolver();
let isOpen = 0;
/** The big solver, with a count of the models that are open: their memory is not collected. */
const solver: Solver = {
  open: (...asked) => {
    const model = highs.open(...asked);
    isOpen += 1;
    return {
      optimise: (...question) => model.optimise(...question),
      boundColumn: (...bound) => model.boundColumn(...bound),
      close: () => {
        isOpen -= 1;
        model.close();
      },
    };
  },
};
const open = { solver, seconds: 10 };
/** A solver that runs out of time. */
const tired = {
  solver: {
    open: () => ({ optimise: () => ({ status: 'undecided' as const }), boundColumn: () => {}, close: () => {} }),
  },
  seconds: 10,
};

/**
 * 63 = 23 + 40
 * 13 =  3 + 10
 * 50 = 20 + 30, the first row and column being totals.
 */
const square: Table = {
  values: [63, 23, 40, 13, 3, 10, 50, 20, 30],
  relations: [0, 1, 2]
    .flatMap((at) => [
      [3 * at, 3 * at + 1, 3 * at + 2],
      [at, at + 3, at + 6],
    ])
    .map(([total, ...parts]) => ({ total: total!, parts })),
};

/** Eligible 3 6 9 = 18 and managed 3 6 20 = 29 of three areas: nobody is eligible who is not managed in the year. */
const tight: Table = {
  values: [3, 6, 9, 18, 3, 6, 20, 29],
  relations: [
    { total: 3, parts: [0, 1, 2] },
    { total: 7, parts: [4, 5, 6] },
  ],
  limits: [0, 1, 2, 3].map((at) => ({ small: [at], large: [at + 4] })),
};

const sorted = (cells: Iterable<number> | undefined) => cells && [...cells].sort((one, other) => one - other);

describe('the cheapest change of a table', () => {
  const told = (changes: ReadonlyMap<number, number> | undefined | 'undecided') =>
    changes instanceof Map ? Object.fromEntries([...changes].map(([cell, by]) => [cell, Math.round(by)])) : changes;

  test('goes round the rectangle that costs least, and over what is hidden for nothing', () => {
    const changes = new CheapestChanges(square, open);
    changes.hide([4]);
    expect(told(changes.find({ cell: 4, by: 1 }))).toEqual({ 4: 1, 5: -1, 7: -1, 8: 1 });
    expect(told(changes.find({ cell: 4, by: -3 }))).toEqual({ 4: -3, 5: 3, 7: 3, 8: -3 });
    expect(changes.find({ cell: 4, by: -4 })).toBeUndefined();
    expect(told(changes.find({ cell: 5, by: 1 }))).toEqual({ 4: -1, 5: 1, 7: 1, 8: -1 });
    changes.hide([1, 2, 5]);
    expect(told(changes.find({ cell: 4, by: 2 }))).toEqual({ 1: 2, 2: -2, 4: 2, 5: -2 });
    changes.open(5, false);
    expect(told(changes.find({ cell: 4, by: 1 }))).toEqual({ 0: 1, 1: 1, 3: 1, 4: 1 });
    changes.open(5, true);
    expect(told(changes.find({ cell: 4, by: 1 }))).toEqual({ 1: 1, 2: -1, 4: 1, 5: -1 });
    changes.close();
    const falling = new CheapestChanges(square, open);
    falling.hide([3, 4, 6, 7]);
    expect(told(falling.find({ cell: 4, by: 1 }))).toEqual({ 3: 1, 4: 1, 6: -1, 7: -1 });
    falling.close();
    expect(isOpen).toBe(0);
  });

  test('leaves what is out already, keeps the limits, and says where there is none or nobody knows', () => {
    const out = new CheapestChanges({ ...square, fixed: new Set([8]) }, open);
    expect(told(out.find({ cell: 4, by: 1 }))).toEqual({ 1: 1, 2: -1, 4: 1, 5: -1 });
    out.close();
    const all = new CheapestChanges({ ...square, fixed: new Set([0, 1, 2, 3, 5, 6, 7, 8]) }, open);
    expect(all.find({ cell: 4, by: 1 })).toBeUndefined();
    all.close();
    const limited = new CheapestChanges(tight, open);
    expect(told(limited.find({ cell: 0, by: 1 }))).toEqual({ 0: 1, 1: -1, 4: 1, 5: -1 });
    limited.close();
    expect(new CheapestChanges(square, tired).find({ cell: 4, by: 1 })).toBe('undecided');
  });

  test('is asked of rises and falls in one row each', () => {
    expect(changeModel({ ...tight, fixed: new Set([1]) })).toEqual({
      lower: new Array(16).fill(0),
      upper: [Infinity, 0, ...new Array(6).fill(Infinity), 3, 0, 9, 18, 3, 6, 20, 29],
      rows: [
        { columns: [3, 0, 1, 2, 11, 8, 9, 10], coefficients: [-1, 1, 1, 1, 1, -1, -1, -1], lo: 0, hi: 0 },
        { columns: [7, 4, 5, 6, 15, 12, 13, 14], coefficients: [-1, 1, 1, 1, 1, -1, -1, -1], lo: 0, hi: 0 },
        ...[0, 0, 11, 11].map((hi, at) => ({
          columns: [at, at + 4, at + 8, at + 12],
          coefficients: [1, -1, -1, 1],
          lo: -Infinity,
          hi,
        })),
      ],
    });
  });

  test('is wanted of each primary cell by a person, or a hair of an amount, and by what is asked for', () => {
    const distances = new Map([
      [1, { below: 2, above: 7 }],
      [2, { below: 0, above: 0.5 }],
    ]);
    expect(wantedChanges({ ...square, distances }, [0, 1, 2], true)).toEqual([
      { cell: 0, by: 1 },
      { cell: 1, by: 7 },
      { cell: 1, by: -2 },
      { cell: 2, by: 1 },
    ]);
    expect(wantedChanges({ values: [0.5, 2500], relations: [] }, [0, 1], false)).toEqual([
      { cell: 0, by: 0.001 },
      { cell: 1, by: 2.5 },
    ]);
    expect([isWhole(square), isWhole({ values: [1, 0.5], relations: [] })]).toEqual([true, false]);
  });
});

describe.each([
  ['at least cost', hideAtLeastCost],
  ['step by step', hideStepByStep],
])('hiding %s', (_, hide) => {
  const hiddenOf = (table: Table, ...wanted: [number, number][]) =>
    sorted(
      hide(
        table,
        { primary: [...new Set(wanted.map(([cell]) => cell))], wanted: wanted.map(([cell, by]) => ({ cell, by })) },
        open,
      ),
    );

  test('takes the cheapest rectangle, another where a cell of it is out, and none where there is none', () => {
    expect(hiddenOf(square, [4, 1])).toEqual([4, 5, 7, 8]);
    expect(hiddenOf(square, [4, 10], [4, -3])).toEqual([4, 5, 7, 8]);
    expect(hiddenOf({ ...square, fixed: new Set([8]) }, [4, 1])).toEqual([1, 2, 4, 5]);
    expect(hiddenOf({ ...square, fixed: new Set([0, 1, 2, 3, 5, 6, 7, 8]) }, [4, 1])).toBeUndefined();
    expect(hiddenOf(square, [4, 1], [8, 1])).toEqual([4, 5, 7, 8]);
    expect(hiddenOf(square)).toEqual([]);
    expect(isOpen).toBe(0);
  });

  test('needs a wider one where 10 people must go and the row has no more to give', () => {
    // The second row gives 10 at most, so its total must be hidden for 11.
    expect(hiddenOf(square, [4, 11])).toEqual(expect.arrayContaining([3, 4]));
  });

  test('hides what a rule ties to it', () => {
    expect(hiddenOf(tight, [0, 1])).toEqual([0, 1, 4, 5]);
    expect(hiddenOf({ ...tight, limits: [] }, [0, 1])).toEqual([0, 1]);
  });

  test('does not guess where the solver does not know', () => {
    expect(hide(square, { primary: [4], wanted: [{ cell: 4, by: 1 }] }, tired)).toBeUndefined();
  });
});

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
    expect(isOpen).toBe(0);
    expect(attacked(wide, inner, [cell], tired)).toBeUndefined();
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
    expect(isOpen).toBe(0);
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
