import { describe, expect, it } from 'vitest';
import { managedAt, readWhole } from './read-whole.ts';

const TITLE = 'MAPPA-eligible offenders in Levels 2 and 3 by category (yearly total)';
const HEADS = '\tCategory 1\tCategory 2\tCategory 3\tTotal';
const rows = { 2: '18 43 6 67', 3: '34 26 3 63', Total: '52 69 9 130' };
const ROWS = 'Level 2\t18\t43\t6\t67\nLevel 3\t34\t26\t3\t63\nTotal\t52\t69\t9\t130';
const QUOTED = '“Level 2 … Level 3 … Total …”.';
const DOUBT = 'A table was not read, because its headings and sums leave in doubt which figure is which';
const LENGTH = 'What stands here was not read, because it has more or fewer figures than columns';
const INFERRED =
  'column-inferred 3: Table 2 has columns without headings; they were read in the order of the form, because their ' +
  'sums hold.';
const changed = (from: string, to: string) => `${TITLE}\n${HEADS}\n${ROWS.replace(from, to)}`;

describe('a table of levels in a report', () => {
  it('is read with its lines and its title, and checked by its sums', () => {
    const read = readWhole(`${TITLE}\n${HEADS}\n${ROWS}`);
    expect(read.figures).toEqual(managedAt(5, 'checked', rows));
    const words = 'MAPPA eligible offenders in Levels 2 and 3 by category yearly total';
    expect([read.words, read.said, read.facts]).toEqual([[words], [], []]);
    expect([read.area, read.period]).toEqual([
      { text: 'Kent', place: { line: 1 } },
      { text: '2018-19', place: { line: 1 } },
    ]);
  });

  it.each([
    ['a blank line between title and headings', `${TITLE}\n\n${HEADS}\n${ROWS}`, 6],
    ['the headings again between its rows', `${TITLE}\n${ROWS.replace('\nTotal', `\n${HEADS}\nTotal`)}`, 0],
    ['its columns lost', `${TITLE}\n${HEADS}\n${ROWS}`.replaceAll('\t', ' '), 5],
    ['blank lines between its rows', `${TITLE}\n${HEADS}\n${ROWS}`.replaceAll('\n', '\n\n'), 0],
    ['its title over two lines', `${TITLE.replace(' by ', '\nby ')}\n${HEADS}\n${ROWS}`, 6],
    ['dots of a title', `Table 2: ${TITLE}.\n${HEADS}\n${ROWS}`, 5],
    ['words of the form in other order', `Yearly total by category: Level 2 and 3 offenders\n${HEADS}\n${ROWS}`, 5],
    ['titles of the document above', `Key statistics\n\n${TITLE}\n${HEADS}\n${ROWS}`, 7],
    ['its own period above', `Statistics 2018-19\n\n${TITLE}\n${HEADS}\n${ROWS}`, 7],
  ])('is read all the same with %s', (_, text, line) => {
    const read = readWhole(text);
    const plain = (figures: readonly string[]) => figures.map((each) => each.replace(/ \d+$/, ''));
    expect(plain(read.figures)).toEqual(plain(managedAt(5, 'checked', rows)));
    if (line > 0) expect(read.figures).toEqual(managedAt(line, 'checked', rows));
    expect(read.said.filter((each) => !each.startsWith('column-inferred'))).toEqual([]);
  });

  it('is read in the order of its own headings', () => {
    const swapped = `${TITLE}\n\tCategory 2\tCategory 1\tCategory 3\tTotal\n${ROWS}`;
    expect(readWhole(swapped)).toMatchObject({ figures: [], said: [`row-length 5: ${LENGTH} (table 2): ${QUOTED}`] });
  });

  it('is read as printed where its headings name all columns and one figure is a misprint', () => {
    const row = readWhole(changed('\t67', '\t68'));
    expect(row.figures).toEqual(managedAt(5, 'placed', { ...rows, 2: '18 43 6 68' }));
    const cell = readWhole(changed('\t43', '\t44'));
    expect(cell.figures).toEqual(managedAt(5, 'placed', { ...rows, 2: '18 44 6 67' }));
    expect([row.said, cell.said]).toEqual([[], []]);
  });

  it.each([
    ['two figures that changed places', changed('18\t43', '43\t18'), 'block-unsure', DOUBT],
    ['two rows that do not add up', changed('67', '68').replace('63', '64'), 'block-unsure', DOUBT],
    ['a misprint under no headings', `${TITLE}\n${ROWS.replace('67', '68')}`, 'block-unsure', DOUBT],
    ['a figure too many in a row', changed('\t67', '\t67\t9'), 'row-length', LENGTH],
    ['a figure too few in a row', changed('\t43\t6', '\t43'), 'row-length', LENGTH],
  ])('is not read, and quoted without a figure, with %s', (_, text, rule, why) => {
    const line = text.includes(HEADS) ? 5 : 4;
    expect(readWhole(text)).toMatchObject({ figures: [], said: [`${rule} ${line}: ${why} (table 2): ${QUOTED}`] });
  });

  it('without headings is read by its sums, in the order of the form, which is said', () => {
    const read = readWhole(`${TITLE}\n${ROWS}`);
    expect(read.figures).toEqual(managedAt(4, 'checked', rows));
    expect(read.said).toEqual([INFERRED]);
    const three = readWhole(`${TITLE}\n${HEADS.replace('\tCategory 2', '\t')}\n${ROWS}`);
    expect([three.figures, three.said]).toEqual([managedAt(5, 'checked', rows), [INFERRED]]);
  });

  it('is not read where a heading calls a category by the words of another', () => {
    const heads = '\tCategory 1: Violent offenders\tCategory 2: Registered sex offenders\tCategory 3\tTotal';
    expect(readWhole(`${TITLE}\n${heads}\n${ROWS}`)).toMatchObject({
      figures: [],
      said: [`block-unsure 5: ${DOUBT} (table 2): ${QUOTED}`],
    });
  });

  it('leaves an empty cell out, and its dashes are not applicable', () => {
    const empty = readWhole(changed('\t43', '\t'));
    expect(empty.figures).toEqual(managedAt(5, 'placed', { ...rows, 2: '18 _ 6 67' }));
    const dash = readWhole(changed('34\t26\t3\t63', '37\t26\t-\t63').replace('52\t69\t9', '55\t69\t6'));
    expect(dash.figures).toEqual(managedAt(5, 'checked', { 2: rows[2], 3: '37 26 z 63', Total: '55 69 6 130' }));
  });

  it('gets back a place that the form has not got, where sums bear it out', () => {
    const text = [
      'MAPPA-eligible offenders on 31 March 2019',
      'Category 1 Category 2 Category 3 Total',
      'Level 1 931 2161 3092',
      'Level 2 9 10 9 28',
      'Level 3 0 4 3 7',
      'Total 940 2175 12 3127',
    ];
    const read = readWhole(text.join('\n'));
    expect(read.figures.slice(0, 4)).toEqual([
      'eligible|1|1|=931 checked 5',
      'eligible|2|1|=2161 checked 5',
      'eligible|Total|1|=3092 checked 5',
      'eligible|1|2|=9 checked 6',
    ]);
    expect(read.figures).toHaveLength(15);
    expect(read.said).toEqual([
      'closed-cell-left-out 3: A row of table 1 leaves out the place that the form has not got; it was put back.',
    ]);
    expect(read.facts).toEqual(['heading-date 2019 3']);
    expect(readWhole(text.join('\n').replace('931 2161', '931 2162'))).toMatchObject({ figures: [] });
  });

  it('is read without the number of a page behind a row, where sums bear it out', () => {
    const page = readWhole(`${TITLE}\n${HEADS}\n${ROWS}\n7`.replaceAll('\t', ' '));
    expect(page.figures).toEqual(managedAt(5, 'checked', rows));
    expect(page.said).toEqual([
      'page-number-in-table 3: A number alone on its line among the rows of table 2 was taken for that of a page.',
    ]);
    // Without any of two figures the sum would hold: which one is the page's nobody knows.
    const doubt = readWhole(`${TITLE}\n${HEADS}\n${ROWS}\n0`.replaceAll('\t', ' ').replace('9 130\n0', '0 121\n0'));
    expect(doubt.figures).toEqual([]);
  });

  it.each([
    ['under no title', `${HEADS}\n${ROWS}`, 4, '“Level 2 … Level 3 … Total …”.'],
    ['under another', `Serious further offences\n${HEADS}\n${ROWS}`, 5, '“Level 2 … Level 3 … Total …”.'],
    ['under a title with a word more', `${TITLE} of Dover\n${HEADS}\n${ROWS}`, 5, '“Level 2 … Level 3 … Total …”.'],
  ])('%s is not read and said', (_, text, line, quoted) => {
    const read = readWhole(text);
    expect(read.figures).toEqual([]);
    expect(read.said.filter((each) => !each.startsWith('no-tables'))).toEqual([
      `unknown-table ${line}: A table of levels stands under no title of the form and was not read: ${quoted}`,
    ]);
  });

  it('stands but once: again with the same figures it is read once, with others both are kept', () => {
    const one = `${TITLE}\n${HEADS}\n${ROWS}`;
    const again = readWhole(`${one}\n\n${one}`);
    expect(again.figures).toEqual(managedAt(5, 'checked', rows));
    expect(again.said).toEqual([
      'printed-twice 9: Table 2 stands here a second time with the same figures; the one at line 3 was read.',
    ]);
    const other = readWhole(`${one}\n\n${one.replace('67', '68')}`);
    expect(other.figures).toHaveLength(24);
    expect(other.said).toEqual([]);
  });

  it('of another day is left aside beside that of this year, and read alone', () => {
    const table = (year: number) =>
      `MAPPA-eligible offenders on 31 March ${year}\n${HEADS}\nLevel 1\t9\t2\t-\t11\nLevel 2\t1\t1\t1\t3\nLevel 3\t0\t0\t0\t0\nTotal\t10\t3\t1\t14`;
    const both = readWhole(`${table(2018)}\n\n${table(2019)}`);
    expect(both.figures.map((each) => each.split(' ')[2])).toEqual(
      ['12', '13', '14', '15'].flatMap((line) => [line, line, line, line]),
    );
    expect(both.said).toEqual([
      'other-year-left-aside 3: What stands under a heading of another year was left aside (table 1): “MAPPA eligible ' +
        'offenders on 31 March 2018”.',
    ]);
    const alone = readWhole(table(2018));
    expect([alone.figures.length, alone.facts, alone.said]).toEqual([16, ['heading-date 2018 3'], []]);
  });
});
