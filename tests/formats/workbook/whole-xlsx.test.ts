import { describe, expect, it } from 'vitest';
import { cellName } from '../../../shared/formats/workbook/address.ts';
import { readWorkbook } from '../../../shared/formats/workbook/read-workbook.ts';
import { madeXlsx } from './made-zip.ts';

/** Every cell of the first sheet with all that is known of it: `B2: {…}`. */
const cellsOf = (bytes: Uint8Array, format: 'xlsx') =>
  Object.fromEntries(
    readWorkbook(bytes, format).sheets[0]!.cells.map(({ row, column, ...rest }) => [cellName(row, column), rest]),
  );
const number = (text: string, more = {}) => ({ kind: 'number', text, ...more });
const text = (words: string, more = {}) => ({ kind: 'text', text: words, ...more });

describe('all that is read of the cells of an XLSX', () => {
  const sheet = (rows: string, around: { before?: string; behind?: string; styles?: string; book?: string } = {}) => {
    const { before = '', behind = '', styles, book } = around;
    return cellsOf(
      madeXlsx(
        { S: '' },
        {
          'xl/worksheets/sheet0.xml': `<worksheet>${before}<sheetData>${rows}</sheetData>${behind}</worksheet>`,
          ...(styles === undefined ? {} : { 'xl/styles.xml': `<styleSheet>${styles}</styleSheet>` }),
          ...(book === undefined ? {} : { 'xl/workbook.xml': book }),
        },
      ),
      'xlsx',
    );
  };

  it('without addresses follows from the cells and rows before', () => {
    expect(
      sheet(
        '<row><c><v>1</v></c><c r="C1"><v>2</v></c><c><v>3</v></c></row><row><c><v>4</v></c></row><row r="7"><c><v>5</v></c></row><row><c><v>6</v></c></row>',
      ),
    ).toEqual({
      A1: number('1'),
      C1: number('2'),
      D1: number('3'),
      A2: number('4'),
      A7: number('5'),
      A8: number('6'),
    });
  });

  it('keeps formulas, those filled down as well, and tells which were never worked out', () => {
    expect(
      sheet(
        '<row r="4"><c r="A4"><v>5</v></c><c r="B4"><f t="shared" si="0" ref="B4:B6">SUM(A4:A4)</f><v>5</v></c><c r="C4"><f>A4*2</f></c><c r="D4" t="str"><f>""</f><v></v></c></row><row r="5"><c r="B5"><f t="shared" si="0"/><v>0</v></c></row>',
      ),
    ).toEqual({
      A4: number('5'),
      B4: number('5', { formula: 'SUM(A4:A4)' }),
      C4: text('', { formula: 'A4*2', unworked: true }),
      D4: text('', { formula: '""' }),
      B5: number('0', { formula: 'SUM(A5:A5)' }),
    });
  });

  it('tells what nobody sees: hidden rows and columns, noughts that are not shown, cells under merged ones', () => {
    expect(
      sheet(
        '<row r="1"><c r="A1"><v>0</v></c><c r="B1"><v>7</v></c><c r="C1"><v>8</v></c><c r="E1"><v>9</v></c></row><row r="2" hidden="1"><c r="A2"><v>3</v></c></row><row r="3" ht="0"><c r="A3"><v>4</v></c></row><row r="4" hidden="0" ht="15"><c r="A4"><v>5</v></c><c r="B4"><v>6</v></c></row>',
        {
          before:
            '<sheetViews><sheetView showZeros="0"/></sheetViews><cols><col min="2" max="2" hidden="true"/><col min="3" max="3" width="0"/><col min="4" max="5" width="9"/></cols>',
          behind: '<mergeCells><mergeCell ref="A4:B4"/></mergeCells>',
        },
      ),
    ).toEqual({
      A1: number('0', { unseen: 'zero' }),
      B1: number('7', { unseen: 'column' }),
      C1: number('8', { unseen: 'column' }),
      E1: number('9'),
      A2: number('3', { unseen: 'row' }),
      A3: number('4', { unseen: 'row' }),
      A4: number('5'),
      B4: number('6', { unseen: 'merged' }),
    });
  });

  it('shows numbers and letters as their formats do', () => {
    const styles =
      '<numFmts><numFmt numFmtId="170" formatCode=";;;"/><numFmt numFmtId="171" formatCode="0%"/></numFmts>' +
      '<fonts><font/><font><color rgb="FFFFFFFF"/></font><font><strike/></font><font><vertAlign val="superscript"/></font><font><color theme="0"/></font><font><color theme="0" tint="-0.5"/></font><font><color indexed="9"/></font><font><strike val="0"/><vertAlign val="baseline"/></font></fonts>' +
      '<fills><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FF000000"/></patternFill></fill><fill><patternFill patternType="solid"><fgColor theme="5"/></patternFill></fill><fill><patternFill patternType="gray125"><fgColor rgb="FF000000"/></patternFill></fill></fills>' +
      `<cellXfs>${['', 'fontId="1"', 'fontId="1" fillId="1"', 'fontId="1" fillId="2"', 'fontId="1" fillId="3"', 'fontId="2"', 'fontId="3"', 'fontId="4"', 'fontId="5"', 'fontId="6"', 'fontId="7"', 'numFmtId="170"', 'numFmtId="171"', 'numFmtId="14"', 'fontId="99" fillId="99"'].map((each) => `<xf ${each}/>`).join('')}</cellXfs>`;
    const row = Array.from({ length: 15 }, (_, at) => `<c s="${at}"><v>9</v></c>`).join('');
    expect(sheet(`<row>${row}<c s="77"><v>9</v></c></row>`, { styles })).toEqual({
      A1: number('9'),
      B1: number('9', { unseen: 'colour' }),
      C1: number('9'),
      D1: number('9'),
      E1: number('9', { unseen: 'colour' }),
      F1: number('', { aside: [{ how: 'struck out', text: '9' }] }),
      G1: number('', { aside: [{ how: 'raised', text: '9' }] }),
      H1: number('9', { unseen: 'colour' }),
      I1: number('9'),
      J1: number('9', { unseen: 'colour' }),
      K1: number('9'),
      L1: number('9', { unseen: 'format' }),
      M1: number('900%'),
      N1: { kind: 'date', text: '1900-01-09' },
      O1: number('9'),
      P1: number('9'),
    });
  });

  it('reads each type of value, and days counted from 1904', () => {
    const book =
      '<workbook xmlns:r="r"><workbookPr date1904="1"/><sheets><sheet name="S" sheetId="1" r:id="s0"/></sheets></workbook>';
    const styles = '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs>';
    expect(
      sheet(
        '<row><c t="b"><v>1</v></c><c t="b"><v>0</v></c><c t="e"><v>#REF!</v></c><c t="d"><v>2024-03-31T00:00:00</v></c><c t="n"><v>+1.5E1</v></c><c t="n"><v>0x10</v></c><c t="str"><v>a_x0041_</v></c><c t="inlineStr"><is><t>in</t></is></c><c s="1"><v>43920</v></c><c s="1"><v>0.5</v></c><c s="1"><v>2958466</v></c><c t="inlineStr"><is><t/></is></c></row>',
        { book, styles },
      ),
    ).toEqual({
      A1: { kind: 'boolean', text: 'TRUE' },
      B1: { kind: 'boolean', text: 'FALSE' },
      C1: { kind: 'error', text: '#REF!' },
      D1: { kind: 'date', text: '2024-03-31' },
      E1: number('15'),
      F1: text('0x10'),
      G1: text('aA'),
      H1: text('in'),
      I1: { kind: 'date', text: '2024-03-31' },
      J1: number('0.5'),
      K1: number('2958466'),
    });
  });

  it('keeps raised and struck-out runs of a text apart, with the font of the cell or their own', () => {
    const rows =
      '<row><c t="inlineStr"><is><r><t>220</t></r><r><rPr><vertAlign val="superscript"/></rPr><t>1</t></r></is></c><c t="inlineStr" s="1"><is><r><t>9</t></r><r><rPr><b/></rPr><t>220</t></r></is></c></row>';
    const styles = '<fonts><font/><font><strike/></font></fonts><cellXfs><xf/><xf fontId="1"/></cellXfs>';
    expect(sheet(rows, { styles })).toEqual({
      A1: text('220', { aside: [{ how: 'raised', text: '1' }] }),
      B1: text('220', { aside: [{ how: 'struck out', text: '9' }] }),
    });
  });

  it.each([
    ['a cell that is there twice', '<row><c r="A1"><v>1</v></c><c r="A1"><v>2</v></c></row>'],
    ['a row nought', '<row r="0"><c><v>1</v></c></row>'],
    ['a row that is no number', '<row r="x"><c><v>1</v></c></row>'],
    ['a row beyond any sheet', '<row r="1048577"><c r="A1"><v>1</v></c></row>'],
    ['a cell without a name', '<row><c r="11"><v>1</v></c></row>'],
    ['a text that is not there', '<row><c t="s"><v>0</v></c></row>'],
  ])('is refused with %s', (_, rows) => {
    expect(() => sheet(rows)).toThrow();
    expect(() =>
      sheet(rows.replace('r="A1"><v>2', 'r="B1"><v>2').replaceAll(/ r="(0|x|1048577|11)"| t="s"/g, '')),
    ).not.toThrow();
  });

  it('has its parts wherever the relationships say, and in their order', () => {
    const names = (extra: Record<string, string>) =>
      readWorkbook(madeXlsx({ S: '<row><c><v>1</v></c></row>' }, extra), 'xlsx').sheets.map(
        ({ name, hidden, cells }) => [name, hidden, cells.length],
      );
    const page = '<worksheet><sheetData><row><c><v>1</v></c><c><v>2</v></c></row></sheetData></worksheet>';
    const book = (sheets: string) => `<workbook xmlns:r="r"><sheets>${sheets}</sheets></workbook>`;
    const rels = (...links: readonly (readonly [string, string, string?])[]) =>
      `<Relationships>${links.map(([id, target, type = 'x/worksheet']) => `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`).join('')}</Relationships>`;
    const two = book(
      '<sheet name="B" r:id="b"/><sheet name="A" state="hidden" r:id="a"/><sheet name="C" r:id="none"/>',
    );
    expect(
      names({
        'xl/workbook.xml': two,
        'xl/_rels/workbook.xml.rels': rels(
          ['a', '/odd/one.xml'],
          ['b', '../odd/./two%20.xml'],
          ['c', 'x.xml', 'x/chartsheet'],
        ),
        'odd/one.xml': page,
        'odd/two .xml': page.replace('<c><v>2</v></c>', ''),
      }),
    ).toEqual([
      ['B', false, 1],
      ['A', true, 2],
    ]);
    expect(() => names({ 'xl/workbook.xml': book('') })).toThrow();
  });
});
