import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  improvable,
  isContradicted,
  isFeasible,
  keepsRows,
} from '../../../shared/domain/disclosure/audit/simplex-proofs.ts';
import { climb } from '../../../shared/domain/disclosure/audit/simplex-steps.ts';
import type { Model, Row } from '../../../shared/domain/disclosure/audit/solver.ts';
import { Tableau } from '../../../shared/domain/disclosure/audit/tableau.ts';

const row = (coefficients: number[], lo: number, hi = lo): Row => ({
  columns: [...coefficients.keys()],
  coefficients,
  lo,
  hi,
});
/** x + 2y from 1 to 8, and the equation x - y + z = 2; x from 0 to 5, y from 0, z from -3 to 3. */
const model: Model = {
  lower: [0, 0, -3],
  upper: [5, Infinity, 3],
  rows: [row([1, 2, 0], 1, 8), row([1, -1, 1], 2)],
};
const state = ({ entries, width, basic, free, place, value }: Tableau) => ({
  entries: [...entries],
  width,
  basic: [...basic],
  free: [...free],
  place: [...place],
  value: [...value],
});

/** Whether the values of the rows are the sums that the model says. */
const adds = ({ model: { rows }, columns, value }: Tableau): boolean =>
  rows.every((each, at) => {
    const sum = each.columns.reduce((all, column, term) => all + each.coefficients[term]! * value[column]!, 0);
    return Math.abs(sum - value[columns + at]!) < 1e-6;
  });

describe('a tableau', () => {
  test('begins with the rows as basic variables, and each column inside its bounds, next to 0 or to a given point', () => {
    expect(state(new Tableau(model))).toEqual({
      entries: [1, 2, 0, 1, -1, 1],
      width: 3,
      basic: [3, 4],
      free: [0, 1, 2],
      place: [-1, -2, -3, 0, 1],
      value: [0, 0, 0, 0, 0],
    });
    expect([...new Tableau(model, [4, 3, 1]).value]).toEqual([4, 3, 1, 10, 2]);
    expect([...new Tableau(model, [9, -3, -7]).value]).toEqual([5, 0, -3, 5, 2]);
    expect([...new Tableau({ ...model, lower: [2, 0, -3], upper: [5, 9, -1] }).value]).toEqual([2, 0, -1, 2, 1]);
    // A column named twice in a row counts twice.
    const twice = { columns: [0, 0], coefficients: [1, 2], lo: 0, hi: 9 };
    expect([...new Tableau({ lower: [1], upper: [4], rows: [twice] }).entries]).toEqual([3]);
  });

  test('exchanges a free and a basic variable: y = x + z - 2 in the place of the equation, whose column is dropped', () => {
    const tableau = new Tableau(model);
    tableau.exchange(0, 0);
    // x is the first row less 2y, and so the second row is that less 3y, and z.
    expect(state(tableau)).toMatchObject({
      entries: [1, -2, 0, 1, -3, 1],
      width: 3,
      basic: [0, 4],
      free: [3, 1, 2],
      place: [0, -2, -3, -1, 1],
    });
    tableau.exchange(1, 1);
    expect(tableau.width).toBe(2);
    expect([...tableau.basic]).toEqual([0, 1]);
    expect([...tableau.free].slice(0, 2)).toEqual([3, 2]);
    expect([...tableau.place].slice(0, 4)).toEqual([0, 1, -2, -1]);
    expect(tableau.place[4]).toBeLessThan(-1e15);
    expect([...tableau.entries].map((each) => Number(each.toFixed(9)))).toEqual([
      ...[1 / 3, -2 / 3, -2 / 3 + 0].map((each) => Number(each.toFixed(9))),
      ...[1 / 3, 1 / 3, 1 / 3].map((each) => Number(each.toFixed(9))),
    ]);
    tableau.restart();
    expect(state(tableau)).toEqual(state(new Tableau(model)));
  });

  test('drops the column of an equation, the first row among them, and never that of a column, whose bounds may change', () => {
    const equation = new Tableau({ ...model, rows: [row([1, 2, 0], 4)] });
    equation.exchange(0, 0);
    expect([equation.width, [...equation.free].slice(0, 2)]).toEqual([2, [2, 1]]);
    const fixed = new Tableau({ ...model, lower: [1, 0, -3], upper: [1, 9, 3] });
    fixed.exchange(0, 0);
    fixed.exchange(0, 0);
    expect([fixed.width, [...fixed.free]]).toEqual([3, [0, 1, 2]]);
  });

  test('takes what is next to nothing for nothing, and no more', () => {
    const noisy = new Tableau({
      lower: [0, 0],
      upper: [9, 9],
      rows: [row([1, 1e-11], 0, 9), row([1e-11, 1], 0, 9), row([1e-9, 1], 0, 9)],
    });
    noisy.exchange(0, 0);
    expect([...noisy.entries]).toEqual([1, 0, 0, 1, 1e-9, 1]);
  });

  test('moves a value, and those that depend on it', () => {
    const tableau = new Tableau(model, [4, 1, 0]);
    tableau.move(1, 2);
    expect([...tableau.value]).toEqual([4, 3, 0, 10, 1]);
    tableau.boundColumn(0, 0, 3);
    expect([...tableau.value]).toEqual([3, 3, 0, 9, 0]);
    tableau.boundColumn(0, 4, 5);
    expect([...tableau.value]).toEqual([4, 3, 0, 10, 1]);
    tableau.boundColumn(0, 1, 7);
    expect([...tableau.value]).toEqual([4, 3, 0, 10, 1]);
    expect([tableau.lower[0], tableau.upper[0]]).toEqual([1, 7]);
    // What is basic is not moved: that is for the steps.
    tableau.exchange(0, 0);
    tableau.boundColumn(0, 6, 7);
    expect([...tableau.value]).toEqual([4, 3, 0, 10, 1]);
    expect([tableau.excess(0), tableau.excess(1), tableau.excess(3), tableau.excess(4)]).toEqual([-2, 0, 2, -1]);
  });

  test('allows for rounding error in proportion', () => {
    const far = new Tableau({ lower: [0, 0], upper: [1e9, 1], rows: [] }, [0, 0]);
    far.value[0] = 1e9 + 0.5;
    far.value[1] = 1 + 1e-8;
    expect([far.excess(0), far.excess(1)]).toEqual([0, expect.closeTo(1e-8, 12)]);
    far.value[0] = 1e9 + 2;
    far.value[1] = -1e-10;
    expect([far.excess(0), far.excess(1)]).toEqual([2, 0]);
    far.value[1] = -1e-8;
    expect(far.excess(1)).toBe(-1e-8);
  });

  test('is the model, whatever has been exchanged and moved', () => {
    const coefficients = fc.array(fc.constantFrom(0, 0, 1, 1, -1, 2, -3), { minLength: 5, maxLength: 5 });
    const steps = fc.array(fc.tuple(fc.nat({ max: 3 }), fc.nat({ max: 4 }), fc.constantFrom(-2, 0.5, 1, 3)), {
      maxLength: 12,
    });
    fc.assert(
      fc.property(
        fc.array(fc.tuple(coefficients, fc.constantFrom(0, 4)), { minLength: 4, maxLength: 4 }),
        steps,
        (rows, path) => {
          const given: Model = {
            lower: Array<number>(5).fill(-9),
            upper: Array<number>(5).fill(9),
            rows: rows.map(([weights, room]) => row(weights, 0, room)),
          };
          const tableau = new Tableau(given, [1, 2, 3, -4, 5]);
          for (const [at, column, by] of path) {
            if (column >= tableau.width) continue;
            if (Math.abs(tableau.entries[at * 5 + column]!) > 0.1) tableau.exchange(at, column);
            if (column < tableau.width) tableau.move(column, by);
            expect(adds(tableau)).toBe(true);
            expect(keepsRows(tableau)).toBe(true);
            for (const [where, variable] of tableau.basic.entries()) expect(tableau.place[variable]).toBe(where);
            for (const [where, variable] of [...tableau.free].slice(0, tableau.width).entries())
              expect(tableau.place[variable]).toBe(-1 - where);
          }
          tableau.restart();
          expect(state(tableau)).toEqual(state(new Tableau(given, [1, 2, 3, -4, 5])));
        },
      ),
      { numRuns: 300, seed: 11 },
    );
  });
});

describe('steps', () => {
  /** What is left after climbing at fixed prices by variable. */
  const climbed = (given: Model, worth: readonly number[], start?: number[]) => {
    const tableau = new Tableau(given, start);
    const price = new Float64Array(given.lower.length);
    const end = climb(tableau, price, () => {
      price.fill(0);
      for (const [variable, each] of worth.entries()) {
        const at = tableau.place[variable]!;
        if (at < 0) price[-1 - at]! += each;
        else
          for (let column = 0; column < tableau.width; column++)
            price[column]! += each * tableau.entries[at * tableau.columns + column]!;
      }
      return true;
    });
    return { end, value: [...tableau.value].map((each) => Number(each.toFixed(6)) + 0) };
  };

  test('go to the bound of a column, or of the row that blocks first, or on for ever', () => {
    expect(climbed(model, [0, 0, 1])).toEqual({ end: 'top', value: [0, 1, 3, 2, 2] });
    expect(climbed(model, [0, 0, -1])).toEqual({ end: 'top', value: [0, 0, -3, 0, -3] });
    expect(climbed({ ...model, rows: [] }, [1, 0, -1])).toEqual({ end: 'top', value: [5, 0, -3] });
    expect(climbed({ ...model, rows: [] }, [0, 1, 0]).end).toBe('endless');
    expect(climbed({ ...model, rows: [row([0, -1, 0], -7, Infinity)] }, [0, 1, 0])).toEqual({
      end: 'top',
      value: [0, 7, 0, -7],
    });
    expect(climbed({ ...model, rows: [row([0, 1, 1], -Infinity, 7)] }, [0, 1, 0])).toEqual({
      end: 'top',
      value: [0, 10, -3, 7],
    });
  });

  test('let what is outside its bounds come in, if by half a unit, and go no further out', () => {
    // The row starts at 6.5 and may be at most 6, or starts at 0.5 and is at least 1.
    const above = { lower: [0, 0], upper: [9, 9], rows: [row([1, 1], 0, 6)] };
    expect(climbed(above, [-1, 0], [6.5, 0])).toEqual({ end: 'top', value: [0, 0, 0] });
    expect(climbed(above, [1, 0], [6.5, 0])).toEqual({ end: 'top', value: [9, 0, 9] });
    const below = { lower: [0, 0], upper: [9, 9], rows: [row([1, 1], 1, 6)] };
    expect(climbed(below, [0, 1], [0.5, 0])).toEqual({ end: 'top', value: [0, 6, 6] });
    expect(climbed(below, [0, -1], [0, 0.5])).toEqual({ end: 'top', value: [0, 0, 0] });
  });

  test('stop when there is nothing to want, and are lost when they never end', () => {
    const tableau = new Tableau(model);
    expect(climb(tableau, new Float64Array(3), () => false)).toBe('top');
    // Prices that turn round at every step, and nothing that blocks.
    const open = new Tableau({ ...model, rows: [] });
    const price = new Float64Array(3);
    let up = false;
    const turning = climb(open, price, () => {
      up = !up;
      price.fill(0);
      price[2] = up ? 1 : -1;
      return true;
    });
    expect(turning).toBe('lost');
  });
});

describe('proofs', () => {
  const off = (point: number[], given: Model = model) => isFeasible(new Tableau(given), point);

  test('a point is in the model or not: bounds of columns, then rows, but for rounding error', () => {
    expect([off([2, 1, 1]), off([2, 1, 1.001]), off([2, 1.001, 1])]).toEqual([true, false, false]);
    expect([off([0, 0.5, 2.5]), off([0, 0.4, 2.4]), off([5, 1.6, -1.4]), off([-1, 1, 3])]).toEqual([
      true,
      false,
      false,
      false,
    ]);
    expect([off([2, 1, 1 + 0.5e-7]), off([5 + 0.5e-7, 1.5, -1.5]), off([0, 1, 3 + 2e-7])]).toEqual([true, true, false]);
    expect([off([2, -1e-6, 1e-6]), off([-2e-7, 1, 3])]).toEqual([false, false]);
    // The size of the numbers counts, also where they cancel out: 1e9 - 1e9 may be 1 off.
    const cancels = { lower: [0, 0], upper: [2e9, 2e9], rows: [row([1, -1], 0)] };
    expect([off([1e9, 1e9 + 1], cancels), off([1e9, 1e9 + 1000], cancels), off([1, 2], cancels)]).toEqual([
      true,
      false,
      false,
    ]);
  });

  test('a wrong entry of the tableau is noticed', () => {
    for (const wrong of [0, 1, 2, 3, 4, 5]) {
      const tableau = new Tableau(model);
      tableau.exchange(0, 0);
      expect(keepsRows(tableau)).toBe(true);
      tableau.entries[wrong]! += 1e-6;
      expect(keepsRows(tableau)).toBe(false);
      tableau.entries[wrong]! -= 2e-6;
      expect(keepsRows(tableau)).toBe(false);
    }
    // Two errors that cancel out if all directions had the same weight.
    const even = new Tableau(model);
    even.entries[0]! += 1;
    even.entries[1]! -= 1;
    expect(keepsRows(even)).toBe(false);
  });

  test('what prices promise within the bounds: 2 for each of 5 more x, 1 for each of 3 less z', () => {
    const tableau = new Tableau(model);
    expect(improvable(tableau, Float64Array.of(2, 0, -1))).toBe(13);
    expect(improvable(tableau, Float64Array.of(-2, -1, 0))).toBe(0);
    expect(improvable(tableau, Float64Array.of(0, 1e-12, 1))).toBe(3);
    expect(improvable(tableau, Float64Array.of(0, 1, 0))).toBe(Infinity);
    tableau.exchange(1, 2);
    // z is basic now; the equation that left is no direction any more.
    expect(improvable(tableau, Float64Array.of(1, 0, 7))).toBe(5);
  });

  test('there is no point where the most that prices promise is less than what is missing', () => {
    const never = new Tableau({ lower: [0, 0], upper: [2, 1], rows: [row([1, 1], 4, Infinity)] });
    // 4 are missing, and 2 + 1 are all that there is.
    expect(isContradicted(never, Float64Array.of(1, 1))).toBe(true);
    expect(isContradicted(never, Float64Array.of(2, 1))).toBe(false);
    const just = new Tableau({ lower: [0, 0], upper: [2, 2], rows: [row([1, 1], 4, Infinity)] });
    expect(isContradicted(just, Float64Array.of(1, 1))).toBe(false);
    never.entries[0] = 3;
    expect(isContradicted(never, Float64Array.of(1, 1))).toBe(false);
    // Among numbers of a million, a hundredth is rounding error.
    const large = new Tableau({ lower: [1e6], upper: [1e6], rows: [row([1], 1e6 + 0.01, Infinity)] });
    expect(isContradicted(large, Float64Array.of(1))).toBe(false);
    const clear = new Tableau({ lower: [1e6], upper: [1e6], rows: [row([1], 1e6 + 1, Infinity)] });
    expect(isContradicted(clear, Float64Array.of(1))).toBe(true);
  });
});
