import { describe, expect, test } from 'vitest';
import { MergedModel } from '../../../../shared/domain/disclosure/solving/merged-model.ts';
import type { Row } from '../../../../shared/domain/disclosure/solving/solver.ts';

type Ends = [lower: number, upper: number];
const row = (coefficients: number[], lo: number, hi = lo): Row => ({
  columns: [...coefficients.keys()],
  coefficients,
  lo,
  hi,
});
const single = (column: number, coefficient = 1) => ({ columns: [column], coefficients: [coefficient] });
const modelOf = (ends: readonly Ends[], ...rows: Row[]) =>
  new MergedModel(
    { groups: ends.map((_, at) => ({ members: [at] })), rows, groupOf: new Map() },
    { lower: ends.map(([lower]) => lower), upper: ends.map(([, upper]) => upper) },
  );
const count: Ends = [0, Infinity];
const any: Ends = [-Infinity, Infinity];

describe('a model of few columns', () => {
  test('gives the ends of a column over real and whole numbers, whichever is asked for first', () => {
    for (const [first, last] of [
      ['min', 'max'],
      ['max', 'min'],
    ] as const) {
      const model = modelOf(
        [
          [-3, 3],
          [-3, 3],
        ],
        row([2, 1], -6, 5),
      );
      const ends = { min: { lp: -3, int: -3 }, max: { lp: 3, int: 3 } };
      expect(model.extreme(single(0), first)).toEqual(ends[first]);
      expect(model.extreme(single(0), last)).toEqual(ends[last]);
      const turned = { min: { lp: -6, int: -6 }, max: { lp: 6, int: 6 } };
      expect(model.extreme(single(0, -2), first)).toEqual(turned[first]);
      expect(model.extreme(single(0, -2), last)).toEqual(turned[last]);
      const linear = modelOf(
        [
          [-3, 3],
          [0, 9],
        ],
        row([2, 1], 0, 5),
      );
      const real = { min: [-3, 0], max: [2.5, 9] };
      expect([0, 1].map((column) => linear.linearExtreme(column, first))).toEqual(real[first]);
      expect([0, 1].map((column) => linear.linearExtreme(column, last))).toEqual(real[last]);
    }
  });

  test('knows what whole numbers rule out: an end, a value, or everything', () => {
    const half = modelOf([count], row([2], -Infinity, 3));
    expect(half.canBe(0, 1)).toBe(true);
    expect(half.canBe(0, 2)).toBe(false);
    expect(half.extreme(single(0), 'max')).toEqual({ lp: 1.5, int: 1 });
    expect(half.linearExtreme(0, 'max')).toBe(1.5);
    expect(half.canBe(0, 1)).toBe(true);
    const odd = modelOf([count, count, count, count], row([1, 1, 0, 1], 1), row([0, 1, 1, 1], 1), row([1, 0, 1, 1], 1));
    expect(odd.extreme(single(3), 'min')).toEqual({ lp: 0, int: 1 });
    expect(odd.isPossible()).toBe(true);
    // Two that are the same, and with an even number come to 1.
    const ten: Ends = [0, 2];
    const uneven = [row([1, -1, 0], 0), row([1, 1, -2], 1)];
    for (const model of [
      modelOf([count, count], row([2, 2], 3)),
      modelOf([ten, ten, ten], ...uneven),
      modelOf(
        [
          [0, 1],
          [0, 1],
        ],
        row([1, 1], 5),
      ),
    ]) {
      expect(model.isPossible()).toBe(false);
      expect(model.extreme(single(0), 'max')).toBe('infeasible');
      expect(model.extreme(single(0), 'min')).toBe('infeasible');
      expect(model.canBe(0, 1)).toBe(false);
    }
    expect(
      modelOf(
        [
          [0, 1],
          [0, 1],
        ],
        row([1, 1], 5),
      ).linearExtreme(0, 'max'),
    ).toBe('infeasible');
    expect(modelOf([ten, ten], row([2, 2], 3), row([1, 1], 0, 9)).isPossible()).toBe(false);
  });

  test('is reckoned in whole arithmetic where a search has no end, or grows too long', () => {
    const uneven = [row([1, -1, 0], 0), row([1, 1, -2], 1)];
    expect(modelOf([any, any, any], ...uneven).extreme(single(0), 'max')).toBe('infeasible');
    // 9973 * 6826 + 9967 * 3203 is the only way but for exchanges of thousands.
    const steep = modelOf([count, count], row([9973, 9967], 99_999_999));
    expect(steep.extreme(single(0), 'max')).toMatchObject({ int: 6826 });
    expect([steep.isPossible(), steep.canBe(0, 6827)]).toEqual([true, false]);
    expect(modelOf([count, count, count], row([9001, 9002, 9004], 7_000_001)).extreme(single(0), 'max')).toBe(
      'infeasible',
    );
  });

  test('is undecided where it is too large for that, for all that is asked of it', () => {
    const unbound = Array.from({ length: 44 }, () => count);
    const steep = modelOf([count, count, ...unbound], row([9973, 9967], 99_999_999));
    expect([steep.extreme(single(0), 'max'), steep.extreme(single(3), 'max'), steep.isPossible()]).toEqual(
      Array(3).fill('undecided'),
    );
    const odd = [row([1, 1, 0, 1], 1), row([0, 1, 1, 1], 1), row([1, 0, 1, 1], 1)];
    const decided = modelOf([count, count, count, count, ...unbound], ...odd);
    expect([decided.isPossible(), decided.extreme(single(3), 'min')]).toEqual([true, { lp: 0, int: 1 }]);
    expect(decided.extreme(single(5), 'max')).toEqual({ lp: Infinity, int: Infinity });
    expect(modelOf([count, count, ...unbound], row([2, 3], 7)).isPossible()).toBe(true);
    const none = modelOf([count, count, count, [0, 0], ...unbound], ...odd);
    expect([none.isPossible(), none.extreme(single(0), 'max')]).toEqual([false, 'infeasible']);
    expect(none.extreme(single(5), 'max')).toBe('infeasible');
  });

  test('asks for one end of a column after the other', () => {
    const model = modelOf(
      [
        [0, 9],
        [0, 9],
      ],
      row([2, 1], 0, 5),
    );
    expect([model.linearExtreme(0, 'min'), model.linearExtreme(0, 'max')]).toEqual([0, 2.5]);
  });

  test('has no end where nothing holds it, on either side', () => {
    const model = modelOf([any, any], row([1, -1], 0));
    expect(model.extreme(single(0), 'max')).toEqual({ lp: Infinity, int: Infinity });
    expect(model.extreme(single(0), 'min')).toEqual({ lp: -Infinity, int: -Infinity });
    expect([model.linearExtreme(0, 'max'), model.linearExtreme(0, 'min')]).toEqual([Infinity, -Infinity]);
    expect(model.canBe(0, 1_000_000)).toBe(true);
    expect(model.isPossible()).toBe(true);
  });

  test('takes columns that are alike for one, with the sums of their ends', () => {
    const groups = [{ members: [0, 1] }, { members: [2] }];
    const bounds = { lower: [1, 2, 0], upper: [3, 4, 9] };
    const model = new MergedModel({ groups, rows: [row([1, 1], 0, 100)], groupOf: new Map() }, bounds);
    expect(model.extreme(single(0), 'max')).toEqual({ lp: 7, int: 7 });
    expect(model.extreme(single(0), 'min')).toEqual({ lp: 3, int: 3 });
    expect(model.canBe(0, 8)).toBe(false);
  });

  test('is reckoned in whole arithmetic where a coefficient of a row, or of what is asked, is large', () => {
    const ten: Ends = [-10, 10];
    const large = [9_876_543_210, -1_234_567_891, 8_765_432_109];
    const sum = -3 * large[0]! + large[2]!;
    const small = row([1, 0, 0], -10, 10);
    const found = modelOf([ten, ten, ten], small, row(large, sum));
    expect(found.isPossible()).toBe(true);
    expect([0, 1, 2].map((column) => found.extreme(single(column), 'max'))).toMatchObject(
      [-3, 0, 1].map((int) => ({ int })),
    );
    expect(modelOf([ten, ten, ten], small, row(large, sum + 1)).isPossible()).toBe(false);
    const asked = { columns: [0, 1], coefficients: [1, 10_000_000_000] };
    expect(
      modelOf(
        [
          [0, 3],
          [0, 3],
        ],
        row([2, 2], 0, 5),
      ).extreme(asked, 'max'),
    ).toEqual({ lp: 25e9, int: 2e10 });
  });

  test('is undecided where it is too large for that, unless its coefficients are small', () => {
    const many = Array.from({ length: 60 }, (_, at): Ends => [0, 10 + at]);
    const thin = [1, 2, 3].map((each) =>
      row(
        many.map((_, at) => 1e6 + ((at * 7919 * each) % 99_991)),
        1e9 + each,
      ),
    );
    const unknown = modelOf(many, ...thin);
    expect([unknown.isPossible(), unknown.extreme(single(0), 'max'), unknown.canBe(0, 1)]).toEqual(
      Array(3).fill('undecided'),
    );
    const known = modelOf(
      many,
      row(
        many.map(() => 1),
        7,
      ),
    );
    expect([known.isPossible(), known.extreme(single(0), 'max'), known.canBe(0, 8)]).toEqual([
      true,
      { lp: 7, int: 7 },
      false,
    ]);
  });
});
