import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { cellName } from '../../../shared/formats/workbook/address.ts';
import { readXlsx } from '../../../shared/formats/workbook/read-xlsx.ts';
import { openZip } from '../../../shared/formats/workbook/zip-inflate.ts';
import { madeXlsx } from './made-zip.ts';

const styles = `<styleSheet><fonts><font/><font><strike/></font></fonts>
  <cellXfs><xf/><xf numFmtId="14"/><xf fontId="1"/></cellXfs></styleSheet>`;
const read = (data: string, extra = {}) =>
  readXlsx(openZip(madeXlsx({ S: data }, { 'xl/styles.xml': styles, ...extra }))).sheets[0]!.cells;
/** Each cell as its name, kind and text, and why nobody sees it. */
const told = (data: string, extra = {}) =>
  read(data, extra).map(({ row, column, kind, text, unseen }) =>
    [cellName(row, column), kind, text, ...(unseen === undefined ? [] : [unseen])].join(' '),
  );
const row = (cells: string, more = '') => `<row${more}>${cells}</row>`;

describe('a cell of an XLSX', () => {
  it.each([
    ['<c><v>1</v></c>', ['A1 number 1']],
    ['<c/><c><v>1</v></c>', ['B1 number 1']],
    ['<c s="1"><v>0.5</v></c>', ['A1 number 0.5']],
    ['<c s="1"><v>1</v></c>', ['A1 date 1900-01-01']],
    ['<c s="1"><v>2958465</v></c>', ['A1 date 9999-12-31']],
    ['<c s="1"><v>2958466</v></c>', ['A1 number 2958466']],
    ['<c s="9"><v>1</v></c>', ['A1 number 1']],
    ['<c><v>1e999</v></c>', ['A1 text 1e999']],
    ['<c><v> -1.5E+2 </v></c>', ['A1 number -150']],
    ['<c><v>0x10</v></c>', ['A1 text 0x10']],
    ['<c t="b"><v>1</v></c><c t="b"><v>0</v></c>', ['A1 boolean TRUE', 'B1 boolean FALSE']],
    ['<c t="e"><v>#REF!</v></c>', ['A1 error #REF!']],
    ['<c t="d"><v>2024-03-31T10:00</v></c>', ['A1 date 2024-03-31']],
    ['<c t="str"><v>a_x0041_</v></c>', ['A1 text aA']],
    ['<c t="inlineStr"><is><t>a</t></is></c>', ['A1 text a']],
    ['<c r="XFD1"><v>1</v></c>', ['XFD1 number 1']],
    // Nobody's program writes so: it hurts nothing.
    ['<c><f><c r="B1"/>1</f><v>2</v></c>', ['B1 number 2']],
  ])('%s is %j', (cells, found) => {
    expect(told(row(cells))).toEqual(found);
  });

  it('is refused outside of any sheet, and where its text is not there', () => {
    expect(() => read(row('<c r="XFE1"><v>1</v></c>'))).toThrow('A cell lies outside of any sheet.');
    expect(() => read(row('<c t="s"><v>0</v></c>'))).toThrow('A cell refers to a text that is not there.');
    for (const number of ['0', '1.5', '1048577', 'x'])
      expect(() => read(row('<c><v>1</v></c>', ` r="${number}"`))).toThrow('A row lies outside of any sheet.');
    expect(told(row('<c><v>1</v></c>', ' r="1048576"'))).toEqual(['A1048576 number 1']);
  });

  it('has the first look where it names none', () => {
    const struck = '<styleSheet><fonts><font><strike/></font></fonts><cellXfs><xf/></cellXfs></styleSheet>';
    expect(read(row('<c><v>7</v></c>'), { 'xl/styles.xml': struck })).toStrictEqual([
      { row: 0, column: 0, kind: 'number', text: '', aside: [{ how: 'struck out', text: '7' }] },
    ]);
    expect(read(row('<c><v>7</v></c>'))).toStrictEqual([{ row: 0, column: 0, kind: 'number', text: '7' }]);
  });

  it('has the words of its own formula, and no result where the file has none', () => {
    const cells = `<c><f>A9</f><ext>9</ext><v>1</v></c><c><f si="0">B9</f></c><c><f t="shared" si="0"/><v>2</v></c><c t="str"><f>D9</f></c>`;
    expect(read(row(cells)).map(({ formula, unworked }) => [formula, unworked])).toEqual([
      ['A9', undefined],
      ['B9', true],
      ['', undefined],
      ['D9', undefined],
    ]);
  });
});

describe('a sheet of an XLSX', () => {
  const sheet = (before: string, data: string, behind = '') =>
    told('', {
      'xl/worksheets/sheet0.xml': `<worksheet>${before}<sheetData>${data}</sheetData>${behind}</worksheet>`,
    });
  const noughts = row('<c><v>0</v></c><c t="str"><v>0</v></c>');

  it('hides its noughts, and no texts, only where its view says so', () => {
    const view = (more: string) => sheet(`<sheetViews><sheetView ${more}/></sheetViews>`, noughts);
    const shown = ['A1 number 0', 'B1 text 0'];
    expect(view('showZeros="0"')).toEqual(['A1 number 0 zero', 'B1 text 0']);
    expect(view('showZeros="false"')).toEqual(['A1 number 0 zero', 'B1 text 0']);
    expect([view('showZeros="1"'), view(''), sheet('<x showZeros="0"/>', noughts)]).toEqual([shown, shown, shown]);
  });

  it.each([
    ['hidden="1"', true],
    ['hidden="true"', true],
    ['hidden="0"', false],
    ['ht="0"', true],
    ['ht="15"', false],
    ['', false],
  ])('with a row that says %j hides it: %s', (more, hidden) => {
    const cells = ['A1 number 1', 'A2 number 2'].map((cell, at) => (hidden && at === 0 ? `${cell} row` : cell));
    expect(sheet('', row('<c><v>1</v></c>', ` ${more}`) + row('<c><v>2</v></c>'))).toEqual(cells);
  });

  it.each([
    ['hidden="1"', true],
    ['width="0"', true],
    ['width="9"', false],
  ])('with columns B and C that say %j hides them: %s', (more, hidden) => {
    const cells = row('<c><v>1</v></c>'.repeat(4));
    const why = hidden ? ' column' : '';
    expect(sheet(`<cols><col min="2" max="3" ${more}/></cols>`, cells)).toEqual([
      'A1 number 1',
      `B1 number 1${why}`,
      `C1 number 1${why}`,
      'D1 number 1',
    ]);
  });

  it('tells what lies under a merged cell, and does not mind one that is nowhere', () => {
    const merged = '<mergeCells><mergeCell/><mergeCell ref="A1:B1"/></mergeCells>';
    expect(sheet('', row('<c><v>1</v></c><c><v>2</v></c><c><v>3</v></c>'), merged)).toEqual([
      'A1 number 1',
      'B1 number 2 merged',
      'C1 number 3',
    ]);
  });
});

it('an XLSX is read as far as it is asked for, and without a list of its types', () => {
  const two = madeXlsx({ A: row('<c><v>1</v></c>'), B: row('<c><v>2</v></c>') });
  expect(readXlsx(openZip(two), 1).sheets.map(({ name }) => name)).toEqual(['A']);
  expect(readXlsx(openZip(two)).sheets.map(({ name }) => name)).toEqual(['A', 'B']);
  const parts = {
    'xl/workbook.xml': '<workbook xmlns:r="r"><sheets><sheet name="S" r:id="a"/></sheets></workbook>',
    'xl/_rels/workbook.xml.rels':
      '<Relationships><Relationship Id="a" Type="x/worksheet" Target="s.xml"/></Relationships>',
    'xl/s.xml': `<worksheet><sheetData>${row('<c><v>1</v></c>')}</sheetData></worksheet>`,
  };
  const bare = zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));
  expect(readXlsx(openZip(bare)).sheets[0]!.cells.map(({ text }) => text)).toEqual(['1']);
});
