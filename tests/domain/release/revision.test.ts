import { describe, expect, it } from 'vitest';
import { formOf } from '../../../shared/domain/forms/index.ts';
import { Period } from '../../../shared/domain/periods.ts';
import { mid2023 } from '../../../shared/domain/population.ts';
import { aggregate } from '../../../shared/domain/release/figures/aggregate.ts';
import { publishedCells } from '../../../shared/domain/release/figures/published-cells.ts';
import { population } from '../../../shared/domain/release/figures/published-codes.ts';
import { changesBetween, isRevised, markRevised } from '../../../shared/domain/release/revisions/revision.ts';
import { sortChanges } from '../../../shared/domain/release/revisions/sort-changes.ts';
import { cellWords } from '../../../shared/domain/release/wording/cell-words.ts';
import { exampleFigures } from './example-figures.ts';

const period = Period.parse('2023-24');
const form = formOf(period)!;
/** Rows with some areas missing, and one that counts one more of everything. */
const rowsWith = (missing: readonly string[], corrected?: string) => {
  const more = exampleFigures(form, [], 1);
  const figures = new Map(
    [...exampleFigures(form, missing)].map(([area, own]) => [area, area === corrected ? more.get(area)! : own]),
  );
  return aggregate({ period, form, figures, population: mid2023, national: [] });
};

describe('the mark for a revised figure', () => {
  it('stands where another number was published before, and not where none was', () => {
    const before = rowsWith(['surrey']);
    const marked = markRevised(before, rowsWith([], 'kent')).filter(({ marks }) => marks.includes('r'));
    const places = new Set(marked.map(({ pfa_name, country_name }) => pfa_name || country_name));
    expect([...places]).toEqual(['England and Wales', 'England', 'Kent']);
    const changes = changesBetween(before, rowsWith([], 'kent'));
    expect(marked.length).toBe(changes.filter(isRevised).length);
    expect(changes.length).toBeGreaterThan(marked.length);
  });
});

describe('the changes of a version, sorted', () => {
  const names = (areas: readonly { name: string }[]) => areas.map(({ name }) => name);

  it('tell apart areas that came in, areas that went out, corrections, and the sums that follow', () => {
    const after = rowsWith(['gwent'], 'kent');
    const { cameIn, wentOut, corrected, sums } = sortChanges(
      changesBetween(rowsWith(['surrey', 'sussex']), after),
      after,
    );
    expect(names(cameIn)).toEqual(['Surrey', 'Sussex']);
    expect(names(wentOut)).toEqual(['Gwent']);
    expect(new Set(corrected.map(({ row }) => row.pfa_name))).toEqual(new Set(['Kent']));
    expect(new Set(sums.map(({ row }) => row.country_name))).toEqual(
      new Set(['England and Wales', 'England', 'Wales']),
    );
  });

  it('do not take an area for new that gives one figure more than before', () => {
    const after = rowsWith([]);
    const before = after.map((row) =>
      row.pfa_name === 'Kent' && row.measure === 'sro_breaches'
        ? { ...row, value: null, shorthand: 'x' as const }
        : row,
    );
    const { cameIn, corrected } = sortChanges(changesBetween(before, after), after);
    expect(cameIn).toEqual([]);
    expect(corrected).toMatchObject([{ row: { pfa_name: 'Kent' }, from: '[x]' }]);
  });
});

describe('an area whose figures were hidden, and not awaited', () => {
  it('did not come in with a version that shows them: they were corrected', () => {
    const after = rowsWith([]);
    const was = (shorthand: 'c' | 'x') =>
      after.map((row) =>
        row.pfa_name === 'Kent' && row.value !== null && row.measure !== population
          ? { ...row, value: null, shorthand }
          : row,
      );
    expect(sortChanges(changesBetween(was('x'), after), after).cameIn.map(({ name }) => name)).toEqual(['Kent']);
    const { cameIn, corrected } = sortChanges(changesBetween(was('c'), after), after);
    expect(cameIn).toEqual([]);
    expect(new Set(corrected.map(({ row }) => row.pfa_name))).toEqual(new Set(['Kent']));
  });
});

describe('a cell in words', () => {
  it('has the headings of its form', () => {
    const words = (category: '2' | 'All', level: 'Total' | '2') =>
      cellWords(form, period, { measure: 'eligible', category, level, detail: '' });
    expect(words('2', '2')).toEqual({
      title: 'MAPPA-eligible offenders on 31 March 2024',
      cell: 'Category 2: Violent offenders, Level 2',
    });
    expect(words('All', 'Total').cell).toBe('All: Categories 1 to 4, All levels');
  });

  it.each(['2002-03', '2014-15', '2020-21', '2023-24'])('is no code, whatever the cell of %s', (text) => {
    const own = formOf(Period.parse(text))!;
    for (const { address } of publishedCells(own, Period.parse(text), 'National')) {
      const { title, cell } = cellWords(own, Period.parse(text), address);
      expect(`${title}, ${cell}`).not.toMatch(/_|\{|undefined/);
      expect(title).not.toBe(address.measure);
    }
  });
});

describe('a figure that is none before and after', () => {
  it('has changed where another reason stands in its place', () => {
    const after = rowsWith([]);
    const hidden = (shorthand: 'c' | 'x') =>
      after.map((row) =>
        row.pfa_name === 'Kent' && row.measure === 'sro_breaches' ? { ...row, value: null, shorthand } : row,
      );
    expect(changesBetween(hidden('x'), hidden('x'))).toEqual([]);
    expect(changesBetween(hidden('x'), hidden('c'))).toMatchObject([{ from: '[x]', to: '[c]' }]);
  });
});
