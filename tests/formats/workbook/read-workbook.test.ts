import { describe, expect, it } from 'vitest';
import { readWorkbook } from '../../../shared/formats/workbook/read-workbook.ts';
import { cellsIn } from './cells-in.ts';
import { madeOds, madeXlsx } from './made-zip.ts';

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
        'E1 number 45382 shown with words or signs',
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
