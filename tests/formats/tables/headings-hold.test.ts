import { describe, it } from 'vitest';
import { HEADS, LEVELS, MANAGED, managed } from './grid-of.ts';
import { BREACHES, breaches, CUSTODY, ELIGIBLE, MANAGED_TABLE, reads, row, sheets } from './sheets-read.ts';

describe('headings hold', () => {
  const later = '| | Category 1 | Category 2 | Category 3 | Total\nLevel 3 | 9 | 34 | 26 | 3 | 63';
  const swapped = '| Total | Category 1 | Category 2 | Category 3';
  it.each(
    sheets([
      [
        'together where two rows of them follow one another',
        `${MANAGED}\n${HEADS}\n| RSOs | Violent | Other |\n${LEVELS}`,
        managed,
      ],
      [
        'no longer than to the next ones, behind a row of the table',
        `${MANAGED}\n${HEADS}\nLevel 2 | 18 | 43 | 6 | 67\n${later}`,
        row('managed', '2', [18, 43, 6, 67]),
        ['row-unread'],
      ],
      ['nor behind words', `${MANAGED}\n${HEADS}\nItem\n${later}`, [], ['row-unread']],
      [
        'no longer than to the next title',
        `${MANAGED}\n${swapped}\nLevel 2 | 67 | 18 | 43 | 6\n\n${ELIGIBLE}\nLevel 3 | 1 | 2 | 3 | 6`,
        [
          'managed|Total|2|=67',
          'managed|1|2|=18',
          'managed|2|2|=43',
          'managed|3|2|=6',
          ...row('eligible', '3', [1, 2, 3, 6]),
        ],
        ['column-inferred'],
      ],
      [
        'right above a title as well',
        `${swapped}\n${MANAGED}\nLevel 2 | 67 | 18 | 43 | 6`,
        ['managed|Total|2|=67', 'managed|1|2|=18', 'managed|2|2|=43', 'managed|3|2|=6'],
      ],
      [
        'for both tables under one title',
        `${CUSTODY}\n${HEADS}\nBreach of licence\nLevel 2 | 5 | 4 | 3 | 12\nBreach of SOPO\nLevel 2 | 2 | - | - | 2`,
        [
          ...row('returned_to_custody', '2', [5, 4, 3, 12], 'licence'),
          ...row('returned_to_custody', '2', [2, 'z', 'z', 2], 'order'),
        ],
      ],
      [
        'and no longer, where the title comes again',
        `${CUSTODY}\nBreach of licence\n${HEADS}\nLevel 2 | 5 | 4 | 3 | 12\n${CUSTODY}: breach of SOPO\nLevel 2 | 2 | - | - | 2`,
        [
          ...row('returned_to_custody', '2', [5, 4, 3, 12], 'licence'),
          ...row('returned_to_custody', '2', [2, 'z', 'z', 2], 'order'),
        ],
        ['column-inferred'],
      ],
      [
        'but for one with another word, whose column is left aside and said once',
        `${MANAGED}\n| Category 1 | Category 2 women | Category 3 | Total | Last year in Dover | Reasons given by Dover\nLevel 2 | 18 | 43 | 6 | 67 | 9 | why`,
        ['managed|1|2|=18', 'managed|3|2|=6', 'managed|Total|2|=67'],
        ['other-words'],
      ],
    ]),
  )('%s', (_, sheet) => reads('2018-19', sheet));
});

describe('titles lead', () => {
  const inferred = (detail: string) => row('returned_to_custody', '2', [5, 4, 3, 12], detail);
  it.each(
    sheets([
      [
        'with a full stop, in up to twelve words',
        `Number of MAPPA-eligible offenders in the Levels 2 and 3 during year.\n${HEADS}\n${LEVELS}`,
        managed,
      ],
      [
        'in no sentence, which is longer',
        `Number of MAPPA-eligible offenders in the Levels 2 and 3 during the year.\n${HEADS}\n${LEVELS}`,
        [],
        ['unknown-table'],
      ],
      [
        'past a sentence',
        `Dover\nThe figures below are those of all the offenders in the area in the year.\n${BREACHES} | 33`,
        [],
        ['other-words'],
      ],
      [
        'as far as the next title',
        `${CUSTODY}\n${MANAGED_TABLE}\nBreach of licence\n${HEADS}\nLevel 2 | 5 | 4 | 3 | 12`,
        managed,
        ['unknown-table'],
      ],
      [
        'levels without the second half to the first table',
        `${CUSTODY}\n${HEADS}\nLevel 2 | 5 | 4 | 3 | 12`,
        inferred('licence'),
        ['table-inferred'],
      ],
      [
        'and to the second behind the first, levels across as well',
        `${CUSTODY}\n${HEADS}\nLevel 2 | 5 | 4 | 3 | 12\nTotal | 5 | 4 | 3 | 12\n| Level 2 | Level 3 | Total\nCategory 1 | 2 | 1 | 3`,
        [
          ...inferred('licence'),
          ...row('returned_to_custody', 'Total', [5, 4, 3, 12], 'licence'),
          'returned_to_custody|1|2|order=2',
          'returned_to_custody|1|3|order=1',
          'returned_to_custody|1|Total|order=3',
        ],
        ['table-inferred', 'table-inferred'],
      ],
      [
        'levels without a title to the one table with the first, also behind a figure',
        `${BREACHES} | 33\nLevel 1 | 9 | 2 | - | 11`,
        [breaches, ...row('eligible', '1', [9, 2, 'z', 11])],
        ['table-inferred', 'column-inferred'],
      ],
      [
        'and where its title stood in a list of contents',
        `${ELIGIBLE}\n\n${MANAGED_TABLE}\n\n${HEADS}\nLevel 1 | 9 | 2 | - | 11`,
        [...managed, ...row('eligible', '1', [9, 2, 'z', 11])],
        ['table-inferred'],
      ],
      [
        'and nowhere where it was read already',
        `${ELIGIBLE}\n${HEADS}\nLevel 1 | 9 | 2 | - | 11\nTotal | 9 | 2 | - | 11\nLevel 1 | 9 | 2 | - | 11`,
        [...row('eligible', '1', [9, 2, 'z', 11]), ...row('eligible', 'Total', [9, 2, 'z', 11])],
        ['unknown-table'],
      ],
      [
        'nor where no level is named',
        '| Level 1 | Level 2 | Level 3 | Total\nCategory 1 | 1 | 2 | 3 | 6',
        [],
        ['unknown-table'],
      ],
      [
        'which is said again behind the next table',
        `${HEADS}\n${LEVELS}\n\n${MANAGED_TABLE}\nLevel 2 | 1 | 1 | 1 | 3`,
        managed,
        ['unknown-table', 'unknown-table'],
      ],
      [
        'a list as far as another figure',
        `Restrictive orders\nSHPO | 129\n${BREACHES} | 33\nNOs | 93`,
        ['orders_imposed|Total|Total|SHPO=129', breaches],
      ],
      [
        'no words above a new title',
        `Dover\n${CUSTODY}: breach of licence\n${HEADS}\nLevel 2 | 5 | 4 | 3 | 12`,
        inferred('licence'),
      ],
      [
        'nor above one in the first cell of headings',
        `Dover\n${MANAGED}${HEADS}\nLevel 2 | 18 | 43 | 6 | 67`,
        row('managed', '2', [18, 43, 6, 67]),
      ],
    ]),
  )('%s', (_, sheet) => reads('2018-19', sheet));

  it.each(
    sheets([
      [
        'groups of figures',
        'Dover\nMAPPP cases\nReturned to custody for a breach of licence | 3\nCharged with a serious sexual or violent offence | 1',
        ['returned_to_custody|Total|MAPPP|licence=3', 'serious_offence_charged|Total|MAPPP|=1'],
      ],
      [
        'a list whose first figure needs no title',
        'Total number of Sex Offender Orders applied for | 5\nTotal number granted | 4',
        ['orders_imposed|Total|Total|SOO_applied=5', 'orders_imposed|Total|Total|SOO_granted=4'],
      ],
      [
        'by category and level',
        'Registered sex offenders | 33\nMAPPP: registered sex offenders | 5',
        ['eligible|1|Total|=33', 'mappp|1|MAPPP|=5'],
      ],
      [
        'past a label of its own that has all words of a title',
        'MAPPP: other offenders\nOther offenders | 12',
        ['eligible|3|Total|=12'],
      ],
      ['no levels to figures', 'MAPPP cases\nLevel 2 | 1 | 2', [], ['unknown-table']],
    ]),
  )('on the form of the first years: %s', (_, sheet) => reads('2002-03', sheet));
});
