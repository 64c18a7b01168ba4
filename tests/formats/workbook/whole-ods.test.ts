import { describe, expect, it } from 'vitest';
import { cellName } from '../../../shared/formats/workbook/address.ts';
import { readWorkbook } from '../../../shared/formats/workbook/read-workbook.ts';
import { madeOds } from './made-zip.ts';

/** Every cell of the first sheet with all that is known of it: `B2: {…}`. */
const cellsOf = (bytes: Uint8Array, format: 'ods') =>
  Object.fromEntries(
    readWorkbook(bytes, format).sheets[0]!.cells.map(({ row, column, ...rest }) => [cellName(row, column), rest]),
  );
const number = (text: string, more = {}) => ({ kind: 'number', text, ...more });
const text = (words: string, more = {}) => ({ kind: 'text', text: words, ...more });

describe('all that is read of the cells of an ODS', () => {
  const cell = (value: number, more = '') =>
    `<table:table-cell office:value-type="float" office:value="${value}"${more}><text:p>${value}</text:p></table:table-cell>`;
  const sheet = (body: string, styles = '', extra = {}) =>
    cellsOf(madeOds(`<table:table table:name="S">${body}</table:table>`, styles, extra), 'ods');
  const row = (cells: string, more = '') => `<table:table-row${more}>${cells}</table:table-row>`;

  it('repeats cells and rows, and counts those that are empty', () => {
    expect(
      sheet(
        row(
          `${cell(1)}<table:table-cell table:number-columns-repeated="3"/>${cell(2, ' table:number-columns-repeated="2"')}`,
        ) +
          row('<table:table-cell/>', ' table:number-rows-repeated="4"') +
          row(cell(3), ' table:number-rows-repeated="2"') +
          row(cell(4)),
      ),
    ).toEqual({
      A1: number('1'),
      E1: number('2'),
      F1: number('2'),
      A6: number('3'),
      A7: number('3'),
      A8: number('4'),
    });
  });

  it('tells what nobody sees: hidden rows and columns, covered cells, noughts that are not shown', () => {
    const columns =
      '<table:table-column/><table:table-column table:visibility="collapse" table:number-columns-repeated="2"/><table:table-column/>';
    const rows =
      row(`${cell(1)}${cell(2)}${cell(3)}${cell(4)}`) +
      row(cell(5), ' table:visibility="collapse"') +
      row(cell(6), ' table:visibility="filter"') +
      row(`${cell(7, ' table:number-rows-spanned="2"')}`, ' table:visibility="visible"') +
      row(
        `<table:covered-table-cell office:value-type="float" office:value="8"><text:p>8</text:p></table:covered-table-cell>`,
      );
    expect(sheet(columns + rows)).toEqual({
      A1: number('1'),
      B1: number('2', { unseen: 'column' }),
      C1: number('3', { unseen: 'column' }),
      D1: number('4'),
      A2: number('5', { unseen: 'row' }),
      A3: number('6', { unseen: 'row' }),
      A4: number('7'),
      A5: number('8', { unseen: 'merged' }),
    });
    const settings = (value: string) => ({
      'settings.xml': `<s xmlns:config="c"><config:config-item config:name="ShowZeroValues">${value}</config:config-item><config:config-item config:name="Other">false</config:config-item></s>`,
    });
    expect(sheet(row(cell(0) + cell(1)), '', settings('false'))).toEqual({
      A1: number('0', { unseen: 'zero' }),
      B1: number('1'),
    });
    expect(sheet(row(cell(0)), '', settings('true'))).toEqual({ A1: number('0') });
  });

  it('keeps formulas and tells which were never worked out', () => {
    expect(
      sheet(
        row(
          `${cell(5)}${cell(5, ' table:formula="of:=SUM([.A1])"')}<table:table-cell table:formula="of:=[.A1]*2"/><table:table-cell table:formula="of:=&quot;&quot;" office:value-type="string"><text:p/></table:table-cell>`,
        ),
      ),
    ).toEqual({
      A1: number('5'),
      B1: number('5', { formula: 'of:=SUM([.A1])' }),
      C1: text('', { formula: 'of:=[.A1]*2', unworked: true }),
      D1: text('', { formula: 'of:=""' }),
    });
  });

  it('shows letters as their styles do, those of cell, row and column, and what those begin from', () => {
    const style = (name: string, family: string, inner: string, parent = '') =>
      `<style:style style:name="${name}" style:family="${family}"${parent === '' ? '' : ` style:parent-style-name="${parent}"`}>${inner}</style:style>`;
    const ink = (attributes: string) => `<style:text-properties ${attributes}/>`;
    const styles =
      style('struck', 'table-cell', ink('style:text-line-through-style="solid"')) +
      style('not', 'table-cell', ink('style:text-line-through-style="none"'), 'struck') +
      style('heir', 'table-cell', '', 'struck') +
      style('white', 'table-cell', ink('xmlns:fo="f" fo:color="#ffffff"')) +
      style(
        'dark',
        'table-cell',
        '<style:table-cell-properties xmlns:fo="f" fo:background-color="#000000"/>',
        'white',
      ) +
      style(
        'clear',
        'table-cell',
        '<style:table-cell-properties xmlns:fo="f" fo:background-color="transparent"/>',
        'dark',
      ) +
      style('up', 'text', ink('style:text-position="super 58%"')) +
      style('level', 'text', ink('style:text-position="0% 100%"')) +
      style('struck', 'text', ink('style:text-line-through-type="single"'));
    const of = (name: string) => cell(9, ` table:style-name="${name}"`);
    const span = (name: string, words: string) => `<text:span text:style-name="${name}">${words}</text:span>`;
    const words = `<table:table-cell office:value-type="string"><text:p>220${span('up', '1')}${span('level', '2')}${span('struck', '3')}<text:s text:c="2"/>4<text:tab/>5</text:p></table:table-cell>`;
    const body =
      '<table:table-column table:number-columns-repeated="7"/><table:table-column table:default-cell-style-name="struck"/>' +
      row(`${of('struck')}${of('not')}${of('heir')}${of('white')}${of('dark')}${of('clear')}${words}${cell(9)}`) +
      row(cell(9), ' table:default-cell-style-name="struck"');
    const struck = { aside: [{ how: 'struck out', text: '9' }] };
    expect(sheet(body, styles)).toEqual({
      A1: number('', struck),
      B1: number('9'),
      C1: number('', struck),
      D1: number('9', { unseen: 'colour' }),
      E1: number('9'),
      F1: number('9', { unseen: 'colour' }),
      G1: text('2202  4 5', {
        aside: [
          { how: 'raised', text: '1' },
          { how: 'struck out', text: '3' },
        ],
      }),
      H1: number('', struck),
      A2: number('', struck),
    });
  });

  it.each([
    ['macros', madeOds('<table:table table:name="S"/>', '', { 'Basic/Standard/Module1.xml': '<a/>' })],
    ['scripts', madeOds('<table:table table:name="S"/>', '', { 'Scripts/a.py': 'x' })],
    [
      'a password',
      madeOds('<table:table table:name="S"/>', '', {
        'META-INF/manifest.xml': '<m xmlns:n="n"><n:encryption-data/></m>',
      }),
    ],
    ['no sheet', madeOds('')],
    [
      'a repeat of nought',
      madeOds(`<table:table table:name="S">${row(cell(1, ' table:number-columns-repeated="0"'))}</table:table>`),
    ],
    [
      'a repeat beyond any sheet',
      madeOds(`<table:table table:name="S">${row(cell(1), ' table:number-rows-repeated="1048577"')}</table:table>`),
    ],
  ])('is refused with %s', (_, bytes) => {
    expect(() => readWorkbook(bytes, 'ods')).toThrow();
  });
});
