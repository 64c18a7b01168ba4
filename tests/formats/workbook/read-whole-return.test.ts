import { describe, expect, it } from 'vitest';
import { findArea } from '../../../shared/domain/areas.ts';
import { openConfidential } from '../../../shared/domain/confidential.ts';
import { formOf } from '../../../shared/domain/forms/index.ts';
import type { Period } from '../../../shared/domain/periods.ts';
import { templateWorkbook } from '../../../shared/formats/template/template.ts';
import { readWorkbookReturn } from '../../../shared/formats/workbook/read-workbook-return.ts';
import type { Sheet } from '../../../shared/formats/workbook/workbook.ts';
import { writeXlsx } from '../../../shared/formats/workbook/write-xlsx.ts';
import { madeXlsx } from './made-zip.ts';
import { BREACHES, HEADS, MANAGED, nothing, period, read, sheet } from './read-sheets.ts';

describe('the return that a workbook holds', () => {
  it('is that of all its sheets that can be seen', () => {
    const tables = sheet('Ours', [MANAGED], HEADS, ['Level 2', 18, 43, 6, 67]);
    const figures = sheet('More', [BREACHES, 33]);
    const hidden: Sheet = { ...sheet('Old', [BREACHES, 34]), hidden: true };
    const one: Sheet = { ...sheet('One', ['x']), hidden: true };
    expect(read(tables, figures, hidden, one, { ...sheet('None'), hidden: true })).toEqual({
      ...nothing,
      figures: [
        'managed|1|2|=18 placed Ours!B3',
        'managed|2|2|=43 placed Ours!C3',
        'managed|3|2|=6 placed Ours!D3',
        'managed|Total|2|=67 placed Ours!E3',
        'notification_breaches|Total|Total|=33 placed More!B1',
      ],
      said: ['hidden-sheet Old', 'hidden-sheet One'],
    });
  });

  it('names its area and period, those of other sheets beside them', () => {
    const cover = sheet('Cover', ['Area', 'Kent'], ['Period', '2018-19']);
    expect(read(cover, sheet('Ours', [BREACHES, 33]))).toMatchObject({ area: 'Kent', period: '2018-19' });
    expect(read(cover, sheet('Surrey 2017-18', [BREACHES, 33]))).toMatchObject({
      ...{ area: 'Kent', period: '2018-19' },
      ...{ otherAreas: ['Surrey'], otherPeriods: ['2017-18'] },
    });
  });

  it('may be nil, by a line of words or of the columns of a return file', () => {
    expect(read(sheet('Cover', ['Nil return?', 'Yes'])).nil).toBe(true);
    expect(read(sheet('Cover', ['Nil return?', 'No']))).not.toHaveProperty('nil');
    expect(read(sheet('Cover', ['Yes', 'Nil return']))).not.toHaveProperty('nil');
    expect(read(sheet('Cover', ['Nil return?']))).not.toHaveProperty('nil');
    expect(read(sheet('Cover', ['No nil return?', 'Yes']))).not.toHaveProperty('nil');
    expect(read(sheet('Cover', [null, 'Nil return?', null, 'Yes'])).nil).toBe(true);
    const columns = ['measure', 'category', 'level', 'detail', 'value'];
    expect(read(sheet('R', columns, ['nil_return', null, null, null, 'yes']))).toMatchObject({
      nil: true,
      figures: [],
      said: [],
    });
  });

  it('has days in the headings of its tables, and says what of a table was not read', () => {
    const title = 'MAPPA-eligible offenders on 31 March 2018';
    expect(read(sheet('S', [title], HEADS, ['Level 2', 1, 2, 3, 6], [], ['Interim breaches'], ['Level 2', 7]))).toEqual(
      {
        ...nothing,
        figures: ['1', '2', '3', 'Total'].map(
          (code, at) => `eligible|${code}|2|=${[1, 2, 3, 6][at]} placed S!${'BCDE'[at]}3`,
        ),
        said: ['other-words S!A6'],
        facts: ['heading-date 2018'],
      },
    );
  });

  it('without a table of the form is none, and its marking is told', () => {
    expect(read(sheet('Words', ['Some words of ours'], ['RESTRICTED']))).toEqual({
      ...nothing,
      said: ['no-tables -'],
      facts: ['protective-marking'],
    });
  });

  it('of a template tells which cells were left empty, as long as their row is there', () => {
    const form = formOf(period)!;
    const template = templateWorkbook({ form, area: findArea('kent')!, period });
    const filled = (change: (name: string, row: readonly unknown[], at: number) => readonly unknown[]) =>
      read(
        ...template.sheets.map((each) => ({
          ...each,
          rows: each.rows.map((row, at) => change(each.name, row, at) as (typeof each.rows)[number]),
        })),
      );
    const empty = filled((_, row) => row);
    expect([empty.area, empty.period]).toEqual(['Kent', '2018-19']);
    const counted = empty.figures.filter((each) => each.startsWith('managed|'));
    expect(counted.slice(0, 3)).toEqual([
      'managed|1|2|= cell Table 2!B6',
      'managed|2|2|= cell Table 2!C6',
      'managed|3|2|= cell Table 2!D6',
    ]);
    const one = filled((name, row, at) => (name === 'Table 2' && at === 5 ? [row[0], 18, ...row.slice(2)] : row));
    expect(one.figures).toContain('managed|1|2|=18 cell Table 2!B6');
    expect(one.figures).not.toContain('managed|1|2|= cell Table 2!B6');
    const columns = ['measure', 'category', 'level', 'detail', 'value'];
    const beside = sheet('R', columns, ['managed', 1, 2, null, 18]);
    const unsaid = read(...template.sheets, beside).figures.filter((each) => !each.includes('=z'));
    expect(unsaid).toEqual(['managed|1|2|=18 cell R!E2']);
    const gone = filled((name, row, at) => (name === 'Table 2' && at === 5 ? ['Other', ...row.slice(1)] : row));
    expect(gone.figures.filter((each) => /^managed\|\w+\|2\|/.test(each))).toEqual([]);
  });

  it('that is refused is a finding', () => {
    const { findings, entries, source } = readWorkbookReturn(new Uint8Array([1, 2, 3]), 'xlsx', period);
    expect([findings.map(({ rule }) => rule), entries, source]).toEqual([['file-unreadable'], [], 'workbook']);
  });

  it('in a hidden place of a template is not said to be empty', () => {
    const row = (at: number, ...cells: readonly string[]) => `<row r="${at}">${cells.join('')}</row>`;
    const text = (words: string) => `<c t="inlineStr"><is><t>${words}</t></is></c>`;
    const rows = row(6, text('Level 2'), '<c r="B6"><v>18</v></c>');
    const empty = (columns: string) =>
      readWorkbookReturn(
        madeXlsx(
          { 'Table 2': '' },
          { 'xl/worksheets/sheet0.xml': `<worksheet>${columns}<sheetData>${rows}</sheetData></worksheet>` },
        ),
        'xlsx',
        period,
      ).entries.map(({ value, place }) => `${place.cell}=${openConfidential(value)}`);
    expect(empty('')).toEqual(['C6=', 'D6=', 'E6=']);
    expect(empty('<cols><col min="2" max="3" hidden="1"/></cols>')).toEqual(['C6=', 'D6=', 'E6=']);
  });

  it('that fails for another reason than the file fails loudly', () => {
    const workbook = writeXlsx({ title: 't', language: 'en-GB', sheets: [sheet('S', ['x'])] });
    const never: Period = JSON.parse('null');
    expect(() => readWorkbookReturn(workbook, 'xlsx', never)).toThrow(TypeError);
  });
});
