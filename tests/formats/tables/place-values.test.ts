import { describe, expect, it } from 'vitest';
import type { Table } from '../../../shared/domain/forms/form.ts';
import { formD } from '../../../shared/domain/forms/form-d.ts';
import { formOf } from '../../../shared/domain/forms/index.ts';
import { Period } from '../../../shared/domain/periods.ts';
import { type Columns, readHeader } from '../../../shared/formats/tables/columns.ts';
import type { GridRow } from '../../../shared/formats/tables/grid.ts';
import { placeValues } from '../../../shared/formats/tables/place-values.ts';

const period = Period.parse('2018-19');
const tableOf = (number: string, tables = formOf(period)!.tables): Table =>
  tables.find((table) => table.number === number)!;
const [managed, orders, breaches] = ['2', '5b', '3a'].map((number) => tableOf(number)) as [Table, Table, Table];

const rowOf = (text: string): GridRow => ({
  cells: text.split('|').map((each, column) => ({ column, text: each.trim(), place: {} })),
  place: {},
});
const headed = (text: string): Columns =>
  readHeader(
    rowOf(text).cells.filter((cell) => cell.text !== ''),
    period,
  )!.columns;
const none: Columns = new Map();

/** Where the values behind the first cell of a row go: `1=18`, with `?` where a place was inferred. */
const placed = (text: string, columns: Columns, { table = managed } = {}) => {
  const row = rowOf(text);
  const found = placeValues(row, row.cells[0]!, columns, table);
  if (found === undefined) return undefined;
  const at = found.values.map(({ across, cell }) => `${across}=${cell.text}`).join(' ');
  return `${at}${found.inferred ? '?' : ''}${found.note === undefined ? '' : ` (${found.note.text})`}`;
};

describe('the values of a row of levels', () => {
  const all = headed('|Category 1|Category 2|Category 3|Total');

  it('go where the headings above them say, in any order, empty ones nowhere', () => {
    expect(placed('Level 2|18|43|6|67', all)).toBe('1=18 2=43 3=6 Total=67');
    expect(placed('Level 2|18||6|', all)).toBe('1=18 3=6');
    expect(placed('Level 2||||', all)).toBe('');
    expect(placed('Level 2|67|6|18|43', headed('|Total|Category 3|Category 1|Category 2'))).toBe(
      'Total=67 3=6 1=18 2=43',
    );
    expect(placed('Level 2|18||67', headed('|Category 1||Total'))).toBe('1=18 Total=67');
  });

  it('take the first note beside them, and leave columns of notes and of other years aside', () => {
    const columns = headed('|Category 1|Category 2|Category 3|Total|Notes|Last year|Reason');
    expect(placed('Level 2|18|43|6|67||9|why', columns)).toBe('1=18 2=43 3=6 Total=67 (why)');
    expect(placed('Level 2|18|43|6|67|first|9|why', columns)).toBe('1=18 2=43 3=6 Total=67 (first)');
    expect(placed('Level 2|||||first|9|', columns)).toBe(' (first)');
  });

  it('go by the order of the form where one heading is lost, and only one way is left', () => {
    expect(placed('Level 2|18|43|6|67', headed('|Category 1||Category 3|Total'))).toBe('1=18 2=43 3=6 Total=67?');
    expect(placed('Level 2|18|43|6|67', headed('||Category 2|Category 3|Total'))).toBe('1=18 2=43 3=6 Total=67?');
    expect(placed('Level 2|18|43|67', headed('|Category 1||Total'))).toBeUndefined();
    expect(placed('Level 2|18|43|6|67', headed('|Category 1||Category 2|Total'))).toBeUndefined();
    expect(placed('Level 2|18|43|6|67|9', headed('|Category 1|Category 2|Category 3|Total'))).toBeUndefined();
  });

  it('go by the order of the form without headings, where there are as many as columns', () => {
    expect(placed('Level 2|18|43|6|67', none)).toBe('1=18 2=43 3=6 Total=67?');
    expect(placed('Level 2|18|43|6|67||', none)).toBe('1=18 2=43 3=6 Total=67?');
    expect(placed('Level 2|18|43|67', none)).toBeUndefined();
    expect(placed('Level 2|18', none)).toBeUndefined();
    expect(placed('Level 2|18||43|6|67', none)).toBeUndefined();
    const withFour = { table: tableOf('2', formD.tables) };
    expect(placed('Level 2|18|43|6|67', none, withFour)).toBe('1=18 2=43 3=6 Total=67?');
    expect(placed('Level 2|18|43|6|1|67', none, withFour)).toBe('1=18 2=43 3=6 4=1 Total=67?');
  });

  it('go by the headings one by one where these lost the cell over the labels, if there are as many', () => {
    const shifted = headed('Category 1|Category 2|Category 3|Total');
    expect(placed('Level 2|18|43|6|67', shifted)).toBe('1=18 2=43 3=6 Total=67');
    expect(placed('Level 2|18||6|67', shifted)).toBe('1=18 3=6 Total=67');
    expect(placed('Level 2|18|43|6', shifted)).toBeUndefined();
    expect(placed('Level 2|18|43|6|67|9', shifted)).toBeUndefined();
    expect(placed('Level 2|21', shifted, { table: orders })).toBeUndefined();
    expect(placed('Level 2|18|43|6|67', headed('Category 1|Category 3|Total'))).toBeUndefined();
    // What a column is cannot be told by its place any more, so that last year's makes one too many.
    expect(placed('Level 2|18|43|6|67|99', headed('Category 1|Category 2|Category 3|Total|Last year'))).toBeUndefined();
  });

  it('go to the one column that is open, where they are one: orders are made for Category 1 alone', () => {
    expect(placed('Level 2|21', none, { table: orders })).toBe('1=21');
    expect(placed('Level 2|21|0', none, { table: orders })).toBeUndefined();
    expect(placed('Level 2||21', headed('|Category 1||Total'), { table: orders })).toBeUndefined();
    // A category that is closed at one level alone is open at the others.
    const halfClosed = { ...orders, notApplicable: [{ category: '2', level: '1' }, { category: '3' }] } as const;
    expect(placed('Level 2|21', none, { table: halfClosed })).toBeUndefined();
    const byLevel = tableOf('5b', formD.tables);
    expect(placed('Level 2|21', none, { table: byLevel })).toBe('Total=21');
    expect(placed('Level 2|21|0', none, { table: byLevel })).toBeUndefined();
  });
});

describe('the values of a row of categories, levels across', () => {
  it('go where the headings say, and by the order of the form where one is lost', () => {
    expect(placed('Category 1|18|34|52', headed('|Level 2|Level 3|Total'))).toBe('2=18 3=34 Total=52');
    expect(placed('Category 1|18|34|52', headed('|Level 2||Level 3'))).toBeUndefined();
    const eligible = { table: tableOf('1') };
    expect(placed('Category 1|931|2|1|934', headed('|Level 1||Level 3|Total'), eligible)).toBe(
      '1=931 2=2 3=1 Total=934?',
    );
    expect(placed('Category 1|931|2|1', headed('|Level 1|Level 2|'), eligible)).toBeUndefined();
    expect(placed('Category 1|931|2|934', headed('|Level 1|Level 2|Category 2'), eligible)).toBeUndefined();
  });
});

describe('the value of a row with one column', () => {
  it('is its total, and none where there are two', () => {
    expect(placed('Breaches|33', none, { table: breaches })).toBe('Total=33');
    expect(placed('Breaches|33|34', none, { table: breaches })).toBeUndefined();
  });

  it('is the one under the heading of figures', () => {
    expect(placed('Breaches|33|34', headed('|Figure|Something'), { table: breaches })).toBe('Total=33');
    expect(placed('Breaches|33|34|why', headed('|Last year|Figure|Notes'), { table: breaches })).toBe('Total=34 (why)');
  });
});
