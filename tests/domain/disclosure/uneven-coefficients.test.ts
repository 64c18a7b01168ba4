import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { loadHighsSolver } from '../../../shared/adapters/highs-solver.ts';
import { intervalsOf } from '../../../shared/domain/disclosure/audit/intervals.ts';
import { narrowingSearch } from '../../../shared/domain/disclosure/audit/narrowing-search.ts';
import { noSolver } from '../../../shared/domain/disclosure/audit/no-solver.ts';
import { reduceModel } from '../../../shared/domain/disclosure/audit/reduce-system.ts';
import type { Row } from '../../../shared/domain/disclosure/audit/solver.ts';
import type { System } from '../../../shared/domain/disclosure/audit/system.ts';
import {
  isUneven,
  keepsRow,
  largestWithin,
  smallestWithin,
  wholeIfNear,
  wholeRow,
} from '../../../shared/domain/disclosure/audit/whole-within.ts';

const solver = await loadHighsSolver();
const million = 1_000_000;
const row = (coefficients: number[], lo: number, hi = lo): Row => ({
  columns: [...coefficients.keys()],
  coefficients,
  lo,
  hi,
});
const only = (lower: number, upper: number, ...rows: Row[]): System => ({
  lower: [lower],
  upper: [upper],
  rows,
  targets: [{ columns: [0], coefficients: [1] }],
});
const wholes = (system: System) => {
  const answer = intervalsOf(system, { solver: noSolver, seconds: 1 });
  return answer.status === 'bounded' ? answer.intervals.map(({ int: [lo, hi] }) => [lo + 0, hi + 0]) : answer.status;
};
const sumOf = ({ columns, coefficients }: Pick<Row, 'columns' | 'coefficients'>, point: readonly number[]): number =>
  columns.reduce((sum, column, at) => sum + coefficients[at]! * point[column]!, 0);

describe('a whole number beside a bound', () => {
  test('is put back into the row: a millionth short of 2 is 1 for a coefficient of a million, and 2 for a share', () => {
    expect([largestWithin(million, 1_999_999), largestWithin(million, 2_000_000)]).toEqual([1, 2]);
    expect([smallestWithin(million, 1_000_001), smallestWithin(million, 1_000_000)]).toEqual([2, 1]);
    expect([largestWithin(0.2, 246_913.8), smallestWithin(0.2, 246_913.800_000_000_02)]).toEqual([
      1_234_569, 1_234_569,
    ]);
    expect([largestWithin(0.1, 0.3 - 1e-17), largestWithin(3, -7), smallestWithin(3, -7)]).toEqual([3, -3, -2]);
    expect([largestWithin(2, Infinity), smallestWithin(2, -Infinity)]).toEqual([Infinity, -Infinity]);
    expect([largestWithin(0.07, 7), largestWithin(1, -1e-7), smallestWithin(1, 1e-7)]).toEqual([100, 0, 0]);
    expect([wholeIfNear(1, -1e-10), wholeIfNear(2, 3), wholeIfNear(2, Infinity)]).toEqual([0, 1.5, Infinity]);
    // Rounding error is a millionth of a person, or of the coefficient where that is smaller, and grows with the
    // numbers.
    expect([largestWithin(0.2, 1 - 1e-7), largestWithin(0.2, 1 - 3e-7)]).toEqual([5, 4]);
    expect([largestWithin(3, 9 - 0.5e-6), largestWithin(3, 9 - 1.5e-6)]).toEqual([3, 2]);
    expect([largestWithin(1, 1e9 + 5 - 5e-4), largestWithin(1, 1e9 + 5 - 5e-4, 10)]).toEqual([1e9 + 5, 1e9 + 4]);
    // What disclosure control says of ordinary systems: ceil(lo - 1e-6), floor(up + 1e-6).
    for (const bound of [34.999_999_999_999_71, 2.999_999_5, 2.999_998, 3.000_000_5, 3.000_002, -0.5])
      expect([largestWithin(1, bound), smallestWithin(1, bound)]).toEqual([
        Math.floor(bound + 1e-6),
        Math.ceil(bound - 1e-6) + 0,
      ]);
  });

  test('and a row of whole numbers is kept exactly, another but for rounding error', () => {
    expect(keepsRow(row([million, 1], 3_000_000_000), [3000, 1])).toBe(false);
    expect(keepsRow(row([million, 1], 3_000_000_000), [3000, 0])).toBe(true);
    expect(keepsRow(row([0.1, 0.2], 0.3), [1, 1])).toBe(true);
    expect(keepsRow(row([0.1, 0.2], 0.31), [1, 1])).toBe(false);
    expect(wholeRow(row([4, 6], 3, 7))).toEqual(row([2, 3], 2, 3));
    expect(wholeRow(row([million, million], -Infinity, 1_999_999))).toEqual(row([1, 1], -Infinity, 1));
    expect(wholeRow(row([4, 6], 0))).toEqual(row([2, 3], 0));
    for (const same of [row([2, 3], 1, 5), row([0.5, 1.5], 1, 5), row([0.5, 2], 1, 5)])
      expect(wholeRow(same)).toBe(same);
  });

  test('is for linear solvers up to coefficients of 10,000, of each other as of 1', () => {
    const uneven = (...coefficients: number[]) => isUneven({ coefficients });
    expect([uneven(), uneven(1, -1), uneven(0, 10_000), uneven(2, -10_001), uneven(20_000, 30_000)]).toEqual([
      false,
      false,
      false,
      true,
      true,
    ]);
    expect([uneven(1e-4, 1), uneven(0.9e-4, 0), uneven(1e-2, 50), uneven(-1e-2, 101), uneven(1e-9)]).toEqual([
      false,
      true,
      false,
      true,
      true,
    ]);
  });
});

describe('coefficients of a million', () => {
  test('1,000,000 x <= 1,999,999 leaves 0 and 1; = 1,999,999 leaves nothing; a fifth of 1,234,569 is read back', () => {
    expect(wholes(only(0, Infinity, row([million], -Infinity, 1_999_999)))).toEqual([[0, 1]]);
    expect(wholes(only(0, Infinity, row([million], 1_999_999)))).toBe('infeasible');
    expect(wholes(only(-2.75, -0.75, row([-million], 999_999)))).toBe('infeasible');
    expect(wholes(only(1_234_567, 1_234_569, row([0.2], 246_913.800_000_000_02)))).toEqual([[1_234_569, 1_234_569]]);
    expect(
      wholes({
        lower: [1_234_567, 1_234_568, 1_234_567],
        upper: [1_234_569, 1_234_569, 1_234_567],
        rows: [row([0.2], 246_913.800_000_000_02), row([1, 0.1, 0.3], 1_728_395.9)],
        targets: [{ columns: [1], coefficients: [1] }],
      }),
    ).toEqual([[1_234_568, 1_234_568]]);
    expect(reduceModel({ lower: [1000], upper: [1000], rows: [row([million], 1_000_000_001)] })).toBeUndefined();
    const [above, below] = [row([0.2], 246_913.8 + 3e-7, Infinity), row([0.2], -Infinity, 246_913.8 - 3e-7)];
    expect(reduceModel({ lower: [0], upper: [Infinity], rows: [above, below] })).toMatchObject({
      lower: [1_234_569],
      upper: [1_234_569],
    });
    const even = [row([million, million], -Infinity, 1_999_999), row([million, -million], 0)];
    expect(
      wholes({ lower: [0, 0], upper: [9, 9], rows: even, targets: [{ columns: [0], coefficients: [1] }] }),
    ).toEqual([[0, 0]]);
    const crossed = [row([million, million], million + 1, 2 * million - 1), row([1, -1], -3, 3)];
    expect(wholes({ lower: [0, 0], upper: [9, 9], rows: crossed, targets: [] })).toBe('infeasible');
  });

  test('the smallest of three unknowns, which branch and bound over a linear model misses', () => {
    const objective = { columns: [0, 1, 2], coefficients: [-million, 1, -million] };
    const system = {
      lower: [0, -3, 0],
      upper: [1, 2, 5],
      rows: [row([million, -million, -million], -million, Infinity), row([million, 0, 1], million)],
      targets: [objective],
    };
    expect(wholes(system)).toEqual([[-1_000_003, -999_998]]);
    expect(narrowingSearch(system, objective, 'min')).toMatchObject({ status: 'optimal', value: -1_000_003 });
    const open = { lower: [0, 0], upper: [Infinity, 3], rows: [row([million, -1], -3, Infinity)] };
    expect(narrowingSearch(open, objective, 'max').status).toBe('undecided');
    expect(narrowingSearch({ ...open, rows: [row([million, 1], 7)] }, objective, 'max').status).toBe('infeasible');
    // What narrowing cannot decide, because a column has no end, is for the big solver.
    const endless = { ...open, targets: [{ columns: [1], coefficients: [1] }] };
    const rows = [row([million, -1], -3, Infinity), row([2, 2], 3, Infinity)];
    expect(intervalsOf({ ...endless, rows }, { solver, seconds: 10 })).toMatchObject({ status: 'bounded' });
  });

  test('in the target alone, over rows that are even: the end is a whole number all the same', () => {
    const target = { columns: [0, 1, 2, 3], coefficients: [1, 3 * million, million, 12_345] };
    const rows = [row([1, 1, 0, -1], 6), row([2, -7, 5, 5], -1_999_858)];
    const bounds = { lower: [0, million, -2, million], upper: [9, million + 4, 48, million + 1] };
    expect(wholes({ ...bounds, rows, targets: [target] })).toEqual([[3_012_371_000_006, 3_012_384_012_349]]);
    const wide = {
      lower: [0, million, 0, million, 0],
      upper: [4, million + 50, 50, million + 50, 9],
      rows: [
        row([0, -7, 1, 5, -7], -2_000_041),
        row([1, 3, 0, 1, 2], 4_000_046, 4_000_049),
        row([2, 5, 1, 1, 1], 6_000_051, 6_000_054),
        row([1, 3, 2, 3, 5], 6_000_099, 6_000_100),
      ],
      targets: [
        { columns: [0, 1, 2, 3, 4], coefficients: [12_345, 100 * million, 3 * million, -million, 3 * million] },
      ],
    };
    expect(wholes(wide)).toEqual([[99_000_522_024_690, 99_000_522_037_035]]);
  });

  const coefficients = fc.constantFrom(
    [0, 1, million, -million],
    [0, 1, million, 3 * million, -2 * million],
    [0, 0.5, 1, -1.5, million],
    [0, 0.2, 0.1, 0.3],
    [0, 20_000, 1, -30_000],
  );
  const uneven = coefficients.chain((choice) => {
    const four = fc.array(fc.constantFrom(...choice), { minLength: 4, maxLength: 4 });
    return fc
      .record({
        columns: fc.array(
          fc.record({ lo: fc.integer({ min: -3, max: 1 }), room: fc.nat({ max: 4 }), at: fc.nat({ max: 4 }) }),
          { minLength: 1, maxLength: 4 },
        ),
        rows: fc.array(fc.record({ weights: four, kind: fc.nat({ max: 4 }), off: fc.constantFrom(0, 0, 0.5, 1, -1) }), {
          maxLength: 4,
        }),
        targets: fc.array(four, { minLength: 1, maxLength: 2 }),
        from: fc.constantFrom(0, 0, 1_234_567),
      })
      .map(({ columns, rows, targets, from }): System => {
        const terms = (weights: readonly number[]) => ({
          columns: [...columns.keys()],
          coefficients: columns.map((_, at) => weights[at]!),
        });
        const point = columns.map(({ lo, room, at }) => from + lo + Math.min(room, at));
        return {
          lower: columns.map(({ lo }) => from + lo),
          upper: columns.map(({ lo, room }) => from + lo + room),
          rows: rows.map(({ weights, kind, off }) => {
            const sum = sumOf(terms(weights), point);
            const [lo, hi] = [sum - Math.abs(off), sum + off];
            const ends =
              kind < 2 ? [sum, sum] : kind === 2 ? [lo, Infinity] : kind === 3 ? [-Infinity, hi] : [sum - 1, hi];
            return { ...terms(weights), lo: ends[0]!, hi: ends[1]! };
          }),
          targets: targets.map(terms),
        };
      });
  });

  test('leave the intervals of brute force', () => {
    fc.assert(
      fc.property(uneven, (system) => {
        let points: number[][] = [[]];
        for (const [at, lo] of system.lower.entries())
          points = points.flatMap((point) =>
            Array.from({ length: system.upper[at]! - lo + 1 }, (_, step) => [...point, lo + step]),
          );
        const possible = points.filter((point) =>
          system.rows.every((each) => {
            const sum = sumOf(each, point);
            return sum >= each.lo - 1e-3 && sum <= each.hi + 1e-3;
          }),
        );
        const answer = intervalsOf(system, { solver, seconds: 10 });
        if (possible.length === 0) {
          expect(answer.status).toBe('infeasible');
          return;
        }
        if (answer.status !== 'bounded') throw new Error(answer.status);
        for (const [at, target] of system.targets.entries()) {
          const values = possible.map((point) => sumOf(target, point));
          const { int, lp } = answer.intervals[at]!;
          for (const [end, value] of [Math.min(...values), Math.max(...values)].entries())
            expect(Math.abs(int[end]! - value), `${int} ${value}`).toBeLessThan(1e-3);
          expect(lp[0] <= int[0] + 1e-3 && lp[1] >= int[1] - 1e-3).toBe(true);
        }
      }),
      { numRuns: 600, seed: 7 },
    );
  });
});
