import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openConfidential } from '../../../shared/domain/confidential.ts';
import { Period } from '../../../shared/domain/periods.ts';
import { readReturn } from '../../../shared/formats/read-return.ts';
import { cellName, parseCellName } from '../../../shared/formats/workbook/address.ts';
import { isoDay } from '../../../shared/formats/workbook/read-model.ts';
import { readWorkbook } from '../../../shared/formats/workbook/read-workbook.ts';
import { summedCells } from '../../../shared/formats/workbook/sum-formula.ts';
import { writeOds } from '../../../shared/formats/workbook/write-ods.ts';
import { writeXlsx } from '../../../shared/formats/workbook/write-xlsx.ts';
import { madeOds, madeXlsx } from './made-zip.ts';
import { sampleWorkbook } from './sample-workbook.ts';

/** The cells of a workbook by sheet, as `B2 number 12`. */
const cellsIn = (bytes: Uint8Array, format: 'xlsx' | 'ods') =>
  Object.fromEntries(
    readWorkbook(bytes, format).sheets.map(({ name, hidden, cells }) => [
      hidden ? `${name} (hidden)` : name,
      cells.map(({ row, column, kind, text }) => `${cellName(row, column)} ${kind} ${text}`),
    ]),
  );

describe('reading an XLSX', () => {
  it('takes strings shared, in runs, in the cell and with phonetic guides', () => {
    const strings =
      '<sst><si><t>plain</t></si><si><r><t>Cat</t></r><r><rPr><b/></rPr><t xml:space="preserve">egory 1</t></r><rPh><t>guide</t></rPh></si><si><t>a_x000D_b</t></si></sst>';
    const rows =
      '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c><c r="D1" t="inlineStr"><is><r><t>in </t></r><r><t>line</t></r></is></c></row>';
    expect(cellsIn(madeXlsx({ S: rows }, { 'xl/sharedStrings.xml': strings }), 'xlsx')).toEqual({
      S: ['A1 text plain', 'B1 text Category 1', 'C1 text a\rb', 'D1 text in line'],
    });
  });

  it('takes numbers, dates, booleans, errors and formulas with what they came to', () => {
    const styles =
      '<styleSheet><numFmts><numFmt numFmtId="170" formatCode="dd/mm/yyyy"/><numFmt numFmtId="171" formatCode="#,##0 &quot;days&quot;"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="170"/><xf numFmtId="171"/></cellXfs></styleSheet>';
    const rows =
      '<row><c><v>1722</v></c><c><v>1.5E3</v></c><c s="1"><v>45382</v></c><c s="2"><v>45382.75</v></c><c s="3"><v>45382</v></c><c t="b"><v>1</v></c><c t="e"><v>#DIV/0!</v></c><c><f>SUM(A1:B1)</f><v>3222</v></c><c t="str"><f>A1&amp;""</f><v>1722</v></c><c><f>A1</f></c><c s="1"/></row>';
    expect(cellsIn(madeXlsx({ S: rows }, { 'xl/styles.xml': styles }), 'xlsx')).toEqual({
      S: [
        'A1 number 1722',
        'B1 number 1500',
        'C1 date 2024-03-31',
        'D1 date 2024-03-31',
        'E1 number 45382',
        'F1 boolean TRUE',
        'G1 error #DIV/0!',
        'H1 number 3222',
        'I1 text 1722',
        'J1 text ',
      ],
    });
  });

  it('refuses a reference to a text that is not there, and a cell outside of any sheet', () => {
    for (const rows of [
      '<row><c t="s"><v>5</v></c></row>',
      '<row r="1"><c r="XFE1"><v>1</v></c></row>',
      '<row r="1048577"><c><v>1</v></c></row>',
    ])
      expect(() => readWorkbook(madeXlsx({ S: rows }), 'xlsx')).toThrow();
  });
});

describe('sheets that are not shown in an XLSX', () => {
  it.each(['hidden', 'veryHidden'])('are told apart from those that are: %s', (state) => {
    const sheets = `<sheets><sheet name="Old" sheetId="1" state="${state}" r:id="s0"/><sheet name="New" sheetId="2" state="visible" r:id="s1"/><sheet name="Newer" sheetId="3" r:id="s2"/></sheets>`;
    const workbook = { 'xl/workbook.xml': `<workbook xmlns:r="r">${sheets}</workbook>` };
    const row = (value: number) => `<row r="1"><c r="A1"><v>${value}</v></c></row>`;
    expect(cellsIn(madeXlsx({ Old: row(1), New: row(2), Newer: row(3) }, workbook), 'xlsx')).toEqual({
      'Old (hidden)': ['A1 number 1'],
      New: ['A1 number 2'],
      Newer: ['A1 number 3'],
    });
  });
});

describe('reading an ODS', () => {
  const cell = (value: number, more = '') =>
    `<table:table-cell office:value-type="float" office:value="${value}"${more}><text:p>${value}</text:p></table:table-cell>`;

  it('takes header rows, row groups, repeated rows and cells, and skips a million empty ones', () => {
    const body = `<table:table table:name="S"><table:table-header-rows><table:table-row>${cell(1)}</table:table-row></table:table-header-rows><table:table-row-group><table:table-row-group><table:table-row table:number-rows-repeated="2">${cell(2, ' table:number-columns-repeated="2"')}</table:table-row></table:table-row-group></table:table-row-group><table:table-row table:number-rows-repeated="1048000"><table:table-cell table:number-columns-repeated="16384"/></table:table-row><table:table-row>${cell(3)}</table:table-row></table:table>`;
    expect(cellsIn(madeOds(body), 'ods')).toEqual({
      S: ['A1 number 1', 'A2 number 2', 'B2 number 2', 'A3 number 2', 'B3 number 2', 'A1048004 number 3'],
    });
  });

  it('takes merged titles, spaces, lines and links, and leaves comments and drawings alone', () => {
    const body =
      '<table:table table:name="S"><table:table-row><table:table-cell table:number-columns-spanned="2"><office:annotation><text:p>99 in a comment</text:p></office:annotation><text:p>Cat<text:span>egory</text:span><text:s text:c="2"/><text:a>1</text:a></text:p><text:p>below</text:p></table:table-cell><table:covered-table-cell/><table:table-cell><draw:frame><draw:text-box><text:p>in a drawing</text:p></draw:text-box></draw:frame></table:table-cell></table:table-row></table:table>';
    expect(cellsIn(madeOds(body), 'ods')).toEqual({ S: ['A1 text Category  1\nbelow'] });
  });

  it('takes dates, percentages, errors and hidden sheets', () => {
    const body =
      '<table:table table:name="H" table:style-name="h"><table:table-row><table:table-cell office:value-type="date" office:date-value="2024-03-31T00:00:00"><text:p>31/03/24</text:p></table:table-cell><table:table-cell office:value-type="percentage" office:value="0.5"><text:p>50%</text:p></table:table-cell><table:table-cell office:value-type="string" calcext:value-type="error"><text:p>#REF!</text:p></table:table-cell><table:table-cell office:value-type="boolean" office:boolean-value="true"><text:p>TRUE</text:p></table:table-cell></table:table-row></table:table>';
    const styles =
      '<style:style style:name="h" style:family="table"><style:table-properties table:display="false"/></style:style>';
    expect(cellsIn(madeOds(body, styles), 'ods')).toEqual({
      'H (hidden)': ['A1 date 2024-03-31', 'B1 number 50%', 'C1 error #REF!', 'D1 boolean TRUE'],
    });
  });
});

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

describe('small arithmetic', () => {
  it('knows the days of spreadsheets', () => {
    expect([isoDay(1, false), isoDay(59, false), isoDay(61, false), isoDay(45382, false), isoDay(43920, true)]).toEqual(
      ['1900-01-01', '1900-02-28', '1900-03-01', '2024-03-31', '2024-03-31'],
    );
  });

  it('names every cell and finds it again', () => {
    fc.assert(
      fc.property(fc.nat(1_048_575), fc.nat(16_383), (row, column) => {
        expect(parseCellName(cellName(row, column))).toEqual({ row, column });
      }),
      { seed: 1 },
    );
    expect([parseCellName('XFE1'), parseCellName('A0'), parseCellName('A1048577'), parseCellName('1A')]).toEqual([
      null,
      null,
      null,
      null,
    ]);
  });

  it('tells a plain sum from any other formula', () => {
    expect(summedCells('SUM(B4:B6)')).toEqual(['B4', 'B5', 'B6']);
    expect(summedCells('of:=SUM([.B4:.C4];[.E4])')).toEqual(['B4', 'C4', 'E4']);
    expect([summedCells('SUM(A1)+1'), summedCells("SUM('Other'!A1:A2)"), summedCells('AVERAGE(A1:A2)')]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });
});
