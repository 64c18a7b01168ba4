import { describe, expect, it } from 'vitest';
import { templateWorkbook } from '../../../shared/formats/template/template.ts';
import { lines } from '../pages/as-read.ts';
import { kentIn, madeForm } from './made-form.ts';
import { sheetInLines } from './sheet-in-lines.ts';

describe('the template of a small form', () => {
  const { title, language, sheets } = templateWorkbook(kentIn);

  it('has a cover that says whose it is and where the tables are', () => {
    expect([title, language]).toEqual(['MAPPA annual return: Kent, 2023-24', 'en-GB']);
    expect(sheetInLines(sheets[0]!)).toBe(lines`
      Cover: widths 28 60, locked, frozen 0
      A1 title: MAPPA annual return: Kent, 2023-24
      A2 wrapped: Fill in the yellow cells of every table, then send this file. Totals work themselves out; grey
        cells stay closed. over 2 by 1
      A3 note: OFFICIAL-SENSITIVE when filled in: Category 4 figures of an area are confidential and are never
        published. over 2 by 1
      A5 rowHeader: Area
      B5 plain: Kent
      A6 rowHeader: Period
      B6 plain: 2023-24
      A7 rowHeader: Form
      B7 plain: M
      A8 rowHeader: Snapshot tables describe
      B8 plain: 31 March 2024
      A9 rowHeader: All other tables cover
      B9 plain: 1 April 2023 to 31 March 2024
      A11 rowHeader: Filled in by (name)
      B11 inputText:
      A12 rowHeader: Filled in by (e-mail)
      B12 inputText:
      A13 rowHeader: Filled in on (date)
      B13 inputText:
      A14 rowHeader: Signed off by (name)
      B14 inputText:
      A15 rowHeader: Signed off by (role)
      B15 inputText:
      A16 rowHeader: Signed off on (date)
      B16 inputText:
      A17 note: Sign-off here is for your own records. The return is signed off when it has been sent, by another
        person than the sender. over 2 by 1
      A19 rowHeader: Nil return
      B19 inputText: No [list of Yes/No: Nil return: Choose Yes or No.]
      A20 note: Choose Yes only if there is nobody to report in Categories 1 to 3; the tables may then stay empty,
        but for Category 4. over 2 by 1
      A22 heading: Tables
      A23 link: Table 1 to #Table 1!A1
      B23 wrapped: People on 31 March 2024
      A24 link: Table 2 to #Table 2!A1
      B24 wrapped: Orders
      A25 link: Table 3 to #Table 3!A1
      B25 wrapped: Rate
    `);
  });

  it('speaks of Category 4 and of nil returns on the cover only where that is so', () => {
    const open = { ...madeForm, tables: madeForm.tables.slice(1) };
    const cover = sheetInLines(templateWorkbook({ ...kentIn, form: open, nil: true }).sheets[0]!);
    expect(cover).toContain('\nA3 note: over 2 by 1\n');
    expect(cover).toContain('the tables may then stay empty. over');
    expect(cover).toContain('B19 inputText: Yes [');
  });

  it('has a sheet for a table by level: open, closed, confidential and total cells', () => {
    expect(sheetInLines(sheets[1]!)).toBe(lines`
      Table 1: widths 14 26 26 26 12 40, locked, frozen 5
      table Table 1 at A5:F8
      A1 title: People on 31 March 2024
      A2 text: Write whole numbers. 0 is a true nought; where a figure is not available write x and give the reason
        under Notes.
      A3 note: Category 4 is confidential: it is kept apart, and no total here includes it. over 4 by 1
      A5 header: Level
      B5 headerRight: Category 1: Sexual
      C5 headerRight: Category 2: Violent
      D5 confidentialHeader: Category 4: Terrorism (confidential)
      E5 headerRight: Total
      F5 header: Notes
      A6 rowHeader: Level 1
      B6 input: [whole from 0, a warning: Whole number: Enter a whole number, 0 or more. Keep x only where a figure
        is not available, and say why under Notes.]
      C6 closed: -
      D6 confidential: [whole from 0, a warning: Whole number: Enter a whole number, 0 or more. Keep x only where a
        figure is not available, and say why under Notes.]
      E6 total: 0 =SUM(B6:C6)
      F6 inputText:
      A7 rowHeader: Level 2
      B7 input: [whole from 0, a warning: Whole number: Enter a whole number, 0 or more. Keep x only where a figure
        is not available, and say why under Notes.]
      C7 input: [whole from 0, a warning: Whole number: Enter a whole number, 0 or more. Keep x only where a figure
        is not available, and say why under Notes.]
      D7 confidential: [whole from 0, a warning: Whole number: Enter a whole number, 0 or more. Keep x only where a
        figure is not available, and say why under Notes.]
      E7 total: 0 =SUM(B7:C7)
      F7 inputText:
      A8 rowHeader: Total
      B8 total: 0 =SUM(B6:B7)
      C8 total: 0 =SUM(C6:C7)
      D8 confidentialTotal: 0 =SUM(D6:D7)
      E8 total: 0 =SUM(B8:C8)
      F8 inputText:
    `);
  });

  it('has a sheet for a list and for a rate', () => {
    expect(sheetInLines(sheets[2]!)).toBe(lines`
      Table 2: widths 60 12 40, locked, frozen 5
      table Table 2 at A5:C7
      A1 title: Orders
      A2 text: Write whole numbers. 0 is a true nought; where a figure is not available write x and give the reason
        under Notes.
      A3 note:
      A5 header: Measure
      B5 headerRight: Figure
      C5 header: Notes
      A6 rowHeader: Prevention orders
      B6 input: [whole from 0, a warning: Whole number: Enter a whole number, 0 or more. Keep x only where a figure
        is not available, and say why under Notes.]
      C6 inputText:
      A7 rowHeader: Notification orders
      B7 input: [whole from 0, a warning: Whole number: Enter a whole number, 0 or more. Keep x only where a figure
        is not available, and say why under Notes.]
      C7 inputText:
    `);
    expect(sheetInLines(sheets[3]!)).toBe(lines`
      Table 3: widths 60 12 40, locked, frozen 5
      table Table 3 at A5:C6
      A1 title: Rate
      A2 text: Write numbers with at most 2 decimals. 0 is a true nought; where a figure is not available write x
        and give the reason under Notes.
      A3 note:
      A5 header: Measure
      B5 headerRight: Figure
      C5 header: Notes
      A6 rowHeader: Per 100,000
      B6 inputText: [decimal from 0, a warning: Number: Enter a number, 0 or more, with at most 2 decimals. Keep x
        only where a figure is not available, and say why under Notes.]
      C6 inputText:
    `);
  });
});
