import { describe, expect, it } from 'vitest';
import { loadHighsSolver } from '../../shared/adapters/highs-solver.ts';
import type { Model, Objective } from '../../shared/domain/disclosure/solving/solver.ts';
import { randomFrom } from '../domain/disclosure/by-chance.ts';

const solver = await loadHighsSolver();
const real = { whole: false, seconds: 10 };
const all = (...coefficients: number[]): Objective => ({ columns: [...coefficients.keys()], coefficients });
/** At most 4 of the first, at most 6 of both, and at most 9 of the first and twice the second. */
const model: Model = {
  lower: [0, 0],
  upper: [4, Infinity],
  rows: [
    { columns: [0, 1], coefficients: [1, 1], lo: -Infinity, hi: 6 },
    { columns: [0, 1], coefficients: [1, 2], lo: -Infinity, hi: 9 },
  ],
};

/** Things that are taken or not, by what each is worth and what it weighs in two ways, and what may be carried. */
const burdens = (seed: number, things: number) => {
  const random = randomFrom(seed);
  const upTo = (most: number) => Array.from({ length: things }, () => 1 + Math.floor(random() * most));
  // So much that one more or less is within the gap that the solver leaves by itself.
  const worth = upTo(5).map((each) => 10_000 + each);
  const weights = [upTo(20), upTo(20)];
  return { worth, weights, most: weights.map((each) => Math.floor(each.reduce((sum, one) => sum + one, 0) / 2)) };
};
type Burdens = ReturnType<typeof burdens>;

const asModel = ({ worth, weights, most }: Burdens): Model => ({
  lower: worth.map(() => 0),
  upper: worth.map(() => 1),
  rows: weights.map((coefficients, at) => ({ columns: [...worth.keys()], coefficients, lo: 0, hi: most[at]! })),
});

/** The most that can be carried, by trying everything. */
const bestOf = ({ worth, weights, most }: Burdens): number => {
  let best = 0;
  for (let taken = 0; taken < 2 ** worth.length; taken += 1) {
    let [value, first, second] = [0, 0, 0];
    for (const [at, each] of worth.entries())
      if ((taken >> at) & 1) {
        value += each;
        first += weights[0]![at]!;
        second += weights[1]![at]!;
      }
    if (first <= most[0]! && second <= most[1]! && value > best) best = value;
  }
  return best;
};

describe('the solver', () => {
  it('finds the end of each question anew, with the point and what each row is worth', () => {
    const open = solver.open(model, real);
    const first = open.optimise(all(1, 1.5), 'max');
    // Where both rows are full: 3 and 3, which is 7.5; another of the first row brings 0.5, of the second 0.5.
    expect(first.status).toBe('optimal');
    if (first.status !== 'optimal') return;
    expect([first.value, ...Array.from(first.point)]).toEqual([7.5, 3, 3]);
    expect(Array.from(first.multipliers, Math.abs)).toEqual([0.5, 0.5]);
    // What was asked before counts no more, whichever columns are asked for now.
    expect(open.optimise({ columns: [1], coefficients: [2] }, 'max')).toMatchObject({ value: 9 });
    expect(open.optimise({ columns: [0], coefficients: [1] }, 'max')).toMatchObject({ value: 4 });
    expect(open.optimise(all(1, 1), 'min')).toMatchObject({ value: 0 });
    open.boundColumn(0, 5, 5);
    expect(open.optimise(all(1, 1), 'max')).toMatchObject({ value: 6 });
    open.boundColumn(0, 7, 8);
    expect(open.optimise(all(1, 1), 'max')).toEqual({ status: 'infeasible' });
    open.close();
    const free = solver.open({ ...model, rows: [] }, real);
    expect(free.optimise(all(0, 1), 'max')).toEqual({ status: 'unbounded' });
    free.close();
  });

  it('adds up what is asked twice of one column', () => {
    const open = solver.open(model, real);
    expect(open.optimise({ columns: [0, 0], coefficients: [1, 2] }, 'max')).toMatchObject({ value: 12 });
    open.close();
  });

  it('finds the best of whole numbers and nothing near it, which trying everything confirms', () => {
    for (let seed = 1; seed <= 9; seed += 1) {
      const found = burdens(seed, 12);
      const open = solver.open(asModel(found), { whole: true, seconds: 10 });
      expect(open.optimise(all(...found.worth), 'max')).toMatchObject({ value: expect.closeTo(bestOf(found), 6) });
      open.close();
    }
  });

  it('leaves a question undecided for which there is no time', () => {
    const found = burdens(5, 60);
    const open = solver.open(asModel(found), { whole: true, seconds: 0 });
    expect(open.optimise(all(...found.worth), 'max')).toEqual({ status: 'undecided' });
    open.close();
  });

  it('takes no change to what it has not got', () => {
    const open = solver.open(model, real);
    expect(() => open.boundColumn(2, 0, 1)).toThrow('refused a change');
    open.close();
  });
});
