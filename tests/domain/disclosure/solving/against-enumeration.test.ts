import { describe, expect, test } from 'vitest';
import { intervalsOf } from '../../../../shared/domain/disclosure/solving/intervals.ts';
import type { System } from '../../../../shared/domain/disclosure/solving/system.ts';
import { randomFrom } from '../by-chance.ts';

/** All numbers below have at most four decimals: as whole ten-thousandths they are exact, whatever their size. */
const exact = (value: number): bigint => BigInt(Math.round(value * 10_000));
const sumAt = (coefficients: readonly number[], point: readonly number[]): bigint =>
  coefficients.reduce((sum, coefficient, at) => sum + exact(coefficient) * BigInt(point[at]!), 0n);

const pointsOf = ({ lower, upper }: System): number[][] => {
  let points: number[][] = [[]];
  for (const [at, lo] of lower.entries())
    points = points.flatMap((point) => Array.from({ length: upper[at]! - lo + 1 }, (_, more) => [...point, lo + more]));
  return points;
};

/** Every point of the box is tried: the least and the most of each target, or nothing where no point fits. */
const byEnumeration = (system: System): [bigint, bigint][] | undefined => {
  const fitting = pointsOf(system).filter((point) =>
    system.rows.every(({ coefficients, lo, hi }) => {
      const sum = sumAt(coefficients, point);
      return (lo === -Infinity || sum >= exact(lo)) && (hi === Infinity || sum <= exact(hi));
    }),
  );
  if (fitting.length === 0) return undefined;
  return system.targets.map(({ coefficients }) => {
    const values = fitting
      .map((point) => sumAt(coefficients, point))
      .sort((a, b) => Number(a - b > 0n) - Number(a < b));
    return [values[0]!, values.at(-1)!];
  });
};

/**
 * A small system by chance: coefficients of people or of millions of millions, whole or decimal, rows that hold or
 * nearly.
 */
const randomSystem = (random: () => number): System => {
  const between = (lo: number, hi: number): number => lo + Math.floor(random() * (hi - lo + 1));
  const size = [3, 10, 1_000, 1e5, 1e7, 1e10][between(0, 5)]!;
  const parts = random() < 0.2 ? [1, 10, 4, 100] : [1];
  const coefficient = (): number => {
    if (random() < 0.25) return 0;
    return (random() < 0.4 ? between(-3, 3) : between(-size, size)) / parts[between(0, parts.length - 1)]!;
  };
  const lower = Array.from({ length: between(1, 3) }, () => between(-6, 2));
  const upper = lower.map((lo) => lo + between(0, 8));
  const columns = [...lower.keys()];
  const truth = lower.map((lo, at) => between(lo, upper[at]!));
  const miss = random() < 0.3 ? between(-3, 3) : 0;
  const rows = Array.from({ length: between(1, 4) }, () => {
    const coefficients = columns.map(coefficient);
    const middle = Number(sumAt(coefficients, truth)) / 10_000 + miss;
    const slack = (): number => (random() < 0.5 ? between(0, 3) : between(0, size));
    const kind = between(0, 3);
    const lo = kind === 1 ? -Infinity : Math.round((middle - (kind === 0 ? 0 : slack())) * 10_000) / 10_000;
    const hi = kind === 2 ? Infinity : Math.round((middle + (kind === 0 ? 0 : slack())) * 10_000) / 10_000;
    return { columns, coefficients, lo, hi };
  });
  const targets = [
    { columns, coefficients: columns.map((at) => Number(at === 0)) },
    { columns, coefficients: columns.map(() => between(-size, size) / parts.at(-1)!) },
  ];
  return { lower, upper, rows, targets };
};

describe('intervals against every point there is', () => {
  test('are exact whatever the coefficients, and what has no point is said to have none', () => {
    const random = randomFrom(41);
    const found = { bounded: 0, infeasible: 0, undecided: 0 };
    for (let run = 0; run < 500; run++) {
      const system = randomSystem(random);
      const expected = byEnumeration(system);
      const answer = intervalsOf(system);
      found[answer.status] += 1;
      if (answer.status !== 'bounded') {
        expect(answer.status).toBe('infeasible');
        expect(expected).toBeUndefined();
        continue;
      }
      for (const [at, { lp, int }] of answer.intervals.entries()) {
        expect(int.map(exact)).toEqual(expected?.[at]);
        const noise = 1e-9 * Math.max(Math.abs(int[0]), Math.abs(int[1]));
        expect(lp[0]).toBeLessThanOrEqual(int[0] + noise);
        expect(lp[1]).toBeGreaterThanOrEqual(int[1] - noise);
      }
    }
    console.log('500 systems by chance:', found);
    expect(found.bounded).toBeGreaterThan(300);
    expect(found.infeasible).toBeGreaterThan(30);
  });
});

/** Systems without ends, of coefficients up to some size, that a point keeps or nearly keeps. */
const endlessSystem = (random: () => number, { size, variables }: { size: number; variables: number }): System => {
  const some = (below: number): number => Math.floor(random() * below);
  const isFree = random() < 0.4;
  const truth = Array.from({ length: variables }, () => some(12) - (isFree ? 6 : 0));
  const miss = random() < 0.6 ? some(5) - 2 : 0;
  const columns = [...truth.keys()];
  const rows = Array.from({ length: 1 + some(3) }, () => {
    const coefficients = columns.map(() => some(2 * size + 1) - size);
    const middle = Number(sumAt(coefficients, truth)) / 10_000 + miss;
    const kind = some(4);
    const [lo, hi] = [middle - (kind === 2 ? some(4) : 0), middle + (kind === 2 ? some(4) : 0)];
    return { columns, coefficients, lo: kind === 3 ? -Infinity : lo, hi: kind === 1 ? Infinity : hi };
  });
  const targets = [
    { columns: [0], coefficients: [1] },
    { columns, coefficients: columns.map(() => some(7) - 3) },
  ];
  const lower = columns.map(() => (isFree ? -Infinity : 0));
  return { lower, upper: columns.map(() => Infinity), rows, targets };
};

describe('intervals of what goes on for ever', () => {
  test('hold every point of a large box, and most of their ends are there', () => {
    const random = randomFrom(17);
    const found = { bounded: 0, infeasible: 0, undecided: 0, ends: 0, there: 0 };
    for (let run = 0; run < 60; run++) {
      const system = endlessSystem(random, { size: [3, 10, 30][run % 3]!, variables: 2 + (run % 2) });
      const most = run % 2 === 0 ? 60 : 14;
      const box = { lower: system.lower.map((lo) => Math.max(lo, -most)), upper: system.upper.map(() => most) };
      const inBox = byEnumeration({ ...system, ...box });
      const answer = intervalsOf(system);
      found[answer.status] += 1;
      if (answer.status === 'infeasible') expect(inBox).toBeUndefined();
      if (answer.status !== 'bounded' || inBox === undefined) continue;
      for (const [at, { int }] of answer.intervals.entries())
        for (const [end, value] of int.entries()) {
          if (!Number.isFinite(value)) continue;
          const beyond = (inBox[at]![end]! - exact(value)) * (end === 0 ? -1n : 1n);
          expect(beyond <= 0n, `${run}`).toBe(true);
          found.ends += 1;
          found.there += Number(beyond === 0n);
        }
    }
    console.log('60 systems without ends:', found);
    expect(found.undecided).toBe(0);
    expect(found.bounded).toBeGreaterThan(30);
    expect(found.infeasible).toBeGreaterThan(2);
    expect(found.there).toBeGreaterThan(0.8 * found.ends);
  });

  test('are found of five and six variables, with coefficients up to thousands of millions', () => {
    const random = randomFrom(18);
    for (let run = 0; run < 12; run++) {
      const { status } = intervalsOf(endlessSystem(random, { size: 10 ** (2 + (run % 9)), variables: 5 + (run % 2) }));
      expect(status, `${run}`).not.toBe('undecided');
    }
  });
});
