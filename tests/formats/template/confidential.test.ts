import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import { findArea } from '../../../shared/domain/areas.ts';
import { type CellKey, cellsOf } from '../../../shared/domain/cells.ts';
import { formOf } from '../../../shared/domain/forms/index.ts';
import { Period } from '../../../shared/domain/periods.ts';
import { reportText } from '../../../shared/domain/screening/report-text.ts';
import { screen } from '../../../shared/domain/screening/screen.ts';
import { readReturn } from '../../../shared/formats/read-return.ts';
import { templateWorkbook } from '../../../shared/formats/template/template.ts';
import type { Cell, Workbook } from '../../../shared/formats/workbook/workbook.ts';
import { writeOds } from '../../../shared/formats/workbook/write-ods.ts';
import { writeXlsx } from '../../../shared/formats/workbook/write-xlsx.ts';
import { fillValid, openCells } from './valid-returns.ts';

const area = findArea('kent')!;
const period = Period.parse('2023-24');
const form = formOf(period)!;

/**
 * A valid return whose Category 4 figures are unmistakable: 734090, 734089 and so on, in no order of size that breaks a
 * rule.
 */
const secret = (() => {
  const filled = new Map<CellKey, { value: number | 'x' }>(fillValid(form, [0.3, 0.6, 0.2, 0.8]));
  let next = 734_090;
  const order = ['managed', 'eligible', 'returned_to_custody'];
  for (const measure of order)
    for (const { key } of openCells(form).filter((cell) => cell.confidential && cell.measure === measure))
      filled.set(key, { value: next-- });
  return filled;
})();
const secrets = /7340\d\d|146[78]\d{3}|220[12]\d{3}/;

const changed = (at: string, cell: Cell): Workbook => {
  const workbook = templateWorkbook({ form, area, period, filled: secret });
  return {
    ...workbook,
    sheets: workbook.sheets.map((sheet) => ({
      ...sheet,
      tables: [],
      rows: sheet.rows.map((row, r) =>
        row.map((old, c) => (`${sheet.name}!${String.fromCharCode(65 + c)}${r + 1}` === at ? cell : old)),
      ),
    })),
  };
};

describe('a workbook with Category 4 in it', () => {
  const faults: readonly (readonly [string, string, Cell])[] = [
    ['nothing wrong', 'Cover!Z1', null],
    ['a heading of Category 4 lost', 'Table 1!E5', null],
    ['a heading of Category 4 made another', 'Table 1!E5', 'Category 2: Violent offenders'],
    ['a title lost', 'Table 1!A1', null],
    ['a level misnamed', 'Table 2!A6', 'Level 2 and Level 3'],
    ['a total with Category 4 in it', 'Table 2!F6', 734_095],
    ['an error in a Category 4 cell', 'Table 1!E6', '734090?'],
    ['a Category 4 cell below nought', 'Table 1!E6', -734_090],
    ['a Category 4 figure with a note', 'Table 1!E6', '734090 (2 in custody)'],
    ['another year in a heading', 'Table 1!A1', 'MAPPA-eligible offenders on 31 March 2021'],
  ];

  it.each(faults)(
    'with %s, tells no Category 4 figure in its report, its text or what is printed of what was read',
    (_, at, cell) => {
      const workbook = changed(at, cell);
      for (const bytes of [writeXlsx(workbook), writeOds(workbook)]) {
        const raw = readReturn(bytes, { period });
        const { report, figures } = screen({ raw, area, period });
        for (const told of [
          JSON.stringify(report.findings),
          reportText(report),
          inspect(raw, { depth: 9 }),
          JSON.stringify(raw),
        ])
          expect(told).not.toMatch(secrets);
        expect(JSON.stringify(report)).not.toMatch(secrets);
        expect(JSON.stringify([...figures])).not.toMatch(secrets);
      }
    },
  );

  it('keeps all Category 4 figures sealed, and all of them', () => {
    const { confidential } = screen({
      raw: readReturn(writeXlsx(changed('Cover!Z1', null)), { period }),
      area,
      period,
    });
    expect(confidential.size).toBe(cellsOf(form).filter((cell) => cell.confidential).length);
    expect(JSON.stringify([...confidential.values()])).toMatch(/^\["\[c\]"/);
  });
});
