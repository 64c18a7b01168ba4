import { describe, expect, it } from 'vitest';
import { gridOf, HEADS, LEVELS, MANAGED, managed, readGrid, readRows } from './grid-of.ts';

const BREACHES = 'RSOs cautioned or convicted for breach of notification requirements';
const REVOKED = 'RSOs who have had their lifetime notification revoked on application';
const ELIGIBLE = 'MAPPA-eligible offenders on 31 March 2019';
const breaches = 'notification_breaches|Total|Total|=33';
const revoked = 'lifetime_revocations|Total|Total|=13';
/** Figures, and findings as `rule cell: message`. */
const read = (text: string) => {
  const grid = readGrid(text);
  return { ...grid, said: grid.said.map((rule, at) => `${rule}: ${grid.messages[at]}`) };
};
const OTHER = (words: string) =>
  `other-words: A title, heading or label holds words that the form has not got${words}; what belongs to it was not read.`;
const UNDER = (words: string) =>
  `other-words: Figures stand right under words that the form has not got${words} and were not read.`;

describe('what is said of the tables of a sheet', () => {
  it.each<[string, string, readonly string[], readonly string[]]>([
    ['nothing', `${MANAGED}\n${HEADS}\n${LEVELS}`, managed, []],
    [
      'a row whose values cannot be told apart',
      `${MANAGED}\n${HEADS}\nLevel 2 | 18 | 43 | 6 | 67 | 9 | 9`,
      [],
      ['row-unread: A row of table 2 could not be read: its values cannot be told apart by the columns.'],
    ],
    [
      'a lost heading, once',
      `${MANAGED}\n| Category 1 | | Category 3 | Total\n${LEVELS}`,
      managed,
      ['column-inferred: Table 2 has a column without a heading; it was read by its position.'],
    ],
    [
      'levels without a title, where one table alone has the first of them',
      `${HEADS}\nLevel 1 | 9 | 2 | - | 11`,
      ['eligible|1|1|=9', 'eligible|2|1|=2', 'eligible|3|1|=z', 'eligible|Total|1|=11'],
      ['table-inferred: Rows of levels without a title were read as table 1.'],
    ],
    [
      'levels that belong to no table, once',
      `${HEADS}\n${LEVELS}`,
      [],
      ['unknown-table: A table with rows of levels belongs to no table of the form and was left aside.'],
    ],
    [
      'several values and none that counts',
      `${BREACHES} | 33 | 34`,
      [],
      ['row-unread: A row of table 3a holds several values and no heading that tells which one counts.'],
    ],
    ['a word more in a title', `${MANAGED} of Dover\n${HEADS}\n${LEVELS}`, [], [OTHER(' ("dover")')]],
    [
      'a number in a title',
      `${MANAGED} 7\n${HEADS}\n${LEVELS}`,
      [],
      ['other-words: A title is like one of the form and not the same; what stands below it was not read.'],
    ],
    ['a word more in a label', `${BREACHES} in Dover | 33`, [], [OTHER(' ("dover")')]],
    ['a word with a count', `${BREACHES} of one kind | 33`, [], [OTHER('')]],
    ['a word more over a column', `Measure | Target\n${BREACHES} | 33`, [], [UNDER(' ("Measure Target")')]],
    ['a place above', `Dover\n${BREACHES} | 33`, [], [UNDER(' ("Dover")')]],
    ['a count above', `Quarter 3\n${BREACHES} | 33`, [], [UNDER('')]],
    [
      'a mark beside a figure',
      `${BREACHES} | 33*`,
      [breaches],
      ['footnote-mark: A footnote mark beside a figure was taken off.'],
    ],
  ])('%s', (_, text, figures, said) => {
    const found = read(text);
    expect([found.figures, found.said]).toEqual([figures, said]);
  });

  it('is said at the row, in the name of the cell where it is known', () => {
    const { entries } = read(`${MANAGED}\n${HEADS}\n${LEVELS}`);
    expect(entries.slice(0, 2).map(({ place }) => place)).toEqual([
      { sheet: 'Sheet', cell: 'B3', label: 'Table 2, Category 1: Registered sex offenders, Level 2' },
      { sheet: 'Sheet', cell: 'C3', label: 'Table 2, Category 2: Violent offenders, Level 2' },
    ]);
    expect(read(`${BREACHES} | 33`).entries[0]).toMatchObject({
      place: { label: 'Table 3a, Cautioned or convicted for breach of notification requirements' },
      sure: 'placed',
    });
  });

  it('counts what was recognised', () => {
    expect(read(`${MANAGED}\n${HEADS}\n${LEVELS}\n\n${BREACHES} | 33`).found).toBe(2);
    expect(read('Some words\n\nand others | 5').found).toBe(0);
  });
});

describe('where one thing ends and the next begins', () => {
  it.each<[string, string, readonly string[]]>([
    [
      'two tables',
      `${MANAGED}\n${HEADS}\n${LEVELS}\n\n${ELIGIBLE}\n${HEADS}\nLevel 3 | 1 | 2 | 3 | 6`,
      [...managed, ...['1|3|=1', '2|3|=2', '3|3|=3', 'Total|3|=6'].map((each) => `eligible|${each}`)],
    ],
    ['two figures', `${BREACHES} | 33\n${REVOKED} | 13`, [breaches, revoked]],
    ['a figure behind a table', `${MANAGED}\n${HEADS}\n${LEVELS}\n${BREACHES} | 33`, [...managed, breaches]],
    ['a figure between a title and its table', `${MANAGED}\n${BREACHES} | 33\n${HEADS}\n${LEVELS}`, [breaches]],
    [
      'headings in two rows',
      `${MANAGED}\n| Category 1 | Category 2 | Category 3 | Total\n| RSOs | Violent | Other dangerous | \n${LEVELS}`,
      managed,
    ],
    ['headings with the title in their first cell', `${MANAGED}${HEADS}\n${LEVELS}`, managed],
    ['a rule between', `${MANAGED}\n${HEADS}\n---- | ==== | ____ | ++++ | ::::\n${LEVELS}`, managed],
    [
      'a title over two rows',
      `MAPPA-eligible offenders in Levels 2 and 3\nby category (yearly total)\n${HEADS}\n${LEVELS}`,
      managed,
    ],
    ['a title with its number', `Table 2: ${MANAGED}\n${HEADS}\n${LEVELS}`, managed],
    [
      'a sentence about it',
      `${MANAGED}\nThese are all people who were managed at the levels at any time in the year.\n${HEADS}\n${LEVELS}`,
      managed,
    ],
    [
      'a list of contents before',
      `Table 2 ${MANAGED}\nTable 3a ${BREACHES}\n\n${MANAGED}\n${HEADS}\n${LEVELS}`,
      managed,
    ],
    ['years over the columns', `| 2018-19\n${BREACHES} | 33`, [breaches]],
  ])('%s', (_, text, figures) => {
    expect(read(text).figures).toEqual(figures);
  });

  it('headings hold as far as the sheet', () => {
    const rows = [...gridOf(`${MANAGED}\n${HEADS}`, { sheet: 'One' }), ...gridOf(LEVELS, { sheet: 'Two' })];
    expect(readRows(rows).figures).toEqual([]);
  });

  it('a title of another thing bars what is below it, up to the next title or sheet', () => {
    const barred = `Interim ${MANAGED}\n${HEADS}\n${LEVELS}\n${BREACHES} | 33`;
    expect(read(barred).figures).toEqual([]);
    expect(read(`${barred}\n${ELIGIBLE}\n${HEADS}\nLevel 3 | 1 | 2 | 3 | 6`).figures).toHaveLength(4);
    const next = [...gridOf(barred, { sheet: 'One' }), ...gridOf(`${BREACHES} | 33`, { sheet: 'Two' })];
    expect(readRows(next).figures).toEqual([breaches]);
  });

  it('notes are those of the column of notes alone', () => {
    const noted = readGrid(
      `${MANAGED}\n${HEADS} | Notes\nLevel 2 | 18 | 43 | 6 | 67 | seen\nLevel 3 | 34 | 26 | 3 | 63 |`,
    );
    expect(noted.entries.map(({ note }) => note !== undefined)).toEqual([
      ...Array(4).fill(true),
      ...Array(4).fill(false),
    ]);
  });

  it('facts go with the copy of a table that is read', () => {
    const table = (year: number) => `MAPPA-eligible offenders on 31 March ${year}\n${HEADS}\nLevel 3 | 1 | 2 | 3 | 6`;
    const both = readGrid(`${table(2018)}\n\n${table(2019)}`);
    expect(both.facts.map(({ year }) => year)).toEqual([2019]);
    expect(both.said).toEqual(['table-of-another-year']);
    expect(readGrid(table(2018)).facts.map(({ year }) => year)).toEqual([2018]);
  });
});
