import { expect, it } from 'vitest';
import type { Said } from '../../../../shared/domain/release/figures/published-row.ts';
import { notesColumn } from '../../../../shared/formats/published/line-notes.ts';
import { workbookOfRelease } from '../../../../shared/formats/published/workbook-of-release.ts';
import { lines } from '../../pages/as-read.ts';
import { sheetInLines } from '../../template/sheet-in-lines.ts';
import { small } from '../small-dataset.ts';

const { sheets } = workbookOfRelease(small);
/** Without the rows of most areas: the header, the nation, both countries, and three areas. */
const ofFew = (text: string): string => {
  const kept = new Set(['1', '2', '3', '4', '5', '6', '17', '24', '28']);
  return text
    .split('\n')
    .filter((line) => kept.has(/^[A-Z]+(\d+) /.exec(line)?.[1] ?? '1'))
    .join('\n');
};

it('a table by area: levels apart where it is wide', () => {
  expect(sheets.map(({ name, upright, frozenColumns }) => `${name} ${upright} ${frozenColumns}`)).toEqual([
    'Cover undefined undefined',
    'Contents undefined undefined',
    'Notes undefined undefined',
    'Summary undefined 2',
    'Table 1 Level 1 true 2',
    'Table 1 Level 2 true 2',
    'Table 1 All levels true 2',
    'Table 2 true 2',
    'Table 3 true 2',
  ]);
  expect(ofFew(sheetInLines(sheets[4]!))).toBe(lines`
    Table 1 Level 1: widths 20 22 13 13 13 10, frozen 3
    table Table_1_Level_1 at A3:F48
    A1 title: Table 1 Level 1: People on 31 March 2024, Level 1
    A2 text: This worksheet contains one table. The sheet Notes explains the marks in it.
    A3 header: Code
    B3 header: Area
    C3 headerRight: Category 1: Sexual, Level 1
    D3 headerRight: Category 2: Violent, Level 1
    E3 headerRight: Total: Categories 1 to 3, Level 1
    F3 besideHeader: Notes
    A4 text: K04000001
    B4 rowHeader: England and Wales
    C4 number: 1973
    D4 right: [z]
    E4 number: 1973
    F4 beside: [p]
    A5 text: E92000001
    B5 rowHeader: England
    C5 number: 1742
    D5 right: [z]
    E5 number: 1742
    F5 beside: [p]
    A6 text: W92000004
    B6 rowHeader: Wales
    C6 number: 231
    D6 right: [z]
    E6 number: 231
    F6 plain:
    A17 text: E23000028
    B17 rowHeader: Essex
    C17 number: 45
    D17 right: [z]
    E17 number: 45
    F17 plain:
    A24 text: E23000032
    B24 rowHeader: Kent
    C24 right: [x]
    D24 right: [z]
    E24 right: [x]
    F24 plain:
    A28 text: E23000001+E23000034
    B28 rowHeader: London
    C28 number: 25
    D28 right: [z]
    E28 number: 25
    F28 plain:
  `);
  expect(ofFew(sheetInLines(sheets.at(-1)!))).toBe(lines`
    Table 3: widths 20 22 13 13 13 10, frozen 3
    table Table_3 at A3:F48
    A1 title: Table 3: Rate
    A2 text: This worksheet contains one table. The sheet Notes explains the marks in it.
    A3 header: Code
    B3 header: Area
    C3 headerRight: Per 100,000
    D3 headerRight: Category 1 per 100,000 residents aged 10 and over, worked out with the mid-2023 population
    E3 headerRight: Residents aged 10 and over, mid-2023 population
    F3 besideHeader: Notes
    A4 text: K04000001
    B4 rowHeader: England and Wales
    C4 right: [z]
    D4 right: 7.52
    E4 number: 52441971
    F4 beside: [p]
    A5 text: E92000001
    B5 rowHeader: England
    C5 right: [z]
    D5 right: 7.02
    E5 number: 49601292
    F5 beside: [p]
    A6 text: W92000004
    B6 rowHeader: Wales
    C6 right: [z]
    D6 right: 16.26
    E6 number: 2840679
    F6 plain:
    A17 text: E23000028
    B17 rowHeader: Essex
    C17 number: 20
    D17 right: 5.37
    E17 number: 1675553
    F17 plain:
    A24 text: E23000032
    B24 rowHeader: Kent
    C24 right: [x]
    D24 right: [x]
    E24 number: 1675627
    F24 plain:
    A28 text: E23000001+E23000034
    B28 rowHeader: London
    C28 number: 0
    D28 right: 0.63
    E28 number: 7898816
    F28 plain:
  `);
});

const said = (value: number | null, marks = ''): Said => ({ value, shorthand: value === null ? 'c' : '', marks });

it('marks stand at the end of a line: alone, with the columns that have them, or that lack them', () => {
  const columns = ['Category 1: Sexual, Level 1', 'Category 2: Violent, Level 1', 'Total'];
  const found = notesColumn(columns, [
    [said(1, 'p'), said(2, 'p r'), said(3, 'p')],
    [said(1, 'p'), said(2, 'p'), said(3)],
    [said(1), said(2, 'b'), said(null)],
    [said(1), said(null), said(null)],
  ]);
  expect(found.header).toEqual(['Notes']);
  expect(found.widths).toEqual([32]);
  expect(
    found.cells.map(([cell]) => (cell !== null && typeof cell === 'object' ? `${cell.style}: ${cell.value}` : cell)),
  ).toEqual([
    'beside: [p]. [r] Category 2, Level 1',
    'beside: [p] all but Total',
    'beside: [b] Category 2, Level 1',
    null,
  ]);
  expect(notesColumn(columns, [[said(1), said(2), said(3)]])).toEqual({ header: [], widths: [], cells: [[]] });
  const alike = notesColumn(['A: one', 'A: two'], [[said(1, 'p'), said(2)]]).cells;
  expect(alike).toEqual([[{ value: '[p] A: one', style: 'beside' }]]);
});
