import { describe, expect, it } from 'vitest';
import { openConfidential } from '../../shared/domain/confidential.ts';
import { csvLines } from '../../shared/formats/csv-lines.ts';
import { readCsvReturn } from '../../shared/formats/csv-return.ts';
import { columnFindings, columnName } from '../../shared/formats/return-columns.ts';
import { theOne } from '../../shared/formats/the-one.ts';
import { told } from './read-in-short.ts';

const HEADER = 'measure,category,level,detail,value,note,area,period';

describe('a CSV return', () => {
  it('is read whole, each value sealed', () => {
    const text = `${HEADER}\norders_imposed,1,Total,SHPO, 18 ,why,Kent,2018-19\nnil_return,,,,no,,,\n`;
    const { entries, ...rest } = readCsvReturn(text);
    expect(rest).toStrictEqual({
      ...{ source: 'csv', facts: [], findings: [] },
      area: { text: 'Kent', place: { line: 2 } },
      period: { text: '2018-19', place: { line: 2 } },
    });
    expect(
      entries.map((entry) => ({
        ...entry,
        value: openConfidential(entry.value),
        note: entry.note && openConfidential(entry.note),
      })),
    ).toEqual([
      {
        ...{ measure: 'orders_imposed', category: '1', level: 'Total', detail: 'SHPO', value: '18', note: 'why' },
        ...{ place: { line: 2 }, sure: 'cell' },
      },
    ]);
    expect(readCsvReturn(`${HEADER}\nmanaged,1,2,,yes,,,`)).toStrictEqual({
      ...{ source: 'csv', facts: [], findings: [], entries: expect.any(Array) },
    });
    expect(readCsvReturn(`${HEADER}\nnil_return,,,,yes,,,\nmanaged,1,2,,5,,,`)).toMatchObject({ nil: true });
  });

  it('that cannot be read is none, of its kind', () => {
    expect(told(readCsvReturn('a\0'))).toEqual(['csv', 0, 'file-unreadable']);
    expect(told(readCsvReturn(''))).toEqual(['csv', 0]);
    expect(told(readCsvReturn('measure,value\nmanaged,5'))).toEqual([
      'csv',
      0,
      'columns-missing',
      'columns-missing',
      'columns-missing',
    ]);
    expect(told(readCsvReturn(`${HEADER}\nmanaged,1,2,,5,,Kent,\nmanaged,1,3,,5,,Essex,`))).toEqual([
      'csv',
      0,
      'mixed-return',
    ]);
    expect(told(readCsvReturn(`${HEADER},fox\nmanaged,1,2,,5,,,,`))).toEqual(['csv', 1, 'columns-unknown']);
  });

  it.each([
    ['managed,1,2,,5', 1, undefined],
    ['managed,1,2', 0, undefined],
    ['managed,4,2', 0, 'Category 4'],
    ['4,1,2', 0, 'Category 4'],
    ['managed,1,4', 0, 'Category 4'],
    ['managed,1,2,4', 0, undefined],
    ['managed,1,2,,5,,,,6', 0, undefined],
  ])('whose line does not fill its columns is read without it: %s', (line, entries, label) => {
    const read = readCsvReturn(`${HEADER}\n${line}`);
    expect([read.entries.length, read.findings[0]?.place.label]).toEqual([entries, label]);
  });

  it('names Category 4 beside its own column, the first one too', () => {
    const label = (line: string) =>
      readCsvReturn(`category,measure,level,detail,value\n${line}`).findings[0]?.place.label;
    expect([label('1,4,2'), label('1,managed,4'), label('4,managed,2')]).toEqual([
      'Category 4',
      undefined,
      'Category 4',
    ]);
    const late = (line: string) =>
      readCsvReturn(`measure,level,category,detail,value\n${line}`).findings[0]?.place.label;
    expect([late('4,2,1'), late('managed,4,1')]).toEqual([undefined, 'Category 4']);
  });

  const cut = (text: string) => {
    const found = csvLines(text);
    return 'refused' in found ? `${found.refused.rule} ${found.refused.place.line ?? '-'}` : found.lines;
  };

  it('is cut by the separator that it states, or that names most columns', () => {
    expect(cut('sep=;\na,measure;category,value')).toEqual([{ record: ['a,measure', 'category,value'], line: 2 }]);
    expect(cut('a,b|c')).toEqual([{ record: ['a', 'b|c'], line: 1 }]);
    expect(cut('\n  \nmeasure|value,x')).toMatchObject([{ record: ['measure', 'value,x'] }]);
    expect(cut('\uFEFF"measure","value"')).toEqual([{ record: ['measure', 'value'], line: 1 }]);
    expect(cut('a,b\n\n , \nc')).toEqual([
      { record: ['a', 'b'], line: 1 },
      { record: ['c'], line: 4 },
    ]);
  });

  it('has at most 2,000 lines, and quotation marks that end', () => {
    expect(cut('a,b\n'.repeat(2000))).toHaveLength(2000);
    expect(cut('a,b\n'.repeat(2001))).toBe('file-too-large -');
    expect(cut('a,b\n"c')).toBe('file-unreadable 2');
    expect(cut(`a,${'b'.repeat(30_000)}`)).toMatch(/^file-unreadable/);
  });

  it('has columns by name, whatever their spelling', () => {
    expect(columnName(' Serious  Offence-type ')).toBe('serious_offence_type');
    const rules = (...names: readonly string[]) => columnFindings(names, {}).map(({ rule }) => rule);
    expect([rules('measure', 'x'), rules('measure', 'value', '')]).toEqual([
      ['header-missing'],
      ['columns-missing', 'columns-missing', 'columns-missing'],
    ]);
    expect(rules('measure', 'category', 'level', 'detail', 'value', '', '')).toEqual([]);
  });

  it('names one area, as areas are understood', () => {
    const one = (...texts: readonly string[]) => {
      const { found, findings } = theOne(
        'area',
        texts.map((text, line) => ({ text, place: { line } })),
      );
      return [found?.text, findings[0]?.place.line];
    };
    expect(one('', ' ')).toEqual([undefined, undefined]);
    expect(one('Kent', 'KENT', '')).toEqual(['Kent', undefined]);
    expect(one('Narnia', ' Narnia ')).toEqual(['Narnia', undefined]);
    expect(one('Narnia', 'Mordor')).toEqual([undefined, 1]);
    expect(one('Kent', 'Kent', 'Essex', 'Surrey')).toEqual([undefined, 2]);
    expect(
      theOne('period', [
        { text: '2018-19', place: {} },
        { text: '2018/2019', place: {} },
      ]).findings,
    ).toEqual([]);
    expect(
      theOne('period', [
        { text: 'a', place: {} },
        { text: 'b', place: {} },
      ]).findings,
    ).toHaveLength(1);
  });
});
