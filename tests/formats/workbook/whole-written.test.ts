import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { Workbook } from '../../../shared/formats/workbook/workbook.ts';
import { writeOds } from '../../../shared/formats/workbook/write-ods.ts';
import { writeXlsx } from '../../../shared/formats/workbook/write-xlsx.ts';

/** A small workbook with all that one can hold; what must be written of it lies beside, element by element. */
const workbook: Workbook = {
  title: 'T & t',
  language: 'en-GB',
  creator: 'Us',
  created: '2024-10-31T09:30:00Z',
  sheets: [
    {
      name: "It's",
      columns: [30, 8.5],
      frozenRows: 1,
      frozenColumns: 1,
      locked: true,
      rows: [
        [
          { value: 'Head', style: 'header', comment: 'Look <here>' },
          { value: 'Next', style: 'headerRight' },
        ],
        [
          'two  words\nbelow',
          {
            value: 12,
            style: 'input',
            validation: { kind: 'whole', min: 0, title: 'Whole', message: 'Zero or more.' },
          },
        ],
        [
          {
            value: 'x',
            style: 'inputText',
            validation: {
              ...{ kind: 'list', values: ['Yes', 'No'] },
              ...{ title: 'Yes or No', message: 'Choose "one".', warn: true },
            },
          },
          { value: 12, formula: "SUM(B2,'It''s'!B2)", style: 'total' },
        ],
        [
          { value: 'https', link: 'https://a.b/?c=1&d=2' },
          { value: 'in', link: "#It's!A1", style: 'link' },
        ],
        [],
        [
          { value: 'wide', span: { columns: 2, rows: 1 } },
          null,
          { value: null, style: 'closed' },
          { value: 'F', formula: 'A1' },
          { value: 0.5, validation: { kind: 'decimal', min: 0, max: 1, title: 'Share', message: 'To one.' } },
        ],
      ],
      tables: [{ name: 'My table', firstRow: 0, firstColumn: 0, lastRow: 1, lastColumn: 1 }],
    },
    { name: 'B', hidden: true, upright: true, rows: [['two  words\nbelow', 7]] },
  ],
};

const partsOf = (bytes: Uint8Array): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part).replaceAll('><', '>\n<')]),
  );
const wanted = (name: string) => readFileSync(new URL(`./${name}`, import.meta.url), 'utf8');
const written = (parts: Readonly<Record<string, string>>) =>
  Object.entries(parts)
    .map(([name, text]) => `--- ${name}\n${text}\n`)
    .join('');

describe('what is written of a small workbook', () => {
  it('as XLSX, but for its styles', () => {
    const { 'xl/styles.xml': _, ...parts } = partsOf(writeXlsx(workbook));
    expect(written(parts)).toBe(wanted('whole-xlsx.txt'));
  });

  it('as ODS, but for its styles of cells', () => {
    const parts = partsOf(writeOds(workbook));
    const content = parts['content.xml']!.replace(/<office:automatic-styles>.*<\/office:automatic-styles>\n/s, '');
    expect(written({ ...parts, 'content.xml': content })).toBe(wanted('whole-ods.txt'));
  });

  it('has no pane that stays and no comment where it needs none, and one of each where it does', () => {
    const sheet = (more: Partial<Workbook['sheets'][number]>) =>
      partsOf(writeXlsx({ ...workbook, sheets: [{ name: 'A', rows: [['a']], ...more }] }))['xl/worksheets/sheet1.xml']!;
    expect(sheet({})).not.toMatch(/<pane|<cols|<sheetProtection|<mergeCells|<hyperlinks|<legacyDrawing/);
    expect(sheet({ frozenRows: 3 })).toContain(
      '<pane ySplit="3" topLeftCell="A4" activePane="bottomLeft" state="frozen"/>',
    );
    expect(sheet({ frozenColumns: 2 })).toContain(
      '<pane xSplit="2" topLeftCell="C1" activePane="topRight" state="frozen"/>',
    );
  });

  it('has rows as high as their words wherever widths, spans or words are not told', () => {
    const rows = (more: Partial<Workbook['sheets'][number]>) =>
      partsOf(writeXlsx({ ...workbook, sheets: [{ name: 'A', rows: [['a']], ...more }] }))[
        'xl/worksheets/sheet1.xml'
      ]!.match(/<row [^>]*>/g);
    const long = { value: 'x'.repeat(26), style: 'wrapped' } as const;
    const number = { value: 1234567, style: 'wrapped' } as const;
    expect(rows({ rows: [[long]] })).toEqual(['<row r="1" ht="48" customHeight="1">']);
    expect(rows({ columns: [30, 10], rows: [[long, 'b']] })).toEqual(['<row r="1" ht="32" customHeight="1">']);
    expect(rows({ columns: [3], rows: [[number]] })).toEqual(['<row r="1">']);
    expect(rows({ rows: [['a'.repeat(99), { value: 'b', style: 'title' }]] })).toEqual([
      '<row r="1" ht="23" customHeight="1">',
    ]);
  });

  it('keeps a formula without a result or a look, and cuts what a rule says to what programs take', () => {
    const xml = partsOf(
      writeXlsx({
        ...workbook,
        sheets: [
          {
            name: 'A',
            frozenRows: 1,
            rows: [
              [
                { value: null, formula: 'B1' },
                {
                  value: 1,
                  validation: { kind: 'whole', min: 0, title: 't'.repeat(33), message: 'm'.repeat(226) },
                },
              ],
            ],
          },
        ],
      }),
    )['xl/worksheets/sheet1.xml']!;
    expect(xml).toContain('<c r="A1">\n<f>B1</f>\n</c>');
    expect(xml).toContain(`errorTitle="${'t'.repeat(32)}" error="${'m'.repeat(225)}"`);
    expect(xml).toContain('<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>');
  });

  it('has rows as high as their words are long, or their letters large', () => {
    const row = (value: string, style: 'wrapped' | 'title' | 'text', columns: readonly number[], span = 1) =>
      /<row [^>]*>/.exec(
        partsOf(
          writeXlsx({
            ...workbook,
            sheets: [{ name: 'A', columns, rows: [[{ value, style, span: { columns: span, rows: 1 } }]] }],
          }),
        )['xl/worksheets/sheet1.xml']!,
      )?.[0];
    expect(row('x'.repeat(50), 'text', [30])).toBe('<row r="1">');
    expect(row('x'.repeat(25), 'wrapped', [30])).toBe('<row r="1">');
    // 26 letters take 31.2 of 30; a line is 16 points high.
    expect(row('x'.repeat(26), 'wrapped', [30])).toBe('<row r="1" ht="32" customHeight="1">');
    expect(row('x'.repeat(26), 'wrapped', [30, 10], 2)).toBe('<row r="1">');
    expect(row('x'.repeat(21), 'wrapped', [])).toBe('<row r="1" ht="48" customHeight="1">');
    expect(row('x'.repeat(26), 'wrapped', [30, 10])).toBe('<row r="1" ht="32" customHeight="1">');
    expect(row('x', 'title', [30])).toBe('<row r="1" ht="23" customHeight="1">');
  });

  it('is refused where the heads of a table are not different texts', () => {
    const heads = (...rows: readonly (string | number)[]) => ({
      ...workbook,
      sheets: [
        { name: 'A', rows: [rows], tables: [{ name: 't', firstRow: 0, firstColumn: 0, lastRow: 0, lastColumn: 1 }] },
      ],
    });
    expect(() => writeXlsx(heads('a', 'b'))).not.toThrow();
    for (const bad of [heads('a', 'a'), heads('a', 1), heads('a', '')])
      expect(() => writeXlsx(bad)).toThrow(/different texts/);
  });
});
