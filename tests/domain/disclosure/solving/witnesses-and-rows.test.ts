import { describe, expect, test } from 'vitest';
import { tidyRow } from '../../../../shared/domain/disclosure/solving/system.ts';
import { Witnesses } from '../../../../shared/domain/disclosure/solving/witnesses.ts';

describe('the points that have been seen', () => {
  test('give a column its best of all, a sum that of the last, and nothing where there are none', () => {
    const seen = new Witnesses(2);
    const first = { columns: [0], coefficients: [1] };
    const second = { columns: [1], coefficients: [1] };
    const both = { columns: [0, 1], coefficients: [1, -2] };
    const best = (objective: Parameters<typeof seen.best>[0]) => [
      seen.best(objective, 'min'),
      seen.best(objective, 'max'),
    ];
    for (const objective of [both, first]) expect(best(objective)).toEqual([Infinity, -Infinity]);
    seen.keep(Float64Array.of(0.5, 3));
    expect(seen.any).toBe(false);
    expect(best(second)).toEqual([Infinity, -Infinity]);
    seen.keep(Float64Array.of(5, 3));
    seen.keep(Float64Array.of(2, 4));
    expect(seen.any).toBe(true);
    expect([best(first), best(second), best({ columns: [0], coefficients: [-2] })]).toEqual([
      [2, 5],
      [3, 4],
      [-10, -4],
    ]);
    expect(best(both)).toEqual([-6, -6]);
  });
});

describe('a row', () => {
  const tidied = (columns: number[], coefficients: number[]) => tidyRow({ columns, coefficients, lo: 1, hi: 2 });

  test('names each column once, in order and without zeros, and stays the same where it does', () => {
    const tidy = { columns: [1, 4, 5], coefficients: [1, -1, 1], lo: 1, hi: 2 };
    expect(tidyRow(tidy)).toBe(tidy);
    const zeros = tidied([1, 4, 5], [0, 3, 1]);
    expect(zeros).toEqual({ columns: [4, 5], coefficients: [3, 1], lo: 1, hi: 2 });
    expect(tidied([4, 1, 5], [1, 2, 3])).toEqual({ columns: [1, 4, 5], coefficients: [2, 1, 3], lo: 1, hi: 2 });
    expect(tidied([4, 4, 5], [1, 2, 3])).toEqual({ columns: [4, 5], coefficients: [3, 3], lo: 1, hi: 2 });
    expect(tidied([4, 5, 4], [1, 2, -1])).toEqual({ columns: [5], coefficients: [2], lo: 1, hi: 2 });
  });
});
