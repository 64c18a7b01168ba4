import { describe, expect, it } from 'vitest';
import { limits } from '../../../shared/formats/limits.ts';
import { readOds } from '../../../shared/formats/workbook/read-ods.ts';
import { openZip } from '../../../shared/formats/workbook/zip-inflate.ts';
import { madeOds } from './made-zip.ts';

const text = (value: string, more = '') => `<table:table-cell${more}><text:p>${value}</text:p></table:table-cell>`;
const row = (cells: string, more = '') => `<table:table-row${more}>${cells}</table:table-row>`;
const table = (rows: string, name = 'S') => `<table:table table:name="${name}">${rows}</table:table>`;
const struck = (family: string) =>
  `<style:style style:name="${family}" style:family="${family}"><style:text-properties style:text-line-through-style="solid"/></style:style>`;
const styles = struck('text') + struck('table-cell');
const read = (body: string, extra = {}) => readOds(openZip(madeOds(body, styles, extra))).sheets;
const told = (body: string) =>
  read(body).map(({ name, cells }) => [name, ...cells.map(({ row: at, column, text: each }) => [at, column, each])]);

describe('the sheets of an ODS', () => {
  it('are its tables, whatever else its spreadsheet holds, and no tables within', () => {
    const links = `<table:dde-links><table:dde-link>${table(row(text('9')))}</table:dde-link></table:dde-links>`;
    const inner = `<table:table-cell><text:p>a</text:p>${table(row(text('9')), 'Inner')}</table:table-cell>`;
    const body = `<table:calculation-settings/>${table(row(inner + text('b')))}<table:named-expressions/>${links}`;
    expect(told(body)).toEqual([['S', [0, 0, 'a'], [0, 1, 'b']]]);
  });

  it('may be as many as the limits say, and no more', () => {
    const many = (count: number) => told(table(row(text('1'))).repeat(count));
    expect(many(limits.sheets)).toHaveLength(limits.sheets);
    expect(() => many(limits.sheets + 1)).toThrow(`more than ${limits.sheets} sheets`);
  });

  it('begin anew, with drawings and columns before their rows', () => {
    const drawing =
      '<table:shapes><draw:frame xmlns:draw="d"><draw:text-box><text:p>x<text:span>y</text:span></text:p></draw:text-box></draw:frame></table:shapes>';
    const columns = '<table:table-header-columns><table:table-column/></table:table-header-columns>';
    const sheet = (name: string) =>
      table(
        `${drawing}${columns}${row('')}<table:table-header-rows>${row(text(name))}</table:table-header-rows>`,
        name,
      );
    expect(told(sheet('A') + sheet('B'))).toEqual([
      ['A', [1, 0, 'A']],
      ['B', [1, 0, 'B']],
    ]);
  });
});

it('goes no farther than a few steps where styles begin from one another in a circle', () => {
  const style = (name: string, parent: string, more = '') =>
    `<style:style style:name="${name}" style:family="table-cell" style:parent-style-name="${parent}">${more}</style:style>`;
  const circle = style('a', 'b') + style('b', 'a', '<style:text-properties style:text-line-through-style="solid"/>');
  const body = table(row(text('1', ' table:style-name="a"')));
  expect(readOds(openZip(madeOds(body, circle))).sheets[0]!.cells.map(({ aside }) => aside)).toEqual([
    [{ how: 'struck out', text: '1' }],
  ]);
});

describe('a cell of an ODS', () => {
  it('is no more than its place, kind and text where nothing else is said of it', () => {
    expect(read(table(row(text('a'))))[0]!.cells).toStrictEqual([{ row: 0, column: 0, kind: 'text', text: 'a' }]);
  });

  it('has the look of its column where neither it nor its row has one', () => {
    const columns = ['', ' table:default-cell-style-name="table-cell" table:number-columns-repeated="2"', ''];
    const body =
      columns.map((more) => `<table:table-column${more}/>`).join('') +
      row(['1', '2', '3', '4'].map((each) => text(each)).join(''));
    expect(read(table(body))[0]!.cells.map(({ text: each, aside }) => [each, aside?.[0]?.text])).toEqual([
      ['1', undefined],
      ['', '2'],
      ['', '3'],
      ['4', undefined],
    ]);
  });

  it('is struck out with all its pieces, and a piece with its spaces and pieces of its own', () => {
    const apart = (cell: string) =>
      read(table(row(cell)))[0]!.cells.map(({ text: each, aside }) => [each, ...(aside ?? []).map((one) => one.text)]);
    const gone = ' table:style-name="table-cell"';
    expect(apart(text('1<text:span>2</text:span>3<text:s/>4', gone))).toEqual([['', '1', '2', '3', '4']]);
    const span = (inner: string) => `<text:span text:style-name="text">${inner}</text:span>`;
    expect(apart(text(`1${span('2<text:s/>3<text:tab/>4')}5`))).toEqual([['15', '2', '3', '4']]);
    expect(apart(text(`1${span('2<text:span>3</text:span>4')}<text:span>5</text:span>`))).toEqual([
      ['15', '2', '3', '4'],
    ]);
  });

  it('says nothing of notes, drawings and readings in its text', () => {
    const beside = ['office:annotation', 'draw:frame', 'text:ruby-text'];
    const cell = `1${beside.map((name) => `<${name} xmlns:draw="d">9<text:p>8<text:span>7</text:span><text:s/></text:p></${name}>`).join('')}2`;
    expect(told(table(row(text(cell))))).toEqual([['S', [0, 0, '12']]]);
    const note =
      '<table:table-cell><office:annotation><text:p>9</text:p></office:annotation><text:p>1</text:p></table:table-cell>';
    expect(told(table(row(note)))).toEqual([['S', [0, 0, '1']]]);
  });

  it('has its paragraphs on lines of their own', () => {
    const cell = '<table:table-cell><text:p>a</text:p><text:p/><text:p>b</text:p></table:table-cell>';
    expect(told(table(row(cell)))).toEqual([['S', [0, 0, 'a\n\nb']]]);
  });

  it('is not worked out where it has a formula and nothing else', () => {
    const of = (attributes: string, value = '') => {
      const cell = `<table:table-cell ${attributes}><text:p>${value}</text:p></table:table-cell>`;
      const [found] = read(table(row(cell)))[0]!.cells;
      return found === undefined ? undefined : [found.text, found.formula, found.unworked];
    };
    expect(of('table:formula="of:=1"')).toEqual(['', 'of:=1', true]);
    expect(of('table:formula="of:=1"', '1')).toEqual(['1', 'of:=1', undefined]);
    expect(of('table:formula="of:=1" office:value-type="string"')).toEqual(['', 'of:=1', undefined]);
    expect(of('table:style-name="table-cell"', '1')).toEqual(['', undefined, undefined]);
  });

  it('is hidden as nought only where it is a number of a file that shows none', () => {
    const settings = (items: string) => ({ 'settings.xml': `<x xmlns:config="c">${items}</x>` });
    const cells = `<table:table-cell office:value-type="float" office:value="0"><text:p>0</text:p></table:table-cell>${text('0')}`;
    const hidden = (items: string) => read(table(row(cells)), settings(items))[0]!.cells.map(({ unseen }) => unseen);
    const item = (name: string, value: string, kind = 'item') =>
      `<config:config-${kind} config:name="${name}">${value}</config:config-${kind}>`;
    expect(hidden(item('ShowZeroValues', 'false'))).toEqual(['zero', undefined]);
    expect(hidden(`false${item('ShowGrid', 'true')}`)).toEqual([undefined, undefined]);
    expect(hidden(item('ShowZeroValues', 'false', 'item-set'))).toEqual([undefined, undefined]);
  });
});
