import { describe, expect, it } from 'vitest';
import { cellTexts, lineOf } from '../../../shared/formats/pdf/cell-texts.ts';
import { cellsOf, isValue, overlap } from '../../../shared/formats/pdf/cells-of-row.ts';
import { linesInStream } from '../../../shared/formats/pdf/lines-in-stream.ts';
import type { PdfItem } from '../../../shared/formats/pdf/pdf-page.ts';
import { rowsOf } from '../../../shared/formats/pdf/rows.ts';
import { withoutMarks } from '../../../shared/formats/pdf/without-marks.ts';

/** A run whose letters are 5 points wide. */
const at = (text: string, x: number, y = 100, size = 10): PdfItem => ({
  ...{ text, x, y, size, width: text.length * 5, ends: false },
});
const texts = (items: readonly { text: string }[]) => items.map(({ text }) => text);

describe('what stands at one height', () => {
  it('overlaps by more than an eighth of the lower one, and is read from left to right', () => {
    const rows = rowsOf([at('b', 50, 101), at('c', 0, 115), at('a', 0, 100), at(' ', 20, 100)]);
    expect(rows.map(({ items, y, top }) => [texts(items), y, top])).toEqual([
      [['a', 'b'], 101, 90],
      [['c'], 115, 105],
    ]);
    expect(rowsOf([at('a', 0, 100), at('b', 50, 108.75)])).toHaveLength(2);
    expect(rowsOf([at('a', 0, 100), at('b', 50, 108.7)])).toHaveLength(1);
    // Of small type an eighth is less.
    expect(rowsOf([at('a', 0, 100), at('b', 50, 103.4, 4)])).toHaveLength(1);
    expect(rowsOf([at('a', 0, 100), at('b', 50, 103.5, 4)])).toHaveLength(2);
    expect(rowsOf([at('a', 0, 100, 4), at('b', 50, 109)])).toHaveLength(1);
    expect(rowsOf([at('a', 0), at('b', 50, 101, 20)])[0]).toMatchObject({ y: 101, top: 81 });
    expect(rowsOf([])).toEqual([]);
  });

  it('is one cell up to a gap of eight tenths of the type size', () => {
    const cells = (...items: readonly PdfItem[]) => cellsOf(items).map(({ text, from, to }) => [text, from, to]);
    expect(cells(at('a', 0), at('b', 13))).toEqual([['a b', 0, 18]]);
    expect(cells(at('a', 0), at('b', 13.1))).toEqual([
      ['a', 0, 5],
      ['b', 13.1, 18.1],
    ]);
    expect(cells(at('ab', 0), at('c', 2), at('d', 12))).toEqual([['ab c d', 0, 17]]);
    expect(cellsOf([at('a', 0), at('b', 10)], 0.4)).toHaveLength(2);
    // Two lines of one cell are read one below the other.
    expect(cells(at('b', 0, 104.9), at('a', 10))).toEqual([['b a', 0, 15]]);
    expect(cells(at('b', 0, 105), at('a', 10))).toEqual([['a b', 0, 15]]);
    expect(cells(at('c', 0, 124), at('b', 2, 112), at('a', 4), at('d', 14, 123))).toEqual([['a b c d', 0, 19]]);
    expect(cells(at('under', 0, 112), at('over', 2, 100), at('line', 24, 102))).toEqual([['over line under', 0, 44]]);
  });

  it.each([
    ['12', true],
    ['1,234', true],
    [' 12* ', true],
    ['12 †', true],
    ['-', true],
    ['–', true],
    ['12a', false],
    ['1.5', false],
    ['1 2', false],
    ['', false],
    [',1', false],
  ])('%j is a figure: %s', (text, is) => {
    expect(isValue({ text, from: 0, to: 1 })).toBe(is);
  });

  it('shares a place where one begins before the other ends', () => {
    const stretch = (from: number, to: number) => ({ from, to });
    expect(overlap(stretch(0, 5), stretch(4, 9))).toBe(true);
    expect(overlap(stretch(4, 9), stretch(0, 5))).toBe(true);
    expect(overlap(stretch(0, 5), stretch(5, 9))).toBe(false);
    expect(overlap(stretch(5, 9), stretch(0, 5))).toBe(false);
  });
});

describe('the texts of a line', () => {
  it.each([
    ['letters that touch', [at('a', 0), at('b', 5)], ['ab']],
    ['a gap of fifteen hundredths', [at('a', 0), at('b', 6.5)], ['ab']],
    ['a gap of more', [at('a', 0), at('b', 6.6)], ['a b']],
    ['what lies over by half', [at('abc', 0), at('b', 10)], ['abcb']],
    ['what lies over by more', [at('abc', 0), at('b', 9.9)], ['abc b']],
    ['a gap of eight tenths', [at('a', 0), at('b', 13)], ['a b']],
    ['a wide gap', [at('a', 0), at('b', 13.1)], ['a', 'b']],
    ['a blank', [at('a', 0), at(' ', 5), at('b', 5)], ['a b']],
    ['a wide blank', [at('a', 0), { ...at(' ', 5), width: 9 }, at('b', 14)], ['a', 'b']],
    ['a blank at first', [at(' ', 0), at('b', 5)], [' ', 'b']],
    ['nothing', [], []],
  ] as const)('%s', (_, items, cells) => {
    expect(cellTexts(items)).toEqual(cells);
  });

  it('are a line though there are none, and those of a file end where it says', () => {
    expect(lineOf([], { page: 1 })).toEqual({
      cells: [{ text: '', place: { page: 1 } }],
      place: { page: 1 },
      table: false,
    });
    const lines = linesInStream([
      [at('a', 0), { ...at('b', 30), ends: true }, at('c', 0)],
      [{ ...at('d', 0), ends: true }],
    ]);
    expect(lines.map(({ cells, place }) => [texts(cells), place])).toEqual([
      [['a', 'b'], { page: 1, line: 1 }],
      [['c'], { page: 1, line: 2 }],
      [['d'], { page: 2, line: 1 }],
      [[''], { page: 2, line: 2 }],
    ]);
  });
});

describe('a raised mark behind a figure', () => {
  // The figure is 20 wide and of 11 points.
  const behind = (text: string, x: number, y: number, size: number) => {
    const { items, marks } = withoutMarks([at('2439', 0, 100, 11), at(' ', 20), at(text, x, y, size)]);
    return [texts(items).includes(text), marks];
  };

  it.each([
    ['1', 20, 96, 9, false],
    ['1', 20, 96, 9.35, false],
    ['1', 20, 96, 9.4, true],
    ['1', 20, 98.3, 9, false],
    ['1', 20, 98.4, 9, true],
    ['1', 20, 89.1, 9, false],
    ['1', 20, 89, 9, true],
    ['1', 23.6, 96, 9, false],
    ['1', 23.7, 96, 9, true],
    ['1', 16.4, 96, 9, false],
    ['a,b', 20, 96, 9, false],
    ['Notes', 20, 96, 9, true],
    ['(1)', 20, 96, 9, true],
    ['1', 20, 100, 6.6, false],
    ['1', 20, 100, 6.7, true],
    ['1', 20, 111, 6, true],
  ])('%j at %f, %f of %f points stays: %s', (text, x, y, size, stays) => {
    expect(behind(text, x, y, size)).toEqual([stays, stays ? 0 : 1]);
  });

  it('is none at the beginning, and of several each is one', () => {
    expect(withoutMarks([at('1', 0, 96, 9), at('2439', 5, 100, 11)]).marks).toBe(0);
    const two = withoutMarks([at('2439', 0, 100, 11), at('1', 20, 96, 6), at('2', 22, 96, 6), at('7', 60, 100, 11)]);
    expect([texts(two.items), two.marks]).toEqual([['2439', '7'], 2]);
    const beside = (x: number) => withoutMarks([at('2439', 0, 100, 12), at('1', x, 96, 9)]).marks;
    expect([beside(24), beside(23.9), beside(16), beside(16.1)]).toEqual([0, 1, 0, 1]);
  });
});
