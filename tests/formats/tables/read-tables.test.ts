import { describe, expect, it } from 'vitest';
import { openConfidential } from '../../../shared/domain/confidential.ts';
import { HEADS, LEVELS, MANAGED, managed, readGrid } from './grid-of.ts';

describe('a table of levels', () => {
  it('is read by its title, the headings above each value and the labels beside', () => {
    const read = readGrid(`${MANAGED}\n${HEADS}\n${LEVELS}`);
    expect(read.figures).toEqual(managed);
    expect([read.said, read.found]).toEqual([[], 1]);
    expect(read.entries[0]).toMatchObject({ sure: 'placed', place: { sheet: 'Sheet', cell: 'B3' } });
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
