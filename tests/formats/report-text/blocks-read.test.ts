import { describe, expect, it } from 'vitest';
import type { Category } from '../../../shared/domain/codes.ts';
import type { Table } from '../../../shared/domain/forms/form.ts';
import { formC } from '../../../shared/domain/forms/form-c.ts';
import { formD } from '../../../shared/domain/forms/form-d.ts';
import { readBlock } from '../../../shared/formats/report-text/block.ts';
import type { EventOf } from '../../../shared/formats/report-text/event.ts';
import { rowAt } from '../../../shared/formats/report-text/row-at.ts';
import { textLines } from '../../../shared/formats/report-text/text-lines.ts';
import { tokenise } from '../../../shared/formats/report-text/tokens.ts';

const rowsIn = (text: string): readonly EventOf<'row'>[] => {
  const { tokens } = tokenise(textLines(text));
  const rows: EventOf<'row'>[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const row = rowAt(tokens, at);
    if (row?.is !== 'row') continue;
    rows.push(row);
    at = row.to - 1;
  }
  return rows;
};

const heading = (columns: string, agrees = true): EventOf<'header'> => ({
  ...{ is: 'header', from: 0, to: 0, agrees },
  columns: columns.split(' ') as Category[],
});

/** How surely a table was read and what was put right, then its rows; or why it was not read. */
const read = (table: Table, text: string, columns?: string, agrees = true): string => {
  const block = readBlock(table, {
    rows: rowsIn(text.replaceAll(' / ', '\n').replace(/ ?\| ?/g, '\t')),
    heading: columns === undefined ? undefined : heading(columns, agrees),
  });
  if ('unread' in block) return block.unread;
  const rows = Map.groupBy(block.values, ({ address }) => address.level);
  return [
    [block.sure, ...block.repairs].join(' '),
    ...[...rows].map(([level, values]) => {
      const figures = values.map(({ address, text: value }) => `${address.category}=${value}`);
      return `${level}: ${figures.join(' ')}`;
    }),
  ].join('; ');
};

const tableOf = (number: string, { tables } = formC): Table => tables.find((each) => each.number === number)!;
const managed = tableOf('2');
const eligible = tableOf('1');
const orders = tableOf('5b');
const HEADS = '1 2 3 Total';
const WHOLE = 'Level 2 18 43 6 67 / Level 3 34 26 3 63 / Total 52 69 9 130';
const FIGURES = '2: 1=18 2=43 3=6 Total=67; 3: 1=34 2=26 3=3 Total=63; Total: 1=52 2=69 3=9 Total=130';

describe('the rows of a table', () => {
  it.each<[string, string, string | undefined, string]>([
    ['under headings of all its columns', WHOLE, HEADS, `checked; ${FIGURES}`],
    ['under no headings, by its sums', WHOLE, undefined, `checked column-inferred; ${FIGURES}`],
    ['under some of its headings, by its sums', WHOLE, '1 3', `checked column-inferred; ${FIGURES}`],
    ['under headings in another order', WHOLE, '2 1 3 Total', 'row-length'],
    ['under headings that it has not got', WHOLE, '1 2 3 4 Total', 'row-length'],
    ['with a column less', 'Level 2 18 43 / Level 3 34 26 / Total 52 69', undefined, 'block-unsure'],
    ['with a column less than its headings', 'Level 2 18 43 / Level 3 34 26 / Total 52 69', '1 2', 'row-length'],
    ['with a column less than its one heading', 'Level 2 18 43 / Level 3 34 26 / Total 52 69', 'Total', 'row-length'],
    ['of two lengths', 'Level 2 18 43 / Level 3 34 / Total 52 69', undefined, 'row-length'],
    [
      'of which one ends in an empty cell',
      'Level 2 | 18 | 43 | / Level 3 | 34 | 26 / Total | 52 | 69',
      undefined,
      'block-unsure',
    ],
    // One misprint: as printed under headings, in doubt without.
    [
      'with a wrong total, under headings',
      WHOLE.replace('67', '68'),
      HEADS,
      `placed; ${FIGURES.replace('=67', '=68')}`,
    ],
    ['with a wrong total, without', WHOLE.replace('67', '68'), undefined, 'block-unsure'],
    ['with two wrong totals', WHOLE.replace('67', '68').replace('63', '64'), HEADS, 'block-unsure'],
    // Real columns keep an empty cell in its place, and what is behind it.
    [
      'with an empty cell',
      'Level 2 | 18 | | 6 | 67 / Level 3 | 34 | 26 | 3 | 63 / Total | 52 | 69 | 9 | 130',
      HEADS,
      `placed; ${FIGURES.replace(' 2=43', '')}`,
    ],
    [
      'with an empty cell at the end',
      'Level 2 | 18 | 43 | 6 | / Level 3 | 34 | 26 | 3 | 63 / Total | 52 | 69 | 9 | 130',
      HEADS,
      `placed; ${FIGURES.replace(' Total=67', '')}`,
    ],
    [
      'with empty cells at the end of a longer row',
      'Level 2 | 18 | 43 | 6 | | / Level 3 | 34 | 26 | 3 | 63 / Total | 52 | 69 | 9 | 130',
      HEADS,
      `placed; ${FIGURES.replace(' Total=67', '')}`,
    ],
    ['with a lost cell', WHOLE.replace('43 ', ''), HEADS, 'row-length'],
    ['with a cell too many', WHOLE.replace('67', '67 7'), HEADS, 'row-length'],
    ['with a cell too many before one alone', WHOLE.replace('2 18 43 6 67', '2 1 18 43 6 / 67'), HEADS, 'row-length'],
  ])('%s', (_, text, columns, said) => {
    expect(read(managed, text, columns)).toBe(said);
  });

  it('are not read where a column is called by the number of one category and the words of another', () => {
    expect(read(managed, WHOLE, HEADS, false)).toBe('block-unsure');
  });

  it('have whole addresses', () => {
    const block = readBlock(managed, { rows: rowsIn('Level 2 18 43 6 67\nTotal 18 43 6 67'), heading: heading(HEADS) });
    expect('values' in block && block.values[0]?.address).toEqual({
      ...{ measure: 'managed', category: '1', level: '2', detail: '' },
    });
    const custody = readBlock(tableOf('5a'), { rows: rowsIn('Level 2 1 2 3 6\nTotal 1 2 3 6'), heading: undefined });
    expect('values' in custody && custody.values[0]?.address.detail).toBe('licence');
  });
});

describe('a place that the form has not got', () => {
  const below = ' / Level 2 9 10 9 28 / Level 3 0 4 3 7 / Total 940 2175 12 3127';

  it('is put back where it was left out and the sum of the row holds', () => {
    const figures = '1: 1=931 2=2161 Total=3092; 2: 1=9 2=10 3=9 Total=28; 3: 1=0 2=4 3=3 Total=7';
    expect(read(eligible, `Level 1 931 2161 3092${below}`, HEADS)).toBe(
      `checked closed-cell; ${figures}; Total: 1=940 2=2175 3=12 Total=3127`,
    );
    expect(read(eligible, `Level 1 | 931 | 2161 | | 3092${below}`, HEADS)).toMatch(/^placed; 1: 1=931 2=2161 Total=/);
  });

  it('is not where the sum does not hold, or the form has it', () => {
    expect(read(eligible, `Level 1 931 2162 3092${below}`, HEADS)).toBe('row-length');
    expect(read(eligible, `Level 1 931 2161 - 3092${below.replace('10 9', '19')}`, HEADS)).toBe('row-length');
    // Put back, and then a total that does not hold: in doubt, headings or not.
    expect(read(eligible, `Level 1 931 2161 3092${below.replace('3127', '3128')}`, HEADS)).toBe('block-unsure');
  });

  it('leaves one column of a table that has only that of Category 1', () => {
    expect(read(orders, 'Level 2 1 / Level 3 2 / Total 3')).toBe('checked; 2: 1=1; 3: 1=2; Total: 1=3');
    expect(read(orders, 'Level 2 1 / Level 3 2 / Total 4')).toBe('block-unsure');
    expect(read(orders, 'Level 2 1 - - 1 / Level 3 2 - - 2 / Total 3 - - 3', HEADS)).toBe(
      'checked; 2: 1=1 2=z 3=z Total=1; 3: 1=2 2=z 3=z Total=2; Total: 1=3 2=z 3=z Total=3',
    );
    expect(read(managed, 'Level 2 1 / Level 3 2 / Total 3')).toBe('block-unsure');
  });

  it('is none of a table without categories, of which the totals are read', () => {
    const plain = tableOf('5b', formD);
    expect(read(plain, 'Level 2 1 / Level 3 2 / Total 3')).toBe('checked; 2: Total=1; 3: Total=2; Total: Total=3');
    expect(read(plain, 'Level 2 1 - - 1 / Level 3 2 - - 2 / Total 3 - - 3', HEADS)).toBe(
      'checked; 2: Total=1; 3: Total=2; Total: Total=3',
    );
  });
});

describe('columns of Category 4', () => {
  const all = { ...managed, columns: [...managed.columns] };
  all.columns.splice(3, 0, { label: 'Category 4', category: '4' });
  const five = 'Level 2 18 43 6 5 67 / Level 3 34 26 3 1 63 / Total 52 69 9 6 130';

  it('are read where they stand, and add to no total', () => {
    expect(read(all, WHOLE, HEADS)).toBe(`checked; ${FIGURES}`);
    expect(read(all, five, '1 2 3 4 Total')).toBe(
      'checked; 2: 1=18 2=43 3=6 4=5 Total=67; 3: 1=34 2=26 3=3 4=1 Total=63; Total: 1=52 2=69 3=9 4=6 Total=130',
    );
    const closed = { ...all, notApplicable: (['2', '3'] as const).map((category) => ({ category })) };
    expect(read(closed, 'Level 2 1 / Level 3 2 / Total 3')).toBe('checked; 2: 1=1; 3: 1=2; Total: 1=3');
  });
});

describe('the number of a page behind the last row', () => {
  it('is left out where the sum holds without it and without no other', () => {
    expect(read(managed, `${WHOLE} / 7`, HEADS)).toBe(`checked page-number; ${FIGURES}`);
    expect(read(managed, `${WHOLE} 7`, HEADS)).toBe('row-length');
    expect(read(managed, `${WHOLE.replace('130', '131')} / 7`, HEADS)).toBe('row-length');
    expect(read(managed, `${WHOLE} / 7 / 8`, HEADS)).toBe('row-length');
    // 1 + 1 + 1 = 3 and 1 + 1 + 3 = 5: which one is the page's nobody knows.
    expect(read(managed, 'Level 2 1 0 1 2 / Level 3 0 1 0 1 / Total 1 1 1 3 / 5', HEADS)).toBe('row-length');
    // Of two like figures either may be the page's, it is all the same.
    const like = 'Level 2 0 0 18 18 / Level 3 0 0 34 34 / Total 0 0 52 52 / 52';
    expect(read(managed, like, HEADS)).toBe(
      'checked page-number; 2: 1=0 2=0 3=18 Total=18; 3: 1=0 2=0 3=34 Total=34; Total: 1=0 2=0 3=52 Total=52',
    );
  });
});
