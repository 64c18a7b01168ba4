import { describe, expect, it } from 'vitest';
import { findArea } from '../../../shared/domain/areas.ts';
import { cellsOf } from '../../../shared/domain/cells.ts';
import { formC } from '../../../shared/domain/forms/form-c.ts';
import { Period } from '../../../shared/domain/periods.ts';
import { screen } from '../../../shared/domain/screening/screen.ts';
import { asRaw, tenInEach } from './valid-return.ts';

/** The findings about a return in which every total over one cell of ten, and no other, is out by the same. */
const shiftedBy = (by: number) => {
  const figures = tenInEach(formC);
  const at = (category: string, level: string) =>
    cellsOf(formC).find(
      (cell) => cell.measure === 'managed' && cell.category === category && cell.level === level && !cell.detail,
    )!.key;
  const over = [at('1', 'Total'), at('Total', '2'), at('Total', 'Total')];
  const raw = asRaw(formC, new Map([...figures, ...over.map((key) => [key, figures.get(key)! + by] as const)]));
  return screen({ raw, area: findArea('kent')!, period: Period.parse('2020-21') }).report.findings;
};
const told = (by: number) => shiftedBy(by).find(({ rule }) => rule === 'one-cell-explains')?.message;

describe('the one cell that explains every broken sum of a table', () => {
  it('is named with what it would have to hold, down to nought', () => {
    expect(told(0)).toBeUndefined();
    expect(told(-3)).toMatch(/which holds 10, is 7\.$/);
    expect(told(5)).toMatch(/which holds 10, is 15\.$/);
    expect(told(-10)).toMatch(/which holds 10, is 0\.$/);
  });

  it('is not named where that is less than nought: nobody can be asked to write it', () => {
    expect(shiftedBy(-11).map(({ rule }) => rule)).toEqual(expect.arrayContaining(['row-sum', 'column-sum']));
    expect(told(-11)).toBeUndefined();
  });
});
