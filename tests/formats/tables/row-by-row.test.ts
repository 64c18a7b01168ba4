import { describe, expect, it } from 'vitest';
import { HEADS, LEVELS, MANAGED, managed, readGrid } from './grid-of.ts';
import {
  BREACHES,
  breaches,
  CUSTODY,
  ELIGIBLE,
  MANAGED_TABLE,
  REVOKED,
  reads,
  revoked,
  row,
  sheets,
} from './sheets-read.ts';

describe('a row is read for what it is', () => {
  it.each(
    sheets([
      [
        'a rule under headings over two rows',
        `${MANAGED}\n${HEADS}\n---\n| RSOs | Violent | Other |\n${LEVELS}`,
        managed,
      ],
      [
        'no rule: a row with a dash that is drawn',
        `${MANAGED}\n${HEADS}\nLevel 2 | 18 | 43 | n/a | 67`,
        row('managed', '2', [18, 43, 'z', 67]),
      ],
      [
        'a table that begins in the second column',
        `${MANAGED}\n| | Category 1 | Category 2 | Category 3 | Total\n| Level 2 | 18 | 43 | 6 | 67`,
        row('managed', '2', [18, 43, 6, 67]),
      ],
      [
        'words in every cell of a row of levels, for a check to quote',
        `${MANAGED}\n${HEADS}\nLevel 2 | none | few | some | many`,
        row('managed', '2', ['none', 'few', 'some', 'many']),
      ],
      ['and in two', `${MANAGED}\n${HEADS}\nLevel 2 | none | few`, ['managed|1|2|=none', 'managed|2|2|=few']],
      ['but not in one, which is a heading', `${MANAGED}\n${HEADS}\nLevel 2 | offenders\n${LEVELS}`, managed],
      ['nor where there is no table', 'Level 2 | see | below', []],
      ['nor behind the last row of one', `${MANAGED_TABLE}\nLevel 2 | see | below`, managed],
      [
        'a note behind values, without a title',
        `${HEADS} | Notes\nLevel 1 | 9 | 2 | - | 11 | seen`,
        row('eligible', '1', [9, 2, 'z', 11]),
        ['table-inferred'],
      ],
      ['a label with its value in the row below', `${BREACHES}\n| 33`, [breaches]],
      ['after words of no weight', `Statistics\n${BREACHES}\n| 33`, [breaches]],
      ['a footnote below a label', `${BREACHES}\n1 | Men are counted once`, []],
      ['words below a label, in the column of figures', `| Figure\n${BREACHES}\n| see below`, []],
      [
        'a label over three rows',
        'RSOs cautioned\nor convicted for breach\nof notification requirements | 33',
        [breaches],
      ],
      [
        'and below others',
        'Item\nRSOs cautioned\nor convicted for breach\nof notification requirements | 33',
        [breaches],
      ],
      ['no label across headings', 'RSOs cautioned or convicted\n| Figure\nfor breach of notification | 33', []],
      [
        'no label that began above in the whole label of another figure',
        'Restrictive orders\nSHPO with foreign travel restriction |\nSHPO | 129',
        ['orders_imposed|Total|Total|SHPO=129'],
      ],
      [
        'nor where words stand between',
        'Restrictive orders\nSHPO with foreign travel restriction |\nItem\nSHPO | 129',
        ['orders_imposed|Total|Total|SHPO=129'],
      ],
      [
        'in whole labels of figures alone, not in a line that is one of itself',
        'RSOs cautioned or convicted for breach\nof registration and notification requirements | 33',
        [breaches],
      ],
      [
        'but one that goes on below a shorter one',
        'Restrictive orders\nSHPO\nwith foreign travel restriction | 15',
        ['orders_imposed|Total|Total|SHPO_FTR=15'],
      ],
      ['a row of values that is nothing of the form', `Open cases | 2018 | 412\n${BREACHES} | 33`, [breaches]],
      [
        'a figure that looks like a year',
        `${BREACHES} | 2018\n${REVOKED} | 13`,
        ['notification_breaches|Total|Total|=2018', revoked],
      ],
      ['and two of them', `${BREACHES} | 2017 | 2018\n${REVOKED} | 13`, [revoked], ['row-unread']],
      ['a list of contents with its pages', `Table 2 ${MANAGED} | 5\n\n${MANAGED_TABLE}`, managed],
      [
        'the total of levels across, in words',
        `${MANAGED}\n| Level 2 | Level 3 | Total\nTotal\nCategory 1 | 18 | 34 | 52`,
        ['managed|1|2|=18', 'managed|1|3|=34', 'managed|1|Total|=52'],
      ],
      ['a category in words, levels across', '| Level 2 | Level 3 | Total\nCategory 1 offenders', []],
    ]),
  )('%s', (_, sheet) => reads('2018-19', sheet));
});

describe('what goes with the figures', () => {
  const years = (text: string) => readGrid(text).facts.map(({ year }) => year);
  const eligible = (year: number, figures = '1 | 2 | 3 | 6') =>
    `MAPPA-eligible offenders on 31 March ${year}\n${HEADS}\nLevel 3 | ${figures}`;

  it('is the day of each title, once, of one without figures as well, and not that of a copy left aside', () => {
    expect(years(`${CUSTODY} 31 March 2019\n${HEADS}\nLevel 2 | 5 | 4 | 3 | 12`)).toEqual([2019]);
    expect(years('MAPPA-eligible offenders on 31 March 2018')).toEqual([2018]);
    expect(years(`MAPPA-eligible offenders on 31 March 2018\n${eligible(2019)}`)).toEqual([2018, 2019]);
    expect(years(`${eligible(2018, '1')}\n\n${eligible(2019, '2')}`)).toEqual([2019]);
    expect(years(`${ELIGIBLE}\nMAPPA${HEADS}\nLevel 3 | 1 | 2 | 3 | 6`)).toEqual([2019]);
  });

  it('is the number of things found: a list is one, a title read on in the next row is one', () => {
    expect(readGrid('Restrictive orders\nSHPO | 129\nNOs | 93').found).toBe(1);
    expect(readGrid(`${MANAGED}\nMAPPA${HEADS}\n${LEVELS}`).found).toBe(1);
    const again = `Offenders in Levels 2 and 3\nmanaged during the year\n${HEADS}\nLevel 2 | 1 | 2 | 3 | 6`;
    expect(readGrid(`${MANAGED_TABLE}\n${again}`).found).toBe(2);
    expect(readGrid(`${MANAGED}\n${HEADS}\nLevel 2 | 18 | 43 | 6 | 67\n${again}`).found).toBe(2);
  });

  it('is the name of the cell, by its total where the form does not split it, and none where it has no such cell', () => {
    const custody = `${CUSTODY}: breach of SHPO\n${HEADS}\nLevel 2 | 2`;
    expect(readGrid(custody, '2023-24').entries.map(({ place }) => place.label)).toEqual(['Table 5b, Level 2']);
    const first = readGrid(`${MANAGED}\n${HEADS}\nLevel 1 | 2`);
    expect(first.entries.map(({ place }) => place)).toEqual([{ sheet: 'Sheet', cell: 'B3' }]);
  });
});
