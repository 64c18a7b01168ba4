import { describe, expect, it } from 'vitest';
import { columnName, parseCellName, rangeName } from '../../../shared/formats/workbook/address.ts';
import { isoDay, type ReadCell } from '../../../shared/formats/workbook/read-model.ts';
import { isLost, type Run, shownText } from '../../../shared/formats/workbook/rich-text.ts';
import { sharedFormulas } from '../../../shared/formats/workbook/shared-formulas.ts';
import { summedCells, workOutSums } from '../../../shared/formats/workbook/sum-formula.ts';

describe('names of cells', () => {
  it.each([
    [0, 'A'],
    [25, 'Z'],
    [26, 'AA'],
    [27, 'AB'],
    [51, 'AZ'],
    [52, 'BA'],
    [701, 'ZZ'],
    [702, 'AAA'],
    [16_383, 'XFD'],
  ])('column %i is %s', (column, name) => {
    expect(columnName(column)).toBe(name);
    expect(parseCellName(`${name}7`)).toEqual({ row: 6, column });
  });

  it.each([
    ['$D$7', { row: 6, column: 3 }],
    ['d7', { row: 6, column: 3 }],
    ['A1048576', { row: 1_048_575, column: 0 }],
    ['A1048577', null],
    ['XFE1', null],
    ['A0', null],
    ['7', null],
    ['A1:B2', null],
    ['', null],
  ])('%j is at %j', (name, at) => {
    expect(parseCellName(name)).toEqual(at);
  });

  it('of a range are those of its corners', () => {
    expect(rangeName({ firstRow: 2, firstColumn: 0, lastRow: 6, lastColumn: 4 })).toBe('A3:E7');
  });
});

describe('days of spreadsheets', () => {
  const byCalendar = (serial: number, first: number): string =>
    new Date(first + Math.floor(serial) * 86_400_000).toISOString().slice(0, 10);

  it('are those of the calendar, counted from 1900 or 1904, over leap years and centuries', () => {
    const serials = [
      ...[61, 365, 366, 367, 1461, 36_525, 36_526, 36_584, 36_585, 36_586, 45_351, 45_382, 45_382.9],
      ...[45_657, 45_658, 73_109, 73_110, 109_632, 146_097, 182_621, 182_622, 219_146, 2_000_000],
      ...Array.from({ length: 400 }, (_, at) => 61 + at * 307),
    ];
    for (const serial of serials) {
      expect(isoDay(serial, false), `${serial}`).toBe(byCalendar(serial, Date.UTC(1899, 11, 30)));
      expect(isoDay(serial, true), `${serial}`).toBe(byCalendar(serial, Date.UTC(1904, 0, 1)));
    }
  });

  it('before March 1900 are a day later, as Excel knows a leap day that never was', () => {
    expect([1, 31, 32, 59].map((serial) => isoDay(serial, false))).toEqual([
      '1900-01-01',
      '1900-01-31',
      '1900-02-01',
      '1900-02-28',
    ]);
  });
});

describe('what a cell says to a person', () => {
  it.each([
    ['FFFFFF', 'FFFFFF', true],
    ['F1F1F1', 'FFFFFF', true],
    ['EFFFFF', 'FFFFFF', false],
    ['FFEFFF', 'FFFFFF', false],
    ['FFFFEF', 'FFFFFF', false],
    ['F0FFFF', 'FFFFFF', true],
    ['000000', 'FFFFFF', false],
    ['0A0B0C', '000000', true],
    [undefined, 'FFFFFF', false],
    // A colour behind that nobody can name hides nothing.
    ['FFFFFF', '', false],
  ])('letters in %s on %s are lost: %s', (ink, paper, lost) => {
    expect(isLost(ink, paper)).toBe(lost);
  });

  const pale = 'FFFFFF';
  it.each<[readonly Run[], ReturnType<typeof shownText>]>([
    [[], { text: '' }],
    [[{ text: '220' }], { text: '220' }],
    [[{ text: '220' }, { text: ' people', colour: '000000' }], { text: '220 people' }],
    [[{ text: '220' }, { text: '1', raised: true }], { text: '220', aside: [{ how: 'raised', text: '1' }] }],
    [[{ text: ' 9 ', struck: true }, { text: '220' }], { text: '220', aside: [{ how: 'struck out', text: '9' }] }],
    [[{ text: '9', struck: true, raised: true }], { text: '', aside: [{ how: 'struck out', text: '9' }] }],
    [[{ text: '220' }, { text: ' ', raised: true }], { text: '220' }],
    [
      [{ text: '220' }, { text: '1', colour: pale }],
      { text: '220', aside: [{ how: 'in the colour of the paper', text: '1' }] },
    ],
    [[{ text: '220' }, { text: ' ', colour: pale }, { text: '1' }], { text: '220 1' }],
    [[{ text: '220', colour: pale }], { text: '220', unseen: 'colour' }],
    [
      [
        { text: '220', colour: pale },
        { text: '1', colour: pale, raised: true },
      ],
      { text: '220', aside: [{ how: 'raised', text: '1' }], unseen: 'colour' },
    ],
    [[{ text: '  ' }], { text: '  ' }],
  ])('of the runs %j it is %j', (runs, shown) => {
    expect(shownText(runs, 'FFFFFF')).toEqual(shown);
  });
});

describe('a formula that was filled down', () => {
  const filled = (first: string, down: number, across: number): string => {
    const formulas = sharedFormulas();
    expect(formulas.textOf({ row: 3, column: 3 }, { text: first, shared: '0' })).toBe(first);
    return formulas.textOf({ row: 3 + down, column: 3 + across }, { text: '', shared: '0' });
  };

  it.each([
    ['SUM(B4:C4)', 1, 0, 'SUM(B5:C5)'],
    ['SUM(B4:C4)', 0, 2, 'SUM(D4:E4)'],
    ['SUM(B$4:$C4)', 2, 1, 'SUM(C4:C6)'],
    ['$B$4+B4', 1, 1, 'B4+C5'],
    ['B4+LOG10(B4)', 1, 0, 'B5+LOG10(B5)'],
    ['B1', -2, 0, 'B1'],
    ['A4', 0, -1, 'A4'],
  ])('%s goes %i down and %i across as %s', (first, down, across, there) => {
    expect(filled(first, down, across)).toBe(there);
  });

  it('is its own where it has words, and none where nobody wrote the first', () => {
    const formulas = sharedFormulas();
    expect(formulas.textOf({ row: 0, column: 0 }, { text: '', shared: '7' })).toBe('');
    expect(formulas.textOf({ row: 0, column: 0 }, { text: 'A1', shared: undefined })).toBe('A1');
    formulas.textOf({ row: 3, column: 3 }, { text: 'B4', shared: '7' });
    expect(formulas.textOf({ row: 4, column: 3 }, { text: 'C9', shared: '7' })).toBe('C9');
    expect(formulas.textOf({ row: 5, column: 3 }, { text: '', shared: '7' })).toBe('C10');
    expect(formulas.textOf({ row: 5, column: 3 }, { text: '', shared: '8' })).toBe('');
  });
});

describe('plain sums', () => {
  it.each<[string, readonly string[] | undefined]>([
    ['SUM(B4)', ['B4']],
    [' =sum(B4:B6) ', ['B4', 'B5', 'B6']],
    ['SUM(B4:C5)', ['B4', 'C4', 'B5', 'C5']],
    ['SUM(B4,$D$4;F4)', ['B4', 'D4', 'F4']],
    ['oooc:=SUM([.B4:.B5];[.D4])', ['B4', 'B5', 'D4']],
    ['SUM(A1:A100)', Array.from({ length: 100 }, (_, at) => `A${at + 1}`)],
    ['SUM(A101:A200)', Array.from({ length: 100 }, (_, at) => `A${at + 101}`)],
    ['SUM(A1:A101)', undefined],
    ['SUM(A1:B51)', undefined],
    ['SUM(B6:B4)', undefined],
    ['SUM(C4:B4)', undefined],
    ['SUM(B4:)', undefined],
    ['SUM(1,2)', undefined],
    ['SUM(B4)+1', undefined],
    ['SUM((B4))', undefined],
    ['MAX(B4)', undefined],
  ])('%j adds up %j', (formula, cells) => {
    expect(summedCells(formula)).toEqual(cells);
  });

  const cell = (name: string, text: string, formula?: string): ReadCell => ({
    ...parseCellName(name)!,
    kind: 'number',
    text,
    ...(formula === undefined ? {} : { formula }),
  });
  const worked = (...cells: readonly ReadCell[]) => Object.fromEntries(workOutSums(cells));

  it('are worked out of their cells, dashes as nought, sums of sums as well', () => {
    expect(
      worked(
        cell('B4', '5'),
        cell('B5', '-'),
        cell('B6', '99', 'SUM(B4:B5)'),
        cell('C6', '7'),
        cell('D6', '', 'SUM(B6:C6)'),
        cell('E6', '4', 'B6*2'),
        cell('F6', '', 'SUM(E6)'),
      ),
    ).toEqual({ B6: { sum: 5 }, D6: { sum: 12 }, F6: { sum: 4 } });
  });

  it('are none where a cell is missing, is no number, or is the sum itself', () => {
    expect(
      worked(
        cell('B4', '5'),
        cell('B6', '', 'SUM(B4:B5)'),
        cell('C4', 'x'),
        cell('C6', '', 'SUM(C4)'),
        cell('D6', '', 'SUM(B6,B4)'),
        cell('E6', '', 'SUM(E6)'),
      ),
    ).toMatchObject({ B6: { sum: undefined }, C6: { sum: undefined }, D6: { sum: undefined }, E6: { sum: undefined } });
  });
});
