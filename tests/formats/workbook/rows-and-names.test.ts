import { describe, expect, it } from 'vitest';
import { parseCellName } from '../../../shared/formats/workbook/address.ts';
import type { ReadCell } from '../../../shared/formats/workbook/read-model.ts';
import { sheetRows } from '../../../shared/formats/workbook/sheet-rows.ts';

const cell = (name: string, text: string, more: Partial<ReadCell> = {}): ReadCell => ({
  ...{ ...parseCellName(name)!, kind: 'text', text },
  ...more,
});
const sheet = (...cells: readonly ReadCell[]) => ({ name: 'S', hidden: false, cells });
const said = (findings: ReturnType<typeof sheetRows>['findings']) =>
  findings.map(({ rule, message, place }) => [rule, place.cell, message]);

describe('the rows of a sheet', () => {
  const rowsOf = (...cells: readonly ReadCell[]) => {
    const { rows, findings } = sheetRows(sheet(...cells));
    return {
      rows: rows.map(({ cells: those, begins }) => (begins ? 'begins' : those.map(({ text }) => text).join('|'))),
      places: rows.flatMap(({ cells: those }) =>
        those.flatMap(({ text, column, place }) => (text === '' ? [] : [`${column} ${place.cell}`])),
      ),
      said: said(findings),
    };
  };

  it('are in their order, with the empty cells between and a gap where rows are left out', () => {
    expect(rowsOf(cell('A2', 'a'), cell('A4', 'b')).rows).toEqual(['begins', 'a', '', 'b']);
    expect(rowsOf(cell('B6', 'b'), cell('A2', 'a'), cell('D2', 'd'), cell('A3', 'c'))).toEqual({
      rows: ['begins', 'a|||d', 'c', '', '|b'],
      places: ['0 A2', '3 D2', '0 A3', '1 B6'],
      said: [],
    });
  });

  it('are not filled up as far as a cell that stands far to the right', () => {
    const far = rowsOf(cell('A1', 'a'), cell('XFD1', 'z'), cell('CA1', 'y'));
    expect(far.rows[1]).toBe(`${['a', ...Array<string>(60).fill('')].join('|')}|y|z`);
    expect(far.places).toEqual(['0 A1', '78 CA1', '16383 XFD1']);
    expect(rowsOf(cell('BI1', 'b'), cell('BJ1', 'c')).rows[1]).toBe(`${'|'.repeat(60)}b|c`);
  });

  it('have plain sums as they come out, which is said once where they came out otherwise', () => {
    const sum = (name: string, text: string, of: string) => cell(name, text, { kind: 'number', formula: `SUM(${of})` });
    expect(
      rowsOf(
        cell('A1', '5'),
        cell('B1', '7'),
        sum('C1', '12', 'A1:B1'),
        sum('D1', '9', 'A1:B1'),
        sum('E1', '8', 'A1:B1'),
      ),
    ).toEqual({
      rows: ['begins', '5|7|12|12|12'],
      places: ['0 A1', '1 B1', '2 C1', '3 D1', '4 E1'],
      said: [['stale-total', 'D1', 'The total here was left as it was before its figures were filled in.']],
    });
    expect(rowsOf(cell('A1', '5'), sum('C1', '5', 'A1:B1'))).toMatchObject({ rows: ['begins', '5||'], said: [] });
    const white = { ...sum('B1', '9', 'A1:A1'), unseen: 'colour' as const };
    expect(rowsOf(cell('A1', '5'), white)).toMatchObject({ rows: ['begins', '5|5'], said: [] });
  });

  it('have words in the place of what must not be taken for a figure', () => {
    const read = rowsOf(
      cell('A1', '=', { formula: 'of:=A2*2', unworked: true, text: '' }),
      cell('B1', '9', { unseen: 'colour' }),
      cell('C1', '9', { unseen: 'format' }),
      cell('D1', '0', { unseen: 'zero' }),
      cell('E1', '', { aside: [{ how: 'struck out', text: '9' }] }),
      cell('F1', '220', { aside: [{ how: 'raised', text: '1' }] }),
      cell('G1', ' two   words\u200B '),
      cell('H1', '1\u00A0722'),
    );
    expect(read.rows[1]!.split('|')).toEqual([
      '=A2*2',
      '9 in the colour of the paper',
      '9 hidden by the format of the cell',
      '0 on a sheet that is set to show no noughts',
      '9 struck out',
      '220',
      'two words',
      '1\u00A0722',
    ]);
    expect(read.said).toEqual([
      ['invisible-characters', 'G1', 'Characters that nobody sees were left out.'],
      ['set-apart', 'E1', 'What is struck out here was left out.'],
      ['set-apart', 'F1', 'What is raised or lowered here was left out.'],
    ]);
  });

  it('are without what is hidden, which is said once a row or column and for each cell under a merged one', () => {
    const read = rowsOf(
      cell('A1', '1'),
      cell('B1', '2', { unseen: 'column' }),
      cell('B2', '3', { unseen: 'column' }),
      cell('A3', '4', { unseen: 'row' }),
      cell('C3', '5', { unseen: 'row' }),
      cell('A4', '6', { unseen: 'merged' }),
      cell('A5', ' ', { unseen: 'row' }),
    );
    expect(read.rows).toEqual(['begins', '1']);
    expect(read.said.map(([rule, at, message]) => `${rule} ${at}: ${message}`)).toEqual([
      'hidden-cells B2: Column B of the sheet is hidden; what stands there was left aside.',
      'hidden-cells C3: Row 3 of the sheet is hidden; what stands there was left aside.',
      'hidden-cells A4: Cell A4 of the sheet lies under a merged one; what stands there was left aside.',
    ]);
  });
});
