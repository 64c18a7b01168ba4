import { describe, expect, it } from 'vitest';
import { withJoinedHeadings } from '../../../shared/formats/report-text/heading-lines.ts';
import { unmarked } from '../../../shared/formats/report-text/inline-marks.ts';
import { withoutPageBreaks } from '../../../shared/formats/report-text/page-breaks.ts';
import { seenHtml } from '../../../shared/formats/report-text/seen-html.ts';
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
    ['<table><tr><td>a</td><td>b</td></tr></table>c', ['1: ', '1: ', '1: [a|b]', '1: ', '1: c']],
    ['<tr><th>a<th>b\n<tr><td>c\n<td>d', ['1: ', '1: [a|b ]', '2: [c |d]', '3: ']],
    ['<tr><td>one\ntwo<br>three</td><td><b>4</b></td></tr>', ['1: ', '1: [one two three|<b>4</b>]', '2: ']],
    ['<tr><td>alone</td></tr>', ['1: ', '1: alone', '1: ']],
    ['x<p>a</p>\n<p>b</p>', ['1: x', '1: a', '1: ', '2: ', '2: b', '2: ']],
    ['<td>a</td><td>b\tc</td>', ['1: [a|b c]', '1: ']],
  ])('%j are %j', (text, lines) => {
    expect(told(textLines(text)).filter((line) => !/: $/.test(line))).toEqual(
      lines.filter((line) => !/: $/.test(line)),
    );
  });

  it('keep a line that is longer than any table whole, but for its tabs', () => {
    const long = `${'word  '.repeat(2000)}end`;
    expect(told(textLines(long))).toEqual([`1: ${long}`]);
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
  });

  it.each([
    ['once', `a${foot('7', 'MAPPA Report')}b`],
    ['with a number that stays', `a${foot('7', 'MAPPA')}b${foot('7', 'MAPPA')}c`],
    ['with a number that goes up by more', `a${foot('7', 'MAPPA')}b${foot('11', 'MAPPA')}c`],
    ['with a number that goes down', `a${foot('8', 'MAPPA')}b${foot('7', 'MAPPA')}c`],
    ['twice with words that are no title of ours', `a${foot('7', 'Foxes')}b${foot('8', 'Foxes')}c`],
    ['with rows of tables', `a${foot('7', 'Level 2')}b${foot('8', 'Level 2')}c${foot('9', 'Level 2')}d`],
    ['with figures', `a${foot('7', 'RSOs 12')}b${foot('8', 'RSOs 12')}c${foot('9', 'RSOs 12')}d`],
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
  });

  it('are not where all cells are filled, their number differs, or figures stand there', () => {
    for (const text of [
      '\tRSOs\tViolent\n\tCategory 1\tCategory 2',
      '\tRSOs\t\n\tRSOs\t\tTotal',
      '\tRSOs\t\n\t5\t',
      'a\t\n\tb',
      'a  b\n\tRSOs\t',
    ])
      expect(joined(text)).toHaveLength(2);
  });
});

describe('a text as it is seen', () => {
  it.each<[string, string, readonly number[]]>([
    ['plain <5 text', 'plain <5 text', []],
    ['a<!-- b\nc -->d', 'a\nd', []],
    ['a<span hidden>b</span>c', 'ac', [1]].map((each) => each) as [string, string, number[]],
    ['<p style="text-decoration:line-through">9</p>', '<p><s>9</s></p>', []],
    ['a\n<i style="display:none">b\nc</i>', 'a\n\n', [2, 3]],
    ['<s>9</s>2', '<s>9</s>2', []],
    ['<script>var a = 1</script>b', 'b', []],
    ['<li hidden>a<li>b', '<li>b', [1]],
  ])('%j is %j', (written, text, hidden) => {
    const seen = seenHtml(written);
    expect(seen.text.replace(/ style="[^"]*"/g, '').replace(/<\/?(?:span|i)[^<>]*>/g, '')).toBe(text);
    expect(seen.hidden).toEqual(hidden);
  });
});
