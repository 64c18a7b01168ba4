import { describe, expect, it } from 'vitest';
import { Period } from '../../../shared/domain/periods.ts';
import { readWorkbookReturn } from '../../../shared/formats/workbook/read-workbook-return.ts';
import type { Sheet } from '../../../shared/formats/workbook/workbook.ts';
import { writeXlsx } from '../../../shared/formats/workbook/write-xlsx.ts';
import { BREACHES, nothing, period, read, sheet } from './read-sheets.ts';

describe('a return in the columns of a return file', () => {
  it('is read beside tables on other sheets', () => {
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

  it('is read with what stands above and beside it on the same sheet', () => {
    const columns = ['measure', 'category', 'level', 'detail', 'value'];
    const line = ['notification_breaches', null, null, null, 41];
    const [table, columned] = ['notification_breaches|Total|Total|=33 placed', 'notification_breaches|||=41 cell'];
    expect(read(sheet('S', [BREACHES, 33], [], columns, line))).toEqual({
      ...nothing,
      figures: [`${table} S!B1`, `${columned} S!E4`],
    });
    expect(read(sheet('S', columns, [...line, null, BREACHES, 33]))).toEqual({
      ...nothing,
      figures: [`${table} S!H2`, `${columned} S!E2`],
    });
    expect(read(sheet('S', ['Surrey MAPPA statistics 2016-17'], columns, line))).toEqual({
      ...nothing,
      ...{ figures: [`${columned} S!E3`], area: 'Surrey', period: '2016-17' },
    });
    expect(read(sheet('S', ['Area', 'Surrey'], columns, line)).area).toBe('Surrey');
  });

  it('may stand on two sheets, which name their area and period or do not', () => {
    const part = (name: string, ...more: readonly string[]) =>
      sheet(
        name,
        ['measure', 'category', 'level', 'detail', 'value', ...(more.length > 0 ? ['area', 'period'] : [])],
        ['managed', 1, 2, null, 18, ...more],
      );
    const figures = (...names: readonly string[]) => names.map((name) => `managed|1|2|=18 cell ${name}!E2`);
    expect(read(part('A'), part('B', 'kent', '2018-19'))).toEqual({
      ...{ ...nothing, figures: figures('A', 'B') },
      ...{ area: 'kent', period: '2018-19' },
    });
    const raw = readWorkbookReturn(writeXlsx({ title: 't', language: 'en-GB', sheets: [part('A')] }), 'xlsx', period);
    expect(Object.keys(raw).toSorted()).toEqual(['entries', 'facts', 'findings', 'source']);
    expect(raw.source).toBe('workbook');
  });

  it('is all that is read for a year without a form', () => {
    const early = (...sheets: readonly Sheet[]) => {
      const bytes = writeXlsx({ title: 't', language: 'en-GB', sheets });
      const { entries, findings, source } = readWorkbookReturn(bytes, 'xlsx', Period.parse('1999-00'));
      return [source, entries.map(({ place }) => `${place.sheet}!${place.cell}`), findings];
    };
    expect(early(sheet('Ours', [BREACHES, 33]))).toEqual(['workbook', [], []]);
    const tidy = sheet('T', ['measure', 'category', 'level', 'detail', 'value'], ['managed', 1, 2, null, 18]);
    expect(early(tidy)).toEqual(['workbook', ['T!E2'], []]);
  });
});
