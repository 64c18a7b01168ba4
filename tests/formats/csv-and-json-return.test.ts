import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findArea } from '../../shared/domain/areas.ts';
import { Period } from '../../shared/domain/periods.ts';
import { screen } from '../../shared/domain/screening/screen.ts';
import { readCsvReturn } from '../../shared/formats/csv-return.ts';
import { readJsonReturn } from '../../shared/formats/json-return.ts';
import { limits } from '../../shared/formats/limits.ts';
import { readReturn } from '../../shared/formats/read-return.ts';
import { readSafely } from '../../shared/formats/read-safely.ts';
import { writeCsvReturn, writeJsonReturn } from '../fixtures/write-return.ts';

const period = Period.parse('2023-24');
const area = findArea('kent')!;
const header = 'measure,category,level,detail,value';
const line = (value: number) => ({ measure: 'managed', category: '1', level: '2', detail: '', value }) as const;
const figuresOf = (raw: ReturnType<typeof readCsvReturn>) =>
  [...screen({ raw, area, period }).figures].filter(([key]) => key === 'managed|1|2|').map(([, { value }]) => value);
const codes = (raw: ReturnType<typeof readCsvReturn>) => raw.findings.map(({ rule }) => rule);

describe('CSV returns', () => {
  it('say the same in every layout', () => {
    const layouts = fc.record({
      delimiter: fc.constantFrom(',' as const, ';' as const, '\t' as const),
      newline: fc.constantFrom('\n' as const, '\r\n' as const),
      mark: fc.boolean(),
    });
    const note = fc.option(fc.string({ maxLength: 30 }), { nil: undefined });
    fc.assert(
      fc.property(fc.nat(9_999_999), note, layouts, (value, text, layout) => {
        const written = writeCsvReturn(
          {
            area: 'kent',
            period: '2023-24',
            lines: [{ ...line(value), ...(text === undefined ? {} : { note: text.replaceAll('\0', '') }) }],
          },
          layout,
        );
        const raw = readReturn(new TextEncoder().encode(written), { period, fileName: 'return.csv' });
        expect(codes(raw)).toEqual([]);
        expect(raw).toMatchObject({ area: { text: 'kent' }, period: { text: '2023-24' } });
        expect(figuresOf(raw)).toEqual([value]);
      }),
      { seed: 11, numRuns: 300 },
    );
  });

  it('name the line of each figure, empty lines counted', () => {
    const raw = readCsvReturn(`${header}\n\nmanaged,1,2,,7\n\n\nmanaged,1,3,,8\n`);
    expect(raw.entries.map(({ place }) => place.line)).toEqual([3, 6]);
  });

  it('seal every value and note at once', () => {
    const raw = readCsvReturn(`${header},note\nmanaged,4,2,,717171,about 717172\n`);
    expect(JSON.stringify(raw)).not.toMatch(/7171/);
    expect(raw.entries[0]).toMatchObject({ measure: 'managed', category: '4' });
  });

  it.each([
    ['no header', 'managed,1,2,,7\nmanaged,1,3,,8', ['header-missing']],
    ['an open quotation mark', `${header}\n"managed,1,2,,7\n`, ['file-unreadable']],
    ['a column that is missing', 'measure,category,level,value\nmanaged,1,2,7', ['columns-missing']],
    ['a column that is unknown', `${header},colour\nmanaged,1,2,,7,red`, ['columns-unknown']],
    ['a line with a field too few', `${header}\nmanaged,1,2,7`, ['rows-uneven']],
    ['two areas', `area,${header}\nkent,managed,1,2,,7\nessex,managed,1,3,,7`, ['mixed-return']],
    ['two periods', `period,${header}\n2023-24,managed,1,2,,7\n2022-23,managed,1,3,,7`, ['mixed-return']],
    ['thousands of lines', `${header}\n${'managed,1,2,,7\n'.repeat(2500)}`, ['file-too-large']],
    ['a byte that no text has', `${header}\nmanaged,1,2,,\0`, ['file-unreadable']],
  ])('with %s are told so', (_, text, rules) => {
    expect(codes(readCsvReturn(text))).toEqual(rules);
  });

  it('quote an unknown column by its name only where the name holds no number', () => {
    const message = (name: string) => readCsvReturn(`${header},${name}\nmanaged,1,2,,7,0`).findings[0]?.message;
    expect(message('colour')).toContain('"colour"');
    expect(message('717171')).not.toContain('7171');
    expect(message('seventeen')).not.toContain('seventeen');
  });
});

describe('JSON returns', () => {
  it('say what their lines say', () => {
    fc.assert(
      fc.property(fc.nat(9_999_999), (value) => {
        const raw = readReturn(
          new TextEncoder().encode(writeJsonReturn({ area: 'kent', period: '2023-24', lines: [line(value)] })),
          { period },
        );
        expect(codes(raw)).toEqual([]);
        expect(figuresOf(raw)).toEqual([value]);
      }),
      { seed: 12, numRuns: 100 },
    );
  });

  it('may give codes and values as numbers, and a nil return as such', () => {
    const raw = readJsonReturn(
      '{"nil": true, "observations": [{"measure": "managed", "category": 1, "level": 2, "value": 7}]}',
    );
    expect(raw).toMatchObject({ nil: true, findings: [] });
    expect(figuresOf(raw)).toEqual([7]);
  });

  it.each([
    ['broken off', '{"observations": [', ['file-unreadable']],
    ['a list', '[1, 2]', ['file-unreadable']],
    ['of another shape', '{"observations": {"measure": 1}}', ['file-unreadable']],
    [
      'with an observation that lacks its value',
      '{"observations": [{"measure": "managed", "category": "1", "level": "2"}]}',
      ['columns-missing'],
    ],
    [
      'with a list for a value',
      '{"observations": [{"measure": "managed", "category": "1", "level": "2", "value": [7]}]}',
      ['columns-missing'],
    ],
    [
      'with a field too many',
      '{"observations": [{"measure": "managed", "category": "1", "level": "2", "value": 7, "sum": 8}]}',
      ['columns-unknown'],
    ],
    ['with an observation that is none', '{"observations": [null, 717171]}', ['columns-missing', 'columns-missing']],
  ])('%s are told so', (_, text, rules) => {
    const raw = readJsonReturn(text);
    expect(codes(raw)).toEqual(rules);
    expect(JSON.stringify(raw)).not.toContain('7171');
  });
});

describe('reading any file', () => {
  it('never throws, and never lets a return without a finding pass for an empty one', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 400 }),
        fc.constantFrom('a.csv', 'a.json', 'a.xlsx', ''),
        (bytes, fileName) => {
          const raw = readReturn(bytes, { period, fileName });
          expect(screen({ raw, area, period }).report.verdict).toBe('rejected');
        },
      ),
      { seed: 13, numRuns: 500 },
    );
  });

  it('does not read what is too large, and makes a finding of a fault of its own', async () => {
    const faults: unknown[] = [];
    const read = readSafely(
      async () => ({ fault: 'damaged' }),
      (error) => faults.push(error),
    );
    expect(codes(await read({ tooLarge: true }, { period }))).toEqual(['file-too-large']);
    expect(codes(await read({ bytes: new Uint8Array(limits.fileBytes + 1) }, { period }))).toEqual(['file-too-large']);
    expect(codes(await read({ bytes: undefined as never }, { period }))).toEqual(['file-unreadable']);
    expect(faults).toHaveLength(1);
  });
});
