import { describe, expect, it } from 'vitest';
import { findArea } from '../../../shared/domain/areas.ts';
import { openConfidential } from '../../../shared/domain/confidential.ts';
import { formOf } from '../../../shared/domain/forms/index.ts';
import { Period } from '../../../shared/domain/periods.ts';
import { templateWorkbook } from '../../../shared/formats/template/template.ts';
import { readWorkbookReturn } from '../../../shared/formats/workbook/read-workbook-return.ts';
import type { Sheet } from '../../../shared/formats/workbook/workbook.ts';
import { writeOds } from '../../../shared/formats/workbook/write-ods.ts';
import { writeXlsx } from '../../../shared/formats/workbook/write-xlsx.ts';

const period = Period.parse('2018-19');
const MANAGED = 'MAPPA-eligible offenders in Levels 2 and 3 by category (yearly total)';
const HEADS = ['', 'Category 1', 'Category 2', 'Category 3', 'Total'];
const BREACHES = 'RSOs cautioned or convicted for breach of notification requirements';

/** What is read of sheets in both formats: figures by their place, findings, what the return says of itself. */
const read = (...sheets: readonly Sheet[]) => {
  const workbook = { title: 't', language: 'en-GB', sheets };
  const [xlsx, ods] = [
    readWorkbookReturn(writeXlsx(workbook), 'xlsx', period),
    readWorkbookReturn(writeOds(workbook), 'ods', period),
  ].map(({ entries, findings, facts, ...more }) => ({
    figures: entries.map(
      ({ measure, category, level, detail, value, place, sure }) =>
        `${[measure, category, level, detail].join('|')}=${openConfidential(value)} ${sure} ${place.sheet}!${place.cell}`,
    ),
    said: findings.map(({ rule, place }) => `${rule} ${place.sheet ?? '-'}${place.cell ? `!${place.cell}` : ''}`),
    facts: facts.map(({ kind, year }) => `${kind} ${year ?? ''}`.trim()),
    area: more.area?.text,
    period: more.period?.text,
    ...(more.otherAreas ? { otherAreas: more.otherAreas.map(({ text }) => text) } : {}),
    ...(more.otherPeriods ? { otherPeriods: more.otherPeriods.map(({ text }) => text) } : {}),
    ...(more.nil === undefined ? {} : { nil: more.nil }),
  }));
  expect(ods).toEqual(xlsx);
  return xlsx!;
};
const sheet = (name: string, ...rows: Sheet['rows']): Sheet => ({ name, rows });
const nothing = { figures: [], said: [], facts: [], area: undefined, period: undefined };

describe('the return that a workbook holds', () => {
  it('is that of all its sheets that can be seen', () => {
    const tables = sheet('Ours', [MANAGED], HEADS, ['Level 2', 18, 43, 6, 67]);
    const figures = sheet('More', [BREACHES, 33]);
    const hidden: Sheet = { ...sheet('Old', [BREACHES, 34]), hidden: true };
    expect(read(tables, figures, hidden, { ...sheet('None'), hidden: true })).toEqual({
      ...nothing,
      figures: [
        'managed|1|2|=18 placed Ours!B3',
        'managed|2|2|=43 placed Ours!C3',
        'managed|3|2|=6 placed Ours!D3',
        'managed|Total|2|=67 placed Ours!E3',
        'notification_breaches|Total|Total|=33 placed More!B1',
      ],
      said: ['hidden-sheet Old'],
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
    const columns = ['measure', 'category', 'level', 'detail', 'value'];
    expect(read(sheet('R', columns, ['nil_return', null, null, null, 'yes']))).toMatchObject({
      nil: true,
      figures: [],
      said: [],
    });
  });

  it('may stand in the columns of a return file, beside tables', () => {
    const tidy = sheet(
      'R',
      ['measure', 'category', 'level', 'detail', 'value', 'area'],
      ['managed', 1, 2, null, 18, 'kent'],
    );
    expect(read(tidy)).toEqual({ ...nothing, figures: ['managed|1|2|=18 cell R!E2'], area: 'kent' });
    expect(read(tidy, sheet('Ours', [BREACHES, 33])).figures).toEqual([
      'notification_breaches|Total|Total|=33 placed Ours!B1',
      'managed|1|2|=18 cell R!E2',
    ]);
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
    const gone = filled((name, row, at) => (name === 'Table 2' && at === 5 ? ['Other', ...row.slice(1)] : row));
    expect(gone.figures.filter((each) => /^managed\|\w+\|2\|/.test(each))).toEqual([]);
  });

  it('that is refused is a finding', () => {
    const { findings, entries } = readWorkbookReturn(new Uint8Array([1, 2, 3]), 'xlsx', period);
    expect([findings.map(({ rule }) => rule), entries]).toEqual([['file-unreadable'], []]);
  });
});
