import { describe, it } from 'vitest';
import { HEADS, LEVELS, MANAGED } from './grid-of.ts';
import { BREACHES, breaches, REVOKED, reads, revoked, type Sheet, sheets } from './sheets-read.ts';

describe('other words are told from ours', () => {
  const refused = ['other-words'];
  it.each(
    sheets([
      ['a word in the first cell of headings', `Women | Figure\n${BREACHES} | 33`, [], refused],
      ['and of those of a table, once for all its rows', `${MANAGED}\nDover${HEADS}\n${LEVELS}`, [], refused],
      ['and beside the years', `Women | 2019\n${BREACHES} | 33`, [], refused],
      [
        'a word right above a value, in no short title',
        `${MANAGED}\nMeasure | Women.\nLevel 2 | 18 | 43 | 6 | 67`,
        [],
        refused,
      ],
      ['and above one figure', `Measure | Item\n${BREACHES} | 33`, [], refused],
      ['but not above its label', `Item | Measure\n${BREACHES} | 33`, [breaches]],
      ['nor alone', `| Item\n${BREACHES} | 33`, [breaches]],
      ...['Description', 'Question', 'Item', 'Indicator'].map(
        (words): Sheet => [
          `what people write over labels: ${words}`,
          `${words}\n${BREACHES} | 33\n${REVOKED} | 13`,
          [breaches, revoked],
        ],
      ),
      ['words of no weight', `Annual report\n${BREACHES} | 33`, [breaches]],
      ['another year', `2017-18\n${BREACHES} | 33`, [], refused],
      ['another day', `31 March 2018\n${BREACHES} | 33`, [], refused],
      [
        'a place in twelve words',
        `All of the figures below this line are those of the Dover\n${BREACHES} | 33`,
        [],
        refused,
      ],
      [
        'but not in a sentence, which is longer',
        `All of the figures right below this line are those of the Dover\n${BREACHES} | 33`,
        [breaches],
      ],
      ['a row of other things, in silence', `Open cases | 412\n${BREACHES} | 33`, [breaches]],
      ['a title with a number, down to the next', `${MANAGED} 7\n${HEADS}\n${LEVELS}\n${BREACHES} | 33`, [], refused],
    ]),
  )('%s', (_, sheet) => reads('2018-19', sheet));
});
