import { describe, expect, it } from 'vitest';
import type { ReadCell } from '../../../shared/formats/workbook/read-model.ts';
import { seenCells } from '../../../shared/formats/workbook/seen-cells.ts';

const cell = (text: string, more: Partial<ReadCell> = {}): ReadCell => ({
  row: 5,
  column: 1,
  kind: 'text',
  text,
  ...more,
});
const seen = (...cells: readonly ReadCell[]) => seenCells({ name: 'Table 3a', hidden: false, cells });
const textOf = (text: string, more: Partial<ReadCell> = {}) => seen(cell(text, more)).cells.map((each) => each.text);
const said = (...cells: readonly ReadCell[]) =>
  seen(...cells).findings.map(({ rule, message, place }) => [rule, message, place.sheet, place.cell]);

describe('what a person sees of a cell', () => {
  it('is its text with its blanks evened out, and thousands held together as they are', () => {
    expect(textOf('  a   title \n of two lines ')).toEqual(['a title of two lines']);
    expect(textOf('2\u00A0439')).toEqual(['2\u00A0439']);
    expect(textOf('33')).toEqual(['33']);
  });

  it('is no number where nobody sees it, and is quoted with the reason', () => {
    expect(textOf('33', { unseen: 'colour' })).toEqual(['33 in the colour of the paper']);
    expect(textOf('33', { unseen: 'format' })).toEqual(['33 hidden by the format of the cell']);
    expect(textOf('0', { unseen: 'zero' })).toEqual(['0 on a sheet that is set to show no noughts']);
  });

  it('is what was set apart, where there is nothing else', () => {
    const raised = { how: 'raised', text: '33' } as const;
    const struck = { how: 'struck out', text: '41' } as const;
    expect(textOf('', { aside: [raised] })).toEqual(['33 raised']);
    expect(textOf('', { aside: [raised, struck] })).toEqual(['33 raised, 41 struck out']);
    expect(textOf('13', { aside: [struck] })).toEqual(['13']);
    expect(textOf('', { aside: [{ how: 'too small to read', text: '41' }] })).toEqual(['41 too small to read']);
    expect(textOf('')).toEqual(['']);
  });

  it('is the formula where no result was saved with it, but for a plain sum, which is worked out', () => {
    expect(textOf('', { formula: '2400+39', unworked: true })).toEqual(['=2400+39']);
    expect(textOf('', { formula: 'of:=2400+39', unworked: true })).toEqual(['=2400+39']);
    expect(textOf('', { formula: 'SUM(B4:B6)', unworked: true })).toEqual(['']);
    expect(textOf('2439', { formula: '2400+39' })).toEqual(['2439']);
  });
});

describe('what is left aside on a sheet', () => {
  it('is every hidden row and column once, with its first or last cell, and each cell under a merged one', () => {
    const hidden = seen(
      cell('1', { unseen: 'row' }),
      cell('2', { unseen: 'row', column: 2 }),
      cell('3', { unseen: 'column', row: 7, column: 3 }),
      cell('4', { unseen: 'merged', row: 8 }),
      cell('5', { row: 9 }),
    );
    expect(hidden.cells.map(({ text }) => text)).toEqual(['5']);
    expect(hidden.findings.map(({ rule, message }) => [rule, message])).toEqual([
      ['hidden-cells', 'Row 6 of the sheet is hidden; what stands there was left aside.'],
      ['hidden-cells', 'Column D of the sheet is hidden; what stands there was left aside.'],
      ['hidden-cells', 'Cell B9 of the sheet lies under a merged one; what stands there was left aside.'],
    ]);
    expect(hidden.findings[1]!.place).toEqual({ sheet: 'Table 3a', cell: 'D8' });
  });

  it('is not said of cells with nothing in them', () => {
    expect(said(cell('  ', { unseen: 'row' }), cell('', { unseen: 'merged' }))).toEqual([]);
  });

  it('is what was raised, struck out or white beside a text, each kind once a cell', () => {
    const [raised, struck] = [{ how: 'raised', text: '1' } as const, { how: 'struck out', text: '2' } as const];
    expect(said(cell('33', { aside: [raised, raised, struck] }))).toEqual([
      ['set-apart', 'What is raised or lowered here was left out.', 'Table 3a', 'B6'],
      ['set-apart', 'What is struck out here was left out.', 'Table 3a', 'B6'],
    ]);
    expect(said(cell('33', { aside: [{ how: 'in the colour of the paper', text: '1' }] }))).toEqual([
      ['set-apart', 'What is in the colour of the paper here was left out.', 'Table 3a', 'B6'],
    ]);
  });

  it('is what nobody could see between the letters', () => {
    expect(said(cell('3\u200B3'))).toEqual([
      ['invisible-characters', 'Characters that nobody sees were left out.', 'Table 3a', 'B6'],
    ]);
    expect(textOf('3\u200B3')).toEqual(['33']);
    expect(said(cell('33'))).toEqual([]);
  });
});
