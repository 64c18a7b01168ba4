import { describe, expect, it } from 'vitest';
import { limits } from '../../../shared/formats/limits.ts';
import { cellCollector, type ReadCell } from '../../../shared/formats/workbook/read-model.ts';
import { sheetRows } from '../../../shared/formats/workbook/sheet-rows.ts';

const cell = (row: number, column: number, text: string): ReadCell => ({ row, column, kind: 'text', text });

describe('the cells of a workbook', () => {
  it('are as many, in as many rows, as the limits say, over all sheets', () => {
    const wide = cellCollector();
    const sheet: ReadCell[] = [];
    for (let at = 0; at < limits.cells; at++) wide(sheet, cell(0, at, 'x'));
    wide(sheet, cell(0, limits.cells, ''));
    expect(sheet).toHaveLength(limits.cells);
    expect(() => wide([], cell(0, 0, 'x'))).toThrow(`more than ${limits.cells} filled cells`);
    const long = cellCollector();
    const [first, second]: ReadCell[][] = [[], []];
    for (let at = 1; at < limits.rows; at++) long(first!, cell(at, 0, 'x'));
    long(second!, cell(0, 0, 'x'));
    long(second!, cell(0, 1, 'x'));
    expect(() => long(second!, cell(1, 0, 'x'))).toThrow(`or ${limits.rows} rows`);
  });

  it('hold as much text as a spreadsheet allows, and something', () => {
    const into: ReadCell[] = [];
    const collect = cellCollector();
    collect(into, cell(0, 0, 'x'.repeat(limits.cellText)));
    collect(into, { ...cell(0, 1, ''), formula: '' });
    collect(into, { ...cell(0, 2, ''), aside: [] });
    collect(into, cell(0, 3, ''));
    expect(into.map(({ column }) => column)).toEqual([0, 1, 2]);
    expect(() => collect(into, cell(0, 0, 'x'.repeat(limits.cellText + 1)))).toThrow('more text than a spreadsheet');
  });

  it('make rows in their order, each at its first cell, with a gap where rows are empty', () => {
    const cells = [cell(6, 1, 'c'), cell(2, 2, 'a'), cell(2, 3, 'b'), cell(3, 0, 'd')];
    expect(
      sheetRows({ name: 'S', hidden: false, cells }).rows.map(({ place, cells: row }) => [
        place.cell,
        row.map(({ text }) => text).join('|'),
      ]),
    ).toEqual([
      [undefined, ''],
      ['C3', '||a|b'],
      ['A4', 'd'],
      ['B7', ''],
      ['B7', '|c'],
    ]);
  });
});
