import { describe, expect, it } from 'vitest';
import { managedAt, readWhole } from './read-whole.ts';

const BREACHES = 'RSOs cautioned or convicted for breach of notification requirements';
const REVOKED = 'RSOs who have had their lifetime notification revoked on application';
const RATE = 'Total number of Registered Sexual Offenders per 100,000 population';
const ORDERS = 'Restrictive orders for Category 1 offenders';
const breaches = (value: string, line: number) => `notification_breaches|Total|Total|=${value} named ${line}`;
const revoked = (value: string, line: number) => `lifetime_revocations|Total|Total|=${value} named ${line}`;
const order = (detail: string, value: string, line: number) =>
  `orders_imposed|Total|Total|${detail}=${value} named ${line}`;
const unknown = (line: number, words: string) =>
  `label-unknown ${line}: A figure was not read, because its label is not one of the form and nothing else: “${words}”.`;
const length = (line: number, words: string) =>
  `row-length ${line}: What stands here was not read, because it has more or fewer figures than columns: “${words}”.`;
const NONE = 'no-tables -: No table of the form was found in the report.';

describe('a single figure in a report', () => {
  it.each([
    ['behind a tab', `${BREACHES}\t33`, 3],
    ['behind a blank', `${BREACHES} 33`, 3],
    ['on the next line', `${BREACHES}\n33`, 4],
    ['behind dots', `${BREACHES} ..... 33`, 3],
    ['behind a colon', `${BREACHES}: 33`, 3],
    ['in a list', `- ${BREACHES} - 33`.replace(' - 33', ' 33'), 3],
    ['with its label over two lines', `${BREACHES.replace(' for ', '\nfor ')} 33`, 4],
    ['with its label in other order', 'Convicted or cautioned RSOs: breach of registration requirements 33', 3],
    ['with its year', `${BREACHES} between 1 April 2018 and 31 March 2019 33`, 3],
    ['with its period', `${BREACHES} 2018-19 33`, 3],
    ['behind a note', `${BREACHES} (note 2) 33`, 3],
  ])('is read by its label: %s', (_, text, line) => {
    const read = readWhole(text);
    expect([read.figures, read.said]).toEqual([[breaches('33', line)], []]);
  });

  it('has the words of its label, and what is no number', () => {
    expect(readWhole(`${BREACHES}\t33`).words).toEqual([BREACHES]);
    expect(readWhole(`${BREACHES}\tn/a`).figures).toEqual([breaches('z', 3)]);
    expect(readWhole(`${BREACHES}\tnot collected`).figures).toEqual([breaches('x', 3)]);
    expect(readWhole(`${BREACHES}\t1 Not collected`).figures).toEqual([breaches('1 Not collected', 3)]);
    expect(readWhole(`${BREACHES}\t-`).figures).toEqual([breaches('z', 3)]);
    expect(readWhole(`${RATE}\t134`).figures).toEqual(['rate_per_100k|Total|Total|=134 named 3']);
  });

  it.each([
    ['another year', `${BREACHES} 2017-18 33`],
    ['another day', `${BREACHES} on 31 March 2019 33`],
    ['a word more', `${BREACHES} in Dover 33`],
    ['a word more before', `Interim ${BREACHES} 33`],
    ['half of it', 'RSOs cautioned for breach of notification requirements 33'],
    ['a denial', `Not ${BREACHES} 33`],
    ['a share', `${BREACHES} 33%`],
    ['a blank line before the number', `${BREACHES}\n\n33`],
    ['a bracket about the number', `${BREACHES} (33)`],
  ])('is not read with %s', (_, text) => {
    expect(readWhole(text).figures).toEqual([]);
  });

  it.each([
    ['two numbers behind it', `${BREACHES} 33 34`, [length(3, `${BREACHES} …`)]],
    ['a number below it', `${BREACHES} 33\n34`, [length(3, `${BREACHES} …`)]],
    [
      'a label that goes on below up to a number',
      `${BREACHES} 33\nand women 12`,
      [
        'number-in-label 3: A figure was not read, because its label goes on below it up to a second number: ' +
          `“${BREACHES} …”.`,
      ],
    ],
    ['a label that goes on below with other words', `${BREACHES} 33\nin Dover alone`, [unknown(3, `${BREACHES} …`)]],
    ['other words behind the number', `${BREACHES} 33 Dover`, [unknown(3, `${BREACHES} …`)]],
    ['the title of another thing above', `Dover alone\n${BREACHES} 33`, [unknown(3, `Dover alone ${BREACHES} …`)]],
    ['a year above', `2017\n${BREACHES} 33`, [unknown(4, `${BREACHES} …`)]],
    ['a number before it', `12 ${BREACHES} 33`, [length(3, `${BREACHES} …`)]],
  ])('is not read, and said, with %s', (_, text, said) => {
    const read = readWhole(text);
    expect([read.figures, read.said]).toEqual([[], said]);
  });

  it('is read below the number of a page, and below a sentence', () => {
    expect(readWhole(`12\n${BREACHES} 33`).figures).toEqual([breaches('33', 4)]);
    const sentence = 'This year our agencies met many times and thank everyone who took part in it.';
    expect(readWhole(`${sentence}\n${BREACHES} 33`).figures).toEqual([breaches('33', 4)]);
    expect(readWhole(`${BREACHES} 33\n${sentence}`).figures).toEqual([breaches('33', 3)]);
    expect(readWhole(`${BREACHES} 33\n\nin Dover alone`).figures).toEqual([breaches('33', 3)]);
  });

  it('twice with two values is kept twice, with one value once', () => {
    expect(readWhole(`${BREACHES} 33\n\n${BREACHES} 34`).figures).toEqual([breaches('33', 3), breaches('34', 5)]);
    const same = readWhole(`${BREACHES} 33\n\n${BREACHES} 33`);
    expect([same.figures, same.said]).toEqual([
      [breaches('33', 3)],
      ['printed-twice 5: Table 3a stands here a second time with the same figures; the one at line 3 was read.'],
    ]);
  });

  it('between others that were read is said where it was not', () => {
    const text = `${BREACHES} 33\nStaff trained 7\n${REVOKED} 13`;
    const read = readWhole(text);
    expect(read.figures).toEqual([breaches('33', 3), revoked('13', 5)]);
    expect(read.said).toEqual([unknown(4, 'Staff trained …')]);
    expect(readWhole(`Staff trained 7\n\n${REVOKED} 13`).said).toEqual([]);
  });
});

describe('the figures of a list', () => {
  const list = 'SHPO\t220\nSHPO with foreign travel restriction\t4\nNOs\t1';
  const read = [order('SHPO', '220', 4), order('SHPO_FTR', '4', 5), order('NO', '1', 6)];

  it('are read under their title', () => {
    const plain = readWhole(`${ORDERS}\n${list}`);
    expect([plain.figures, plain.said]).toEqual([read, []]);
    expect(plain.words).toEqual(['SHPO', 'SHPO with foreign travel restriction', 'NOs']);
    const courts = readWhole(`${ORDERS} imposed by the courts\n${list.replace('SHPO\t', 'SHPOs imposed\t')}`);
    expect(courts.figures).toEqual(read);
  });

  it('are not without it, nor under that of another thing', () => {
    expect(readWhole(list)).toMatchObject({
      figures: [],
      said: [unknown(3, 'SHPO …'), unknown(4, 'SHPO with foreign travel restriction …'), unknown(5, 'NOs …')],
    });
    expect(readWhole(`${ORDERS} in Dover\n${list}`).figures).toEqual([]);
    expect(readWhole(`${ORDERS}\n\nCourts of Dover\n\n${list}`).figures).toEqual([]);
  });

  it('go on behind a figure of another kind', () => {
    const next = `${ORDERS}\n${list}\n\n${BREACHES} 33\n\nNOs 5`;
    expect(readWhole(next).figures.toSorted()).toEqual([...read, breaches('33', 8), order('NO', '5', 10)].toSorted());
  });

  it('of which one label is of another thing are read but for it', () => {
    const one = readWhole(`${ORDERS}\n${list.replace('NOs', 'NOs refused')}`);
    expect(one.figures).toEqual(read.slice(0, 2));
    expect(one.said).toEqual([unknown(6, 'NOs refused …')]);
  });
});

describe('parts of a report', () => {
  const TITLE = 'MAPPA-eligible offenders in Levels 2 and 3 by category (yearly total)';
  const table = `${TITLE}\n\tCategory 1\tCategory 2\tCategory 3\tTotal\nLevel 2\t18\t43\t6\t67\nLevel 3\t34\t26\t3\t63\nTotal\t52\t69\t9\t130`;
  const rows = { 2: '18 43 6 67', 3: '34 26 3 63', Total: '52 69 9 130' };
  const quoted = '“MAPPA eligible offenders in Levels 2 and 3 by category yearly total”.';

  it('of another year are left aside beside one of this year, and read where there is none', () => {
    const both = readWhole(`Statistics 2018-19\n\n${table}\n\nStatistics 2017-18\n\n${table}\n${BREACHES} 33`);
    expect(both.figures).toEqual(managedAt(7, 'checked', rows));
    expect(both.said).toEqual([
      `other-year-left-aside 13: What stands under a heading of another year was left aside (table 2): ${quoted}`,
      'other-year-left-aside 18: What stands under a heading of another year was left aside (table 3a): ' +
        `“${BREACHES} …”.`,
    ]);
    const slip = readWhole(`Statistics 2017-18\n\n${table}`, '2018-19', 'Kent MAPPA Annual Report');
    expect(slip.figures).toEqual(managedAt(7, 'checked', rows));
  });

  it('of another area are left aside beside one of this area', () => {
    const both = readWhole(`Kent\n\n${table}\n\nCumbria\n\n${table}\n${BREACHES} 33`);
    expect(both.figures).toEqual(managedAt(7, 'checked', rows));
    expect(both.said).toEqual([
      `other-areas-left-aside 13: What stands under the heading of another area was left aside (table 2): ${quoted}`,
      'other-areas-left-aside 18: What stands under the heading of another area was left aside (table 3a): ' +
        `“${BREACHES} …”.`,
    ]);
  });

  it('that hold no table of the form are none', () => {
    const none = readWhole('We thank everyone.\n\nLevel 2 meetings are held every fortnight.');
    expect([none.figures, none.said]).toEqual([[], [NONE]]);
  });

  it('say what was taken off beside figures', () => {
    expect(readWhole(`${BREACHES}\t33*`)).toMatchObject({
      figures: [breaches('33', 3)],
      said: ['footnote-mark 3: A mark beside a figure was taken off.'],
    });
    expect(readWhole(`${BREACHES}\t33<sup>1</sup>`)).toMatchObject({
      figures: [breaches('33', 3)],
      said: ['footnote-mark 3: A raised or lowered mark was taken off.'],
    });
    expect(readWhole(`${BREACHES}\t~~31~~ 33`)).toMatchObject({
      figures: [breaches('33', 3)],
      said: ['struck-out 3: What is struck out was left out.'],
    });
    expect(readWhole(`${BREACHES}\t33<span hidden>1</span>`)).toMatchObject({
      figures: [breaches('33', 3)],
      said: ['hidden-text 3: Text that is hidden was left out.'],
    });
  });
});
