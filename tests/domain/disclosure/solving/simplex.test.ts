import { describe, expect, test } from 'vitest';
import { loadHighsSolver } from '../../../../shared/adapters/highs-solver.ts';
import { DenseSimplex } from '../../../../shared/domain/disclosure/solving/simplex/dense-simplex.ts';
import type { Model, Objective, Row } from '../../../../shared/domain/disclosure/solving/solver.ts';
import { randomFrom } from '../by-chance.ts';

const highs = await loadHighsSolver();

/** A small model, often without a point and often without an end. */
const modelBy = (random: () => number): Model => {
  const between = (least: number, most: number): number => least + Math.floor(random() * (most - least + 1));
  const columns = between(1, 5);
  const rows = Array.from({ length: between(0, 4) }, (): Row => {
    const coefficients = Array.from({ length: columns }, () => between(-3, 3));
    const used = [...coefficients.keys()].filter((at) => coefficients[at] !== 0);
    const lo = random() < 0.3 ? -Infinity : between(-8, 8);
    const hi = random() < 0.3 ? Infinity : Math.max(lo, -8) + between(0, 6);
    return { columns: used, coefficients: used.map((at) => coefficients[at]!), lo, hi };
  }).filter((row) => row.columns.length > 0);
  return {
    lower: Array.from({ length: columns }, () => (random() < 0.15 ? -Infinity : between(-2, 1))),
    upper: Array.from({ length: columns }, () => (random() < 0.4 ? Infinity : between(1, 9))),
    rows,
  };
};

const objectiveBy = (random: () => number, { lower }: Model): Objective => ({
  columns: [...lower.keys()],
  coefficients: Array.from(lower, () => Math.floor(random() * 7) - 3),
});

/** What the big solver says of the same question, on a model opened for it alone. */
const expected = (model: Model, objective: Objective, direction: 'min' | 'max') => {
  const open = highs.open(model, { whole: false, seconds: 10 });
  const answer = open.optimise(objective, direction);
  // Where there is no end there may be no point: asked about nothing it says which.
  const possible = answer.status === 'unbounded' && open.optimise({ columns: [], coefficients: [] }, 'max');
  open.close();
  if (answer.status === 'optimal') return ['optimal', Number(answer.value.toFixed(6)) + 0];
  return [possible && possible.status === 'infeasible' ? 'infeasible' : answer.status];
};

describe('the simplex method in doubles, which is proved afterwards', () => {
  const told = (simplex: DenseSimplex, objective: Objective, direction: 'min' | 'max') => {
    const answer = simplex.optimise(objective, direction);
    return answer.status === 'optimal' ? ['optimal', Number(answer.value.toFixed(6)) + 0] : [answer.status];
  };

  test.each([1, 2, 3, 4])('answers every question of small models as the big solver does, seeds of %i', (seed) => {
    const random = randomFrom(seed);
    const statuses = new Set<unknown>();
    for (let each = 0; each < 15; each++) {
      const model = modelBy(random);
      const simplex = new DenseSimplex(model);
      for (const direction of ['max', 'min', 'max'] as const) {
        const objective = objectiveBy(random, model);
        const right = expected(model, objective, direction);
        expect(told(simplex, objective, direction)).toEqual(right);
        statuses.add(right[0]);
      }
    }
    expect([...statuses].sort()).toEqual(['infeasible', 'optimal', 'unbounded']);
  });

  test('goes on from its last point when a column gets other ends, and from where every column is 0', () => {
    const random = randomFrom(5);
    for (let each = 0; each < 12; each++) {
      const { rows, lower, upper } = modelBy(random);
      const ends = { lower: [...lower], upper: [...upper] };
      const simplex = new DenseSimplex({ rows, lower, upper });
      for (let asked = 0; asked < 3; asked++) {
        const objective = objectiveBy(random, { rows, ...ends });
        expect(told(simplex, objective, 'max')).toEqual(expected({ rows, ...ends }, objective, 'max'));
        const [column, least] = [asked % lower.length, Math.floor(random() * 4) - 1];
        [ends.lower[column], ends.upper[column]] = [least, least + asked];
        simplex.boundColumn(column, least, least + asked);
      }
    }
    const square = { lower: [0, 0], upper: [5, 5], rows: [{ columns: [0, 1], coefficients: [1, 2], lo: 0, hi: 7 }] };
    const simplex = new DenseSimplex(square, [1, 3]);
    const both = { columns: [0, 1], coefficients: [2, 1] };
    expect(simplex.optimise(both, 'max')).toEqual({
      status: 'optimal',
      value: 11,
      inward: 11,
      point: Float64Array.of(5, 1),
    });
    expect(simplex.optimise({ columns: [1], coefficients: [1] }, 'max')).toMatchObject({ value: 3.5, inward: 3 });
    expect(simplex.optimise({ columns: [1], coefficients: [-1] }, 'min')).toMatchObject({ value: -3.5, inward: -3 });
    expect(simplex.optimise({ columns: [0, 1], coefficients: [0, 0] }, 'min')).toMatchObject({ value: 0, inward: 0 });
  });

  test.each([
    [
      [
        [5, -9, 7],
        [-7, -9, 7],
        [3, -5, 7],
      ],
      [
        [-6, 3],
        [-16, -16],
        [19, 28],
      ],
      [3, -3, -3],
    ],
    [
      [
        [-8, 8, -5, 7, -8],
        [3, -4, 6, -5, -4],
        [-7, -5, 2, -1, -7],
        [3, -7, -6, -5, 0],
        [1, 7, -2, 4, -2],
      ],
      [
        [4, 4],
        [-4, 5],
        [1, 10],
        [-14, -5],
        [-15, -15],
      ],
      [-2, 1, -1, 3, 1],
    ],
  ])(
    'clears what rounding leaves of nothing, which would grow at the next exchange: %j',
    (lines, ends, coefficients) => {
      const columns = [...coefficients.keys()];
      const rows = lines.map((line, at) => ({ columns, coefficients: line, lo: ends[at]![0]!, hi: ends[at]![1]! }));
      const model = { lower: columns.map(() => -30), upper: columns.map(() => 30), rows };
      const right = expected(model, { columns, coefficients }, 'max');
      expect(right[0]).toBe('optimal');
      expect(told(new DenseSimplex(model), { columns, coefficients }, 'max')).toEqual(right);
    },
  );
});
