import { describe, expect, test } from 'vitest';
import { DenseSimplex } from '../../../../shared/domain/disclosure/solving/simplex/dense-simplex.ts';
import { leastBy, scaled, valueAt } from '../../../../shared/domain/disclosure/solving/simplex/proofs.ts';

const row = (coefficients: number[], lo: number, hi = lo) => ({
  columns: [...coefficients.keys()],
  coefficients,
  lo,
  hi,
});
const of = (...coefficients: number[]) => ({ columns: [...coefficients.keys()], coefficients });
const nothing = { columns: [], coefficients: [] };
const undecided = { status: 'undecided' };
const eight = 100_000_000;
const ten = 10_000_000_000;
const endless = Infinity;

describe('what doubles mislead the simplex method about is undecided', () => {
  test('no end: 100 million x = y, x at most 5; a hundred-millionth does not block, and from the start it is not met', () => {
    const ends = { lower: [0, 0, 0], upper: [5, endless, 2] };
    const inThird = { columns: [2], coefficients: [1], lo: 1, hi: 2 };
    const simplex = new DenseSimplex({ ...ends, rows: [row([eight, -1], 0), inThird] });
    expect(simplex.optimise(of(1, 1), 'max')).toEqual(undecided);
    expect(simplex.optimise(of(0, 1), 'max')).toMatchObject({ status: 'optimal', value: 5 * eight });
    const atMost = new DenseSimplex({ ...ends, rows: [row([eight, -1], -endless, 0)] });
    expect(atMost.optimise(of(1), 'max')).toEqual(undecided);
    const long = new DenseSimplex({ lower: [0, 0], upper: [endless, endless], rows: [row([10_009, -10_007], 0)] });
    expect(long.optimise(of(1), 'max')).toEqual(undecided);
  });

  test('no point: x = 1 and y = 100 million is one; and what no simple fractions prove', () => {
    const ends = { lower: [0, 0], upper: [5, endless] };
    const hidden = new DenseSimplex({ ...ends, rows: [row([eight, -1], 0), row([1], 1, endless)] });
    expect(hidden.optimise(of(1), 'max')).toEqual(undecided);
    const later = new DenseSimplex({ ...ends, rows: [row([eight, -1], 0)] });
    expect(later.optimise(of(1), 'max')).toEqual(undecided);
    later.boundColumn(0, 1, 5);
    expect(later.optimise(of(0, 1), 'max')).toMatchObject({ status: 'optimal', value: 5 * eight });
    const long = [row([10_009, -10_007], 0), row([1, -1], 1, endless)];
    expect(new DenseSimplex({ lower: [0, 0], upper: [99, 99], rows: long }).optimise(of(1), 'max')).toEqual(undecided);
  });

  test('a point: one short of ten thousand million is no rounding error', () => {
    const short = new DenseSimplex({ lower: [0], upper: [ten], rows: [row([1], ten + 1)] });
    expect(short.optimise(of(1), 'max')).toEqual(undecided);
  });

  test('an end: a price of a ten-thousand-millionth is not seen, though x may be 5', () => {
    const slow = new DenseSimplex({ lower: [0, 0], upper: [5, endless], rows: [row([ten, -1], 0)] });
    expect(slow.optimise(of(1), 'max')).toEqual(undecided);
    const long = new DenseSimplex({ lower: [0], upper: [endless], rows: [row([10_009], -endless, 10_009)] });
    expect(long.optimise(of(1), 'max')).toEqual(undecided);
  });

  test('sums that doubles cannot hold, of a point or of what is promised', () => {
    const [great, half] = [2 ** 51, 2 ** 26];
    const alike = new DenseSimplex({ lower: [9, 9], upper: [20, 20], rows: [row([1, -1], 0)] });
    expect(alike.optimise(of(great, -great), 'max')).toEqual(undecided);
    const most = row([1, half], -endless, half * half + 5);
    const five = new DenseSimplex({ lower: [0, half], upper: [endless, endless], rows: [most] });
    expect(five.optimise(of(1), 'max')).toEqual(undecided);
    const largest = Number.MAX_SAFE_INTEGER;
    expect(valueAt(of(largest), { whole: Float64Array.of(1), per: 1 })).toBe(largest);
    const none = { whole: new Float64Array(0), per: 1 };
    expect(leastBy({ lower: [1], upper: [endless], rows: [] }, of(largest), none)).toBe(largest);
    expect(scaled([1 / 20_011])).toBeUndefined();
  });
});

describe('where the simplex method stands', () => {
  const five = { lower: [0, 0], upper: [5, 5] };
  const point = (...values: number[]) => ({ point: Float64Array.from(values) });

  test('is the point it was given, or 0, until it is asked to move; at rest it is 0', () => {
    const model = { ...five, rows: [row([1, 2], 0, 7)] };
    expect(new DenseSimplex(model).optimise(nothing, 'max')).toMatchObject(point(0, 0));
    const begun = new DenseSimplex(model, [1, 3]);
    expect(begun.optimise(nothing, 'max')).toMatchObject(point(1, 3));
    begun.rest();
    expect(begun.optimise(nothing, 'max')).toMatchObject(point(0, 0));
    const rested = new DenseSimplex({ ...five, rows: [row([1, 2], 0, 2)] });
    rested.rest();
    expect(rested.optimise(of(1), 'max')).toMatchObject({ value: 2 });
  });

  test('moves inside new ends before the first question', () => {
    const simplex = new DenseSimplex({ ...five, rows: [row([1, 1], 0, 99)] }, [1, 3]);
    simplex.boundColumn(0, 3, 4);
    expect(simplex.optimise(of(0, 1), 'max')).toMatchObject({ status: 'optimal', value: 5 });
  });

  test('comes back inside at the nearer end, past rows that go further out', () => {
    const open = { lower: [0, 0], upper: [endless, endless] };
    expect(new DenseSimplex({ ...open, rows: [row([1, 1], 3, endless)] }).optimise(of(1, 1), 'min')).toMatchObject({
      value: 3,
    });
    const apart = new DenseSimplex({ ...open, rows: [row([-1, 3], 1, endless), row([5], 5, endless)] });
    expect(apart.optimise(of(1, 1), 'min')).toMatchObject({ status: 'optimal', value: 5 / 3 });
  });

  test('is inside where one more or less of ten thousand million would be too', () => {
    const fixed = new DenseSimplex({ lower: [ten], upper: [ten], rows: [row([1], ten - 1, ten + 1)] });
    expect(fixed.optimise(of(1), 'max')).toMatchObject({ status: 'optimal', value: ten });
  });

  test('says of a least of minus a half that whole numbers begin at 0, not at minus 0', () => {
    const half = new DenseSimplex({ lower: [-1], upper: [1], rows: [row([2], -1, 2)] });
    const answer = half.optimise(of(1), 'min');
    expect(answer).toMatchObject({ value: -0.5 });
    expect(answer.status === 'optimal' && answer.inward).toBe(0);
  });
});
