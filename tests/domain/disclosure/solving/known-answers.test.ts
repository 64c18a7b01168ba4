import { describe, expect, test } from 'vitest';
import { intervalsOf } from '../../../../shared/domain/disclosure/solving/intervals.ts';
import type { Row } from '../../../../shared/domain/disclosure/solving/solver.ts';

const row = (coefficients: number[], lo: number, hi = lo): Row => ({
  columns: [...coefficients.keys()],
  coefficients,
  lo,
  hi,
});
const system = (ends: [number, number][], ...rows: Row[]) => ({
  lower: ends.map(([lo]) => lo),
  upper: ends.map(([, up]) => up),
  rows,
  targets: ends.map((_, column) => ({ columns: [column], coefficients: [1] })),
});
const wholes = (...given: Parameters<typeof system>) => {
  const answer = intervalsOf(system(...given));
  return answer.status === 'bounded' ? answer.intervals.map(({ int }) => [...int]) : answer.status;
};
const count: [number, number] = [0, Infinity];
const million = 1_000_000;
const even = Array.from({ length: 60 }, (_, at): [number, number] => [0, 10 + at]);
/** Too large for whole arithmetic, and nothing that doubles could prove. */
const thin = [
  even,
  ...[1, 2, 3].map((each) =>
    row(
      even.map((_, at) => 1e6 + ((at * 7919 * each) % 99_991)),
      1e9 + each,
    ),
  ),
] as const;

describe('intervals by hand', () => {
  test('whole numbers decide what linear reasoning leaves open: A, B, D; B, C, D; A, C, D are all 1, so D is 1', () => {
    const totals = [row([1, 1, 0, 1], 1), row([0, 1, 1, 1], 1), row([1, 0, 1, 1], 1)];
    const answer = intervalsOf(system([count, count, count, count], ...totals));
    expect(answer).toMatchObject({ status: 'bounded' });
    if (answer.status === 'bounded') expect(answer.intervals[3]).toEqual({ lp: [0, 1], int: [1, 1] });
  });

  test('coefficients of ten thousand million: what -3, 0 and 1 solve is not infeasible', () => {
    const coefficients = [9_876_543_210, -1_234_567_891, 8_765_432_109];
    const ends: [number, number] = [-10, 10];
    const sum = -3 * coefficients[0]! + coefficients[2]!;
    expect(wholes([ends, ends, ends], row(coefficients, sum))).toEqual([
      [-3, -3],
      [0, 0],
      [1, 1],
    ]);
    expect(wholes([ends, ends, ends], row(coefficients, sum + 1))).toBe('infeasible');
    expect(wholes([ends, ends, ends], row(coefficients, sum - 1, sum + 1))).not.toBe('infeasible');
  });

  test('a millionth short of 2 is 1, a fifth of 1,234,569 is read back, and halves of people are infeasible', () => {
    expect(wholes([count], row([million], -Infinity, 1_999_999))).toEqual([[0, 1]]);
    expect(wholes([count], row([million], 1_999_999))).toBe('infeasible');
    expect(wholes([count], row([0.2], 246_913.8))).toEqual([[1_234_569, 1_234_569]]);
    expect(wholes([count, count], row([2, 2], 3))).toBe('infeasible');
    expect(wholes([[0.5, 2.25]])).toEqual([[1, 2]]);
    expect(intervalsOf(system([[0.5, 2.25]]))).toEqual({
      status: 'bounded',
      intervals: [{ lp: [0.5, 2.25], int: [1, 2] }],
    });
  });

  test('what nothing holds has no end, on either side, and a difference of two has none although each is counted', () => {
    expect(wholes([count, [-Infinity, Infinity]])).toEqual([
      [0, Infinity],
      [-Infinity, Infinity],
    ]);
    const apart = { columns: [0, 1], coefficients: [1, -1] };
    const answer = intervalsOf({ ...system([count, count], row([1, 1], 3, Infinity)), targets: [apart] });
    expect(answer).toMatchObject({ intervals: [{ int: [-Infinity, Infinity] }] });
    expect(wholes([[-Infinity, Infinity], count], row([3, 5], 1))).toEqual([
      [-Infinity, -3],
      [2, Infinity],
    ]);
  });

  test('identical columns share what their sum can be: 40 areas that add up to 7 are each 0 to 7, and two together too', () => {
    const areas = Array.from({ length: 40 }, () => count);
    const answer = intervalsOf({
      ...system(
        areas,
        row(
          areas.map(() => 1),
          7,
        ),
      ),
      targets: [
        { columns: [3], coefficients: [1] },
        { columns: [3, 4], coefficients: [1, 1] },
        { columns: [3, 4], coefficients: [1, -1] },
      ],
    });
    expect(answer).toMatchObject({ intervals: [{ int: [0, 7] }, { int: [0, 7] }, { int: [-7, 7] }] });
  });

  test('a target over parts that share nothing adds up, and one of decimals is given in its own unit', () => {
    const answer = intervalsOf({
      ...system([count, count, count, count], row([1, 1], 4), { ...row([1, 2], 5), columns: [2, 3] }),
      targets: [
        { columns: [0, 2], coefficients: [1, 1] },
        { columns: [0, 3], coefficients: [0.5, -0.25] },
      ],
    });
    expect(answer).toMatchObject({
      intervals: [
        { lp: [0, 9], int: [1, 9] },
        { lp: [-0.625, 2], int: [-0.5, 2] },
      ],
    });
  });

  test('a target over columns that no row binds, or over two that one row binds, has the ends of its sum', () => {
    const ends = (coefficients: number[], ...given: Parameters<typeof system>) => {
      const target = { columns: [...coefficients.keys()], coefficients };
      return intervalsOf({ ...system(...given), targets: [target] });
    };
    const bounded = (lp: number[], int = lp) => ({ status: 'bounded', intervals: [{ lp, int }] });
    expect(
      ends(
        [-3, 2],
        [
          [2, 5],
          [0, 1],
        ],
      ),
    ).toEqual(bounded([-15, -4]));
    expect(ends([-3], [[-2, 1]])).toEqual(bounded([-3, 6]));
    expect(ends([1, 1], [count, count], row([1, 2], 8))).toEqual(bounded([4, 8]));
    expect(ends([1, 2, 1], [count, count, count], row([1, 1, 2], 7))).toEqual(bounded([3.5, 14], [4, 14]));
    const few: [number, number] = [1, 4];
    const seven = row([1, 1, 1], 7);
    expect(ends([1], [few, few, few], seven)).toEqual(bounded([1, 4]));
    expect(ends([2, 2], [few, few, few], seven)).toEqual(bounded([6, 12]));
    const double = row([2, 2, 2], 13, 15);
    expect(ends([1, 1], [few, few, few], double)).toEqual(bounded([2.5, 6.5], [3, 6]));
    expect(ends([-1, 0, 1], [few, few, few], seven)).toEqual(bounded([-3, 3]));
  });

  test('says that nothing fits, or that it does not know, where nothing is asked for', () => {
    const asked = (...given: Parameters<typeof system>) => intervalsOf({ ...system(...given), targets: [] });
    const halves = [row([1, 1, 0], 1), row([0, 1, 1], 1), row([1, 0, 1], 1)];
    expect(asked([count, count, count], ...halves)).toEqual({ status: 'infeasible' });
    expect(asked([count, count, count], ...halves.slice(0, 2))).toEqual({ status: 'bounded', intervals: [] });
    const apart = [row([1, 1, 0], 1), row([0, 1, 1], 1), row([1, 0, -1], 5)];
    expect(asked([count, count, count], ...apart)).toEqual({ status: 'infeasible' });
    expect(asked(...thin)).toEqual({ status: 'undecided' });
  });

  test('what cannot be reckoned exactly is undecided, never guessed', () => {
    const long = 2 ** 53 + 2;
    expect(wholes([count], row([long, 1], 5))).toBe('undecided');
    expect(wholes([count], row([0.123_456_789_012_3], 98_765_432.1))).toBe('undecided');
    expect(wholes([[0, 1e300]])).toBe('undecided');
    expect(wholes(...thin)).toBe('undecided');
    const four = { columns: [0], coefficients: [4] };
    expect(intervalsOf({ ...system([[0, 2 ** 52]]), targets: [four] })).toEqual({ status: 'undecided' });
    const fine = { columns: [0], coefficients: [12.345_678_901_234_567] };
    expect(intervalsOf({ ...system([[0, 1]]), targets: [fine] })).toEqual({ status: 'undecided' });
    const [many] = thin;
    const steep = { columns: many.map((_, at) => at), coefficients: many.map((_, at) => 1e7 + at) };
    const sum = row(
      many.map((_, at) => 1 + at),
      99,
    );
    expect(intervalsOf({ ...system(many, sum), targets: [steep] })).toEqual({ status: 'undecided' });
  });
});
