import { describe, expect, it } from 'vitest';
import { openConfidential } from '../../../shared/domain/confidential.ts';
import { gridOf, readGrid, readRows } from './grid-of.ts';

const HEADS = '| Category 1: RSOs | Category 2: Violent | Category 3: Other dangerous | Total';
const LEVELS = 'Level 2 | 18 | 43 | 6 | 67\nLevel 3 | 34 | 26 | 3 | 63\nTotal | 52 | 69 | 9 | 130';
const MANAGED = 'MAPPA-eligible offenders in Levels 2 and 3 by category (yearly total)';
const managed = [
  ...['1|2|=18', '2|2|=43', '3|2|=6', 'Total|2|=67', '1|3|=34', '2|3|=26', '3|3|=3', 'Total|3|=63'],
  ...['1|Total|=52', '2|Total|=69', '3|Total|=9', 'Total|Total|=130'],
].map((each) => `managed|${each}`);
const BREACHES = 'RSOs cautioned or convicted for breach of notification requirements';
const breaches = (value: string) => [`notification_breaches|Total|Total|=${value}`];

describe('a table of levels', () => {
  it('is read by its title, the headings above each value and the labels beside', () => {
    const read = readGrid(`${MANAGED}\n${HEADS}\n${LEVELS}`);
    expect(read.figures).toEqual(managed);
    expect([read.said, read.found]).toEqual([[], 1]);
    expect(read.entries[0]).toMatchObject({ sure: 'cell', place: { sheet: 'Sheet', cell: 'B3' } });
    expect(read.entries[0]!.place.label).toMatch(/^Table 2, .*Level 2$/);
  });

  it('is read whatever the order of its columns, and with empty columns and notes between', () => {
    const swapped = readGrid(`${MANAGED}\n| Total | Category 2 | Category 1 | Category 3\nLevel 2 | 67 | 43 | 18 | 6`);
    expect(swapped.figures.toSorted()).toEqual(managed.slice(0, 4).toSorted());
    const spaced = readGrid(
      `${MANAGED}\n| | Category 1 | | Category 2 | Category 3 | Total | Notes\nLevel 2 | | 18 | | 43 | 6 | 67 | a word`,
    );
    expect(spaced.figures).toEqual(managed.slice(0, 4));
    expect(spaced.entries.map(({ note }) => note && openConfidential(note))).toEqual(Array(4).fill('a word'));
  });

  it('is read with its levels across', () => {
    const across =
      '| Level 2 | Level 3 | Total\nCategory 1 | 18 | 34 | 52\nCategory 2 | 43 | 26 | 69\nTotal | 67 | 63 | 130';
    expect(readGrid(`${MANAGED}\n${across}`).figures).toEqual(
      [
        '1|2|=18',
        '1|3|=34',
        '1|Total|=52',
        '2|2|=43',
        '2|3|=26',
        '2|Total|=69',
        'Total|2|=67',
        'Total|3|=63',
        'Total|Total|=130',
      ].map((each) => `managed|${each}`),
    );
  });

  it('is read by its position where one heading is lost, which is said once', () => {
    const read = readGrid(`${MANAGED}\n| Category 1 | | Category 3 | Total\n${LEVELS}`);
    expect([read.figures, read.said]).toEqual([managed, ['column-inferred']]);
    expect(read.messages[0]).toContain('Table 2 has a column without a heading');
  });

  it('is not read where its values cannot be told apart', () => {
    const fewer = readGrid(`${MANAGED}\n| Category 1 | Total\nLevel 2 | 18 | 43 | 67`);
    expect([fewer.figures, fewer.said]).toEqual([[], ['row-unread']]);
    const none = readGrid(`${MANAGED}\nLevel 2 | 18 | 43`);
    expect([none.figures, none.said]).toEqual([[], ['row-unread']]);
  });

  it('without headings is read in the order of the form, which is said', () => {
    const read = readGrid(`${MANAGED}\n${LEVELS}`);
    expect([read.figures, read.said]).toEqual([managed, ['column-inferred']]);
  });

  it('without a title is read where only one table can be meant, which is said', () => {
    const rows = 'Level 1 | 931 | 2161 | - | 3092';
    const read = readGrid(`${HEADS}\n${rows}`);
    expect(read.figures).toEqual([
      'eligible|1|1|=931',
      'eligible|2|1|=2161',
      'eligible|3|1|=z',
      'eligible|Total|1|=3092',
    ]);
    expect(read.said).toEqual(['table-inferred']);
    const unclear = readGrid(`${HEADS}\nLevel 2 | 1 | 2 | 3 | 6\nLevel 3 | 1 | 2 | 3 | 6`);
    expect([unclear.figures, unclear.said]).toEqual([[], ['unknown-table']]);
  });

  it('ends with its totals', () => {
    const read = readGrid(`${MANAGED}\n${HEADS}\n${LEVELS}\nLevel 2 | 1 | 1 | 1 | 3`);
    expect([read.figures, read.said]).toEqual([managed, ['unknown-table']]);
  });

  it('is read with empty cells, rules and repeated headings between its rows', () => {
    const rows = LEVELS.split('\n');
    const read = readGrid(
      `${MANAGED}\n${HEADS}\n--- | --- | --- | --- | ---\n${rows[0]}\n${HEADS}\n${rows.slice(1).join('\n')}`,
    );
    expect([read.figures, read.said]).toEqual([managed, []]);
    expect(readGrid(`${MANAGED}\n${HEADS}\nLevel 2 | 18 | | 6 | 67`).figures).toEqual([
      managed[0],
      managed[2],
      managed[3],
    ]);
  });

  it('leaves aside what stands under another year, and marks that are taken off are said', () => {
    const read = readGrid(`${MANAGED}\n${HEADS} | Last year\nLevel 2 | 18* | 43 | 6 | 67 | 99`);
    expect([read.figures, read.said]).toEqual([managed.slice(0, 4), ['footnote-mark']]);
  });

  it('is another thing with a word in its title, a heading or a label that the form has not got', () => {
    const title = readGrid(`Interim ${MANAGED}\n${HEADS}\n${LEVELS}`);
    expect([title.figures, title.said]).toEqual([[], ['other-words']]);
    const heading = readGrid(`${MANAGED}\n${HEADS.replace('Violent', 'Violent women')}\n${LEVELS}`);
    expect(heading.figures).toEqual(managed.filter((each) => !each.startsWith('managed|2|')));
    expect(heading.said).toEqual(['other-words']);
    expect(heading.messages[0]).toContain('("women")');
    const label = readGrid(`${MANAGED}\n${HEADS}\n${LEVELS.replace('Level 3', 'Level 3 women')}`);
    expect(label.figures.filter((each) => each.includes('|3|='))).toEqual([]);
  });

  // A day or period below a title is part of it: it is asked about, or refused with all that the sheets state.
  it('is not read right under other words, a quarter or another year', () => {
    for (const words of ['Blackpool', 'Quarter 3', '2018', 'Share in %']) {
      const read = readGrid(`${MANAGED}\n${words}\n${HEADS}\n${LEVELS}`);
      expect([read.figures, new Set(read.said)], words).toEqual([[], new Set(['other-words'])]);
    }
    for (const words of ['2018-19', '31 March 2019', '2019', 'Indicator', 'This is a sentence of ours.', '']) {
      expect(readGrid(`${MANAGED}\n${words}\n${HEADS}\n${LEVELS}`).figures, words).toEqual(managed);
    }
  });
});

describe('two tables under one title', () => {
  const title = 'Level 2 and 3 offenders returned to custody';
  const table = (half: string, value: number) => `${half}\n${HEADS}\nLevel 2 | ${value} | 0 | 0 | ${value}`;

  it('are told apart by the second half of it', () => {
    const read = readGrid(`${title}\n${table('Breach of licence', 5)}\n\n${table('Breach of SOPO', 2)}`);
    expect(read.figures.filter((each) => !/=[0z]$/.test(each))).toEqual([
      'returned_to_custody|1|2|licence=5',
      'returned_to_custody|Total|2|licence=5',
      'returned_to_custody|1|2|order=2',
      'returned_to_custody|Total|2|order=2',
    ]);
  });

  it('are read with both halves in one line, and not at all without the first', () => {
    expect(readGrid(table(`${title}: breach of licence`, 5)).figures[0]).toBe('returned_to_custody|1|2|licence=5');
    expect(readGrid(table('Breach of licence', 5)).figures).toEqual([]);
  });
});

describe('a single figure', () => {
  it('is read by its label, with what stands beside it in the columns of notes', () => {
    const read = readGrid(`| Figure | Notes\n${BREACHES} | 33 | checked`);
    expect([read.figures, read.said]).toEqual([breaches('33'), []]);
    expect(openConfidential(read.entries[0]!.note!)).toBe('checked');
    expect(readGrid(`${BREACHES} | 33`).figures).toEqual(breaches('33'));
    expect(readGrid(`| ${BREACHES} | 33`).figures).toEqual(breaches('33'));
  });

  it('is read with its label over several rows or cells', () => {
    expect(readGrid('RSOs cautioned or convicted\nfor breach of notification requirements | 33').figures).toEqual(
      breaches('33'),
    );
    expect(readGrid('RSOs cautioned or convicted | for breach of notification requirements | 33').figures).toEqual(
      breaches('33'),
    );
  });

  it('is read in the column of this year, and not where nothing tells which of several counts', () => {
    expect(readGrid(`| 2017-18 | 2018-19\n${BREACHES} | 21 | 33`).figures).toEqual(breaches('33'));
    expect(readGrid(`| Figure | Last year\n${BREACHES} | 33 | 21`).figures).toEqual(breaches('33'));
    const unclear = readGrid(`${BREACHES} | 21 | 33`);
    expect([unclear.figures, unclear.said]).toEqual([[], ['row-unread']]);
  });

  it('is another thing with a word more in its label, or right under other words', () => {
    const more = readGrid(`${BREACHES} (women) | 33`);
    expect([more.figures, more.said]).toEqual([[], ['other-words']]);
    for (const row of ['Men', '| Target', 'Measure | Target', '| %', 'Measure | 2018', '| March 2018']) {
      const read = readGrid(`${row}\n${BREACHES} | 33\nRSOs who have had their lifetime notification revoked | 5`);
      expect(read.figures, row).toEqual([]);
      expect(new Set(read.said), row).toEqual(new Set(['other-words']));
    }
    expect(readGrid(`Men\n\n${BREACHES} | 33`).figures).toEqual(breaches('33'));
    expect(readGrid(`Measure | 2019\n${BREACHES} | 33`).figures).toEqual(breaches('33'));
  });

  it('of a list needs the title of the list, which ends with the sheet', () => {
    const list = 'SHPO | 129\nSHPO with foreign travel restriction | 15\nNOs | 93';
    const titled = `Restrictive orders for Category 1 offenders\n${list}`;
    const orders = ['SHPO=129', 'SHPO_FTR=15', 'NO=93'].map((each) => `orders_imposed|Total|Total|${each}`);
    expect(readGrid(titled).figures).toEqual(orders);
    expect(readGrid(list).figures).toEqual([]);
    const apart = [
      ...gridOf('Restrictive orders for Category 1 offenders', { sheet: 'One' }),
      ...gridOf(list, { sheet: 'Two' }),
    ];
    expect(readRows(apart).figures).toEqual([]);
  });

  it('keeps what is no number for a check to quote, and takes an empty cell for nothing', () => {
    expect(readGrid(`${BREACHES} | c. 33`).figures).toEqual(breaches('c. 33'));
    expect(readGrid(`| Figure\n${BREACHES} | none`).figures).toEqual(breaches('none'));
    expect(readGrid(`${BREACHES} |`).figures).toEqual([]);
  });
});

describe('what headings say of their day and words', () => {
  it('is told with the tables that are read', () => {
    const titled = `MAPPA-eligible offenders on 31 March 2018\n${HEADS}\nLevel 1 | 1 | 2 | - | 3`;
    expect(readGrid(titled).facts).toEqual([
      {
        kind: 'heading-date',
        year: 2018,
        text: 'A heading says 31 March 2018.',
        place: { sheet: 'Sheet', cell: 'A1' },
      },
    ]);
    expect(readGrid(`${BREACHES} of MAPPA nominals | 33`).facts).toMatchObject([{ kind: 'replaced-words' }]);
  });
});

describe('rows that are not aligned', () => {
  it('are read by the number of their values', () => {
    const rows = gridOf(`${MANAGED}\n${HEADS}\n${LEVELS}`, { aligned: false });
    expect(readRows(rows).figures).toEqual(managed);
    const fewer = gridOf(`${MANAGED}\n${HEADS}\nLevel 2 | 18 | 43 | 6`, { aligned: false });
    expect([readRows(fewer).figures, readRows(fewer).said]).toEqual([[], ['row-unread']]);
  });
});
