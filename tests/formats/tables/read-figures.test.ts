import { describe, expect, it } from 'vitest';
import { openConfidential } from '../../../shared/domain/confidential.ts';
import { gridOf, HEADS, readGrid, readRows } from './grid-of.ts';

const BREACHES = 'RSOs cautioned or convicted for breach of notification requirements';
const breaches = (value: string) => [`notification_breaches|Total|Total|=${value}`];

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
