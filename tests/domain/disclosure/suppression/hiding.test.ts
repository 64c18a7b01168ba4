import { describe, expect, test } from 'vitest';
import { changeModel } from '../../../../shared/domain/disclosure/suppression/change-model.ts';
import { CheapestChanges } from '../../../../shared/domain/disclosure/suppression/cheapest-changes.ts';
import { hideAtLeastCost } from '../../../../shared/domain/disclosure/suppression/hide-at-least-cost.ts';
import { hideStepByStep } from '../../../../shared/domain/disclosure/suppression/hide-step-by-step.ts';
import { isWhole, type Table } from '../../../../shared/domain/disclosure/suppression/table.ts';
import { wantedChanges } from '../../../../shared/domain/disclosure/suppression/wanted-changes.ts';
import { modelsOpen, open, square, tight, tired } from './by-hand.ts';

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
    expect(told(changes.find({ cell: 4, by: -1 }))).toEqual({ 1: -1, 2: 1, 4: -1, 5: 1 });
    changes.close();
    const falling = new CheapestChanges(square, open);
    falling.hide([3, 4, 6, 7]);
    expect(told(falling.find({ cell: 4, by: 1 }))).toEqual({ 3: 1, 4: 1, 6: -1, 7: -1 });
    falling.close();
    expect(modelsOpen()).toBe(0);
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

  test('costs the people in cells that are shown: the cells that are hidden, or have nobody, hardly anything', () => {
    const cheapest = (table: Table, hidden: readonly number[], by = 1) => {
      const changes = new CheapestChanges(table, open);
      changes.hide(hidden);
      const found = changes.find({ cell: 1, by });
      changes.close();
      return found instanceof Map ? sorted(found.keys()) : found;
    };
    /** 13 = 2 + 3 + 8, and another cell that is the same as the third. */
    const relations = [
      { total: 0, parts: [1, 2, 3] },
      { total: 4, parts: [3] },
    ];
    expect(cheapest({ values: [13, 2, 3, 8, 8], relations }, [1])).toEqual([1, 2]);
    expect(cheapest({ values: [13, 2, 3, 8, 8], relations }, [1, 3, 4])).toEqual([1, 3, 4]);
    expect(cheapest({ values: [7, 2, 1, 4, 4], relations }, [1, 3, 4])).toEqual([1, 3, 4]);
    expect(cheapest({ values: [6, 2, 3, 1, 1], relations }, [1])).toEqual([1, 3, 4]);
    expect(cheapest({ values: [5.5, 2, 3, 0.5, 0.5], relations }, [1], 0.5)).toEqual([1, 3, 4]);
    const nobody = [...relations, { total: 5, parts: [6] }];
    expect(cheapest({ values: [13, 2, 3, 8, 8, 0, 0], relations: nobody }, [1])).toEqual([1, 2]);
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
    expect(modelsOpen()).toBe(0);
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
