import { describe, expect, it } from 'vitest';
import { openConfidential } from '../../../shared/domain/confidential.ts';
import { parseCellName } from '../../../shared/formats/workbook/address.ts';
import type { ReadCell } from '../../../shared/formats/workbook/read-model.ts';
import { sheetRows } from '../../../shared/formats/workbook/sheet-rows.ts';
import { isTidySheet, readTidySheet } from '../../../shared/formats/workbook/tidy-sheet.ts';

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
    expect(rowsOf(cell('A1', '5'), sum('C1', '5', 'A1:B1')).rows).toEqual(['begins', '5||']);
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

describe('a sheet with the columns of a return file', () => {
  const heads = ['measure', 'category', 'level', 'detail', 'value'];
  const line = (number: number, ...texts: readonly string[]) =>
    texts.flatMap((text, at) => (text === '' ? [] : [cell(`${'ABCDEFG'[at]}${number}`, text)]));

  it('is known by four of them, below a few lines of words', () => {
    expect(isTidySheet(sheet(...line(1, ...heads)))).toBe(true);
    expect(isTidySheet(sheet(...line(1, ...heads.slice(0, 4))))).toBe(true);
    expect(isTidySheet(sheet(...line(1, ...heads.slice(0, 3))))).toBe(false);
    const below = (lines: number) => [
      ...Array.from({ length: lines }, (_, at) => cell(`A${at + 1}`, 'words')),
      ...line(lines + 1, ...heads),
    ];
    expect([isTidySheet(sheet(...below(19))), isTidySheet(sheet(...below(20)))]).toEqual([true, false]);
  });

  it('is read line by line with the place of each value', () => {
    const raw = readTidySheet(
      sheet(
        cell('A1', 'Our return'),
        ...line(2, ...heads, 'area', 'note'),
        ...line(3, 'managed', '1', '2', '', '33', 'kent'),
        ...line(4, 'sro_breaches', '', '', '', 'x', 'kent', 'Lost.'),
        ...line(5, 'lifetime_revocations', '', '', '', '', 'kent'),
        ...line(6, 'Nil return', '', '', '', 'yes'),
      ),
    );
    expect(
      raw.entries.map((each) => [
        [each.measure, each.category, each.level, each.detail].join('|'),
        openConfidential(each.value),
        openConfidential(each.note!),
        each.place,
      ]),
    ).toEqual([
      ['managed|1|2|', '33', '', { sheet: 'S', cell: 'E3' }],
      ['sro_breaches|||', 'x', 'Lost.', { sheet: 'S', cell: 'E4' }],
      ['lifetime_revocations|||', '', '', { sheet: 'S', cell: 'E5' }],
    ]);
    expect([raw.nil, raw.area, raw.period, raw.findings]).toEqual([
      true,
      { text: 'kent', place: { sheet: 'S', cell: 'F3' } },
      undefined,
      [],
    ]);
    const plain = readTidySheet(sheet(...line(1, ...heads), ...line(2, 'managed', '1', '2', '', '33')));
    expect(plain).not.toHaveProperty('nil');
    expect(plain).not.toHaveProperty('area');
  });
});
