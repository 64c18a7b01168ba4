import { describe, expect, test } from 'vitest';
import { loadHighsSolver } from '../../../../shared/adapters/highs-solver.ts';
import type { Model, Objective, Row } from '../../../../shared/domain/disclosure/solving/solver.ts';
import { ExactModel } from '../../../../shared/domain/disclosure/solving/whole-numbers/exact-model.ts';
import { exactOptimum } from '../../../../shared/domain/disclosure/solving/whole-numbers/exact-simplex.ts';
import { fraction } from '../../../../shared/domain/disclosure/solving/whole-numbers/fraction.ts';
import { frameOf } from '../../../../shared/domain/disclosure/solving/whole-numbers/frame.ts';
import { rowsWithEnds } from '../../../../shared/domain/disclosure/solving/whole-numbers/open-directions.ts';
import { WholeSearch } from '../../../../shared/domain/disclosure/solving/whole-numbers/whole-search.ts';
import { randomFrom } from '../by-chance.ts';

const highs = await loadHighsSolver();
const random = randomFrom(31);
const between = (least: number, most: number): number => least + Math.floor(random() * (most - least + 1));
const sumAt = ({ columns, coefficients }: Objective, point: readonly number[]): number =>
  columns.reduce((sum, column, at) => sum + coefficients[at]! * point[column]!, 0);

/** A model of few columns; where it is open some have no end. */
const smallModel = (columns: number, most: number, isOpen: boolean): Model => {
  const lower = Array.from({ length: columns }, () => between(-3, 1));
  const end = (far: number, value: number): number => (isOpen && random() < 0.6 ? far : value);
  const rows = Array.from({ length: between(1, columns) }, (): Row => {
    const coefficients = lower.map(() => between(-most, most));
    const lo = random() < 0.3 ? -Infinity : between(-6, 6);
    return { columns: [...lower.keys()], coefficients, lo, hi: random() < 0.3 ? Infinity : between(-6, 6) + 2 };
  }).filter(({ lo, hi }) => lo <= hi);
  const upper = lower.map((lo) => end(Infinity, lo + between(0, 5)));
  return { lower: lower.map((lo) => end(-Infinity, lo)), upper, rows };
};

/** Every whole-number point of a model that is no further than so much from 0. */
const pointsOf = ({ lower, upper, rows }: Model, far: number): readonly number[][] => {
  let points: number[][] = [[]];
  for (const [column, lo] of Array.from(lower).entries()) {
    const [from, to] = [Math.max(lo, -far), Math.min(upper[column]!, far)];
    const values = Array.from({ length: Math.max(0, to - from + 1) }, (_, at) => from + at);
    points = points.flatMap((point) => values.map((value) => [...point, value]));
  }
  return points.filter((point) => rows.every((row) => sumAt(row, point) >= row.lo && sumAt(row, point) <= row.hi));
};

/** What the big solver gives over real numbers: an end, infinity, or nothing where there is no point. */
const realEnd = (model: Model, objective: Objective, direction: 'min' | 'max'): number | undefined => {
  const open = highs.open(model, { whole: false, seconds: 10 });
  const answer = open.optimise(objective, direction);
  open.close();
  if (answer.status === 'optimal') return answer.value;
  return answer.status === 'unbounded' ? (direction === 'max' ? Infinity : -Infinity) : undefined;
};

const cases = [false, true].flatMap((isOpen) =>
  Array.from({ length: 80 }, () => {
    const model = isOpen ? smallModel(2, 2, true) : smallModel(between(1, 3), 3, false);
    const points = pointsOf(model, isOpen ? 40 : 9);
    const all = { columns: [...model.lower.keys()], coefficients: Array.from(model.lower, () => between(-3, 3) || 1) };
    const one = {
      columns: [between(0, model.lower.length - 1)],
      coefficients: [between(1, 3) * (random() < 0.5 ? 1 : -1)],
    };
    const questions = [all, one].flatMap((objective) =>
      (['min', 'max'] as const).map((direction) => {
        const values = points.map((point) => sumAt(objective, point));
        const lp = realEnd(model, objective, direction);
        const best = direction === 'max' ? Math.max(...values) : Math.min(...values);
        return { objective, direction, lp, int: lp !== undefined && Number.isFinite(lp) ? best : lp };
      }),
    );
    return { isOpen, model, isPossible: points.length > 0, questions };
  }),
);

describe('small models, beside all their whole-number points', () => {
  test('are answered in whole arithmetic, whether they have an end or not', () => {
    for (const { model, isPossible, questions } of cases) {
      expect(new ExactModel(model).isPossible()).toBe(isPossible);
      const exact = new ExactModel(model);
      for (const { objective, direction, lp, int } of questions) {
        const found = exact.extreme(objective, direction);
        if (!isPossible) expect(found).toBe('infeasible');
        else {
          const said = typeof found === 'string' ? found : [Number(found.lp.toFixed(7)) + 0, found.int];
          expect(typeof found !== 'string' && Object.is(found.lp, -0)).toBe(false);
          expect(said, JSON.stringify([model, objective])).toEqual([Number(lp!.toFixed(7)) + 0, int! + 0]);
        }
      }
    }
  });

  test('are searched to the same end by branches, asked one question after another', () => {
    for (const { model, isPossible, questions } of cases.filter(({ isOpen }) => !isOpen)) {
      const search = new WholeSearch(model);
      for (const { objective, direction, lp, int } of questions) {
        if (lp === undefined) continue;
        const inward = direction === 'max' ? Math.floor(lp + 1e-7) : Math.ceil(lp - 1e-7);
        const found = search.optimise(objective, direction, inward);
        if (!isPossible) expect(found.status).toBe('infeasible');
        else {
          const point = found.status === 'optimal' ? [...found.point] : [];
          const said = found.status === 'optimal' ? [found.value + 0, sumAt(objective, point) + 0] : found.status;
          expect(said, JSON.stringify([model, objective])).toEqual([int! + 0, int! + 0]);
          expect(point.every(Number.isInteger)).toBe(true);
        }
      }
    }
  });

  test('are searched for a sum as a sum, not for one column of it', () => {
    const row = { columns: [0, 1], coefficients: [1, 1], lo: 3, hi: 10 };
    const found = new WholeSearch({ lower: [0, 1], upper: [5, 5], rows: [row] }).optimise(row, 'min', 3);
    expect(found.status === 'optimal' && sumAt(row, [...found.point])).toBe(3);
  });

  test('are models with and without a point, with ends that differ over whole numbers, and without an end', () => {
    const ends = cases.flatMap(({ questions }) => questions.map(({ lp, int }) => ({ lp, int })));
    const count = (is: (each: { lp: number | undefined; int: number | undefined }) => boolean) =>
      ends.filter(is).length;
    expect(cases.filter(({ isPossible }) => !isPossible).length).toBeGreaterThan(9);
    expect(count(({ lp }) => Math.abs(lp ?? 0) === Infinity)).toBeGreaterThan(20);
    expect(count(({ lp, int }) => lp !== undefined && Math.abs(lp - int!) > 0.1)).toBeGreaterThan(20);
  });
});

describe('steps', () => {
  const none = undefined;
  const [zero, three] = [fraction(0n), fraction(3n)];

  test('that run out leave an answer lost, and an open body without a frame', () => {
    const model = { rows: [[1n, 1n]], lower: [zero, zero, none], upper: [none, none, three] };
    expect(exactOptimum(model, [1n, 0n], { left: 0 })).toEqual({ status: 'lost' });
    expect(exactOptimum(model, [1n, 0n], { left: 1 })).toMatchObject({ status: 'optimal', value: three });
    expect(exactOptimum(model, [-1n, 0n], { left: 0 })).toMatchObject({ status: 'optimal', value: zero });
    expect(exactOptimum({ ...model, upper: [none, none, none] }, [1n, 0n], { left: 9 })).toEqual({
      status: 'unbounded',
    });
    const high = { ...model, lower: [zero, zero, fraction(4n)], upper: [none, none, none] };
    const tight = { ...high, upper: [fraction(1n), fraction(1n), none] };
    expect(exactOptimum(tight, [1n, 0n], { left: 9 })).toEqual({ status: 'infeasible' });
    expect(exactOptimum(high, [1n, 0n], { left: 0 })).toEqual({ status: 'lost' });
    const box = { rows: [], lower: [zero, zero], upper: [three, three] };
    expect(exactOptimum(box, [1n, 1n], { left: 1 })).toEqual({ status: 'lost' });
    expect(exactOptimum(box, [1n, 1n], { left: 2 })).toMatchObject({ status: 'optimal', value: fraction(6n) });
    const body = {
      rows: [
        [1n, 0n],
        [0n, 1n],
        [1n, 1n],
      ],
      lower: [zero, zero, none],
      upper: [none, none, three],
    };
    expect(rowsWithEnds(body, { left: 0 })).toBeUndefined();
    expect(rowsWithEnds(body, { left: 99 })).toEqual([true, true, true]);
    expect(frameOf(body, { left: 0 })).toBeUndefined();
  });

  test('need be whole only along rows with both ends', () => {
    const rows = [
      [1n, 0n],
      [0n, 1n],
      [1n, -1n],
    ];
    const strip = { rows, lower: [zero, zero, zero], upper: [none, none, three] };
    expect(rowsWithEnds(strip, { left: 99 })).toEqual([false, false, true]);
    expect(frameOf(strip, { left: 99 })!.mustBeWhole.filter((must) => must).length).toBe(1);
    const line = { rows: [[1n], [2n]], lower: [zero, none], upper: [three, three] };
    expect(rowsWithEnds(line, { left: 99 })).toEqual([true, true]);
    const cone = { rows, lower: [zero, zero, none], upper: [none, none, none] };
    expect(rowsWithEnds(cone, { left: 99 })).toEqual([false, false, false]);
    expect(frameOf(cone, { left: 99 })!.mustBeWhole).toEqual([false, false]);
    const box = { rows, lower: [zero, zero, none], upper: [three, three, none] };
    expect(rowsWithEnds({ ...box, rows: rows.slice(0, 2) }, { left: 0 })).toEqual([true, true]);
    expect(frameOf(box, { left: 99 })!.mustBeWhole).toEqual([true, true]);
  });

  test('that run out anywhere make an answer undecided, and never another one', () => {
    const row = (coefficients: number[], lo: number, hi = lo): Row => ({
      columns: [...coefficients.keys()],
      coefficients,
      lo,
      hi,
    });
    const [far, ten, some] = [Infinity, [10, 10, 10], [0, 0, 0]];
    const even = [row([1, -1, 0], 0), row([1, 1, -2], 1)];
    const models: Model[] = [
      { lower: some, upper: ten, rows: [row([3, 5, 7], 41), row([2, -1, 0], -3, 9)] },
      { lower: some, upper: ten, rows: even },
      { lower: [-far, -far, -far], upper: [far, far, far], rows: even },
      { lower: some, upper: [far, far, far], rows: [row([2, -3, 0], 1), row([1, 0, 1], 4, far)] },
    ];
    const first = { columns: [0], coefficients: [1] };
    const told = models.map((model) => {
      const answers = (steps: number) => {
        const [most, possible] = [new ExactModel(model, steps), new ExactModel(model, steps)];
        return [most.extreme(first, 'max'), most.isPossible(), most.extreme(first, 'min'), possible.isPossible()];
      };
      const right = answers(1000);
      for (let steps = 0; steps < 50; steps++)
        for (const [at, answer] of answers(steps).entries()) expect(['undecided', right[at]]).toContainEqual(answer);
      expect(answers(0)).toContain('undecided');
      return right;
    });
    const infeasible = ['infeasible', false, 'infeasible', false];
    expect(told.slice(1, 3)).toEqual([infeasible, infeasible]);
    expect(told[3]?.slice(0, 2)).toEqual([{ lp: far, int: far }, true]);
    expect(told[0]?.[3]).toBe(true);
  });
});
