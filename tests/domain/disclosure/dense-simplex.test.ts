import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { loadHighsSolver } from '../../../shared/adapters/highs-solver.ts';
import { DenseSimplex } from '../../../shared/domain/disclosure/audit/dense-simplex.ts';
import type { Answer, Model, Row } from '../../../shared/domain/disclosure/audit/solver.ts';
import { tidyRow } from '../../../shared/domain/disclosure/audit/system.ts';
import type { Tableau } from '../../../shared/domain/disclosure/audit/tableau.ts';
import { WholeSearch } from '../../../shared/domain/disclosure/audit/whole-search.ts';

const solver = await loadHighsSolver();

const row = (terms: Readonly<Record<number, number>>, lo: number, hi = lo): Row => ({
  columns: Object.keys(terms).map(Number),
  coefficients: Object.values(terms),
  lo,
  hi,
});
const target = (...coefficients: number[]) => ({ columns: [...coefficients.keys()], coefficients });
const short = (answer: Answer) => (answer.status === 'optimal' ? Number(answer.value.toFixed(6)) + 0 : answer.status);
const holds = ({ lower, upper, rows }: Model, { point }: Extract<Answer, { status: 'optimal' }>): boolean =>
  lower.every((lo, at) => point[at]! >= lo - 1e-6 && point[at]! <= upper[at]! + 1e-6) &&
  rows.every(({ columns, coefficients, lo, hi }) => {
    const sum = columns.reduce((all, column, at) => all + coefficients[at]! * point[column]!, 0);
    return sum >= lo - 1e-6 && sum <= hi + 1e-6;
  });

/** Bounds on either side of 0 or none, equations and inequalities, some of which no point keeps. */
const model = fc
  .record({
    bounds: fc.array(
      fc.tuple(fc.constantFrom(-Infinity, -4, 0, 0, 0.5, 3), fc.constantFrom(0, 2, 5.5, Infinity, Infinity)),
      { minLength: 2, maxLength: 7 },
    ),
    rows: fc.array(
      fc.tuple(
        fc.array(fc.constantFrom(0, 0, 1, 1, -1, 3), { minLength: 7, maxLength: 7 }),
        fc.integer({ min: -8, max: 40 }).map((value) => value / 2),
        fc.constantFrom(0, 0, 0, 0.5, 2, Infinity, -Infinity),
      ),
      { minLength: 1, maxLength: 6 },
    ),
  })
  .map(({ bounds, rows }): Model => {
    const columns = [...bounds.keys()];
    return {
      lower: bounds.map(([lo]) => lo),
      upper: bounds.map(([lo, room]) => (lo === -Infinity ? room : lo + room)),
      rows: rows.map(([coefficients, value, room]) => {
        const [lo, hi] = room < 0 ? [-Infinity, value] : [value, value + room];
        return tidyRow({ columns, coefficients: coefficients.slice(0, columns.length), lo, hi });
      }),
    };
  });
const question = fc.record({
  weights: fc.array(fc.constantFrom(0, 0, 1, -1, 2), { minLength: 7, maxLength: 7 }),
  direction: fc.constantFrom('min' as const, 'max' as const),
  column: fc.nat({ max: 6 }),
  lo: fc.constantFrom(-2, 0, 1, 4),
  room: fc.constantFrom(0, 0, 3, Infinity),
});

describe('the dense simplex by itself', () => {
  test('answers one question after another as the big solver does, bounds changed in between, and leaves none to it', () => {
    fc.assert(
      fc.property(model, fc.array(question, { minLength: 4, maxLength: 4 }), (given, questions) => {
        const mine = new DenseSimplex(given);
        const theirs = solver.open(given, { whole: false, seconds: 10 });
        const now = { ...given, lower: [...given.lower], upper: [...given.upper] };
        for (const { weights, direction, column, lo, room } of questions) {
          const objective = target(...weights.slice(0, given.lower.length));
          const answer = mine.optimise(objective, direction);
          expect(short(answer)).toBe(short(theirs.optimise(objective, direction)));
          if (answer.status === 'optimal') expect(holds(now, answer)).toBe(true);
          if (column >= given.lower.length) continue;
          now.lower[column] = lo;
          now.upper[column] = lo + room;
          mine.boundColumn(column, lo, lo + room);
          theirs.boundColumn(column, lo, lo + room);
        }
        theirs.close();
      }),
      { numRuns: 250, seed: 4 },
    );
  });

  test('stays within bounds that leave 0 out, and starts where it is told', () => {
    const away: Model = { lower: [2, -9], upper: [5, -3], rows: [row({ 0: 1, 1: 1 }, -4, 0)] };
    const ask = (simplex: DenseSimplex) => [
      short(simplex.optimise(target(1, 2), 'max')),
      short(simplex.optimise(target(1, 2), 'min')),
      short(simplex.optimise(target(1, 0), 'min')),
      short(simplex.optimise(target(0, 1), 'max')),
    ];
    expect(ask(new DenseSimplex(away))).toEqual([-3, -13, 2, -3]);
    expect(ask(new DenseSimplex(away, [4, -5]))).toEqual([-3, -13, 2, -3]);
    expect(ask(new DenseSimplex(away, [40, 50]))).toEqual([-3, -13, 2, -3]);
  });

  test('proves what cannot be, and finds what has no end', () => {
    const free = { lower: [0, 0], upper: [Infinity, Infinity] };
    const status = (rows: Row[], direction: 'min' | 'max' = 'max') =>
      short(new DenseSimplex({ ...free, rows }).optimise(target(1, 1), direction));
    expect(status([row({ 0: 1, 1: 1 }, -3, -1)])).toBe('infeasible');
    expect(status([row({ 0: 1, 1: 1 }, 3), row({ 0: 1, 1: 1 }, 4)])).toBe('infeasible');
    expect(status([row({ 0: 1, 1: -1 }, 3)])).toBe('unbounded');
    expect(status([row({ 0: 1, 1: -1 }, 3)], 'min')).toBe(3);
    expect(status([])).toBe('unbounded');
    expect(status([], 'min')).toBe(0);
    expect(status([row({ 0: 1, 1: 1 }, 1e6, 1e6), row({ 0: 1, 1: 1 }, 1e6 + 1, 1e6 + 1)])).toBe('infeasible');
    expect(short(new DenseSimplex({ lower: [], upper: [], rows: [] }).optimise(target(), 'max'))).toBe(0);
  });

  test('begins anew where rounding error has gathered, once, and gives up where that does not help', () => {
    const given: Model = { lower: [0, 0], upper: [9, 9], rows: [row({ 0: 1, 1: 2 }, 7, 12), row({ 0: 1, 1: 1 }, 5)] };
    const simplex = new DenseSimplex(given);
    const ask = () => short(simplex.optimise(target(2, 1), 'max'));
    const { tableau } = simplex as unknown as { tableau: Tableau };
    let restarts = 0;
    const restart = tableau.restart.bind(tableau);
    tableau.restart = () => {
      restarts += 1;
      restart();
    };
    expect([ask(), restarts]).toEqual([8, 0]);
    tableau.entries[0]! += 1e-3;
    expect([ask(), restarts]).toEqual([8, 1]);
    expect([ask(), restarts]).toEqual([8, 1]);
    tableau.value[0]! += 1e-3;
    expect([ask(), restarts]).toEqual([8, 2]);
    tableau.restart = () => {
      restarts += 1;
    };
    tableau.entries[0]! += 1e-3;
    expect([ask(), restarts]).toEqual(['undecided', 3]);
    // What cannot be decided from a tableau just built is not asked twice.
    const tiny = new DenseSimplex({
      lower: [0, 0],
      upper: [Infinity, Infinity],
      rows: [row({ 0: 1e-8, 1: 1e-8 }, 1)],
    });
    const { tableau: small } = tiny as unknown as { tableau: Tableau };
    small.restart = tableau.restart;
    expect([short(tiny.optimise(target(1, 0), 'max')), restarts]).toEqual(['undecided', 3]);
  });

  test('keeps its answers over many questions of a table with totals', () => {
    // Five by five with margins: every cell between 0 and what its row and column leave.
    const at = (line: number, column: number) => line * 5 + column;
    const sides = [...Array(5).keys()];
    const sums = [7, 12, 3, 20, 9];
    const rows = sides.flatMap((line) => [
      row(Object.fromEntries(sides.map((column) => [at(line, column), 1])), sums[line]!),
      row(Object.fromEntries(sides.map((column) => [at(column, line), 1])), sums[4 - line]!),
    ]);
    const lower = Array<number>(25).fill(0);
    const simplex = new DenseSimplex({ lower, upper: lower.map(() => Infinity), rows });
    for (let round = 0; round < 3; round++)
      for (const line of sides)
        for (const column of sides) {
          const one = { columns: [at(line, column)], coefficients: [1] };
          const [a, b] = [sums[line]!, sums[4 - column]!];
          expect(short(simplex.optimise(one, 'max'))).toBe(Math.min(a, b));
          expect(short(simplex.optimise(one, 'min'))).toBe(Math.max(0, a + b - 51));
        }
  });
});

describe('whole numbers by branch and bound', () => {
  test('are the best of all there are, with halves in the objective or without', () => {
    const sides = [0, 1, 2, 3, 4];
    const points = sides.flatMap((a) => sides.flatMap((b) => sides.map((c) => [a, b, c])));
    const coefficients = (...of: number[]) => fc.array(fc.constantFrom(...of), { minLength: 3, maxLength: 3 });
    const rows = fc.array(fc.tuple(coefficients(0, 1, 2, 3, 5), fc.nat({ max: 20 }), fc.constantFrom(0, 1, 3)), {
      maxLength: 2,
    });
    fc.assert(
      fc.property(
        rows,
        coefficients(0, 0.5, 1, -1, 2),
        fc.constantFrom('min' as const, 'max' as const),
        (given, weights, direction) => {
          const boxed = {
            lower: [0, 0, 0],
            upper: [4, 4, 4],
            rows: given.map(([terms, lo, room]) =>
              tidyRow({ columns: [0, 1, 2], coefficients: terms, lo, hi: lo + room }),
            ),
          };
          const valueAt = (terms: readonly number[], point: readonly number[]) =>
            terms.reduce((sum, each, at) => sum + each * point[at]!, 0);
          const values = points
            .filter((point) =>
              given.every(([terms, lo, room]) => valueAt(terms, point) >= lo && valueAt(terms, point) <= lo + room),
            )
            .map((point) => valueAt(weights, point));
          const linear = new DenseSimplex(boxed).optimise(target(...weights), direction);
          const found = short(
            new WholeSearch(boxed).optimise(
              target(...weights),
              direction,
              linear.status === 'optimal' ? linear.value : 0,
            ),
          );
          expect(found).toBe(
            values.length === 0 ? 'infeasible' : (direction === 'max' ? Math.max(...values) : Math.min(...values)) + 0,
          );
        },
      ),
      { numRuns: 300, seed: 4 },
    );
  });

  test('are found between the corners, best or any, and told apart from none', () => {
    const boxed = { lower: [0, 0, 0], upper: [9, 9, 9] };
    const best = (rows: Row[], coefficients: number[], direction: 'min' | 'max', limit: number) =>
      short(new WholeSearch({ ...boxed, rows }).optimise(target(...coefficients), direction, limit));
    expect(best([row({ 0: 2, 1: 2 }, 7)], [1, 1], 'max', 3)).toBe('infeasible');
    expect(best([row({ 0: 2, 1: 3 }, 0, 12)], [3, 4], 'max', 18)).toBe(18);
    expect(best([row({ 0: 2, 1: 2 }, 0, 7)], [1, 1], 'max', 3)).toBe(3);
    expect(best([row({ 0: 3, 1: 5, 2: 7 }, 23)], [1, 1, 1], 'max', 7)).toBe(7);
    expect(best([row({ 0: 3, 1: 5, 2: 7 }, 23)], [1, 1, 1], 'min', 4)).toBe(5);
    expect(best([row({ 0: 3, 1: 5, 2: 7 }, 23)], [0, 0, 1], 'max', 3)).toBe(2);
    expect(best([row({ 0: 3, 1: 5, 2: 7 }, 23)], [0, 0.5, 1], 'max', 3.2)).toBe(2);
    const single = new WholeSearch({ ...boxed, rows: [row({ 0: 3, 1: 5, 2: 7 }, 23)] });
    const of = (column: number, coefficient: number, direction: 'min' | 'max', limit: number) =>
      short(single.optimise({ columns: [column], coefficients: [coefficient] }, direction, limit));
    // 23 = 3a + 5b + 7c: (6,1,0), (1,4,0), (2,2,1), (3,0,2).
    expect([
      of(0, 1, 'max', 7),
      of(0, 1, 'min', 0),
      of(1, 1, 'max', 4),
      of(1, -2, 'max', 0),
      of(2, 3, 'max', 9),
    ]).toEqual([6, 1, 4, 0, 6]);
    expect([of(0, 1, 'max', 7), of(2, 1, 'min', 0)]).toEqual([6, 0]);
  });
});

describe('whole-number points near rest', () => {
  const noMore = (columns: number, lo: number) => ({
    lower: Array.from({ length: columns }, () => lo),
    upper: Array.from({ length: columns }, () => Infinity),
  });
  const point = (search: WholeSearch, ...given: Parameters<WholeSearch['nearRest']>) =>
    [...Array.from(search.nearRest(...given) ?? [])].map((value) => value + 0);

  test('are as good as bounds allow, and change few columns whatever was asked before', () => {
    const all = Object.fromEntries(Array.from({ length: 30 }, (_, at) => [at, 1]));
    const search = new WholeSearch({ ...noMore(30, -4), rows: [row(all, 0)] });
    const within = [{ column: 0, lo: -4, hi: 4 }];
    const touched = (values: readonly number[]) => values.filter((value) => value !== 0).length;
    const first = point(search, target(1), 'max', within);
    expect([first[0], touched(first)]).toEqual([4, 2]);
    expect(touched(point(search, target(...Array.from({ length: 20 }, () => 1)), 'max', []))).toBeGreaterThan(10);
    const again = point(search, target(1), 'max', within);
    expect([again[0], touched(again)]).toEqual([4, 2]);
    // The narrower bound was for that question alone.
    expect(point(search, target(1), 'max', [])[0]).toBe(29 * 4);
    expect(point(search, target(1), 'min', [])[0]).toBe(-4);
  });

  test('are whole where corners are not', () => {
    const search = new WholeSearch({ ...noMore(2, -9), rows: [row({ 0: 2, 1: 3 }, 0)] });
    expect(point(search, target(1), 'max', [{ column: 0, lo: 0, hi: 4 }])).toEqual([3, -2]);
    expect(point(search, target(0, 1), 'max', [{ column: 0, lo: -4, hi: 4 }])).toEqual([-3, 2]);
  });

  test('keep every row and bound, on random models, and are found where there is more than nothing', () => {
    let found = 0;
    fc.assert(
      fc.property(model, question, ({ lower, upper, rows }, { weights, direction, column }) => {
        const [lo, hi] = [lower.map((each) => Math.min(0, Math.ceil(each))), upper.map((each) => Math.max(0, each))];
        const still = rows.map((each) => ({ ...each, lo: 0, hi: 0 }));
        const boxed = { lower: lo, upper: hi.map((each) => Math.min(Math.floor(each), 8)), rows: still };
        const at = column % lo.length;
        const narrowed = { column: at, lo: Math.max(lo[at]!, -2), hi: Math.min(boxed.upper[at]!, 1) };
        const answer = new WholeSearch(boxed).nearRest(target(...weights.slice(0, lo.length)), direction, [narrowed]);
        if (answer === undefined) return;
        found += 1;
        const values = Array.from(answer);
        expect(values.every(Number.isInteger)).toBe(true);
        expect(holds(boxed, { status: 'optimal', value: 0, point: values })).toBe(true);
        expect(values[at]).toBeGreaterThanOrEqual(narrowed.lo);
        expect(values[at]).toBeLessThanOrEqual(narrowed.hi);
      }),
      { numRuns: 300, seed: 8 },
    );
    expect(found).toBeGreaterThan(200);
  });
});
