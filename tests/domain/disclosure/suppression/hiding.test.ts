import { describe, expect, test } from 'vitest';
import type { Solver } from '../../../../shared/domain/disclosure/solving/solver.ts';
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

  test('hides what two changes need, although each alone would be had for less', () => {
    // 34 = 20 + 5 + 9, 9 = 5 + 4 + 0 with the same 5, and 10 = 4 + 6 with the same 4: the 5 and the 4 serve both.
    const values = [34, 10, 5, 9, 9, 4, 0, 20, 6];
    const relations = [
      { total: 0, parts: [7, 2, 3] },
      { total: 4, parts: [2, 5, 6] },
      { total: 1, parts: [5, 8] },
    ];
    expect(hiddenOf({ values, relations }, [1, 1], [7, 1])).toEqual([1, 2, 5, 7]);
  });

  test('shows what can be shown of what was hidden first, the dearest before others', () => {
    // 4 = 1 + 3, 1 = 1 + 0 + 0 and 3 = 2 + 1.
    const values = [4, 1, 3, 1, 0, 0, 2, 1];
    const relations = [
      { total: 0, parts: [1, 2] },
      { total: 1, parts: [3, 4, 5] },
      { total: 2, parts: [6, 7] },
    ];
    const hidden = hiddenOf({ values, relations }, [1, 1], [7, 4])!;
    expect(hidden.reduce((sum, cell) => sum + values[cell]!, -2)).toBe(7);
    // One less goes round by the 1, two less do not.
    const small = { ...square, values: [34, 23, 11, 13, 3, 10, 21, 20, 1], fixed: new Set([6]) };
    expect(hiddenOf(small, [4, -1])).toEqual([4, 5, 7, 8]);
    expect(hiddenOf(small, [4, -1], [4, -2])).toEqual([1, 2, 4, 5]);
  });

  test('takes what a primary cell ties to it for the price of what is shown, and a cell of one for a rise by ten', () => {
    const relations = [
      { total: 0, parts: [1, 2, 3] },
      { total: 4, parts: [2] },
    ];
    const tied = { primary: [1, 4], wanted: [{ cell: 1, by: 1 }] };
    expect(sorted(hide({ values: [15, 2, 5, 8, 5], relations }, tied, open))).toEqual([1, 2, 4]);
    expect(hiddenOf({ values: [51, 20, 1, 30], relations: relations.slice(0, 1) }, [1, -10])).toEqual([1, 2]);
    expect(hiddenOf({ values: [2.5, 1, 1.5], relations: [{ total: 0, parts: [1, 2] }] }, [1, 0.5])).toEqual([1, 2]);
  });

  test('counts the room that a rule leaves beside what is hidden', () => {
    // 7 = 3 + 4, and the 3 with another 1 is no greater than 5: of 2 more the rule has room for one, the 1 for another.
    const table: Table = {
      values: [7, 3, 4, 1, 5],
      relations: [{ total: 0, parts: [1, 2] }],
      limits: [{ small: [1, 3], large: [4] }],
    };
    expect(hiddenOf(table, [1, 1])).toEqual([1, 2]);
    expect(hiddenOf(table, [1, 2])).toEqual([1, 2, 3]);
    expect(hiddenOf(table, [1, 3])).toEqual([1, 2, 4]);
    const full = { ...table, values: [7, 3, 4, 1, 4] };
    expect(hiddenOf(full, [1, 1])).toEqual([1, 2, 3]);
    expect(hiddenOf(full, [1, 2])).toEqual([1, 2, 4]);
  });

  test('does not guess where the solver does not know, nor where it stops knowing in the midst', () => {
    for (let known = 0; known < 4; known++) {
      let questions = 0;
      const failing: Solver = {
        open: (...asked) => {
          const model = open.solver.open(...asked);
          const optimise: typeof model.optimise = (...question) =>
            questions++ < known ? model.optimise(...question) : { status: 'undecided' };
          return { ...model, optimise };
        },
      };
      const found = hide(square, { primary: [4], wanted: [{ cell: 4, by: 1 }] }, { solver: failing, seconds: 10 });
      expect(sorted(found) ?? [4, 5, 7, 8]).toEqual([4, 5, 7, 8]);
      const whole: Solver = { open: (model, how) => (how.whole ? tired.solver : open.solver).open(model, how) };
      const shown = hide(square, { primary: [4], wanted: [{ cell: 4, by: 1 }] }, { solver: whole, seconds: 10 });
      expect(sorted(shown) ?? [4, 5, 7, 8]).toEqual([4, 5, 7, 8]);
    }
    expect(modelsOpen()).toBe(0);
    expect(hide(square, { primary: [4], wanted: [{ cell: 4, by: 1 }] }, tired)).toBeUndefined();
  });
});
