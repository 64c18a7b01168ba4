import { describe, expect, it } from 'vitest';
import { cellName } from '../../../shared/formats/workbook/address.ts';
import type { ReadCell } from '../../../shared/formats/workbook/read-model.ts';
import { readWorkbook } from '../../../shared/formats/workbook/read-workbook.ts';
import { madeOds, madeXlsx } from './made-zip.ts';

/** A cell as `B2 text`, with why nobody sees it and what is set apart in it. */
const told = ({ row, column, text, unseen, aside = [] }: ReadCell): string =>
  [
    `${cellName(row, column)} ${text}`,
    ...(unseen === undefined ? [] : [`(${unseen})`]),
    ...aside.map(({ how, text: each }) => `[${each} ${how}]`),
  ].join(' ');
const read = (bytes: Uint8Array, format: 'xlsx' | 'ods') =>
  readWorkbook(bytes, format).sheets.flatMap(({ cells }) => cells.map(told));

describe('an ODS', () => {
  const cell = (value: string, more = '') => `<table:table-cell${more}><text:p>${value}</text:p></table:table-cell>`;
  const sheet = (rows: string) =>
    `<table:table table:name="S"><table:table-row>${rows}</table:table-row></table:table>`;
  const style = (name: string, look: string, more = '') =>
    `<style:style style:name="${name}" style:family="table-cell"${more}><style:text-properties ${look}/></style:style>`;
  const settings = (item: string) => ({ 'settings.xml': `<x xmlns:config="c">${item}</x>` });
  const nought = '<table:table-cell office:value-type="float" office:value="0"><text:p>0</text:p></table:table-cell>';

  it('shows letters as the styles of the document do, which stand in a part of their own', () => {
    const styles = `<x xmlns:style="s">${style('Gone', 'style:text-line-through-style="solid"')}</x>`;
    const body = sheet(cell('9', ' table:style-name="Gone"') + cell('220'));
    expect(read(madeOds(body, '', { 'styles.xml': styles }), 'ods')).toEqual(['A1  [9 struck out]', 'B1 220']);
    const heir = style('heir', 'fo:color="#000000"', ' style:parent-style-name="Gone"');
    expect(read(madeOds(sheet(cell('9', ' table:style-name="heir"')), heir, { 'styles.xml': styles }), 'ods')).toEqual([
      'A1  [9 struck out]',
    ]);
  });

  it('shows noughts, but for one that is set to show none', () => {
    const of = (item: string) => read(madeOds(sheet(nought), '', settings(item)), 'ods');
    const item = (name: string, value: string) =>
      `<config:config-item config:name="${name}">${value}</config:config-item>`;
    expect(of(item('ShowZeroValues', 'false'))).toEqual(['A1 0 (zero)']);
    expect(of(item('ShowZeroValues', ' false '))).toEqual(['A1 0 (zero)']);
    expect(of(item('ShowZeroValues', 'true'))).toEqual(['A1 0']);
    expect(of(item('ShowGrid', 'false'))).toEqual(['A1 0']);
    expect(of(`${item('ShowZeroValues', 'true')}false${item('ShowGrid', 'false')}`)).toEqual(['A1 0']);
    expect(of(item('ShowZeroValues', 'false') + item('ShowZeroValues', 'true'))).toEqual(['A1 0 (zero)']);
  });

  it('holds tables in its cells, whose rows and cells are none of its own', () => {
    const inner =
      '<table:table table:name="I"><table:table-row><table:table-cell><text:p>9</text:p></table:table-cell></table:table-row></table:table>';
    const body = sheet(`<table:table-cell><text:p>a</text:p>${inner}</table:table-cell>${cell('b')}`);
    expect(read(madeOds(body), 'ods')).toEqual(['A1 a', 'B1 b']);
  });

  it('keeps spaces, tabs and breaks of its text, and looks no farther than the piece that they are of', () => {
    const gone =
      '<style:style style:name="g" style:family="text"><style:text-properties style:text-line-through-style="solid"/></style:style>';
    const text =
      'a<text:s text:c="0"/>b<text:s text:c="x"/>c<text:tab/>d<text:line-break/>e<text:span text:style-name="g">9</text:span>f';
    expect(read(madeOds(sheet(cell(text)), gone), 'ods')).toEqual(['A1 a b c d ef [9 struck out]']);
    const many = read(madeOds(sheet(cell('a<text:s text:c="900"/>b'))), 'ods')[0]!;
    expect(many).toHaveLength('A1 ab'.length + 100);
  });

  it('begins each sheet anew, without its name as well', () => {
    const hidden = '<table:table-column table:visibility="collapse"/>';
    const one = `<table:table>${hidden}<table:table-row>${cell('1')}</table:table-row></table:table>`;
    const two = `<table:table><table:table-row>${cell('2')}</table:table-row></table:table>`;
    const { sheets } = readWorkbook(madeOds(one + two), 'ods');
    expect(sheets.map(({ name, cells }) => [name, ...cells.map(told)])).toEqual([
      ['', 'A1 1 (column)'],
      ['', 'A1 2'],
    ]);
  });

  it('skips as many empty cells as a sheet can hold', () => {
    const empty = (count: number) => `<table:table-cell table:number-columns-repeated="${count}"/>`;
    expect(read(madeOds(sheet(cell('1') + empty(1_048_576))), 'ods')).toEqual(['A1 1']);
  });

  it('leaves out what a filter hides, with the rest of its row', () => {
    const rows = `<table:table-row table:visibility="filter">${cell('1')}</table:table-row><table:table-row table:visibility="visible">${cell('2')}</table:table-row>`;
    expect(read(madeOds(`<table:table table:name="S">${rows}</table:table>`), 'ods')).toEqual(['A1 1 (row)', 'A2 2']);
  });

  it('refuses cells that are repeated out of any sheet', () => {
    for (const count of ['0', '-1', '1.5', 'x', '1048577'])
      expect(() => read(madeOds(sheet(cell('1', ` table:number-columns-repeated="${count}"`))), 'ods'), count).toThrow(
        'A repeated cell lies outside of any sheet.',
      );
  });
});

describe('an XLSX', () => {
  const rows = (cells: string) => `<row>${cells}</row>`;

  it('needs no list of what is in it, and no styles and texts', () => {
    const bare = madeXlsx({ S: rows('<c><v>1</v></c>') }, { '[Content_Types].xml': '' });
    expect(() => read(bare, 'xlsx')).toThrow();
    const links =
      '<Relationships><Relationship Id="s0" Type="x/worksheet" Target="worksheets/sheet0.xml"/></Relationships>';
    expect(read(madeXlsx({ S: rows('<c><v>1</v></c>') }, { 'xl/_rels/workbook.xml.rels': links }), 'xlsx')).toEqual([
      'A1 1',
    ]);
  });

  it('is refused with macros, declared or there in any part', () => {
    const cells = { S: rows('<c><v>1</v></c>') };
    const types = (type: string) => ({
      '[Content_Types].xml': `<Types><Override ContentType="${type}"/><Override/></Types>`,
    });
    expect(() => read(madeXlsx(cells, types('application/x.sheet.macroEnabled.main+xml')), 'xlsx')).toThrow('macros');
    expect(() => read(madeXlsx(cells, { 'xl/vbaProject.bin': 'x' }), 'xlsx')).toThrow('macros');
    expect(() => read(madeXlsx(cells, { 'xl/macrosheets/sheet1.xml': '<x/>' }), 'xlsx')).toThrow('macros');
    expect(read(madeXlsx(cells, types('application/x.sheet.main+xml')), 'xlsx')).toEqual(['A1 1']);
  });

  it('takes no text but values and texts in the cell', () => {
    const inside =
      '<c><v>1</v><extLst><ext><t>9</t></ext></extLst></c><c t="inlineStr"><is><t>a</t></is></c><c t="inlineStr"><ext><t>9</t></ext></c>';
    expect(read(madeXlsx({ S: rows(inside) }), 'xlsx')).toEqual(['A1 1', 'B1 a']);
  });

  it('hides numbers by their format, which is told where row and column are shown', () => {
    const styles =
      '<styleSheet><numFmts><numFmt numFmtId="170" formatCode=";;;"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="170"/></cellXfs></styleSheet>';
    const cells = '<row><c s="1"><v>7</v></c></row><row hidden="1"><c s="1"><v>8</v></c></row>';
    expect(read(madeXlsx({ S: cells }, { 'xl/styles.xml': styles }), 'xlsx')).toEqual(['A1 7 (format)', 'A2 8 (row)']);
  });

  it('shows letters as the fonts, fills and formats of its list of cell formats do, and no others', () => {
    const styles = `<styleSheet>
      <fonts><font><sz val="11"/></font><font><strike/></font><font><color rgb="FFFFFFFF"/></font></fonts>
      <fills><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FF1D3557"/><bgColor rgb="FFFFFFFF"/></patternFill></fill></fills>
      <cellStyleXfs><xf fontId="1"/></cellStyleXfs>
      <cellXfs><xf/><xf fontId="1"/><xf fontId="2"/><xf fontId="2" fillId="1"/><xf fontId="9" fillId="9"/></cellXfs>
      <dxfs><dxf><font><strike/></font><fill><patternFill patternType="solid"><fgColor rgb="FF000000"/></patternFill></fill></dxf></dxfs>
    </styleSheet>`;
    const cells = [0, 1, 2, 3, 4].map((look) => `<c s="${look}"><v>${look}</v></c>`).join('');
    expect(read(madeXlsx({ S: rows(cells) }, { 'xl/styles.xml': styles }), 'xlsx')).toEqual([
      'A1 0',
      'B1  [1 struck out]',
      'C1 2 (colour)',
      'D1 3',
      'E1 4',
    ]);
  });

  it('asks nobody for a sheet that lies outside, and takes parts of another kind for none', () => {
    const outside =
      '<Relationships><Relationship Id="s0" Type="x/worksheet" Target="worksheets/sheet0.xml" TargetMode="External"/></Relationships>';
    const cells = { S: rows('<c><v>1</v></c>') };
    expect(() => read(madeXlsx(cells, { 'xl/_rels/workbook.xml.rels': outside }), 'xlsx')).toThrow('no sheets');
    const chart = outside.replace(' TargetMode="External"', '').replace('x/worksheet', 'x/chartsheet');
    expect(() => read(madeXlsx(cells, { 'xl/_rels/workbook.xml.rels': chart }), 'xlsx')).toThrow('no sheets');
  });
});
