import { describe, expect, it } from 'vitest';
import { Period } from '../../../shared/domain/periods.ts';
import { categoryIn, isTotal, levelIn, readHeader } from '../../../shared/formats/tables/columns.ts';

const period = Period.parse('2018-19');
const filled = (...texts: readonly string[]) =>
  texts.map((text, column) => ({ column, text, place: {} })).filter(({ text }) => text !== '');
/** The columns that a header names, as `1=category 2`. */
const named = (...texts: readonly string[]): readonly string[] | undefined => {
  const header = readHeader(filled(...texts), period);
  return header && [...header.columns].map(([at, { is, ...code }]) => [at, is, ...Object.values(code)].join(' '));
};

describe('the category that a heading names', () => {
  it.each<[text: string, category: string | undefined]>([
    ['Category 1: Registered sex offenders', '1'],
    ['Cat 2', '2'],
    ['Cat3', '3'],
    ['Categori 4', '4'],
    ['Terrorism risk individuals', '4'],
    ['Violent offenders', '2'],
    ['Troseddwyr treisgar', '2'],
    ['Other dangerous offenders', '3'],
    ['RSOs', '1'],
    ['Subject to notification', '1'],
    ['Category 5', undefined],
    ['Terrorism and other violent offenders', '4'],
    ['Violent and other offenders', '2'],
    ['Other offenders, not registered', '3'],
    [`Violent ${'x'.repeat(82)}`, '2'],
    [`Violent ${'x'.repeat(83)}`, undefined],
    ['Total', undefined],
    ['', undefined],
    [`Violent offenders ${'of whom nothing more is known '.repeat(4)}`, undefined],
  ])('%s: %s', (text, category) => {
    expect(categoryIn(text)).toBe(category);
  });
});

describe('the level that a label names', () => {
  it.each<[text: string, level: string | undefined]>([
    ['Level 1', '1'],
    ['MAPPA Level 2', '2'],
    ['Le vel 3', '3'],
    ['Lefel 1', '1'],
    ['LVL 2', '2'],
    ['Level 4', undefined],
    ['Level 2 and 3', undefined],
    ['Level 2/3', undefined],
    ['Level 12', undefined],
    ['The level', undefined],
    [`Level 2 ${'x'.repeat(34)}`, '2'],
    [`Level 2 ${'x'.repeat(35)}`, undefined],
    ['Level 2 meetings are held every fortnight in each of our areas', undefined],
  ])('%s: %s', (text, level) => {
    expect(levelIn(text)).toBe(level);
  });
});

describe('a label that says total', () => {
  it.each([
    'Total',
    'Totals',
    'Grand total',
    'Sub total',
    'Cyfanswm',
    'All levels',
    'All categories',
    'Total of all levels',
  ])('%s does', (text) => {
    expect(isTotal(text)).toBe(true);
  });
  it.each(['Total number of orders', 'Totally', 'All', 'Total excluding custody', ''])('%s does not', (text) => {
    expect(isTotal(text)).toBe(false);
  });
});

describe('a header', () => {
  it('names categories, levels and totals by their column', () => {
    expect(named('', 'Category 1', 'Category 2', 'Category 3', 'Total')).toEqual([
      '1 category 1',
      '2 category 2',
      '3 category 3',
      '4 total',
    ]);
    expect(named('', 'Level 1', 'Level 2', 'Level 3', 'Total')).toEqual([
      '1 level 1',
      '2 level 2',
      '3 level 3',
      '4 total',
    ]);
    expect(named('', 'Category 1', 'Total')).toEqual(['1 category 1', '2 total']);
  });

  it('names the one column of figures, the notes, and what is of another year', () => {
    expect(named('', 'Figure', 'Notes')).toEqual(['1 figure', '2 note']);
    expect(named('', '2018-19', 'Reason')).toEqual(['1 figure', '2 note']);
    expect(named('', '2018-19', '2017-18')).toEqual(['1 figure', '2 past']);
    expect(named('', 'Number', 'Last year')).toEqual(['1 figure', '2 past']);
    expect(named('', 'Category 1', 'Total', 'Previous year')).toEqual(['1 category 1', '2 total', '3 past']);
  });

  it('is none where it holds a value, names one thing alone or nothing', () => {
    expect(named('', 'Category 1', '33')).toBeUndefined();
    expect(named('', 'Category 1', 'Category 2', '33')).toBeUndefined();
    expect(named('', 'Level 2', 'Figure')).toBeUndefined();
    expect(named('', 'Total')).toBeUndefined();
    expect(named('', 'Level 1')).toBeUndefined();
    expect(named('', 'Level 1', 'Total')).toBeUndefined();
    expect(named('', 'Category 1', 'Category 1')).toBeUndefined();
    expect(named('', 'Figure', 'Number')).toBeUndefined();
    expect(named('Number', 'apples')).toBeUndefined();
    expect(named('', '')).toBeUndefined();
  });

  it('keeps the words of its first cell apart, but for a first column that lost the empty cell before it', () => {
    const lead = (...texts: readonly string[]) => readHeader(filled(...texts), period)?.lead;
    expect(lead('Breach of licence', 'Category 1', 'Category 2')).toBe('Breach of licence');
    expect(lead('', 'Category 1', 'Category 2')).toBe('');
    expect(lead('Category 1', 'Category 2', 'Total')).toBe('');
    expect(named('Category 1', 'Category 2', 'Total')).toEqual(['0 category 1', '1 category 2', '2 total']);
    expect(lead('Category 1 orders', 'Category 1', 'Category 2')).toBe('Category 1 orders');
    expect(named('Category 1 orders', 'Category 1', 'Category 2')).toEqual(['1 category 1', '2 category 2']);
    expect(lead('Level 1', 'Level 2', 'Level 3')).toBe('');
    expect(lead('Total', 'Category 1', 'Category 2')).toBe('Total');
    expect(lead('Total', 'Level 1', 'Level 2')).toBe('Total');
    expect(lead('Category 1', 'Level 2', 'Level 3')).toBe('');
  });
});
