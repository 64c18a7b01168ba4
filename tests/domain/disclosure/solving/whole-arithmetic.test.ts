import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  isPoint,
  isRay,
  leastBy,
  scaled,
  valueAt,
} from '../../../../shared/domain/disclosure/solving/simplex/proofs.ts';
import {
  ceilingOf,
  compared,
  decimal,
  divided,
  floorOf,
  fraction,
  minus,
  nearest,
  plus,
  times,
} from '../../../../shared/domain/disclosure/solving/whole-numbers/fraction.ts';
import { reducedBasis } from '../../../../shared/domain/disclosure/solving/whole-numbers/lattice.ts';
import {
  inWholeNumbers,
  wholeObjective,
  wholeRow,
} from '../../../../shared/domain/disclosure/solving/whole-numbers/whole-rows.ts';
import { randomFrom } from '../by-chance.ts';

const row = (coefficients: number[], lo: number, hi: number) => ({
  columns: [...coefficients.keys()],
  coefficients,
  lo,
  hi,
});

describe('fractions', () => {
  const any = fc.tuple(fc.bigInt(-(10n ** 20n), 10n ** 20n), fc.bigInt(1n, 10n ** 12n)).map(([a, b]) => fraction(a, b));
  test('reckon without rounding', () => {
    fc.assert(
      fc.property(any, any, (a, b) => {
        expect(minus(plus(a, b), b)).toEqual(a);
        if (b.over !== 0n) expect(divided(times(a, b), b)).toEqual(a);
        expect(compared(a, plus(a, fraction(1n, 10n ** 30n)))).toBe(-1);
        expect(floorOf(a) <= ceilingOf(a) && ceilingOf(a) - floorOf(a)).toBe(a.under === 1n ? 0n : 1n);
      }),
      { seed: 2, numRuns: 200 },
    );
    expect([floorOf(fraction(-7n, 2n)), ceilingOf(fraction(-7n, 2n)), floorOf(fraction(-4n))]).toEqual([-4n, -3n, -4n]);
  });

  test('are what a decimal says, and the nearest double of what they are', () => {
    expect([decimal(0.1), decimal(-2.5e-7), decimal(1e21)]).toEqual([
      fraction(1n, 10n),
      fraction(-1n, 4_000_000n),
      fraction(10n ** 21n),
    ]);
    expect([nearest(fraction(1n, 3n)), nearest(fraction(-(10n ** 15n), 7n))]).toEqual([1 / 3, -1e15 / 7]);
    expect(nearest(fraction(1n, 10n ** 30n))).toBe(1e-30);
    expect(wholeObjective({ columns: [0, 1], coefficients: [1, 0.5] })).toEqual({
      columns: [0, 1],
      coefficients: [2, 1],
      per: 2,
    });
    expect(wholeObjective({ columns: [0], coefficients: [12.345_678_901_234_567] })).toBeUndefined();
    expect([wholeRow(row([], 0, 5)), wholeRow(row([2], -4, -0))]).toEqual([row([], 0, 5), row([1], -2, 0)]);
    expect(inWholeNumbers(row([0.1, 0.25], -Infinity, 1))).toEqual(row([2, 5], -Infinity, 20));
    expect(wholeRow(row([4, 6], 3, 7))).toEqual(row([2, 3], 2, 3));
    expect(wholeRow(row([4, -6], -7, Infinity))).toEqual(row([2, -3], -3, Infinity));
  });
});

describe('short vectors', () => {
  test('span the same lattice, and are as short as those that a combination hides', () => {
    const given = [
      [1n, 0n, 1_000_000_007n],
      [0n, 1n, 998_244_353n],
    ];
    const made = reducedBasis(given);
    const [[a = 0n, b = 0n] = [], [c = 0n, d = 0n] = []] = made;
    expect([1n, -1n]).toContain(a * d - b * c);
    const short = made.map((by) => given[0]!.map((_, at) => by[0]! * given[0]![at]! + by[1]! * given[1]![at]!));
    const size = (vector: readonly bigint[]): number =>
      Math.sqrt(Number(vector.reduce((sum, each) => sum + each * each, 0n)));
    // The area that two vectors span is the same whatever basis is taken: short ones are nearly square.
    const area = Math.sqrt(1 + 1_000_000_007 ** 2 + 998_244_353 ** 2);
    expect(size(short[0]!) * size(short[1]!)).toBeLessThan(1.2 * area);
  });
});

describe('short vectors of three or four', () => {
  /** What is left of each vector across those before it, squared, and its shares in them (Gram and Schmidt). */
  const acrossOf = (vectors: readonly (readonly number[])[]) => {
    const dot = (a: readonly number[], b: readonly number[]) => a.reduce((sum, each, at) => sum + each * b[at]!, 0);
    const across: number[][] = [];
    const shares = vectors.map((vector) => {
      const of = across.map((each) => dot(vector, each) / dot(each, each));
      across.push(vector.map((each, at) => each - of.reduce((sum, share, by) => sum + share * across[by]![at]!, 0)));
      return of;
    });
    return { sizes: across.map((each) => dot(each, each)), shares };
  };

  test('hold no share above a half, follow one another by the rule, and span what was given', () => {
    const random = randomFrom(5);
    for (let lattice = 0; lattice < 40; lattice++) {
      const size = 3 + (lattice % 2);
      const given = Array.from({ length: size }, () =>
        Array.from({ length: size + 1 }, () => Math.floor(random() * 99) - 49),
      );
      const made = reducedBasis(given.map((vector) => vector.map(BigInt))).map((by) => by.map(Number));
      const short = made.map((by) =>
        given[0]!.map((_, at) => by.reduce((sum, each, of) => sum + each * given[of]![at]!, 0)),
      );
      const { sizes, shares } = acrossOf(short);
      for (const share of shares.flat()) expect(Math.abs(share)).toBeLessThan(0.5 + 1e-9);
      for (let at = 1; at < size; at++)
        expect(sizes[at]! / sizes[at - 1]!).toBeGreaterThan(0.75 - shares[at]![at - 1]! ** 2 - 1e-9);
      const volume = (all: readonly number[]): number => all.reduce((product, each) => product * each, 1);
      expect(volume(sizes) / volume(acrossOf(given).sizes)).toBeCloseTo(1, 6);
    }
  });
});

const no = (times: number) => new Array<boolean>(times).fill(false);

describe('proofs', () => {
  const model = { lower: [0, 0], upper: [Infinity, 4], rows: [row([2, 1], -Infinity, 7)] };
  test('read a double as the fraction it stands for, and not what stands for none', () => {
    expect(scaled([0.333_333_333_333_3, 34.999_999_999_999_71])).toEqual({ whole: Float64Array.of(1, 105), per: 3 });
    expect(scaled([Math.PI])).toBeUndefined();
  });
  test('a point keeps every bound and row, without allowance', () => {
    expect(isPoint(model, { whole: Float64Array.of(3, 8), per: 2 })).toBe(true);
    expect(isPoint(model, { whole: Float64Array.of(3, 9), per: 2 })).toBe(false);
    expect(isPoint(model, { whole: Float64Array.of(4, 8), per: 2 })).toBe(false);
    expect(isPoint(model, { whole: Float64Array.of(7, 8), per: 2 })).toBe(false);
  });
  test('a direction without end, and one that meets a bound', () => {
    const open = { ...model, rows: [row([1, -1], 0, Infinity)] };
    expect(isRay(open, { whole: Float64Array.of(1, 0), per: 1 })).toBe(true);
    expect(
      [
        [0, 1],
        [-1, 0],
        [0, -1],
      ].some((way) => isRay(open, { whole: Float64Array.from(way), per: 1 })),
    ).toBe(false);
  });
  test('multipliers promise what they add up to: -x - y is at least -5.5 by half the row and half of what y may be', () => {
    const least = leastBy(model, { columns: [0, 1], coefficients: [-1, -1] }, { whole: Float64Array.of(-1), per: 2 });
    expect(least).toBe(-7 - 4);
    expect(leastBy(model, { columns: [0], coefficients: [-1] }, { whole: Float64Array.of(0), per: 1 })).toBe(-Infinity);
    const none = { columns: [], coefficients: [] };
    expect(leastBy({ ...model, rows: [row([1, 1], -3, -1)] }, none, { whole: Float64Array.of(-1), per: 1 })).toBe(1);
  });
  test('nothing is proved by sums that doubles cannot hold, though they come to little', () => {
    const [most, far] = [Number.MAX_SAFE_INTEGER, 2 ** 52];
    const apart = { columns: [0, 1], coefficients: [far, -far] };
    const three = { whole: Float64Array.of(3, 3), per: 1 };
    expect([valueAt(apart, three), valueAt({ columns: [0, 1], coefficients: [5, -5] }, three)]).toEqual([undefined, 0]);
    const any = { lower: [0, 0], upper: [most, most] };
    expect(isPoint({ ...any, rows: [{ ...apart, lo: -Infinity, hi: Infinity }] }, three)).toBe(false);
    expect(isPoint({ ...any, rows: [{ ...apart, coefficients: [1, 1], lo: -most, hi: most }] }, three)).toBe(true);
    expect(isPoint({ lower: [0, 0], upper: [most + 1, 9], rows: [] }, three)).toBe(false);
    const least = (lower: number, coefficient: number) =>
      leastBy(
        { lower: [lower], upper: [Infinity], rows: [] },
        { columns: [0], coefficients: [coefficient] },
        { whole: new Float64Array(0), per: 1 },
      );
    expect([least(0, most), least(0, most + 1), least(16, far), least(2, 3)]).toEqual([0, undefined, undefined, 6]);
  });

  test('a point and a direction keep the lower ends and the upper ones, of columns and of rows', () => {
    const at = (...values: number[]) => ({ whole: Float64Array.from(values), per: 2 });
    const low = { lower: [1, 0], upper: [Infinity, Infinity], rows: [row([2, 1], 5, 7)] };
    expect([at(2, 6), at(1, 8), at(2, 4), at(4, -1)].map((point) => isPoint(low, point))).toEqual([true, ...no(3)]);
    const far = 2 ** 52;
    const fourth = { whole: Float64Array.of(0), per: 4 };
    const ends = [
      [-far, 1],
      [0, far],
      [-1, 1],
    ];
    expect(ends.map(([lo, up]) => isPoint({ lower: [lo!], upper: [up!], rows: [] }, fourth))).toEqual([...no(2), true]);
    const [up, down] = [at(1), at(-1)];
    const open = { lower: [-Infinity], upper: [Infinity] };
    const models = [{ lower: [0], upper: [5] }, open].flatMap((each) => [
      { ...each, rows: [] },
      { ...each, rows: [row([1], 0, 9)] },
    ]);
    expect(models.map((each) => isRay(each, up))).toEqual([false, false, true, false]);
    expect(models.map((each) => isRay(each, down))).toEqual([false, false, true, false]);
    const great = { ...open, rows: [row([far], -Infinity, Infinity)] };
    expect([isRay(great, { whole: Float64Array.of(3), per: 1 }), isRay(great, up)]).toEqual([false, true]);
    const times = { whole: Float64Array.of(-3), per: 1 };
    const nothing = { columns: [], coefficients: [] };
    expect(leastBy({ lower: [0], upper: [Infinity], rows: [row([far], 0, 0)] }, nothing, times)).toBeUndefined();
  });

  test('a double is read as a fraction of less than ten thousand parts, the nearer the more parts', () => {
    expect([scaled([0.333_333_35]), scaled([1 / 9973, 1 / 9967])]).toEqual([undefined, undefined]);
    expect(scaled([1 / 9973])).toEqual({ whole: Float64Array.of(1), per: 9973 });
  });
});
