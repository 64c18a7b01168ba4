import { describe, expect, it } from 'vitest';
import { tagLook } from '../../../shared/formats/report-text/css-look.ts';
import { seenHtml } from '../../../shared/formats/report-text/seen-html.ts';

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
    ['<br hidden>a', '<br hidden>a', []],
    ['<p hidden/>a', '<p hidden/>a', []],
    ['a</b>c', 'a</b>c', []],
    ['<b>a</b> <b>c</b>', '<b>a</b> <b>c</b>', []],
    ['<b style="color:#fff">word</b> <b style="color:#fff">12</b>', '<b>word</b> <b></b>', [1]],
    ['<table><tr hidden><td>a<table><tr><td>b</table></table>c', '<table></table>c', [1]],
    [`<sup>${'9'.repeat(151)}</sup>`, `<sup>${'9'.repeat(150)}</sup><sup>9</sup>`, []],
    [`${'<b>'.repeat(199)}<b hidden>a`, '<b>'.repeat(199), [1]],
    [`${'<b>'.repeat(200)}<b hidden>a`, `${'<b>'.repeat(200)}<b hidden>a`, []],
  ])('%j is %j', (written, text, hidden) => {
    const seen = seenHtml(written);
    expect(seen.text.replace(/ style="[^"]*"/g, '').replace(/<\/?(?:span|i)[^<>]*>/g, '')).toBe(text);
    expect(seen.hidden).toEqual(hidden);
  });
});

describe('the look of an element', () => {
  it.each<[string, string, Readonly<Record<string, boolean>>]>([
    ['s', '<s>', { struck: true }],
    ['del', '<del>', { struck: true }],
    ['strike', '<strike>', { struck: true }],
    ['sup', '<sup>', { raised: true }],
    ['sub', '<sub>', { raised: true }],
    ['script', '<script>', { noText: true }],
    ['style', '<style>', { noText: true }],
    ['template', '<template>', { noText: true }],
    ['b', '<b>', {}],
    ['b', '<b hidden>', { hidden: true }],
    ['font', '<font COLOR=White>', { white: true }],
    ['font', '<font color="#ff0000">', {}],
    ['td', '<td BGCOLOR="#000080">', { ground: true }],
    ['td', '<td bgcolor=#FFFFFF>', {}],
    ['b', '<b style="BACKGROUND: Red">', { ground: true }],
    ['b', '<b style="background-color: white">', {}],
    ['b', '<b style="color: red">', { white: false }],
    ['b', "<b class='gone other'>", { hidden: true }],
    ['b', '<b class=other>', {}],
  ])('%s as %s', (name, tag, look) => {
    expect(tagLook(name, tag, new Map([['gone', { hidden: true }]]))).toEqual(look);
  });
});
