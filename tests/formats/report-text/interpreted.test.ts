import { describe, expect, it } from 'vitest';
import { Period } from '../../../shared/domain/periods.ts';
import { unreadFindings } from '../../../shared/formats/report-text/findings-of-reading.ts';
import { interpret } from '../../../shared/formats/report-text/interpret.ts';
import { textLines } from '../../../shared/formats/report-text/text-lines.ts';
import { tokenise } from '../../../shared/formats/report-text/tokens.ts';
import { eventsOf, PROSE } from './events-told.ts';

const TITLE = 'MAPPA-eligible offenders in Levels 2 and 3 by category (yearly total)';
const HEADS = '\tCategory 1\tCategory 2\tCategory 3\tTotal';
const ROWS = ['Level 2\t18\t43\t6\t67', 'Level 3\t34\t26\t3\t63', 'Total\t52\t69\t9\t130'];
const TABLE = '2: 18 43 6 67 34 26 3 63 52 69 9 130';
const ORDERS = 'Restrictive orders for Category 1 offenders';
const CUSTODY = 'Level 2 and 3 individuals returned to custody';
const BREACHES = 'RSOs cautioned or convicted for breach of notification requirements';
const REVOKED = 'RSOs having had their life time notification revoked on application';

/** What is read of lines: each table or figure as `number: values`, then why the rest was not. */
const read = (...lines: readonly string[]) => {
  const { events, tokens } = eventsOf(lines.join('\n'));
  const asked = { period: Period.parse('2018-19'), area: undefined, stated: undefined };
  const { copies, unread, known } = interpret(events, tokens, asked);
  const figures = copies.map(({ table, found }) => `${table.number}: ${found.map(({ text }) => text).join(' ')}`);
  return [figures, unread.map(({ why }) => why), known];
};

describe('the events of a document', () => {
  it('are a table below its title, as long as nothing but headings and pages comes between', () => {
    expect(read(TITLE, HEADS, ...ROWS)).toEqual([[TABLE], [], 1]);
    expect(read(TITLE, HEADS, ROWS[0]!, '7', ...ROWS.slice(1))).toEqual([[TABLE], [], 1]);
    expect(read(TITLE, HEADS, ROWS[0]!, 'MAPPA statistics', HEADS, ...ROWS.slice(1))).toEqual([[TABLE], [], 1]);
    expect(read(TITLE, `${PROSE}.`, HEADS, ...ROWS)).toEqual([[], ['unknown-table'], 1]);
    expect(read(TITLE, 'Foxes and hounds 12', HEADS, ...ROWS)).toEqual([[], ['unknown-table'], 1]);
    expect(read(TITLE, 'Foxes and hounds', HEADS, ...ROWS)).toEqual([[], ['unknown-table'], 1]);
    expect(read(HEADS, ...ROWS)).toEqual([[], ['unknown-table'], 0]);
    expect(read(HEADS, ROWS[0]!)).toEqual([[], [], 0]);
    expect(read(TITLE, HEADS, ...ROWS.slice(0, 2))).toEqual([[], ['block-unsure'], 1]);
    expect(read(TITLE, HEADS, ...ROWS, ...ROWS)).toEqual([[TABLE], ['unknown-table'], 1]);
    expect(read(TITLE, HEADS, 'Level 2 18 43 6 67 Dover', ...ROWS.slice(1))).toEqual([
      ...[[], ['block-unsure', 'unknown-table'], 1],
    ]);
  });

  it('are figures of a group below its title, till another line of words', () => {
    expect(read(ORDERS, 'SHPO\t220', 'NO\t1')).toEqual([['4a: 220', '4a: 1'], [], 3]);
    expect(read('SHPO\t220')).toEqual([[], ['label-unknown'], 1]);
    expect(read(ORDERS, 'SHPO\t220', 'Courts of Dover', 'NO\t1')).toEqual([['4a: 220'], ['label-unknown'], 3]);
    expect(read(CUSTODY, 'Breach of licence', HEADS, ...ROWS)[0]).toEqual([TABLE.replace('2:', '5a:')]);
    expect(read(`${CUSTODY}: breach of licence`, HEADS, ...ROWS)[0]).toEqual([TABLE.replace('2:', '5a:')]);
    expect(read('Breach of licence', HEADS, ...ROWS)[0]).toEqual([]);
  });

  it('leave a list in doubt whose label stands behind other words, till a title of the document', () => {
    expect(read(ORDERS, 'Dover has 12 SHPO 220', 'NO 1')[0]).toEqual([]);
    expect(read(ORDERS, 'Dover has 12 SHPO 220', 'MAPPA statistics', 'NO 1')[0]).toEqual(['4a: 1']);
  });

  it('tell of other values among figures, as far as two events behind the last', () => {
    const [one, two] = [`${BREACHES}\t33`, `${REVOKED}\t13`];
    const others = ['Foxes ran\t5', 'Hounds ran\t6', 'Cats ran\t7'];
    expect(read(one, others[0]!, two)).toEqual([['3a: 33', '3b: 13'], ['label-unknown'], 2]);
    expect(read(others[0]!, one, two)).toEqual([['3a: 33', '3b: 13'], [], 2]);
    expect(read(one, two, ...others)).toEqual([['3a: 33', '3b: 13'], ['label-unknown', 'label-unknown'], 2]);
  });
});

describe('what is quoted of a line that was not read', () => {
  const quoted = (text: string) =>
    /“(.*)”/.exec(
      unreadFindings([{ why: 'label-unknown', tokens: tokenise(textLines(text)).tokens }])[0]!.message,
    )?.[1];

  it('has the numbers of levels, categories, days and rates, and no other', () => {
    expect(quoted('Foxes at Level 2 35')).toBe('Foxes at Level 2 …');
    expect(quoted('Levels 2 and 3 of Category 1 12 13')).toBe('Levels 2 and 3 of Category 1 …');
    expect(quoted('Foxes on 31 March 2019 in 2018-19 7')).toBe('Foxes on 31 March 2019 in 2018-19 …');
    expect(quoted('Foxes per 100,000 aged 10 12% 3 June 2018')).toBe('Foxes per 100,000 aged 10 …');
    expect(quoted('x '.repeat(90))).toBe(`${'x '.repeat(80)} …`);
  });
});
