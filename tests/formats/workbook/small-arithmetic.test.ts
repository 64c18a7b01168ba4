import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellName, parseCellName } from '../../../shared/formats/workbook/address.ts';
import { isoDay } from '../../../shared/formats/workbook/read-model.ts';
import { summedCells } from '../../../shared/formats/workbook/sum-formula.ts';

describe('small arithmetic', () => {
  it('knows the days of spreadsheets', () => {
    expect([isoDay(1, false), isoDay(59, false), isoDay(61, false), isoDay(45382, false), isoDay(43920, true)]).toEqual(
      ['1900-01-01', '1900-02-28', '1900-03-01', '2024-03-31', '2024-03-31'],
    );
  });

  it('names every cell and finds it again', () => {
    fc.assert(
      fc.property(fc.nat(1_048_575), fc.nat(16_383), (row, column) => {
        expect(parseCellName(cellName(row, column))).toEqual({ row, column });
      }),
      { seed: 1 },
    );
    expect([parseCellName('XFE1'), parseCellName('A0'), parseCellName('A1048577'), parseCellName('1A')]).toEqual([
      null,
      null,
      null,
      null,
    ]);
  });

  it('tells a plain sum from any other formula', () => {
    expect(summedCells('SUM(B4:B6)')).toEqual(['B4', 'B5', 'B6']);
    expect(summedCells('of:=SUM([.B4:.C4];[.E4])')).toEqual(['B4', 'C4', 'E4']);
    expect([summedCells('SUM(A1)+1'), summedCells("SUM('Other'!A1:A2)"), summedCells('AVERAGE(A1:A2)')]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });
});
