import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { cellKey, cellLabel, cellOf, cellsOf, sumsOf, titleFor } from '../../../shared/domain/cells.ts';
import { formOf, forms } from '../../../shared/domain/forms/index.ts';
import { Period } from '../../../shared/domain/periods.ts';

const formFor = (period: string) => formOf(Period.parse(period));

describe('the forms', () => {
  it('are all in the list, whatever file they live in', () => {
    const files = readdirSync(new URL('../../../shared/domain/forms/', import.meta.url)).filter((name) =>
      /^form-.+\.ts$/.test(name),
    );
    expect(files).toHaveLength(forms.length);
  });

  it.each([
    ['2000-01', undefined],
    ['2001-02', 'A'],
    ['2003-04', 'A'],
    ['2004-05', 'B'],
    ['2014-15', 'B'],
    ['2015-16', 'C'],
    ['2021-22', 'C'],
    ['2022-23', 'D'],
    ['2023-24', 'D'],
  ])('serve %s with form %s', (period, id) => expect(formFor(period)?.id).toBe(id));

  it.each(forms)('have no two cells with one address (form $id)', (form) => {
    const keys = cellsOf(form).map((cell) => cell.key);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it.each(forms)('leave Category 4 out of every total over categories (form $id)', (form) => {
    for (const { over, parts } of sumsOf(form)) {
      if (over === 'category') expect(parts.map((part) => part.category)).toEqual(['1', '2', '3']);
    }
  });

  it('serve until another begins: the latest for ever', () => expect(formFor('2098-99')).toBe(forms.at(-1)));

  it('mark Category 4 confidential, which begins with form D', () => {
    const confidential = forms.map((form) => [form.id, cellsOf(form).filter((cell) => cell.confidential).length]);
    expect(Object.fromEntries(confidential)).toMatchObject({ A: 0, B: 0, C: 0, D: 4 + 3 + 3 });
  });

  it('have no Category 3 at Level 1', () => {
    const form = formFor('2014-15')!;
    const cell = cellOf(form, cellKey({ measure: 'eligible', category: '3', level: '1', detail: '' }))!;
    expect(cell.notApplicable).toBe(true);
    expect(cellLabel(cell)).toBe('Table 1, Category 3: Other dangerous offenders, Level 1');
    expect(titleFor(cell.table, Period.parse('2014-15'))).toBe('MAPPA-eligible offenders on 31 March 2015');
  });

  it('add Sex Offender Orders granted and not granted to those applied for', () => {
    const [sum] = sumsOf(formFor('2002-03')!);
    expect(sum?.total.detail).toBe('SOO_applied');
    expect(sum?.parts.map((part) => part.detail)).toEqual(['SOO_granted', 'SOO_not_granted']);
  });
});
