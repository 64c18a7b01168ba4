import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openConfidential } from '../../../shared/domain/confidential.ts';
import { Period } from '../../../shared/domain/periods.ts';
import { readReturn } from '../../../shared/formats/read-return.ts';
import { cellName } from '../../../shared/formats/workbook/address.ts';
import { writeOds } from '../../../shared/formats/workbook/write-ods.ts';
import { writeXlsx } from '../../../shared/formats/workbook/write-xlsx.ts';
import { cellsIn } from './cells-in.ts';
import { sampleWorkbook } from './sample-workbook.ts';

describe('what we write', () => {
  it('is read back cell by cell in both formats', () => {
    expect(cellsIn(writeOds(sampleWorkbook), 'ods')).toEqual(cellsIn(writeXlsx(sampleWorkbook), 'xlsx'));
  });

  it('keeps any text and number', () => {
    const texts = fc
      .string({ unit: 'grapheme', maxLength: 40 })
      .map((text) => text.replace(/[\p{Cc}\uFFFE\uFFFF]/gu, ' ').replace(/_x[0-9A-F]{4}_/g, ''));
    const cells = fc.array(
      fc.array(
        fc.oneof(
          texts,
          fc.integer(),
          fc.double({ noNaN: true, min: -1e300, max: 1e300 }).map((number) => Number(number.toPrecision(15)) + 0),
        ),
        { maxLength: 5 },
      ),
      { maxLength: 6 },
    );
    fc.assert(
      fc.property(cells, (rows) => {
        const workbook = { title: 't', language: 'en-GB', sheets: [{ name: 'S', rows }] };
        const expected = rows.flatMap((row, r) =>
          row.flatMap((value, c) =>
            value === '' ? [] : [`${cellName(r, c)} ${typeof value === 'number' ? 'number' : 'text'} ${value}`],
          ),
        );
        for (const [format, bytes] of [
          ['xlsx', writeXlsx(workbook)],
          ['ods', writeOds(workbook)],
        ] as const)
          expect(cellsIn(bytes, format).S!.map((cell) => cell.replace(/\s+$/, ''))).toEqual(
            expected.map((cell) => cell.replace(/\s+$/, '')),
          );
      }),
      { seed: 42, numRuns: 60, examples: [[[['  two  spaces ', '<&>"', '#1', '=A1']]]] },
    );
  });
});

describe('a sheet with the columns of a return file', () => {
  it('is read as the return it is', () => {
    const sheet = {
      name: 'Sheet1',
      rows: [
        ['area', 'period', 'measure', 'category', 'level', 'detail', 'value', 'note'],
        ['lancashire', '2023-24', 'managed', 1, 2, null, 33, null],
        ['lancashire', '2023-24', 'sro_breaches', null, null, null, 'x', 'lost'],
      ],
    };
    const raw = readReturn(writeXlsx({ title: 't', language: 'en-GB', sheets: [sheet] }), {
      period: Period.parse('2023-24'),
    });
    expect(raw.area).toEqual({ text: 'lancashire', place: { sheet: 'Sheet1', cell: 'A2' } });
    expect(
      raw.entries.map(({ value, note, place, ...codes }) => ({
        ...codes,
        value: openConfidential(value),
        note: note && openConfidential(note),
        cell: place.cell,
      })),
    ).toEqual([
      { measure: 'managed', category: '1', level: '2', detail: '', value: '33', note: '', cell: 'G2', sure: 'cell' },
      {
        measure: 'sro_breaches',
        category: '',
        level: '',
        detail: '',
        value: 'x',
        note: 'lost',
        cell: 'G3',
        sure: 'cell',
      },
    ]);
  });
});
