import { describe, expect, it } from 'vitest';
import { Period } from '../../../shared/domain/periods.ts';
import { readDocument } from '../../../shared/formats/report-text/read-document.ts';
import { textLines } from '../../../shared/formats/report-text/text-lines.ts';
import { readWhole } from './read-whole.ts';

const TITLE = 'MAPPA-eligible offenders in Levels 2 and 3 by category (yearly total)';
const HEADS = '\tCategory 1\tCategory 2\tCategory 3\tTotal';
const ROWS = 'Level 2\t18\t43\t6\t67\nLevel 3\t34\t26\t3\t63\nTotal\t52\t69\t9\t130';
const BREACHES = 'RSOs cautioned or convicted for breach of notification requirements';
const ORDERS = 'Restrictive orders for Category 1 offenders';
const CUSTODY = 'Level 2 and 3 individuals returned to custody';
const custody = (category: string, values: readonly string[], detail = 'order') =>
  ['2', '3', 'Total'].map((level, at) => `returned_to_custody|${category}|${level}|${detail}=${values[at]}`);
const figures = (text: string, year?: string) => readWhole(text, year).figures.map((each) => each.split(' ')[0]);
const rules = (text: string) => readWhole(text).said.map((each) => each.split(' ')[0]);

describe('a table of orders by level', () => {
  const alone = `${CUSTODY}\nBreach of SHPO\nLevel 2\t1\nLevel 3\t2\nTotal\t3`;
  const printed = `${CUSTODY}\nBreach of SHPO\n${HEADS}\nLevel 2\t1\t-\t-\t1\nLevel 3\t2\t-\t-\t2\nTotal\t3\t-\t-\t3`;

  it('that the form has without categories is read so, with or without their columns', () => {
    expect(figures(alone, '2023-24')).toEqual(custody('Total', ['1', '2', '3']));
    expect(figures(printed, '2023-24')).toEqual(custody('Total', ['1', '2', '3']));
  });

  it('with one figure a row is that of Category 1, where the others are closed and the sum bears it out', () => {
    expect(figures(alone)).toEqual(custody('1', ['1', '2', '3']));
    expect(figures(alone.replace('Total\t3', 'Total\t4'))).toEqual([]);
    // Of breaches of licence any category may be meant.
    expect(figures(alone.replace('SHPO', 'licence'))).toEqual([]);
  });

  it('takes nought in a closed place for none', () => {
    const noughts = printed.replaceAll('-', '0');
    expect(figures(noughts).filter((each) => /\|[23]\|/.test(each ?? '') && /order=0/.test(each ?? ''))).toHaveLength(
      6,
    );
  });
});

describe('the title over several tables or figures', () => {
  const licence = `Breach of licence\n${HEADS}\n${ROWS}`;

  it('is needed by those below it, and ends at a title of another thing', () => {
    expect(figures(`${CUSTODY}\n${licence}`)).toHaveLength(12);
    expect(figures(`${CUSTODY}: breach of licence\n${HEADS}\n${ROWS}`)).toHaveLength(12);
    expect(figures(licence)).toEqual([]);
    expect(figures(`${CUSTODY}\n\nCourts of Dover\n\n${licence}`)).toEqual([]);
  });

  it('goes on over a line that names its own things again, and over the title of the document', () => {
    const list = 'SHPO 220\nNOs 1';
    const read = ['orders_imposed|Total|Total|SHPO=220', 'orders_imposed|Total|Total|NO=1'];
    expect(figures(`${ORDERS}\n${list}`)).toEqual(read);
    expect(figures(`${ORDERS}\nSHPOs and NOs imposed by the courts\n${list}`)).toEqual(read);
    expect(figures(`${ORDERS}\nMAPPA Annual Report\n${list}`)).toEqual(read);
    expect(figures(`${ORDERS}\nSHPOs and NOs imposed by the courts of Dover\n${list}`)).toEqual([]);
  });
});

describe('words beside a table', () => {
  it('behind a row make it unsure, in small letters no row at all', () => {
    const words = (text: string) => `${TITLE}\n${HEADS}\n${ROWS.replace('67', `67${text}`)}`;
    expect(figures(words('\tEstimated'))).toEqual([]);
    expect(rules(words('\tEstimated'))).toContain('block-unsure');
    // In a cell they stay with the number, for a check to refuse and quote; without cells they make prose of it.
    expect(readWhole(words(' in all')).figures).toContain('managed|Total|2|=67 in all placed 5');
    expect(figures(words(' in all').replaceAll('\t', ' '))).toEqual([]);
  });

  it('behind a title on its line make it another thing', () => {
    expect(figures(`${TITLE} Dover\n${HEADS}\n${ROWS}`)).toEqual([]);
    expect(figures(`${TITLE}\nin Dover\n${HEADS}\n${ROWS}`)).toEqual([]);
  });

  it('above a figure that tell another year, quarter or share make it another thing', () => {
    for (const above of ['\t2017-18', 'Quarter 3', 'Division 2', '2018', '%'])
      expect([figures(`${above}\n${BREACHES}\t33`), rules(`${above}\n${BREACHES}\t33`)], above).toEqual([
        [],
        ['label-unknown'],
      ]);
    for (const above of ['\t2018-19', 'Statistics', 'Page 3', '- 7 -', '7'])
      expect(figures(`${above}\n${BREACHES}\t33`), above).toEqual(['notification_breaches|Total|Total|=33']);
  });

  it('that lie between a label and its number are none of it', () => {
    expect(figures(`${BREACHES} of Dover 33`)).toEqual([]);
    expect(figures(`${BREACHES}, of whom women 33`)).toEqual([]);
    expect(figures(`${BREACHES}\nStatistics\n33`)).toEqual([]);
  });
});

describe('what is in doubt', () => {
  const doubts = (text: string) => {
    const { doubts: found } = readDocument(textLines(text), { period: Period.parse('2018-19'), area: undefined });
    return [found.refused, found.inferred].map((tables) => tables.map(({ number }) => number));
  };

  it('is told of a table that was refused, and of one that was read by its sums alone', () => {
    expect(doubts(`${TITLE}\n${HEADS}\n${ROWS}`)).toEqual([[], []]);
    expect(doubts(`${TITLE}\n${ROWS}`)).toEqual([[], ['2']]);
    expect(doubts(`${TITLE}\n${HEADS}\n${ROWS.replace('18\t43', '43\t18')}`)).toEqual([['2'], []]);
    expect(doubts(`${TITLE}\n${HEADS}\n${ROWS.replace('\t67', '')}`)).toEqual([['2'], []]);
    expect(doubts(`${HEADS}\n${ROWS}`)).toEqual([[], []]);
  });

  it('where a place is lost, a total may have moved into it', () => {
    const moved = (row: string) => figures(`${TITLE}\n${HEADS}\n${ROWS.replace('18\t43\t6\t67', row)}`);
    expect(moved('18\t43\t67\t')).toEqual([]);
    expect(moved('18\t\t6\t67')).toHaveLength(11);
    expect(moved('18\t\t6\t68')).toHaveLength(11);
  });
});
