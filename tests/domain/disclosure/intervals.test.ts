import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { loadHighsSolver } from '../../../shared/adapters/highs-solver.ts';
import { intervalsOf } from '../../../shared/domain/disclosure/audit/intervals.ts';
import { noSolver } from '../../../shared/domain/disclosure/audit/no-solver.ts';
import type { Solver } from '../../../shared/domain/disclosure/audit/solver.ts';
import { type System, tidyRow } from '../../../shared/domain/disclosure/audit/system.ts';

const solver = await loadHighsSolver();
const opening = { solver, seconds: 10 };

/** A few small variables, rows that a hidden point mostly satisfies, and targets with either sign. */
const smallSystem = fc
  .record({
    columns: fc.array(fc.record({ lo: fc.integer({ min: -1, max: 2 }), room: fc.integer({ min: 0, max: 4 }) }), {
      minLength: 1,
      maxLength: 5,
    }),
    hidden: fc.array(fc.nat({ max: 4 }), { minLength: 5, maxLength: 5 }),
    rows: fc.array(
      fc.record({
        coefficients: fc.array(fc.constantFrom(0, 1, 1, 1, -1, 2), { minLength: 5, maxLength: 5 }),
        kind: fc.constantFrom('equal', 'equal', 'equal', 'least', 'most', 'wide', 'wrong'),
      }),
      { maxLength: 5 },
    ),
    targets: fc.array(fc.array(fc.constantFrom(0, 0, 1, 1, -1, 2), { minLength: 5, maxLength: 5 }), {
      minLength: 1,
      maxLength: 4,
    }),
    repeat: fc.boolean(),
  })
  .map(({ columns, hidden, rows, targets, repeat }): System => {
    const lower = columns.map(({ lo }) => lo);
    const upper = columns.map(({ lo, room }) => lo + room);
    const point = columns.map(({ lo, room }, at) => lo + Math.min(room, hidden[at]!));
    const terms = (weights: readonly number[]) => {
      const used = [...columns.keys()].filter((at) => weights[at] !== 0);
      return { columns: used, coefficients: used.map((at) => weights[at]!) };
    };
    const made = rows.map(({ coefficients, kind }) => {
      const row = terms(coefficients);
      const sum = row.columns.reduce((total, at, term) => total + row.coefficients[term]! * point[at]!, 0);
      const value = kind === 'wrong' ? sum + 1 : sum;
      const lo = kind === 'most' ? -Infinity : value;
      const hi = kind === 'least' ? Infinity : kind === 'wide' ? value + 2 : value;
      return { ...row, lo, hi };
    });
    const [first, second] = made;
    const both =
      repeat && first && second && first.lo === first.hi && second.lo === second.hi
        ? [
            tidyRow({
              columns: [...first.columns, ...second.columns],
              coefficients: [...first.coefficients, ...second.coefficients],
              lo: first.lo + second.lo,
              hi: first.hi + second.hi,
            }),
          ]
        : [];
    return { lower, upper, rows: [...made, ...both], targets: targets.map(terms) };
  });

const valueAt = (
  { columns, coefficients }: { columns: readonly number[]; coefficients: readonly number[] },
  point: readonly number[],
): number => columns.reduce((sum, column, at) => sum + coefficients[at]! * point[column]!, 0);

/** Every whole-number point of a system, by trying them all. */
const enumerate = ({ lower, upper, rows }: System): number[][] => {
  let points: number[][] = [[]];
  for (const [at, lo] of lower.entries())
    points = points.flatMap((point) => Array.from({ length: upper[at]! - lo + 1 }, (_, step) => [...point, lo + step]));
  return points.filter((point) => rows.every((row) => valueAt(row, point) >= row.lo && valueAt(row, point) <= row.hi));
};

describe('feasibility intervals', () => {
  test('equal brute-force enumeration, and hold the bounds that the big solver gives for real numbers', () => {
    fc.assert(
      fc.property(smallSystem, (system) => {
        const points = enumerate(system);
        const answer = intervalsOf(system, opening);
        if (points.length === 0) {
          expect(answer.status).toBe('infeasible');
          return;
        }
        if (answer.status !== 'bounded') throw new Error(answer.status);
        const model = solver.open(system, { whole: false, seconds: 10 });
        for (const [at, target] of system.targets.entries()) {
          const values = points.map((point) => valueAt(target, point));
          const { lp, int } = answer.intervals[at]!;
          expect([int[0] + 0, int[1] + 0]).toEqual([Math.min(...values) + 0, Math.max(...values) + 0]);
          for (const [end, direction] of [
            [0, 'min'],
            [1, 'max'],
          ] as const) {
            const real = model.optimise(target, direction);
            expect(real.status === 'optimal' ? real.value : Number.NaN).toBeCloseTo(lp[end], 5);
          }
        }
        model.close();
      }),
      { numRuns: 2000, seed: 4 },
    );
  });

  test('whole numbers decide what linear reasoning leaves open (totals over A, B, D; B, C, D; A, C, D are all 1)', () => {
    const row = (columns: number[]) => ({ columns, coefficients: [1, 1, 1], lo: 1, hi: 1 });
    const system: System = {
      lower: [0, 0, 0, 0],
      upper: [Infinity, Infinity, Infinity, Infinity],
      rows: [row([0, 1, 3]), row([1, 2, 3]), row([0, 2, 3])],
      targets: [{ columns: [3], coefficients: [1] }],
    };
    expect(intervalsOf(system, opening)).toEqual({ status: 'bounded', intervals: [{ lp: [0, 1], int: [1, 1] }] });
  });

  test('what nothing holds is unbounded, and half a person is infeasible', () => {
    const free: System = { lower: [0], upper: [Infinity], rows: [], targets: [{ columns: [0], coefficients: [1] }] };
    expect(intervalsOf(free, opening)).toEqual({
      status: 'bounded',
      intervals: [{ lp: [0, Infinity], int: [0, Infinity] }],
    });
    const half: System = { ...free, rows: [{ columns: [0], coefficients: [2], lo: 1, hi: 1 }] };
    expect(intervalsOf(half, opening).status).toBe('infeasible');
    const halves: System = {
      lower: [0, 0],
      upper: [9, 9],
      rows: [{ columns: [0, 1], coefficients: [2, 2], lo: 5, hi: 5 }],
      targets: [],
    };
    expect(intervalsOf(halves, opening).status).toBe('infeasible');
  });

  test('a question that nobody can decide makes the answer undecided, never safe', () => {
    const wide = Array.from({ length: 700 }, (_, at) => at);
    const rows = wide
      .slice(0, 300)
      .map((at) => ({ columns: [at, at + 1, at + 400], coefficients: [1, 1, 2], lo: 3, hi: 3 }));
    const system: System = {
      lower: wide.map(() => 0),
      upper: wide.map(() => Infinity),
      rows,
      targets: [{ columns: [5], coefficients: [1] }],
    };
    expect(intervalsOf(system, { solver: noSolver, seconds: 1 }).status).toBe('undecided');
    expect(intervalsOf({ ...system, targets: [] }, { solver: noSolver, seconds: 1 }).status).toBe('undecided');
    expect(intervalsOf(system, opening).status).toBe('bounded');
    let open = 0;
    const onlyWhether: Solver = {
      hasTime: () => true,
      open: (model, solving) => {
        const held = solver.open(model, solving);
        open += 1;
        return {
          ...held,
          optimise: (objective, direction) =>
            objective.columns.length === 0 ? held.optimise(objective, direction) : { status: 'undecided' },
          close: () => {
            open -= 1;
            held.close();
          },
        };
      },
    };
    expect(intervalsOf(system, { solver: onlyWhether, seconds: 10 }).status).toBe('undecided');
    expect(open).toBe(0);
  });

  test('identical columns share what their sum can be: 40 areas that add up to 7 are each 0 to 7', () => {
    const columns = Array.from({ length: 40 }, (_, at) => at);
    const system: System = {
      lower: columns.map(() => 0),
      upper: columns.map((at) => (at === 3 ? 2 : Infinity)),
      rows: [{ columns, coefficients: columns.map(() => 1), lo: 7, hi: 7 }],
      targets: [
        { columns: [0], coefficients: [1] },
        { columns: [3], coefficients: [1] },
        { columns: [0, 1], coefficients: [1, -1] },
        { columns, coefficients: columns.map(() => 1) },
      ],
    };
    const answer = intervalsOf(system, opening);
    if (answer.status !== 'bounded') throw new Error(answer.status);
    expect(answer.intervals.map(({ int }) => int)).toEqual([
      [0, 7],
      [0, 2],
      [-7, 7],
      [7, 7],
    ]);
  });
});
