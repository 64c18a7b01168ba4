import { expect, it } from 'vitest';
import type { CellKey } from '../../../shared/domain/cells.ts';
import { Period } from '../../../shared/domain/periods.ts';
import { templateWorkbook } from '../../../shared/formats/template/template.ts';
import { lines } from '../pages/as-read.ts';
import { kentIn, key } from './made-form.ts';
import { sheetInLines } from './sheet-in-lines.ts';

it('a filled template has the figures, their notes, the totals they make, and last year beside', () => {
  const filled = new Map<CellKey, { value: number | 'x'; note?: string }>([
    [key('eligible', '1', '1'), { value: 10, note: 'Counted anew.' }],
    [key('eligible', '1', '2'), { value: 5, note: 'Two moved' }],
    [key('eligible', '2', '2'), { value: 'x', note: 'Not kept.' }],
    [key('eligible', '4', '2'), { value: 3, note: 'Two moved' }],
    [key('rate_per_100k'), { value: 1.25 }],
  ]);
  const past = {
    period: Period.parse('2022-23'),
    figures: new Map([
      [key('eligible', '1', '1'), { value: 8 }],
      [key('eligible', '4', '1'), { value: 7 }],
      [key('rate_per_100k'), { value: 1.5 }],
    ]),
  };
  const { sheets } = templateWorkbook({ ...kentIn, filled, past });
  expect(sheetInLines(sheets[1]!, 4).replace(/ \[whole.*?\]/g, ' [whole]')).toBe(lines`
    Table 1: widths 14 26 26 26 12 40 20 20 20, locked, frozen 5
    table Table 1 at A5:I8
    A5 header: Level
    B5 headerRight: Category 1: Sexual
    C5 headerRight: Category 2: Violent
    D5 confidentialHeader: Category 4: Terrorism (confidential)
    E5 headerRight: Total
    F5 header: Notes
    G5 headerRight: Last year: Category 1: Sexual
    H5 headerRight: Last year: Category 2: Violent
    I5 headerRight: Last year: Total
    A6 rowHeader: Level 1
    B6 input: 10 [whole]
    C6 closed: -
    D6 confidential: [whole]
    E6 total: 10 =SUM(B6:C6)
    F6 inputText: Counted anew.
    G6 past: 8
    H6 past: -
    I6 past:
    A7 rowHeader: Level 2
    B7 input: 5 [whole]
    C7 input: x [whole]
    D7 confidential: 3 [whole]
    E7 total: 5 =SUM(B7:C7)
    F7 inputText: Two moved; Not kept.
    G7 past:
    H7 past:
    I7 past:
    A8 rowHeader: Total
    B8 total: 15 =SUM(B6:B7)
    C8 total: 0 =SUM(C6:C7)
    D8 confidentialTotal: 3 =SUM(D6:D7)
    E8 total: 15 =SUM(B8:C8)
    F8 inputText:
    G8 past:
    H8 past:
    I8 past:
  `);
  expect(sheetInLines(sheets[3]!, 4).replace(/ \[decimal.*?\]/g, ' [decimal]')).toBe(lines`
    Table 3: widths 60 12 40 20, locked, frozen 5
    table Table 3 at A5:D6
    A5 header: Measure
    B5 headerRight: Figure
    C5 header: Notes
    D5 headerRight: Last year (2022-23)
    A6 rowHeader: Per 100,000
    B6 inputText: 1.25 [decimal]
    C6 inputText:
    D6 right: 1.5
  `);
});
