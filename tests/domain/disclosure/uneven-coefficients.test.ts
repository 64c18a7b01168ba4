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
  keepsRow,
  largestWithin,
  smallestWithin,
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
    for (const same of [row([2, 3], 1, 5), row([0.5, 1.5], 1, 5)]) expect(wholeRow(same)).toBe(same);
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
