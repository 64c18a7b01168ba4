import { describe, expect, it } from 'vitest';
import { Period } from '../../../shared/domain/periods.ts';
import { unreadFindings } from '../../../shared/formats/report-text/findings-of-reading.ts';
import { aboveOf, belowOf, isPageNumber } from '../../../shared/formats/report-text/page-break.ts';
import { otherAreas, otherYears, rawOf, yearIn } from '../../../shared/formats/report-text/sections.ts';
import { isWithin, otherThan } from '../../../shared/formats/report-text/what-follows.ts';
import { eventsOf, PROSE } from './events-told.ts';
import { readWhole } from './read-whole.ts';

const findArea = (slug: string) => slug as Parameters<typeof otherAreas>[2]['asked'];

/** The figures and rows of a text, by their first words, that stand under a heading of another year. */
const elsewhen = (text: string) => {
  const { tokens, events } = eventsOf(text);
  return otherYears(events, tokens, Period.parse('2018-19')).flatMap((other, at) => {
    const { is, from, to } = events[at]!;
    return other && (is === 'figure' || is === 'row') ? [rawOf(tokens.slice(from, to))] : [];
  });
};

describe('what stands under another year', () => {
  const known = 'Breach of licence on 31 March';
  it.each<[string, readonly string[]]>([
    ['Statistics 2018-19\nSHPO 1\nStatistics 2017-18\nSHPO 2', ['SHPO 2']],
    ['Statistics 2017-18\nSHPO 1\nStatistics 2018-19\nSHPO 2', ['SHPO 1']],
    ['Statistics 2018-19\nSHPO 1\nStatistics 2017-18\nSHPO 2\nStatistics\nSHPO 3', ['SHPO 2', 'SHPO 3']],
    // A year that no heading gets right is a slip of the pen.
    ['Statistics 2017-18\nSHPO 1', []],
    ['SHPO 1', []],
    // Of a document without lines a year is told among its titles and rows, by the last of a stretch.
    [
      `Statistics 2018-19\nSHPO 1\nBreach of licence. Courts of 2018-19 and 2017-18. SHPO 2\nSHPO 3`,
      ['SHPO 2', 'SHPO 3'],
    ],
    ['Statistics 2018-19\nSHPO 1\n\nCourts of 2017-18\n\nSHPO 2', []],
    [`Statistics 2018-19\nSHPO 1\n\n${known} 2018`, []],
  ])('%j: %j', (text, figures) => {
    expect(elsewhen(text)).toEqual(figures);
  });

  it('of two days that a stretch names the last counts', () => {
    const days = (text: string) => yearIn(eventsOf(text).tokens);
    expect([days('on 31 March 2018 and 31 March 2019'), days('of all')]).toEqual([2019, undefined]);
  });
});

/** The figures of a text that stand under another area than the one asked for. */
const elsewhere = (text: string, asked: string | undefined, stated: string | undefined = asked) => {
  const { tokens, events } = eventsOf(text);
  const areas = { asked: asked && findArea(asked), stated: stated && findArea(stated) };
  return otherAreas(events, tokens, { asked: areas.asked || undefined, stated: areas.stated || undefined }).flatMap(
    (other, at) => {
      const { is, from, to } = events[at]!;
      return other && (is === 'figure' || is === 'row') ? [rawOf(tokens.slice(from, to))] : [];
    },
  );
};

describe('what stands under another area', () => {
  it.each<[string, string, string | undefined, readonly string[]]>([
    ['the second of two', 'Kent\nSHPO 1\n\nSurrey\nSHPO 2', 'kent', ['SHPO 2']],
    ['the first of two', 'Surrey\nSHPO 1\n\nKent\nSHPO 2', 'kent', ['SHPO 1']],
    ['both of two others', 'Surrey\nSHPO 1\n\nEssex\nSHPO 2', 'kent', ['SHPO 1', 'SHPO 2']],
    ['rows of two', 'Kent\nLevel 2 1\n\nSurrey\nLevel 2 2', 'kent', ['Level 2 2']],
    ['none of one', 'Kent\nSHPO 1', 'kent', []],
    ['none of one that nobody asked for', 'Surrey\nSHPO 1', undefined, []],
    [
      'what stands before the first name of several',
      'SHPO 1\n\nKent\nSHPO 2\n\nSurrey\nSHPO 3',
      'kent',
      ['SHPO 1', 'SHPO 3'],
    ],
    ['a name among other words that heads figures', 'Kent\nSHPO 1\n\nCourts of Surrey\nSHPO 2', 'kent', ['SHPO 2']],
    ['a name among other words that heads none', 'Kent\nSHPO 1\n\nCourts of Surrey\nDover\nSHPO 2', 'kent', []],
    ['a name above a title', 'Kent\nSHPO 1\n\nCourts of Surrey\nBreach of licence\nSHPO 2', 'kent', ['SHPO 2']],
    ['figures of a name', 'Kent\nSHPO 1\n\nFigures for Surrey in 12\nDover\nSHPO 2', 'kent', ['SHPO 2']],
    ['own figures again', 'Kent\nSHPO 1\n\nSurrey\nSHPO 2\n\nTables of Kent: SHPO 3', 'kent', ['SHPO 2']],
    ['prose about another', `Kent\nSHPO 1\n\n${PROSE} in Surrey.\nSHPO 2`, 'kent', []],
  ])('%s: %j asked for %s', (_, text, asked, figures) => {
    expect(elsewhere(text, asked)).toEqual(figures);
  });

  it('where it is the one that the document names as its own, is read, and refused for that', () => {
    expect(elsewhere('Surrey\nSHPO 1', 'kent', 'surrey')).toEqual([]);
    expect(elsewhere('Surrey\nSHPO 1', 'kent', 'essex')).toEqual(['SHPO 1']);
    expect(elsewhere('Surrey\nSHPO 1', 'kent', 'kent')).toEqual(['SHPO 1']);
  });
});

describe('what is quoted of what was not read', () => {
  const quoted = (text: string) => {
    const { tokens } = eventsOf(text);
    return /“(.*)”/.exec(unreadFindings([{ why: 'label-unknown', tokens }])[0]!.message)?.[1];
  };

  it.each([
    ['Level 2 people 12', 'Level 2 people …'],
    ['Category 1 people 12 13', 'Category 1 people …'],
    ['people of 2018-19 and 31 March 2019', 'people of 2018-19 and 31 March 2019'],
    ['Levels 2 and 3', 'Levels 2 and 3'],
    ['per 100,000 aged 10', 'per 100,000 aged 10'],
    ['people under 18 in 2017', 'people …'],
    ['people\t\tof Dover', 'people of Dover'],
    ['x'.repeat(160), 'x'.repeat(160)],
    [`a${'x'.repeat(160)}`, `a${'x'.repeat(159)} …`],
  ])('%j: no number but of a name, and not too much: %s', (text, said) => {
    expect(quoted(text)).toBe(said);
  });

  it('has the place of its first word, if there is one', () => {
    const { tokens } = eventsOf('\nDover\nFrance');
    const place = (from: number) => unreadFindings([{ why: 'label-unknown', tokens: tokens.slice(from) }])[0]!.place;
    expect([place(0), place(1), place(2)]).toEqual([{ line: 2 }, { line: 3 }, {}]);
  });
});

describe('what stands above and below an event', () => {
  it('is told over the number of a page and a running title between', () => {
    const { tokens, events } = eventsOf('Dover\n\n7\n\nTables\n\nSHPO 220\n\nTables\n\n8\n\nFrance');
    const kinds = events.map(({ is }) => is);
    expect(kinds).toEqual(['foreign', 'stray', 'neutral', 'figure', 'neutral', 'stray', 'foreign']);
    expect([aboveOf(events, 3, tokens), belowOf(events, 3, tokens)]).toEqual([events[0], events[6]]);
    const without = eventsOf('Dover\n\nTables\n\nSHPO 220\n\nTables\n\nFrance');
    expect(aboveOf(without.events, 2, without.tokens)).toBe(without.events[1]);
    expect(belowOf(without.events, 2, without.tokens)).toBe(without.events[3]);
  });

  it.each([
    ['7', true],
    ['123', true],
    ['2018', false],
    ['-', false],
    ['c. 7', false],
    ['7 8', false],
    ['Dover 7', false],
  ])('%j is the number of a page: %s', (text, is) => {
    const { tokens, events } = eventsOf(text);
    expect(isPageNumber(events[0], tokens)).toBe(is);
    expect(isPageNumber(undefined, tokens)).toBe(false);
  });

  it('is other words where it is prose, a title of another thing or a number', () => {
    const first = (text: string) => eventsOf(text).events[0];
    for (const text of [PROSE, 'Dover', '12']) expect(otherThan(first(text))).toEqual(first(text));
    for (const text of ['SHPO 220', 'Tables', 'Breach of licence', 'Level 2 5'])
      expect(otherThan(first(text))).toBe(undefined);
    expect(otherThan(undefined)).toBe(undefined);
  });

  it('is within a line where no sentence ends between', () => {
    const within = (text: string) => {
      const { tokens, events } = eventsOf(text);
      return isWithin(events[1], tokens);
    };
    expect([within('Dover 12 France'), within('Dover. France'), within('Dover\nFrance')]).toEqual([true, false, false]);
    expect(isWithin(undefined, [])).toBe(false);
  });
});

describe('a report whose figures stand in doubt', () => {
  const figures = (text: string) => readWhole(text).figures.map((each) => each.split(' ')[0]!.replace(/^\w+\|/, ''));
  const ORDERS = 'Restrictive orders for Category 1 offenders';
  const shpo = 'Total|Total|SHPO=220';
  const no = 'Total|Total|NO=1';
  const HEADS = '\tCategory 1\tCategory 2\tCategory 3\tTotal';
  const ROWS = 'Level 2\t18\t43\t6\t67\nLevel 3\t34\t26\t3\t63\nTotal\t52\t69\t9\t130';
  const CUSTODY = 'Level 2 and 3 individuals returned to custody';

  it.each<[string, string, readonly string[]]>([
    ['under its title', `${ORDERS}\nSHPO 220\nNOs 1`, [shpo, no]],
    // Another thing above one item may be above all of them.
    ['under a line of other words', `${ORDERS}\nDover alone\nSHPO 220\nNOs 1`, []],
    ['behind an item of other words', `${ORDERS}\nSHPO 220\nStaff trained 7 NOs 1`, [shpo]],
    ['behind other words on one line', `${ORDERS}\nStaff trained 7 SHPO 220\nNOs 1`, []],
    [
      'where the title of the document comes between',
      `${ORDERS}\nStaff trained 7 SHPO 220\nTables\n${ORDERS}\nNOs 1`,
      [no],
    ],
    ['behind the number of a page', `${ORDERS}\nSHPO 220\n\n7\n\nTables\n\nNOs 1`, [shpo, no]],
  ])('a list %s', (_, text, read) => {
    expect(figures(text)).toEqual(read);
  });

  it('a heading goes on for the second half of a title, and no further', () => {
    const table = `${CUSTODY}\n${HEADS}\nBreach of licence\n${ROWS}`;
    expect(readWhole(table).said).toEqual([]);
    expect(figures(table)).toHaveLength(12);
    const other = `MAPPA-eligible offenders on 31 March 2019\n${HEADS}\nYearly total by category: Level 2 and 3 offenders\n${ROWS}`;
    expect(readWhole(other).said.map((each) => each.split(' ')[0])).toContain('column-inferred');
  });

  it('rows that begin again are of the next table, which has no title', () => {
    const title = 'MAPPA-eligible offenders in Levels 2 and 3 by category (yearly total)';
    expect(figures(`${title}\n${HEADS}\n${ROWS}\n${ROWS}`)).toHaveLength(12);
    const two = readWhole(`${title}\n${HEADS}\nLevel 2\t18\t43\t6\t67\n${ROWS}`);
    expect(two.figures).toEqual([]);
    expect(two.said.map((each) => each.split(' ')[0])).toEqual(['block-unsure', 'unknown-table']);
  });

  it('one row under no title is none that anybody missed, but under a title of another thing', () => {
    const said = (text: string) => readWhole(text).said.map((each) => each.split(' ')[0]);
    expect(said(`SHPO 1\nLevel 2 meetings: 12\nLevel 2 5`)).not.toContain('unknown-table');
    expect(said('Level 2 5')).toEqual(['no-tables']);
    expect(said('Level 2 5\nLevel 3 6')).toEqual(['no-tables', 'unknown-table']);
    expect(said(`Breach of licence\nin ${PROSE}.\nTotal 5`)).toEqual(['unknown-table']);
  });
});
