import { describe, expect, test } from 'vitest';
import { areas } from '../../../shared/domain/areas.ts';
import type { CellKey } from '../../../shared/domain/cells.ts';
import { categoryFour } from '../../../shared/domain/disclosure/category-four.ts';
import { protectRelease } from '../../../shared/domain/disclosure/gate.ts';
import type { Candidate } from '../../../shared/domain/disclosure/protection.ts';
import { settings } from '../../../shared/domain/disclosure/settings.ts';
import type { Solver } from '../../../shared/domain/disclosure/solver.ts';
import { fromVault } from '../../../shared/domain/disclosure/vault.ts';
import { formD } from '../../../shared/domain/forms/form-d.ts';

const solver: Solver = {
  open: () => {
    throw new Error('not needed');
  },
};

const counts = (n: number, at: number) => ({
  'eligible|4|1|': 3 + (at % 4),
  'eligible|4|2|': at % 3,
  'eligible|4|3|': at === n ? 1 : 0,
  'managed|4|2|': 2 + (at % 5),
  'managed|4|3|': 1,
  'returned_to_custody|4|2|licence': at % 2,
  'returned_to_custody|4|3|licence': 0,
});

const candidate = (): Candidate => ({
  period: '2023-24',
  version: '1.0',
  form: formD,
  scope: areas.map(({ slug }) => slug),
  current: new Map(areas.map(({ slug }) => [slug, 's1'])),
  contributions: areas.map(({ slug }, at) => ({ area: slug, submission: 's1', figures: fromVault(counts(7, at)) })),
  publicTotals: new Map([['eligible|Total|1|' as CellKey, 1000]]),
});

describe('the gate', () => {
  test('form D has ten Category 4 cells, seven of them counted, and four inequalities', () => {
    const four = categoryFour(formD);
    expect(four.cells.length).toBe(10);
    expect(four.counted.length).toBe(7);
    expect(four.atMost.length).toBe(4);
  });

  test('a national count below the threshold is hidden, and so is its total or another level', () => {
    const answer = protectRelease(candidate(), [], settings, solver);
    if (answer.outcome === 'refused') throw new Error(answer.reason);
    const cell = (category: string, level: string) =>
      answer.cells.find((each) => each.measure === 'eligible' && each.category === category && each.level === level);
    expect(cell('4', '3')).toMatchObject({ value: null, shorthand: 'c', rules: ['P1', 'P3'] });
    expect(answer.cells.filter((each) => each.measure === 'eligible' && each.value === null).length).toBeGreaterThan(2);
    expect(cell('All', '1')?.value).toBe(Number(cell('4', '1')?.value) + 1000);
  });

  test('with one area missing every Category 4 cell is [x]', () => {
    const all = candidate();
    const current = new Map([...all.current].slice(1));
    const answer = protectRelease({ ...all, current }, [], settings, solver);
    if (answer.outcome === 'refused') throw new Error(answer.reason);
    expect(answer.cells.every((each) => each.value === null && each.shorthand === 'x')).toBe(true);
  });
});
