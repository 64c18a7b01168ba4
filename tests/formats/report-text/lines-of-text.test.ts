import { describe, expect, it } from 'vitest';
import { limits } from '../../../shared/formats/limits.ts';
import { withJoinedHeadings } from '../../../shared/formats/report-text/heading-lines.ts';
import { unmarked } from '../../../shared/formats/report-text/inline-marks.ts';
import { withoutPageBreaks } from '../../../shared/formats/report-text/page-breaks.ts';
import { textLines } from '../../../shared/formats/report-text/text-lines.ts';
import type { ReportLine } from '../../../shared/formats/report-text/token.ts';

/** Lines as `line: cell|cell`, those whose columns are real in brackets. */
const told = (lines: readonly ReportLine[]): readonly string[] =>
  lines.map(({ cells, place, table }) => {
    const text = cells.map((cell) => cell.text).join('|');
    return `${place.line}: ${table ? `[${text}]` : text}`;
  });

describe('the lines and cells of a text', () => {
  it.each<[string, readonly string[]]>([
    ['a\tb\t\tc', ['1: [a|b||c]']],
    ['| a | b |', ['1: [ a | b ]']],
    ['a | b | c', ['1: [a | b | c]']],
    ['a | b', ['1: a | b']],
    ['a  b   c d', ['1: a|b|c d']],
    ['  a b  ', ['1: a b']],
    ['a\u00A0\u00A0b', ['1: a|b']],
    [`${'A sentence of some length here.'}  And another`, [`1: A sentence of some length here.  And another`]],
    ['Short one.  12', ['1: Short one.|12']],
    ['---\n| --- | :-: |\n=====\n--\n-\na', ['5: -', '6: a']],
    ['a\r\nb\rc\fd', ['1: a', '2: b', '3: c', '4: d']],
    ['', ['1: ']],
    // Tables of pages, however their tags are broken over the lines.
    ['<table><tr><td>a</td><td>b</td></tr></table>c', ['1: ', '1: ', '1: ', '1: [a|b]', '1: ', '1: ', '1: c']],
    ['<tr><th>a<th>b\n<tr><td>c\n<td>d', ['1: ', '1: [a|b ]', '2: [c |d]', '3: ']],
    ['<tr><td>one\ntwo<br>three</td><td><b>4</b></td></tr>', ['1: ', '1: [one two three|<b>4</b>]', '2: ']],
    ['<tr><td>alone</td></tr>', ['1: ', '1: alone', '1: ']],
    ['x<p>a</p>\n<p>b</p>', ['1: x', '1: a', '1: ', '2: ', '2: b', '2: ']],
    ['<td>a</td><td>b\tc</td>', ['1: [a|b c]', '1: ']],
    ['a <foo> b', ['1: a <foo> b']],
    ['<tr><b></b><td>a</td><td>b</td></tr>', ['1: ', '1: [a|b]', '1: ']],
    ['<tr> x <td>a</td><td>b</td></tr>', ['1: ', '1: [a|b]', '1: ']],
    ['<tr><td\nclass="x">a</td><td>b</td></tr>c', ['1: ', '1: [a|b]', '2: c']],
    ['<tr><td>a</td><td>b</td></tr>c\nd', ['1: ', '1: [a|b]', '1: c', '2: d']],
    ['A heading of more than thirty letters  12', ['1: A heading of more than thirty letters|12']],
    [`${'a'.repeat(29)}.  12`, [`1: ${'a'.repeat(29)}.|12`]],
    [`${'a'.repeat(30)}.  12`, [`1: ${'a'.repeat(30)}.  12`]],
  ])('%j are %j', (text, lines) => {
    expect(told(textLines(text))).toEqual(lines);
  });

  it('keep a line that is longer than any table whole, but for its tabs', () => {
    const long = `${'word  '.repeat(2000)}end`;
    expect(told(textLines(long))).toEqual([`1: ${long}`]);
    expect(told(textLines(`${long}\t5`))).toEqual([`1: [${long}|5]`]);
    const most = 'b'.repeat(limits.lineLength - 3);
    expect(told(textLines(`a  ${most}`))).toEqual([`1: a|${most}`]);
    expect(told(textLines(`a  ${most}b`))).toEqual([`1: a  ${most}b`]);
  });
});

describe('what formatting means within a text', () => {
  it.each<[string, string, boolean, boolean]>([
    ['220<sup>1</sup>', '220', true, false],
    ['H<sub>2</sub>O', 'H O', true, false],
    ['220[^1]', '220', true, false],
    ['220^1^', '220', true, false],
    ['220[1](#note)', '220', true, false],
    ['220¹²', '220', true, false],
    ['~~9~~ 220', '220', false, true],
    ['<del>9</del>220', '220', false, true],
    ['<s>9</s>220<sup>1</sup>', '220', true, true],
    ['**bold** `code` __more__', 'bold code more', false, false],
    ['[a link](https://x.y)', 'a link', false, false],
    ['<b>220</b>', '220', false, false],
    ['a&nbsp;b &amp; c &lt;5 &ndash; &unknown; &#8211;', 'a b & c <5 – &unknown; –', false, false],
    ['2\u00AD2\u200B0', '220', false, false],
    ['o\uFB03ce', 'office', false, false],
    ['1\u00A0722', '1722', false, false],
    ['Level 2 1\u00A0722 5', 'Level 2 1722 5', false, false],
    ['breaches 1\u00A0722', 'breaches 1 722', false, false],
    ['2 · ¹', '2 · ¹', false, false],
  ])('%j is %j', (text, plain, raised, struck) => {
    expect(unmarked(text)).toEqual({ text: plain, raised, struck });
  });
});

describe('the ends of pages between the lines of a text', () => {
  const left = (text: string) =>
    withoutPageBreaks(textLines(text))
      .map(({ cells }) => cells[0]!.text)
      .join('/');
  const foot = (number: string, title: string) => `\n\n${number}\n\n${title}\n\n`;

  it('go where their number goes up, with one running title', () => {
    expect(left(`a${foot('7', 'MAPPA Report')}b${foot('8', 'MAPPA Report')}c`)).toBe('a/b/c');
    expect(left(`a${foot('Page 7 of 20', 'MAPPA')}b${foot('- 8 -', 'MAPPA')}c`)).toBe('a/b/c');
    expect(left(`a${foot('7', 'MAPPA')}b${foot('10', 'MAPPA')}c`)).toBe('a/b/c');
    // Above the number or below it, an empty line beside the title or none.
    const head = (number: string, title: string) => `\n\n${title}\n\n${number}\n\n`;
    expect(left(`a${head('7', 'MAPPA')}b${head('8', 'MAPPA')}c`)).toBe('a/b/c');
    expect(left(`a${head('7', 'MAPPA').slice(1)}b${head('8', 'MAPPA').slice(1)}c`)).toBe('a/b/c');
    expect(left(`a${foot('7', 'MAPPA').slice(0, -1)}b${foot('8', 'MAPPA').slice(0, -1)}c`)).toBe('a/b/c');
    const long = (letters: number) => `${'x'.repeat(letters - 2)} x`;
    const three = (title: string) => `a${foot('7', title)}b${foot('8', title)}c${foot('9', title)}d`;
    expect([left(three(long(100))), left(three(long(101))).length]).toEqual(['a/b/c/d', 4 + 3 * 108]);
  });

  it.each([
    ['once', `a${foot('7', 'MAPPA Report')}b`],
    ['with a number that stays', `a${foot('7', 'MAPPA')}b${foot('7', 'MAPPA')}c`],
    ['with a number that goes up by more', `a${foot('7', 'MAPPA')}b${foot('11', 'MAPPA')}c`],
    ['with a number that goes down', `a${foot('8', 'MAPPA')}b${foot('7', 'MAPPA')}c`],
    ['twice with words that are no title of ours', `a${foot('7', 'Foxes')}b${foot('8', 'Foxes')}c`],
    ['with rows of tables', `a${foot('7', 'Level 2')}b${foot('8', 'Level 2')}c${foot('9', 'Level 2')}d`],
    ['with figures', `a${foot('7', 'RSOs 12')}b${foot('8', 'RSOs 12')}c${foot('9', 'RSOs 12')}d`],
    [
      'with the beginning of a row',
      `a${foot('7', 'Total of all')}b${foot('8', 'Total of all')}c${foot('9', 'Total of all')}d`,
    ],
    ['with no letters', `a${foot('7', '* * *')}b${foot('8', '* * *')}c${foot('9', '* * *')}d`],
    ['without an empty line below', 'a\n\n7\nx\nMAPPA\n\nb\n\n8\nx\nMAPPA\n\nc'],
    ['without an empty line', 'a\n7\n\nMAPPA\n\nb\n8\n\nMAPPA\n\nc'],
  ])('stay %s', (_, text) => {
    expect(left(text)).toBe(text.replaceAll('\n', '/'));
  });

  it('go with other words where there are three of them', () => {
    expect(left(`a${foot('7', 'Foxes')}b${foot('8', 'Foxes')}c${foot('9', 'Foxes')}d`)).toBe('a/b/c/d');
    expect(left(`a${foot('7', 'MAPPA 2018-19')}b${foot('8', 'MAPPA 2018-19')}c`)).toBe('a/b/c');
  });
});

describe('headings over several rows', () => {
  const joined = (text: string) => told(withJoinedHeadings(textLines(text)));

  it('are put together column by column, where cells of them are joined', () => {
    expect(joined('\tCategory 1\tCategory 2\t\n\tRSOs\tViolent\tTotal')).toEqual([
      '1: [|Category 1 RSOs|Category 2 Violent|Total]',
    ]);
    expect(joined('\t\t\tTotal\n\tRSOs\tViolent\t')).toEqual(['1: [|RSOs|Violent|Total]']);
    expect(joined('\tRSOs\t\n\t\tTotal')).toEqual(['1: [|RSOs|Total]']);
    expect(joined('\t\tTotal\n\tRSOs\tof all')).toEqual(['1: [|RSOs|Total of all]']);
    expect(joined('5\tRSOs\t\n\tViolent\tTotal')).toEqual(['1: [5|RSOs Violent|Total]']);
    const [line] = withJoinedHeadings(textLines('\tRSOs\t\n\tViolent\tTotal'));
    expect(line?.cells.map(({ place }) => place.line)).toEqual([2, 1, 2]);
  });

  it('are not where all cells are filled, their number differs, or figures stand there', () => {
    for (const text of [
      '\tRSOs\tViolent\n\tCategory 1\tCategory 2',
      '\tRSOs\t\n\tRSOs\t\tTotal',
      '\tRSOs\t\n\t5\t',
      'a\t\n\tb',
      'RSOs\t\t\n\tViolent\tTotal',
      '\tRSOs\t\na  b  c',
      'a  b\n\tRSOs\t',
    ])
      expect(joined(text)).toHaveLength(2);
  });
});
