import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { loadHighsSolver } from '../../../shared/adapters/highs-solver.ts';
import { AuditFile, auditedTargets, systemOf } from '../../../shared/domain/disclosure/audit/audit-file.ts';
import { componentsOf } from '../../../shared/domain/disclosure/audit/components.ts';
import { DenseSimplex } from '../../../shared/domain/disclosure/audit/dense-simplex.ts';
import { dropImpliedRows } from '../../../shared/domain/disclosure/audit/drop-implied-rows.ts';
import { mergeColumns } from '../../../shared/domain/disclosure/audit/merge-columns.ts';
import { reduceModel } from '../../../shared/domain/disclosure/audit/reduce-system.ts';
import { roundDown, roundUp, tidyRow, withoutNoise } from '../../../shared/domain/disclosure/audit/system.ts';
import { WholeSearch } from '../../../shared/domain/disclosure/audit/whole-search.ts';
import { hideCircuits } from '../../../shared/domain/disclosure/suppression/circuits.ts';
import { inverse, prime, residue } from '../../../shared/domain/disclosure/suppression/prime-field.ts';

const solver = await loadHighsSolver();
const total = (columns: number[], value: number) => ({
  columns,
  coefficients: columns.map(() => 1),
  lo: value,
  hi: value,
});

describe('the prime field', () => {
  test('is exact: every residue times its inverse is 1', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: prime - 1 }), (value) => (value * inverse(value)) % prime === 1),
      { seed: 4 },
    );
    expect([residue(-1), residue(prime), residue(5)]).toEqual([prime - 1, 0, 5]);
  });
});

describe('rounding', () => {
  test('is inward, and forgives no more than noise', () => {
    expect([roundUp(2.0000001), roundUp(2.1), roundUp(-0.5)]).toEqual([2, 3, -0]);
    expect([roundDown(34.99999999999971), roundDown(34.9), roundDown(-0.5)]).toEqual([35, 34, -1]);
    expect([withoutNoise(34.99999999999971), withoutNoise(1 / 3), withoutNoise(-1e-9)]).toEqual([35, 1 / 3, 0]);
  });
});

describe('reducing a system', () => {
  test('reads off single columns, moves fixed ones, joins twins and sees contradictions', () => {
    const lower = [0, 0, 0];
    const upper = [9, 9, 9];
    expect(reduceModel({ lower, upper, rows: [total([0], 4), total([0, 1], 6)] })).toMatchObject({
      lower: [4, 2, 0],
      upper: [4, 2, 9],
      rows: [],
    });
    const twins = [
      { columns: [0, 1], coefficients: [1, 1], lo: 2, hi: 8 },
      { columns: [1, 0], coefficients: [-1, -1], lo: -6, hi: -3 },
    ];
    expect(reduceModel({ lower, upper, rows: twins })?.rows).toEqual([
      { columns: [0, 1], coefficients: [1, 1], lo: 3, hi: 6 },
    ]);
    expect(reduceModel({ lower, upper, rows: [total([0, 1], 3), total([0, 1], 4)] })).toBeUndefined();
    expect(reduceModel({ lower, upper, rows: [total([0], 4), total([0], 5)] })).toBeUndefined();
    expect(reduceModel({ lower: [0.2], upper: [0.8], rows: [] })).toBeUndefined();
    expect(tidyRow({ columns: [2, 0, 2], coefficients: [1, 0, 1], lo: 0, hi: 1 })).toMatchObject({
      columns: [2],
      coefficients: [2],
    });
  });

  test('drops a total of all levels beside its levels, and sees when it does not add up', () => {
    const rows = [total([0, 1], 5), total([2, 3], 7), total([0, 1, 2, 3], 12)];
    expect(dropImpliedRows([0, 1, 2, 3], rows)).toEqual(rows.slice(0, 2));
    expect(dropImpliedRows([0, 1, 2, 3], rows.with(2, total([0, 1, 2, 3], 13)))).toBeUndefined();
    const loose = { ...rows[2]!, hi: 20 };
    expect(dropImpliedRows([0, 1, 2, 3], rows.with(2, loose))).toEqual(rows.with(2, loose));
  });

  test('splits into components and merges columns that all rows see alike', () => {
    const rows = [total([0, 1], 5), total([2, 3], 7)];
    expect(componentsOf({ lower: [0, 0, 0, 0, 0], rows }).map(({ columns }) => columns)).toEqual([[0, 1], [2, 3], [4]]);
    const merged = mergeColumns([0, 1, 2], [total([0, 1, 2], 5), total([2], 1)]);
    expect(merged.groups.map(({ members }) => members)).toEqual([[0, 1], [2]]);
    expect(merged.rows[0]).toMatchObject({ columns: [0, 1], coefficients: [1, 1] });
    const apart = mergeColumns([0, 1, 2], [total([0, 1, 2], 5)], new Map([[1, '-1']]));
    expect(apart.groups.map(({ members }) => members)).toEqual([[0, 2], [1]]);
    const uneven = mergeColumns([0, 1], [{ columns: [0, 1], coefficients: [1, 2], lo: 0, hi: 1 }]);
    expect(uneven.groups.length).toBe(2);
  });
});

describe('the dense simplex', () => {
  const model = fc
    .record({
      upper: fc.array(fc.constantFrom(3, 8, Infinity), { minLength: 1, maxLength: 6 }),
      lower: fc.array(fc.constantFrom(0, 0, -2, -Infinity), { minLength: 6, maxLength: 6 }),
      rows: fc.array(
        fc.tuple(
          fc.array(fc.constantFrom(0, 1, 1, -1, 2), { minLength: 6, maxLength: 6 }),
          fc.integer({ min: -3, max: 15 }),
          fc.constantFrom(0, 0, 3, Infinity),
        ),
        { maxLength: 5 },
      ),
      weights: fc.array(fc.constantFrom(0, 1, -1, 2), { minLength: 6, maxLength: 6 }),
    })
    .map(({ upper, lower, rows, weights }) => ({
      model: {
        lower: lower.slice(0, upper.length),
        upper,
        rows: rows.map(([coefficients, lo, room]) =>
          tidyRow({ columns: [...upper.keys()], coefficients: coefficients.slice(0, upper.length), lo, hi: lo + room }),
        ),
      },
      objective: { columns: [...upper.keys()], coefficients: weights.slice(0, upper.length) },
    }));

  test('gives what the big solver gives: the optimum, unbounded or infeasible', () => {
    fc.assert(
      fc.property(model, fc.constantFrom('min' as const, 'max' as const), ({ model: given, objective }, direction) => {
        const mine = new DenseSimplex(given).optimise(objective, direction);
        const open = solver.open(given, { whole: false, seconds: 10 });
        const theirs = open.optimise(objective, direction);
        open.close();
        expect(mine.status).toBe(theirs.status);
        if (mine.status === 'optimal' && theirs.status === 'optimal') expect(mine.value).toBeCloseTo(theirs.value, 6);
      }),
      { numRuns: 800, seed: 4 },
    );
  });

  test('and its branch and bound the same over whole numbers', () => {
    fc.assert(
      fc.property(model, ({ model: given, objective }) => {
        const boxed = {
          ...given,
          lower: given.lower.map((lo) => Math.max(lo, -2)),
          upper: given.upper.map((up) => Math.min(up, 8)),
        };
        const open = solver.open(boxed, { whole: true, seconds: 10 });
        const theirs = open.optimise(objective, 'max');
        open.close();
        const linear = new DenseSimplex(boxed).optimise(objective, 'max');
        if (linear.status !== 'optimal') return;
        const mine = new WholeSearch(boxed).optimise(objective, 'max', roundDown(linear.value));
        expect(mine.status).toBe(theirs.status);
        if (mine.status === 'optimal' && theirs.status === 'optimal') expect(mine.value).toBeCloseTo(theirs.value, 6);
      }),
      { numRuns: 250, seed: 4 },
    );
  });
});

describe('circuits', () => {
  test('hide a rectangle round a cell of a table, the cheapest corners, and nothing for nothing', () => {
    const relations = [
      { total: 2, parts: [0, 1] },
      { total: 5, parts: [3, 4] },
      { total: 8, parts: [6, 7] },
      { total: 6, parts: [0, 3] },
      { total: 7, parts: [1, 4] },
      { total: 8, parts: [2, 5] },
    ];
    const table = { values: [3, 10, 13, 20, 30, 50, 23, 40, 63], relations };
    expect([...hideCircuits(table, [0], [1, 2, 3, 6, 4, 7, 5, 8])].sort()).toEqual(
      [0, 1, 2, 3, 4, 5].filter((cell) => ![2, 5].includes(cell)),
    );
    expect(hideCircuits(table, [], [1, 2]).size).toBe(0);
  });
});

describe('the file of an audit', () => {
  const file = (given: object) => AuditFile.parse({ vars: ['a', 'b'], ...given });

  test('gives every variable its bounds, and null for what has none', () => {
    const read = file({
      bounds: { a: [null, 5] },
      rows: [{ coef: { a: 1 }, lo: 1 }],
      targets: [{ name: 't', coef: { b: 2 } }],
    });
    expect(systemOf(read)).toEqual({
      lower: [-Infinity, 0],
      upper: [5, Infinity],
      rows: [{ columns: [0], coefficients: [1], lo: 1, hi: Infinity }],
      targets: [{ columns: [1], coefficients: [2] }],
    });
    expect(auditedTargets(read, [{ lp: [0, Infinity], int: [-Infinity, 2] }])).toEqual([
      { name: 't', lp: [0, null], int: [null, 2] },
    ]);
  });

  test('names what is not a variable, and one that is named twice', () => {
    expect(systemOf(file({ rows: [{ coef: { c: 1 } }] }))).toContain('"c"');
    expect(systemOf(file({ bounds: { c: [0, 1] } }))).toContain('"c"');
    expect(systemOf(file({ targets: [{ name: 't', coef: { c: 1 } }] }))).toContain('"c"');
    expect(systemOf(file({ vars: ['a', 'b', 'a'] }))).toContain('"a" is named twice');
  });
});
