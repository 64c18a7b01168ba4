import { describe, expect, it } from 'vitest';
import { openConfidential } from '../../../shared/domain/confidential.ts';
import { parseCellName } from '../../../shared/formats/workbook/address.ts';
import type { ReadCell } from '../../../shared/formats/workbook/read-model.ts';
import { partsOfSheet, readTidySheet } from '../../../shared/formats/workbook/tidy-sheet.ts';

const cell = (name: string, text: string, more: Partial<ReadCell> = {}): ReadCell => ({
  ...{ ...parseCellName(name)!, kind: 'text', text },
  ...more,
});
/** The cells of a line from column A on; an empty text is no cell. */
const line = (number: number, ...texts: readonly string[]) =>
  texts.flatMap((text, at) => (text === '' ? [] : [cell(`${'ABCDEFGHIJ'[at]}${number}`, text)]));
const sheet = (...cells: readonly ReadCell[]) => ({ name: 'S', hidden: false, cells });
const COLUMNS = ['measure', 'category', 'level', 'detail', 'value'];

/** Figures with their place, and what is said of the sheet. */
const read = (...cells: readonly ReadCell[]) => {
  const { entries, findings, facts, source, ...more } = readTidySheet(sheet(...cells));
  expect([source, facts]).toEqual(['workbook', []]);
  return {
    figures: entries.map(
      ({ measure, category, level, detail, value, note, place, sure }) =>
        `${[measure, category, level, detail].join('|')}=${openConfidential(value)} (${openConfidential(note!)}) ${place.sheet}!${place.cell} ${sure}`,
    ),
    said: findings.map(({ message, place }) => `${place.sheet}!${place.cell ?? ''}: ${message}`),
    ...more,
  };
};

describe('the columns of a return file on a sheet', () => {
  it('are read line by line, in whatever order their cells come, with the place of each value', () => {
    const cells = [
      ...line(2, 'period', 'detail', 'value', 'area', 'measure', 'note', 'level', 'category'),
      ...line(6, '', '', 'x', 'kent', 'sro_breaches', 'Lost.'),
      ...line(3, '2018-19', 'SHPO', '33', 'kent', 'orders_imposed', '', '', '1'),
      ...line(4, '', '', '', 'Kent', 'lifetime_revocations'),
      ...line(5, '', '', '12', '', 'managed', '', '2', '3'),
    ];
    const wanted = {
      figures: [
        'orders_imposed|1||SHPO=33 () S!C3 cell',
        'lifetime_revocations|||= () S!C4 cell',
        'managed|3|2|=12 () S!C5 cell',
        'sro_breaches|||=x (Lost.) S!C6 cell',
      ],
      said: [],
      area: { text: 'kent', place: { sheet: 'S', cell: 'D3' } },
      period: { text: '2018-19', place: { sheet: 'S', cell: 'A3' } },
    };
    expect(read(...cells)).toStrictEqual(wanted);
    expect(read(...cells.toReversed())).toMatchObject({ said: [], period: wanted.period });
    expect(read(...cells.toReversed()).figures).toEqual(wanted.figures);
  });

  it('say a nil return where the line of that name does, which is no figure', () => {
    const nil = (measure: string, value: string) =>
      read(...line(1, ...COLUMNS), ...line(2, measure, '', '', '', value));
    expect(nil('nil_return', 'yes')).toStrictEqual({ figures: [], said: [], nil: true });
    const beside = [...line(1, ...COLUMNS), ...line(2, 'nil_return', '', '', '', 'yes'), cell('A3', 'managed')];
    expect(read(...beside)).toStrictEqual({ figures: ['managed|||= () S!E3 cell'], said: [], nil: true });
    expect(nil('Nil return', 'no')).toStrictEqual({ figures: [], said: [] });
    expect(nil('managed', 'yes')).toStrictEqual({ figures: ['managed|||=yes () S!E2 cell'], said: [] });
  });

  it('name one area and one period, which others do not follow', () => {
    const named = (...lines: readonly (readonly [area: string, period: string])[]) =>
      read(
        ...line(1, ...COLUMNS, 'area', 'period'),
        ...lines.flatMap((more, at) => line(at + 2, 'managed', '1', '2', '', '5', ...more)),
      );
    expect(named(['kent', '2018-19'], ['essex', '2018/19'])).toMatchObject({
      said: ['S!F3: The file names more than one area: kent (S!F2) and essex (S!F3).'],
      period: { text: '2018-19' },
    });
    expect(named(['kent', '2018-19'], ['Kent', '2017-18'])).toMatchObject({
      said: ['S!G3: The file names more than one period: 2018-19 (S!G2) and 2017-18 (S!G3).'],
      area: { text: 'kent' },
    });
  });

  it('are not read where one is missing, is there twice or is hidden, and one that is none of ours is said', () => {
    const lines = line(2, 'managed', '1', '2', '', '5', '6');
    expect(read(...line(1, ...COLUMNS, 'value'), ...lines)).toEqual({
      figures: [],
      said: ['S!A1: The column value is there twice.'],
    });
    expect(read(...line(1, ...COLUMNS.slice(0, 4)), ...lines)).toEqual({
      figures: [],
      said: ['S!A1: The column value is missing.'],
    });
    const hidden = [...line(1, ...COLUMNS).map((each) => ({ ...each, unseen: 'row' as const })), ...lines];
    expect(read(...hidden)).toEqual({
      figures: [],
      said: [
        'S!A2: The first line does not name the columns of a return.',
        'S!E1: Row 1 of the sheet is hidden; what stands there was left aside.',
      ],
    });
    const empty = cell('F1', '', { formula: 'G1' });
    const unseen = [empty, cell('F2', '', { formula: 'G2' }), cell('A3', '', { formula: 'G3' })];
    expect(read(...line(1, ...COLUMNS), ...lines.slice(0, 5), ...unseen)).toEqual({
      figures: ['managed|1|2|=5 () S!E2 cell'],
      said: [],
    });
    expect(read()).toEqual({ figures: [], said: ['S!: The first line does not name the columns of a return.'] });
    expect(read(...line(1, ...COLUMNS, 'Remarks'), ...lines, cell('E3', '7', { unseen: 'row' }))).toEqual({
      figures: ['managed|1|2|=5 () S!E2 cell'],
      said: [
        'S!A1: The column "remarks" is not one of a return.',
        'S!E3: Row 3 of the sheet is hidden; what stands there was left aside.',
      ],
    });
  });
});

describe('the parts of a sheet', () => {
  const namesOf = (...cells: readonly ReadCell[]) => {
    const { columns, rest } = partsOfSheet(sheet(...cells));
    const texts = (part: typeof columns) => part?.cells.map(({ text }) => text).join(' ');
    expect([columns?.name ?? 'S', rest.name]).toEqual(['S', 'S']);
    return [texts(columns), texts(rest)];
  };

  it('are the columns of a return, known by four of them below at most nineteen lines, and all above and beside', () => {
    expect(namesOf(...line(1, ...COLUMNS.slice(0, 4)))).toEqual(['measure category level detail', '']);
    expect(namesOf(...line(1, ...COLUMNS.slice(0, 3)))).toEqual([undefined, 'measure category level']);
    const below = (lines: number) =>
      namesOf(...Array.from({ length: lines }, (_, at) => cell(`A${at + 1}`, 'w')), ...line(lines + 1, ...COLUMNS));
    expect(below(19)).toEqual([COLUMNS.join(' '), 'w '.repeat(19).trim()]);
    expect(below(20)[0]).toBeUndefined();
    expect(
      namesOf(
        cell('A1', 'above'),
        ...line(3, '', ...COLUMNS),
        ...line(4, 'left', 'managed', '1', '2', '', '5', 'right'),
        ...line(9, '', ...COLUMNS.toReversed()),
      ),
    ).toEqual([[...COLUMNS, 'managed 1 2 5', ...COLUMNS.toReversed()].join(' '), 'above left right']);
  });
});
