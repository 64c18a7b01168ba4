import { describe, expect, test } from 'vitest';
import { ComponentRanges } from '../../../../shared/domain/disclosure/solving/component-ranges.ts';
import { exactOptimum } from '../../../../shared/domain/disclosure/solving/whole-numbers/exact-simplex.ts';
import { fraction } from '../../../../shared/domain/disclosure/solving/whole-numbers/fraction.ts';
import { WholeSearch } from '../../../../shared/domain/disclosure/solving/whole-numbers/whole-search.ts';

const of = (...coefficients: number[]) => ({ columns: [...coefficients.keys()], coefficients });

describe('a search among whole numbers', () => {
  test('goes on from the first point it finds to the best: 4x + 6y + z and 5x + y', () => {
    const upTo9 = (...coefficients: number[]) => ({
      lower: coefficients.map(() => 0),
      upper: coefficients.map(() => 9),
    });
    const three = new WholeSearch({ ...upTo9(4, 6, 1), rows: [{ ...of(4, 6, 1), lo: 14, hi: 17 }] });
    expect(three.optimise(of(2, 3, 3), 'min', 0)).toMatchObject({ value: 7 });
    expect(three.optimise(of(2, 3, 3), 'max', 0)).toMatchObject({ value: 31 });
    const two = new WholeSearch({ ...upTo9(5, 1), rows: [{ ...of(5, 1), lo: 7, hi: 10 }] });
    expect(two.optimise(of(1, 3), 'min', 0)).toMatchObject({ value: 2 });
  });

  test('that is given up at one end of a range leaves the range undecided, whichever end it is', () => {
    const even = Array.from({ length: 50 }, (_, at) => 2 * (at + 1));
    const sum = even.reduce((total, each) => total + each, 1);
    // An odd sum, so that the last is odd, which a search by halves never sees at an end that is even.
    const row = { ...of(...even, 1), lo: sum, hi: sum };
    const last = even.length;
    const rangeOf = (lo: number, up: number) => {
      const bounds = { lower: row.columns.map(() => 0).with(last, lo), upper: row.columns.map(() => 3).with(last, up) };
      return new ComponentRanges({ columns: row.columns, rows: [row] }, bounds).range({
        columns: [last],
        coefficients: [1],
      });
    };
    expect([rangeOf(0, 1), rangeOf(1, 2)]).toEqual(['undecided', 'undecided']);
    expect(rangeOf(1, 1)).toEqual({ lp: [1, 1], int: [1, 1] });
  });
});

describe('the simplex method in fractions', () => {
  const end = (value: number) => fraction(BigInt(value));
  test('comes back from above at the end nearest to it, also where there is none below: x at most -3', () => {
    const free = { rows: [[1n]], lower: [undefined, undefined], upper: [undefined, end(-3)] };
    expect(exactOptimum(free, [1n], { left: 9 })).toMatchObject({ status: 'optimal', value: end(-3) });
    const lines = { rows: [[2n], [1n], [3n]], lower: new Array(4).fill(undefined), upper: [-2, -1, -3, -1].map(end) };
    expect(exactOptimum(lines, [1n], { left: 9 })).toMatchObject({ status: 'optimal', value: end(-3) });
  });
});
