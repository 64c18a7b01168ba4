import { describe, expect, it } from 'vitest';
import { withoutContents } from '../../../shared/formats/report-text/contents-list.ts';
import { listedPages } from '../../../shared/formats/report-text/listed-pages.ts';
import { textLines } from '../../../shared/formats/report-text/text-lines.ts';
import { eventsOf } from './events-told.ts';

/** What is left of lines that are written with `/` between, and their cells with `|`. */
const left = (lines: string): string =>
  withoutContents(textLines(lines.replaceAll('|', '\t').replaceAll('/', '\n')))
    .map(({ cells }) => cells.map(({ text }) => text).join('|'))
    .filter((text) => text !== '')
    .join('/');

describe('lines without a list of contents', () => {
  it.each<[lines: string, left: string]>([
    ['Contents/A 1/B 2/C', 'Contents/C'],
    ['Contents/A|1/B|2/C', 'Contents/C'],
    ['Contents/1|A/2|B/C', 'Contents/C'],
    ['Contents/A/1/B/2/C', 'Contents/C'],
    ['Contents//A//1//B//2//C', 'Contents/C'],
    ['Contents//A 1//B 2//C', 'Contents/C'],
    ['Contents/Page/A 1/B 2/C', 'Contents/C'],
    ['Contents//Page//A 1/B 2/C', 'Contents/Page/C'],
    ['Contents/A/goes on 1/B 2/C', 'Contents/C'],
    ['Contents/A/goes/on 1/B 2/C', 'Contents/C'],
    ['Contents/A 1/B 2/C/goes 3/D', 'Contents/D'],
    ['Contents/A iv/B v/C 1/D', 'Contents/D'],
    ['Contents/A 2/B 2/C 17/D', 'Contents/D'],
    ['Contents/A 15/B 30/D', 'Contents/D'],
    ['Contents/A page 1/B p. 2/C', 'Contents/C'],
    ['Contents/A 1/B 2/Contents/C 1/D 2/E', 'Contents/Contents/E'],
  ])('%s leaves %s', (lines, rest) => {
    expect(left(lines)).toBe(rest);
  });

  it.each([
    ...['Contents/A 1/B', 'Contents/A 16/B 17', 'Contents/A iv/B 16/C', 'Contents/A 2/B 1', 'Contents/A 2/B 18'],
    ...['Contents/A/goes/on/still 1/B 2', 'Words/A 1/B 2', 'Our contents are these/A 1/B 2', 'Contents/A 1000/B 1001'],
    ...['Contents/A 2018-19/B 2019-20', 'Contents/A 1.5/B 2.5', 'Contents/Level 1|1/B 2', 'Contents/Total 1/B 2'],
  ])('%s is no such list', (lines) => {
    expect(left(lines)).toBe(lines);
  });

  it.each<[lines: string, left: string]>([
    ['Contents/A 1/B 2/A 3/C 4', 'Contents/A 3/C 4'],
    ['Contents/A 1/B 2/A/C 3', 'Contents/A/C 3'],
    ['Contents/A 1/B 2/C 1/D 2', 'Contents/C 1/D 2'],
    ['Contents/A 1/B 2/C 18/D 19', 'Contents/C 18/D 19'],
    ['Contents/A 1/B 2/C//D 3', 'Contents/C/D 3'],
    ['Contents/A 1/B 2/C/D/E/F 3', 'Contents/C/D/E/F 3'],
    ['Contents/A 1/B 2/Level 2|5/C 6', 'Contents/Level 2|5/C 6'],
    ['Contents/A 1/B 2/MAPPA Level 2|-/C 6', 'Contents/MAPPA Level 2|-/C 6'],
  ])('%s ends so that %s is left', (lines, rest) => {
    expect(left(lines)).toBe(rest);
  });
});

describe('entries of a list of contents without a heading', () => {
  const TITLE = 'MAPPA-eligible offenders on 31 March 2019';
  const BREACHES = 'RSOs cautioned or convicted for breach of notification requirements';
  const RATE = 'Total number of RSOs per 100,000 head of population';
  const listed = (...lines: readonly string[]) => {
    const { events, tokens } = eventsOf(lines.join('\n'));
    return [...listedPages(events, tokens)].map((at) => tokens[events[at]!.to - 1]!.raw).join(' ');
  };

  it('are what stands beside the title of a table of levels with one number, which do not go down', () => {
    expect(listed(`${TITLE}\t5`, `${BREACHES}\t6`)).toBe('5 6');
    expect(listed(`${BREACHES}\t5`, `${TITLE}\t5`)).toBe('5 5');
    expect(listed(`${TITLE} 5`, `${BREACHES} 6`)).toBe('5 6');
    expect(listed('Foxes 3', `${TITLE} 5`, 'Hounds 6', `${BREACHES} 6`)).toBe('3 5 6 6');
    expect(listed(`${BREACHES}\t19`, 'MAPPA-eligible offenders in Levels 2 and 3 (yearly total)\t20')).toBe('19 20');
  });

  it('are none where numbers go down, something stands between, or the table has rows', () => {
    expect(listed(`${TITLE}\t7`, `${BREACHES}\t6`)).toBe('');
    expect(listed(`${TITLE}\t5`)).toBe('');
    expect(listed(`${BREACHES}\t5`, `${RATE}\t6`)).toBe('');
    expect(listed(`${TITLE}\t5`, 'Foxes and hounds', `${BREACHES}\t6`)).toBe('');
    expect(listed(`${BREACHES}\t4`, `${TITLE}\t5`, 'Level 1\t1\t2\t-\t3')).toBe('');
    expect(listed(`${BREACHES}\t4`, `${TITLE}\t5`, '\tCategory 1\tCategory 2\tCategory 3\tTotal')).toBe('');
    expect(listed(`${BREACHES}\t4`, TITLE, '5', `${RATE}\t6`)).toBe('');
    expect(listed(`${BREACHES}\t4`, `${TITLE}\t1234`)).toBe('');
    expect(listed(`${BREACHES}\tx`, `${TITLE}\t5`)).toBe('');
    expect(listed('Restrictive orders for Category 1 offenders\t5', `${BREACHES}\t6`)).toBe('');
  });
});
