import { describe, expect, it } from 'vitest';
import { openConfidential } from '../../../shared/domain/confidential.ts';
import { Period } from '../../../shared/domain/periods.ts';
import { readReturn } from '../../../shared/formats/read-return.ts';

const period = Period.parse('2023-24');
const before = 'Lancashire MAPPA Annual Report 2023/2024\n\nRestrictive orders for Category 1 offenders\n';
const label = 'Sexual Harm Prevention Order (SHPO)';
const read = (text: string) => {
  const raw = readReturn(new TextEncoder().encode(`${before}${text}\n`), { period, fileName: 'report.md' });
  return {
    figures: raw.entries.map(({ detail, value }) => `${detail} ${openConfidential(value)}`),
    rules: [...new Set(raw.findings.map(({ rule }) => rule))],
    lines: raw.findings.map(({ place }) => place.line),
  };
};
const row = (cell: string, attributes = ''): string =>
  `<table><tr${attributes}><td>${label}</td><td>${cell}</td></tr></table>`;

describe('what a page shows in tables and lines of HTML', () => {
  it.each([
    ['a raised mark', '220<sup>1</sup>', 'footnote-mark'],
    ['a mark raised by its style', '220<span style="vertical-align:super">1</span>', 'footnote-mark'],
    [
      'a mark raised by another quote',
      "220<span style='font-size:60%; Vertical-Align: SUPER'>1</span>",
      'footnote-mark',
    ],
    [
      'a raised mark in a link',
      '220<a href="#n1"><span style="vertical-align: super"><b>1</b></span></a>',
      'footnote-mark',
    ],
    ['a struck digit', '<s>9</s>220', 'struck-out'],
    ['a digit struck by its style', '<span style="text-decoration: line-through">9</span>220', 'struck-out'],
    ['long text struck out', `<del>${'It was 9 at first. '.repeat(40)}</del>220`, 'struck-out'],
    ['a hidden digit', '220<span style="display:none">1</span>', 'hidden-text'],
    ['a digit hidden by its attribute', '220<span hidden>1</span>', 'hidden-text'],
    ['a digit of no size', '220<span style="font-size:0">1</span>', 'hidden-text'],
    ['a white digit', '220<span style="color:#FFFFFF">1</span>', 'hidden-text'],
    ['a digit white by its attribute', '220<font color="white">1</font>', 'hidden-text'],
  ])('is no part of the figure: %s', (_, cell, rule) => {
    for (const text of [row(cell), row(cell).replaceAll('><', '>\n<'), `${label} ${cell}`])
      expect(read(text)).toMatchObject({ figures: ['SHPO 220'], rules: [rule] });
  });

  it.each([
    ['white on a dark ground', '<span style="background:#1d3557;color:white">220</span>'],
    ['black again within white', '<span style="color:white"><b style="color:black">220</b></span>'],
    ['a comment beside', '<!-- was 9 -->220<!-- 1 -->'],
    ['a script beside', '220<script>document.write(1)</script>'],
  ])('is the figure alone: %s', (_, cell) => {
    for (const text of [row(cell), `${label} ${cell}`])
      expect(read(text)).toMatchObject({ figures: ['SHPO 220'], rules: [] });
  });

  it('goes by the classes that the page declares', () => {
    const sheet =
      '<style>.c1{vertical-align:super;font-size:8pt} td.c2, .c3 { text-decoration:line-through }\n.c4{display:none}</style>\n';
    expect(read(`${sheet}${row('220<span class="c1">1</span>')}`).figures).toEqual(['SHPO 220']);
    expect(read(`${sheet}${row('<span class="x c3">9</span>220')}`).figures).toEqual(['SHPO 220']);
    expect(read(`${sheet}${row('220<i class=c4>1</i>')}`)).toMatchObject({
      figures: ['SHPO 220'],
      rules: ['hidden-text'],
    });
  });

  it('leaves out whole rows that nobody sees, at their lines, and reads on behind them', () => {
    const hidden = `<table>\n<tr style="display: none"><td>${label}<td>9\n<tr><td>${label}<td>220\n</table>`;
    expect(read(hidden)).toMatchObject({ figures: ['SHPO 220'], rules: ['hidden-text'], lines: [5] });
    expect(read(row('9', ' hidden') + row('220'))).toMatchObject({ figures: ['SHPO 220'], rules: ['hidden-text'] });
  });

  it('leaves the places of lines as they are, and text without tags alone', () => {
    const raw = readReturn(new TextEncoder().encode(`${before}<!-- one\ntwo -->\n${label} 220 and <5\n`), { period });
    expect(raw.entries).toEqual([]);
    const placed = readReturn(new TextEncoder().encode(`${before}<!-- one\ntwo -->\n\n${label} 220\n`), { period });
    expect(placed.entries.map(({ place }) => place.line)).toEqual([7]);
  });
});
