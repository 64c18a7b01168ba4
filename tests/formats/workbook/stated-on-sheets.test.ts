import { describe, expect, it } from 'vitest';
import type { GridRow } from '../../../shared/formats/tables/grid.ts';
import { labelledArea, statedOnSheets } from '../../../shared/formats/workbook/stated-on-sheets.ts';

describe('the area and period that sheets name', () => {
  const row = (...texts: readonly string[]): GridRow => ({
    cells: texts.map((text, column) => ({ column, text, place: { sheet: 'S', cell: `${'ABCD'[column]}1` } })),
    place: { sheet: 'S', cell: 'A1' },
  });
  const named = (rows: readonly GridRow[], name = 'Sheet1') => {
    const { areas, periods } = statedOnSheets([{ name, rows }]);
    return [areas.map(({ text }) => text), periods.map(({ text }) => text)];
  };

  it.each<[string, readonly GridRow[], readonly string[], readonly string[]]>([
    ['labels', [row('Area', 'Kent'), row('Period', '2023-24')], ['Kent'], ['2023-24']],
    ['labels with colons', [row('MAPPA area :', 'Atlantis'), row('Financial year *', 'soon')], ['Atlantis'], ['soon']],
    ['a label with a remark', [row('Area:', 'Kent', 'as named')], ['Kent'], []],
    ['three cells without a colon', [row('Area', 'Kent', 'x')], [], []],
    ['other labels', [row('Force name', 'Kent'), row('Yearly', '2023-24')], [], []],
    ['the police force', [row('Police force area', 'Kent')], ['Kent'], []],
    ['a title', [row('Kent MAPPA return 2023-24')], ['Kent'], ['2023-24']],
    ['a title of an alias', [row('Statistics of North Yorkshire, 2023/2024')], ['North Yorkshire'], ['2023/2024']],
    ['a title with another word', [row('Kent courts 2023-24')], [], []],
    ['a title of two years', [row('Kent 2022-23 and 2023-24')], ['Kent'], []],
    ['a title that is too long', [row(`${'MAPPA '.repeat(20)}Kent`)], [], []],
    ['a year that is none', [row('Kent 2023-25')], ['Kent'], []],
    ['a number in a title', [row('Table 2a Kent 2023-24')], ['Kent'], ['2023-24']],
    ['a number of two digits', [row('Table 22 Kent 2023-24')], [], []],
    [
      'a title of many words of titles',
      [row('Final MAPPA Annual Report of the Kent Strategic Management Board 2023-24')],
      ['Kent'],
      ['2023-24'],
    ],
    ['a title of as many letters as one may have', [row('Kent 2023-24'.padEnd(120, ' ap'))], [], []],
    ['a title of 120 letters', [row(`${'MAPPA '.repeat(18)}Kent 2023-24`)], ['Kent'], ['2023-24']],
    ['a title of 121', [row(`${'MAPPA '.repeat(18)}Kent  2023-24`)], [], []],
    ['a long name', [row('Wiltshire and Swindon MAPPA 2023-24')], ['Wiltshire and Swindon'], ['2023-24']],
    ['a name in two spellings', [row('Area', 'KENT'), row('Kent 2023-24')], ['KENT'], ['2023-24']],
    ['two cells that a title might part', [row('Kent', '2023-24')], [], []],
    ['a second column', [row('', 'Area', 'Kent'), row('', 'Kent 2023-24')], ['Kent'], ['2023-24']],
    ['nothing', [row(), row('')], [], []],
    ['the first again behind another', [row('Area', 'Kent'), row('Surrey'), row('Kent')], ['Kent', 'Surrey'], []],
    [
      'names that nobody knows',
      [row('Area', 'Atlantis'), row('Force', 'Utopia'), row('Area', 'Atlantis')],
      ['Atlantis', 'Utopia'],
      [],
    ],
    [
      'years that are none',
      [row('Period', 'soon'), row('Year', 'later'), row('Period', 'soon')],
      [],
      ['soon', 'later'],
    ],
    ['a row of prose', [row('Kent was visited in 2023-24')], [], []],
    ['the same twice', [row('Area', 'Kent'), row('kent 2023-24'), row('Period', '2023/24')], ['Kent'], ['2023/24']],
    ['two areas', [row('Kent'), row('Area', 'Surrey')], ['Surrey', 'Kent'], []],
  ])('in %s', (_, rows, areas, periods) => {
    expect(named(rows)).toEqual([areas, periods]);
  });

  it('may be those of the name of a sheet, after all that it holds', () => {
    expect(named([], 'Kent 2023-24')).toEqual([['Kent'], ['2023-24']]);
    expect(named([row('Surrey')], 'Kent 2023-24')).toEqual([['Surrey', 'Kent'], ['2023-24']]);
    const { areas } = statedOnSheets([{ name: 'Kent', rows: [row('Area', 'Surrey')] }]);
    expect(areas.map(({ place }) => place)).toEqual([{ sheet: 'S', cell: 'B1' }, { sheet: 'Kent' }]);
  });

  it('of the first label is the area of a cover', () => {
    expect(labelledArea([row('Kent'), row('Year', '2023-24'), row('Area', 'Surrey'), row('Area', 'Kent')])).toBe(
      'Surrey',
    );
    expect(labelledArea([row('Kent')])).toBeUndefined();
  });
});
