import { expect, it } from 'vitest';
import { cellMissing } from '../../../shared/domain/screening/checks/cell-missing.ts';
import { columnsShifted } from '../../../shared/domain/screening/checks/columns-shifted.ts';
import type { Finding, ReadObservation, ScreeningReport } from '../../../shared/domain/screening-report.ts';
import { markedWorkbook } from '../../../shared/formats/template/marked-workbook.ts';
import { lines } from '../pages/as-read.ts';
import { kentIn } from './made-form.ts';
import { sheetInLines } from './sheet-in-lines.ts';

const finding = (rule: string, message: string, more: Partial<Finding> = {}): Finding => ({
  rule,
  severity: 'reject',
  message,
  place: {},
  guidance: 'Mend it.',
  ...more,
});
const read = (
  category: '1' | '2' | '4' | 'Total',
  level: '1' | '2' | 'Total',
  value: number | null,
  shorthand: '' | 'c' | 'x' = '',
): ReadObservation => ({
  ...({ measure: 'eligible', detail: '', sure: 'cell', source: {} } as const),
  category,
  level,
  value,
  shorthand,
});
const markedFor = (findings: Finding[], observations: ReadObservation[] = []) => {
  const report: ScreeningReport = {
    area: 'kent',
    period: '2023-24',
    form: 'M',
    verdict: 'rejected',
    rules: '1',
    findings,
    observations,
  };
  return markedWorkbook(kentIn, report);
};
/** The cells of a table that stand out, as they are marked. */
const markedIn = (sheet: Parameters<typeof sheetInLines>[0]): string =>
  sheetInLines(sheet, 4)
    .split('\n')
    .filter((line) => line.includes(' faulty'))
    .map((line) => line.replace(/ \[(whole|decimal).*?\]/, ''))
    .join('\n');

const violent = 'Table 1, Category 2: Violent, Level 2';

it('lists what was found, each leading to its cell, and marks the cells with it', () => {
  const place = { file: 'kent.csv', sheet: 'Table 1', cell: 'C7', label: violent };
  const findings = [
    finding('odd', 'It is odd.', { place, severity: 'query' }),
    finding('sum', 'It does not add up.', {
      others: [{ label: 'Table 1, Total, Level 2' }],
      place: { line: 3 },
      severity: 'note',
    }),
    finding('list', `Nothing stands at: ${violent}; Table 1, Category 1: Sexual, Level 1.`),
    finding('nowhere', 'Nobody knows where.'),
  ];
  const { title, sheets } = markedFor(findings);
  expect(title).toBe('MAPPA annual return: Kent, 2023-24, faults marked');
  expect(sheets.map(({ name }) => name)).toEqual(['What was found', 'Cover', 'Table 1', 'Table 2', 'Table 3']);
  expect(sheetInLines(sheets[0]!)).toBe(lines`
    What was found: widths 12 40 70 70, frozen 3
    A1 title: What was found in this return
    A2 text: Mend the coloured cells, write Category 4 again, and send this file. Each coloured cell has the finding
      as its comment.
    A3 header:
    B3 header: Where
    C3 header: What was found
    D3 header: What to do
    A4 wrapped: To answer
    B4 link: Table 1!C7 (Table 1, Category 2: Violent, Level 2) to #Table 1!C7
    C4 wrapped: It is odd.
    D4 wrapped: Mend it.
    A5 wrapped: To know
    B5 link: line 3 to #Table 1!E7
    C5 wrapped: It does not add up.
    D5 wrapped: Mend it.
    A6 wrapped: To mend
    B6 link: Table 1!B6 to #Table 1!B6
    C6 wrapped: Nothing stands at: Table 1, Category 2: Violent, Level 2; Table 1, Category 1: Sexual, Level 1.
    D6 wrapped: Mend it.
    A7 wrapped: To mend
    B7 wrapped:
    C7 wrapped: Nobody knows where.
    D7 wrapped: Mend it.
  `);
  expect(markedIn(sheets[2]!)).toBe(lines`
    B6 faulty: (Nothing stands at: Table 1, Category 2: Violent, Level 2; Table 1, Category 1: Sexual, Level 1. Mend
      it.)
    D6 faulty: (Write this figure again: nobody can read back what is kept of Category 4.)
    C7 faulty: (It is odd. Mend it. // Nothing stands at: Table 1, Category 2: Violent, Level 2; Table 1, Category
      1: Sexual, Level 1. Mend it.)
    D7 faulty: (Write this figure again: nobody can read back what is kept of Category 4.)
    E7 faultyTotal: 0 =SUM(B7:C7) (It does not add up. Mend it.)
  `);
  expect(markedIn(sheets[3]!)).toBe('');
});

it('marks every open cell of a table that is missing or has slipped as a whole', () => {
  const missing = finding(cellMissing.code, 'Table 1 (People on 31 March 2024) is missing.');
  const shifted = finding(columnsShifted.code, 'Table 2 (Orders) has slipped.');
  const other = finding('other', 'Table 3 (Rate) is fine.');
  const { sheets } = markedFor([missing, shifted, other]);
  expect(markedIn(sheets[2]!)).toBe(lines`
    B6 faulty: (Table 1 (People on 31 March 2024) is missing. Mend it.)
    D6 faulty: (Table 1 (People on 31 March 2024) is missing. Mend it. // Write this figure again: nobody can read
      back what is kept of Category 4.)
    E6 faultyTotal: 0 =SUM(B6:C6) (Table 1 (People on 31 March 2024) is missing. Mend it.)
    B7 faulty: (Table 1 (People on 31 March 2024) is missing. Mend it.)
    C7 faulty: (Table 1 (People on 31 March 2024) is missing. Mend it.)
    D7 faulty: (Table 1 (People on 31 March 2024) is missing. Mend it. // Write this figure again: nobody can read
      back what is kept of Category 4.)
    E7 faultyTotal: 0 =SUM(B7:C7) (Table 1 (People on 31 March 2024) is missing. Mend it.)
    B8 faultyTotal: 0 =SUM(B6:B7) (Table 1 (People on 31 March 2024) is missing. Mend it.)
    C8 faultyTotal: 0 =SUM(C6:C7) (Table 1 (People on 31 March 2024) is missing. Mend it.)
    D8 faultyTotal: 0 =SUM(D6:D7) (Table 1 (People on 31 March 2024) is missing. Mend it.)
    E8 faultyTotal: 0 =SUM(B8:C8) (Table 1 (People on 31 March 2024) is missing. Mend it.)
  `);
  expect(markedIn(sheets[3]!)).toBe(lines`
    B6 faulty: (Table 2 (Orders) has slipped. Mend it.)
    B7 faulty: (Table 2 (Orders) has slipped. Mend it.)
  `);
  expect(markedIn(sheets[4]!)).toBe('');
});

it('has what was read but totals and Category 4, and asks again for the reason of an x', () => {
  const observations = [
    read('1', '1', 10),
    read('1', '2', null, 'x'),
    read('1', 'Total', 99),
    read('2', '2', null),
    read('4', '1', null, 'c'),
  ];
  const table = markedFor([], observations).sheets[1 + 1]!;
  expect(sheetInLines(table, 5).replace(/ \[whole.*?\]/g, '')).toBe(lines`
    Table 1: widths 14 26 26 26 12 40, locked, frozen 5
    table Table 1 at A5:F8
    A6 rowHeader: Level 1
    B6 input: 10
    C6 closed: -
    D6 faulty: (Write this figure again: nobody can read back what is kept of Category 4.)
    E6 total: 10 =SUM(B6:C6)
    F6 inputText:
    A7 rowHeader: Level 2
    B7 faulty: x (Give the reason under Notes again: it is not kept with the figure.)
    C7 input:
    D7 faulty: (Write this figure again: nobody can read back what is kept of Category 4.)
    E7 total: 0 =SUM(B7:C7)
    F7 inputText:
    A8 rowHeader: Total
    B8 total: 10 =SUM(B6:B7)
    C8 total: 0 =SUM(C6:C7)
    D8 confidentialTotal: 0 =SUM(D6:D7)
    E8 total: 10 =SUM(B8:C8)
    F8 inputText:
  `);
});
