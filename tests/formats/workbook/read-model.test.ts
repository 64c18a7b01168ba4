import { describe, expect, it } from 'vitest';
import { limits } from '../../../shared/formats/limits.ts';
import { cellCollector, type ReadCell } from '../../../shared/formats/workbook/read-model.ts';
import { sheetRows } from '../../../shared/formats/workbook/sheet-rows.ts';
import { isTidySheet, readTidySheet } from '../../../shared/formats/workbook/tidy-sheet.ts';

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

describe('a sheet in the columns of a return file', () => {
  const columns = ['measure', 'category', 'level', 'detail', 'value'];
  const line = (row: number, texts: readonly string[]) => texts.map((text, column) => cell(row, column, text));
  const sheet = (cells: readonly ReadCell[]) => ({ name: 'S', hidden: false, cells });

  it('has its columns named in the first row of those that do, in whatever order cells come', () => {
    const again = line(4, columns.toReversed());
    const cells = [...again, ...line(3, ['managed', '1', '2', '', '5']), ...line(2, columns), cell(0, 0, 'A title')];
    expect(isTidySheet(sheet(cells))).toBe(true);
    expect(readTidySheet(sheet(cells)).entries.map(({ measure, place }) => [measure, place.cell])).toEqual([
      ['value', 'E5'],
      ['managed', 'E4'],
    ]);
  });

  it('is a nil return only where the line of that name says so', () => {
    const nil = (measure: string, value: string) =>
      readTidySheet(sheet([...line(0, columns), ...line(1, [measure, '', '', '', value])])).nil;
    expect([nil('nil_return', 'yes'), nil('nil_return', 'no'), nil('managed', 'yes')]).toEqual([
      true,
      undefined,
      undefined,
    ]);
  });

  it('has them named within the first twenty rows', () => {
    const above = (count: number) => Array.from({ length: count }, (_, row) => cell(row, 0, 'x'));
    expect(isTidySheet(sheet([...above(19), ...line(19, columns)]))).toBe(true);
    expect(isTidySheet(sheet([...above(20), ...line(20, columns)]))).toBe(false);
    expect(isTidySheet(sheet(line(0, columns.slice(0, 4))))).toBe(true);
    expect(isTidySheet(sheet(line(0, columns.slice(0, 3))))).toBe(false);
  });
});
