import { describe, expect, test } from 'vitest';
import { narrowingSearch } from '../../../shared/domain/disclosure/audit/narrowing-search.ts';
import type { Row } from '../../../shared/domain/disclosure/audit/solver.ts';

const row = (coefficients: number[], lo: number, hi = lo): Row => ({
  columns: [...coefficients.keys()],
  coefficients,
  lo,
  hi,
});
const first = { columns: [0], coefficients: [1] };

describe('a search that narrows boxes', () => {
  test('gives up, undecided, on what would take too long: twelve even amounts that make an odd sum', () => {
    const twelve = Array<number>(12);
    const model = {
      lower: [...twelve.fill(0)],
      upper: [...twelve.fill(9)],
      rows: [row([...twelve.fill(2)], 55)],
    };
    expect(narrowingSearch(model, first, 'max')).toEqual({ status: 'undecided' });
  });

  test('holds every row, those without a column too, and says 0 and not -0', () => {
    const nothing = (value: number): Row => ({ columns: [], coefficients: [], lo: value, hi: value });
    const model = { lower: [0], upper: [3], rows: [row([1], 0, 3), nothing(1)] };
    expect(narrowingSearch(model, first, 'max').status).toBe('infeasible');
    const answer = narrowingSearch({ ...model, rows: [row([1], 0, 3), nothing(0)] }, first, 'min');
    expect(answer.status === 'optimal' && answer.value).toBe(0);
  });
});
