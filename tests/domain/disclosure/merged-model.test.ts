import { describe, expect, test } from 'vitest';
import { ComponentRanges } from '../../../shared/domain/disclosure/audit/component-ranges.ts';
import { MergedModel } from '../../../shared/domain/disclosure/audit/merged-model.ts';
import { noSolver } from '../../../shared/domain/disclosure/audit/no-solver.ts';
import type { Answer, Model, Objective, Row, Solver } from '../../../shared/domain/disclosure/audit/solver.ts';

const optimal = (value: number, point: number[]): Answer => ({ status: 'optimal', value, point });
const one = (column: number, coefficient = 1): Objective => ({ columns: [column], coefficients: [coefficient] });

/** A solver that answers what it is told to, in order, and keeps what it was asked. */
const scripted = (linear: Answer[], whole: Answer[] = []) => {
  const asked: string[] = [];
  const models: { whole: boolean; seconds: number; model: Model }[] = [];
  let open = 0;
  const solver: Solver = {
    hasTime: () => true,
    open: (model, solving) => {
      models.push({ ...solving, model });
      open += 1;
      return {
        optimise: ({ columns, coefficients }, direction) => {
          asked.push(
            `${solving.whole ? 'whole' : 'real'} ${direction} ${coefficients.map((each, at) => `${each}x${columns[at]}`).join(' ')}`,
          );
          return (solving.whole ? whole : linear).shift() ?? { status: 'undecided' };
        },
        boundColumn: () => {},
        close: () => {
          open -= 1;
        },
      };
    },
  };
  return { solver, asked, models, stillOpen: () => open };
};

const sum: Row = { columns: [0, 1], coefficients: [1, 1], lo: 7, hi: 7 };
/** Rows that say nothing, so many that the model is none for the dense simplex. */
const many = Array.from({ length: 75_000 }, (): Row => ({ columns: [], coefficients: [], lo: 0, hi: 0 }));
/** Group 0 is of two columns from 0.5 to 2.5 and from 1 to 4, group 1 of one of at least 0; together they are 7. */
const opened = (
  solver: Solver,
  rows: readonly Row[] = [sum, ...many],
  bounds = { lower: [0.5, 0, 1], upper: [2.5, Infinity, 4] },
) =>
  new MergedModel({ groups: [{ members: [0, 2] }, { members: [1] }], rows, groupOf: new Map() }, bounds, {
    solver,
    seconds: 3,
  });

describe('the ranges of a component', () => {
  test('are undecided where either end is', () => {
    const rows = [{ columns: [0, 1], coefficients: [1, 2], lo: 7, hi: 7 }, ...many];
    const bounds = { lower: [0, 0], upper: [9, 9] };
    const ends = (...linear: Answer[]) =>
      new ComponentRanges({ columns: [0, 1], rows }, bounds, { solver: scripted(linear).solver, seconds: 1 }).range(
        one(0),
      );
    const undecided = { status: 'undecided' as const };
    expect(ends(undecided, optimal(1, [1, 3]))).toBe('undecided');
    expect(ends(optimal(7, [7, 0]), undecided)).toBe('undecided');
    expect(ends(optimal(7, [7, 0]), optimal(1, [1, 3]))).toEqual({ lp: [1, 7], int: [1, 7] });
  });
});

describe('a merged model', () => {
  test('has no answer from a solver that decides nothing', () => {
    const { optimise } = noSolver.open({ lower: [], upper: [], rows: [] }, { whole: false, seconds: 1 });
    expect(optimise(one(0), 'max')).toEqual({ status: 'undecided' });
  });

  test('sums the bounds of its columns, rounded inward for whole numbers, and closes both models', () => {
    const script = scripted([optimal(6.5, [6.5, 0.5])], [optimal(6, [6, 1])]);
    const model = opened(script.solver);
    expect(script.models).toEqual([]);
    expect(model.extreme(one(0), 'max')).toEqual({ lp: 6.5, int: 6 });
    expect(script.models.map(({ whole, seconds, model: { lower, upper } }) => [whole, seconds, lower, upper])).toEqual([
      [false, 3, [1.5, 0], [6.5, Infinity]],
      [true, 3, [2, 0], [6, Infinity]],
    ]);
    expect(script.models[0]!.model.rows.length).toBe(75_001);
    expect(script.stillOpen()).toBe(2);
    model.close();
    expect(script.stillOpen()).toBe(0);
  });

  test('asks nothing where there is no time', () => {
    const script = scripted([optimal(6.5, [6.5, 0.5])], [optimal(6, [6, 1])]);
    const late = opened({ ...script.solver, hasTime: () => false });
    expect(late.extreme(one(0), 'max')).toBe('undecided');
    expect(late.linearExtreme(0, 'max')).toBe('undecided');
    expect(script.asked).toEqual([]);
    expect(opened({ ...noSolver, hasTime: () => false }, [sum]).extreme(one(0), 'max')).toBe('undecided');
  });

  test('asks the big solver only where the model is too large for the dense simplex', () => {
    const large = scripted([optimal(6.5, [6.5, 0.5])]);
    opened(large.solver).linearExtreme(0, 'max');
    expect(large.asked).toEqual(['real max 1x0']);
    const small = scripted([]);
    expect(opened(small.solver, [sum, ...many.slice(1)]).linearExtreme(0, 'max')).toBe(6.5);
    expect(small.asked).toEqual([]);
    expect(opened(noSolver, [sum]).extreme(one(0), 'max')).toEqual({ lp: 6.5, int: 6 });
  });

  test('takes no bound for attained before a point has been there, 0 among them', () => {
    const below: Row = { columns: [0, 1], coefficients: [1, 1], lo: -2, hi: -2 };
    const groups = [{ members: [0] }, { members: [1] }];
    const merged = { groups, rows: [below], groupOf: new Map() };
    const ask = () => new MergedModel(merged, { lower: [-5, 1], upper: [0, 3] }, { solver: noSolver, seconds: 1 });
    expect([ask().linearExtreme(0, 'max'), ask().linearExtreme(1, 'min')]).toEqual([-3, 1]);
    expect(ask().extreme(one(0), 'max')).toEqual({ lp: -3, int: -3 });
    expect(ask().extreme(one(0), 'min')).toEqual({ lp: -5, int: -5 });
  });

  test('asks the big solver as well what the dense simplex cannot prove: a coefficient too small to divide by', () => {
    const tiny: Row = { columns: [0, 1], coefficients: [1e-8, 1e-8], lo: 1, hi: 1 };
    const bounds = { lower: [0, 0, 0], upper: [Infinity, Infinity, Infinity] };
    const script = scripted([optimal(1e8 + 0.5, [1e8 + 0.5, 0])]);
    expect(opened(script.solver, [tiny], bounds).extreme(one(0), 'max')).toEqual({ lp: 1e8 + 0.5, int: 1e8 });
    // What is whole is then found by narrowing, which needs no linear model.
    expect(script.asked).toEqual(['real max 1x0']);
  });

  test('asks no more than it must: what a point seen attains is known', () => {
    const script = scripted(
      [
        optimal(6.5, [6.5, 0.5]),
        optimal(6.5, [6.5, 0.5]),
        optimal(0.5, [6.5, 0.5]),
        optimal(-13, [6.5, 0.5]),
        optimal(5.0000000001, [6, 1]),
      ],
      [optimal(6, [6, 1]), optimal(-12, [6, 1])],
    );
    const model = opened(script.solver);
    expect(model.extreme(one(0), 'max')).toEqual({ lp: 6.5, int: 6 });
    expect(model.extreme(one(0), 'max')).toEqual({ lp: 6.5, int: 6 });
    expect(model.extreme(one(1), 'min')).toEqual({ lp: 0.5, int: 1 });
    expect(model.extreme(one(0, -2), 'min')).toEqual({ lp: -13, int: -12 });
    expect(model.extreme({ columns: [0, 1], coefficients: [1, -1] }, 'max')).toEqual({ lp: 5, int: 5 });
    expect(script.asked).toEqual([
      'real max 1x0',
      'whole max 1x0',
      'real max 1x0',
      'real min 1x1',
      'real min -2x0',
      'whole min -2x0',
      'real max 1x0 -1x1',
    ]);
    expect(model.isPossible()).toBe(true);
    expect(script.asked.length).toBe(7);
    expect(script.models.length).toBe(2);
  });

  test('a bound that a whole point attains needs no question at all, with either sign', () => {
    const script = scripted([optimal(2, [2, 5]), optimal(6, [6, 1])]);
    const model = opened(script.solver, [sum, ...many], { lower: [1, 0, 1], upper: [2, Infinity, 4] });
    expect(model.isPossible()).toBe(true);
    expect(model.extreme(one(0), 'min')).toEqual({ lp: 2, int: 2 });
    expect(model.extreme(one(0, -1), 'max')).toEqual({ lp: -2, int: -2 });
    expect(script.asked.length).toBe(1);
    expect(model.extreme(one(0), 'max')).toEqual({ lp: 6, int: 6 });
    expect(model.extreme(one(0, -3), 'min')).toEqual({ lp: -18, int: -18 });
    expect(model.extreme(one(0, 3), 'max')).toEqual({ lp: 18, int: 18 });
    expect(model.extreme(one(0), 'min')).toEqual({ lp: 2, int: 2 });
    expect(script.asked).toEqual(['real max ', 'real max 1x0']);
  });

  test('keeps only points that are whole, within bounds and in every row', () => {
    const kept = (
      point: number[],
      rows: readonly Row[] = [sum, ...many],
      bounds?: { lower: number[]; upper: number[] },
    ) => {
      const script = scripted([optimal(0, point)], [{ status: 'undecided' }]);
      return opened(script.solver, rows, bounds).isPossible();
    };
    expect(kept([6, 1])).toBe(true);
    expect(kept([2, 5])).toBe(true);
    expect(kept([5.9999999, 1.0000001])).toBe(true);
    expect(kept([5.999, 1.001])).toBe('undecided');
    expect(kept([1, 6])).toBe('undecided');
    expect(kept([7, 0])).toBe('undecided');
    expect(kept([6, 2])).toBe('undecided');
    expect(kept([5, 1])).toBe('undecided');
    expect(kept([6, 2], [{ ...sum, hi: 8 }, ...many])).toBe(true);
    expect(kept([6, 2], [{ ...sum, coefficients: [2, 1] }, ...many])).toBe('undecided');
    // A billion in a row of halves, but for the last digit of a double; a row of whole numbers is kept exactly.
    const billions = { lower: [0, 0, 0], upper: [3e9, Infinity, 0] };
    const halves = (lo: number, hi: number) =>
      kept([1e9, 2], [{ columns: [0, 1], coefficients: [0.5, 0.5], lo, hi }, ...many], billions);
    expect([halves(5e8 + 1.25, 2e9), halves(0, 5e8 + 0.75)]).toEqual([true, true]);
    expect([halves(5e8 + 2.25, 2e9), halves(0, 5e8 - 0.25)]).toEqual(['undecided', 'undecided']);
    const wholes = (lo: number, hi: number) =>
      kept([1e9, 2], [{ columns: [0, 1], coefficients: [1, 1], lo, hi }, ...many], billions);
    expect([wholes(1e9 + 2, 1e9 + 2), wholes(1e9 + 2.5, 2e9), wholes(0, 1e9 + 1.5)]).toEqual([
      true,
      'undecided',
      'undecided',
    ]);
  });

  test('what is infeasible, unbounded or undecided is said, for real and for whole numbers', () => {
    const status = (given: 'infeasible' | 'unbounded' | 'undecided'): Answer => ({ status: given });
    const half = optimal(6.5, [6.5, 0.5]);
    const extreme = (linear: Answer[], whole: Answer[], direction: 'min' | 'max' = 'max') =>
      opened(scripted(linear, whole).solver).extreme(one(1), direction);
    expect(extreme([status('infeasible')], [])).toBe('infeasible');
    expect(extreme([status('undecided')], [])).toBe('undecided');
    expect(extreme([half], [status('infeasible')])).toBe('infeasible');
    expect(extreme([half], [status('undecided')])).toBe('undecided');
    expect(extreme([half], [status('unbounded')])).toBe('undecided');
    expect(extreme([status('unbounded'), optimal(0, [6, 1])], [])).toEqual({ lp: Infinity, int: Infinity });
    expect(extreme([status('unbounded'), optimal(0, [6, 1])], [], 'min')).toEqual({ lp: -Infinity, int: -Infinity });
    expect(extreme([status('unbounded'), half], [status('infeasible')])).toBe('infeasible');
    expect(extreme([status('unbounded'), half], [status('undecided')])).toBe('undecided');
    const possible = (linear: Answer[], whole: Answer[] = []) => opened(scripted(linear, whole).solver).isPossible();
    expect(possible([status('infeasible')])).toBe(false);
    expect(possible([half], [optimal(0, [6, 1])])).toBe(true);
    expect(possible([half], [status('infeasible')])).toBe(false);
    expect(possible([status('undecided')], [status('undecided')])).toBe('undecided');
    const linear = (...answers: Answer[]) =>
      opened(scripted(answers).solver).linearExtreme(1, answers.length > 1 ? 'min' : 'max');
    expect(linear(status('infeasible'))).toBe('infeasible');
    expect(linear(status('undecided'))).toBe('undecided');
    expect(linear(status('unbounded'))).toBe(Infinity);
    expect(linear(status('unbounded'), half)).toBe(-Infinity);
  });

  test('an objective with parts of people is not rounded', () => {
    const script = scripted([optimal(3.25, [6.5, 0.5])], [optimal(3, [6, 1])]);
    expect(opened(script.solver).extreme(one(0, 0.5), 'max')).toEqual({ lp: 3.25, int: 3 });
    const known = scripted([optimal(3, [6, 1])]);
    expect(opened(known.solver).extreme(one(0, 0.5), 'max')).toEqual({ lp: 3, int: 3 });
    expect(known.asked).toEqual(['real max 0.5x0']);
    // 3 is seen, 3.625 is what real numbers allow: with quarters in the objective, 3.5 may lie between.
    const mixed = { columns: [0, 1], coefficients: [0.5, 0.25] };
    const between = scripted([optimal(0, [5, 2]), optimal(3.625, [6.5, 1.5])], [optimal(3.5, [6, 2])]);
    const model = opened(between.solver, [{ ...sum, hi: 8 }, ...many]);
    expect(model.isPossible()).toBe(true);
    expect(model.extreme(mixed, 'max')).toEqual({ lp: 3.625, int: 3.5 });
    // One part of people is enough: 6 is seen, 6.875 is what real numbers allow, and 6.5 lies between.
    const partly = scripted([optimal(0, [6, 0]), optimal(6.875, [6.5, 1.5])], [optimal(6.5, [6, 2])]);
    const loose = opened(partly.solver, [{ ...sum, lo: 6, hi: 8 }, ...many]);
    expect(loose.isPossible()).toBe(true);
    expect(loose.extreme({ columns: [0, 1], coefficients: [1, 0.25] }, 'max')).toEqual({ lp: 6.875, int: 6.5 });
    // A point of the solver that is none is no answer.
    const wrong = scripted([optimal(6.5, [6.5, 0.5])], [optimal(6, [6, 2])]);
    expect(opened(wrong.solver).extreme(one(0), 'max')).toBe('undecided');
    // Nothing seen attains nothing, 0 included.
    for (const [direction, value] of [
      ['max', 0.4],
      ['min', -0.4],
    ] as const)
      expect(
        opened(scripted([optimal(value, [6.5, 0.5])], [{ status: 'infeasible' }]).solver).extreme(
          { columns: [0, 1], coefficients: [1, -13] },
          direction,
        ),
      ).toBe('infeasible');
    const noisy = scripted([optimal(6.4999999, [6.5, 0.5])], [optimal(5.9999999, [6, 1])]);
    expect(opened(noisy.solver).extreme(one(0), 'max')).toEqual({ lp: 6.4999999, int: 6 });
  });

  test('real ends are asked once where a point has been at the bound', () => {
    const script = scripted([
      optimal(6.5, [6.5, 0.5]),
      optimal(0.5, [6.5, 0.50000000001]),
      optimal(1.5, [1.5, 5.5]),
      optimal(5.5, [1.5, 5.5]),
    ]);
    const model = opened(script.solver);
    expect(model.linearExtreme(0, 'max')).toBe(6.5);
    expect(model.linearExtreme(0, 'max')).toBe(6.5);
    expect(script.asked.length).toBe(1);
    expect(model.linearExtreme(1, 'min')).toBe(0.5);
    expect(model.linearExtreme(0, 'min')).toBe(1.5);
    expect(model.linearExtreme(0, 'min')).toBe(1.5);
    expect(model.linearExtreme(0, 'max')).toBe(6.5);
    expect(model.linearExtreme(1, 'max')).toBe(5.5);
    expect(script.asked).toEqual(['real max 1x0', 'real min 1x1', 'real min 1x0', 'real max 1x1']);
  });
});
