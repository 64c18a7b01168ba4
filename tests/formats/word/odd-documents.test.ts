import { describe, expect, it } from 'vitest';
import { Period } from '../../../shared/domain/periods.ts';
import { limits } from '../../../shared/formats/limits.ts';
import { docxLines } from '../../../shared/formats/word/docx-lines.ts';
import { given, isOn } from '../../../shared/formats/word/look.ts';
import { readDocxReturn } from '../../../shared/formats/word/read-docx.ts';
import { openZip } from '../../../shared/formats/workbook/zip-inflate.ts';
import { documentOf, line, run, wordPart } from './made-docx.ts';

const period = Period.parse('2018-19');
const styled = (styles: string) => ({ 'word/styles.xml': wordPart('styles', styles) });
/** The text of each line, cells apart by `|`, and what was left out. */
const read = (body: string, styles = '') => {
  const { lines, leftOut } = docxLines(openZip(documentOf(body, '', styled(styles))));
  return [lines.map(({ cells }) => cells.map(({ text }) => text).join('|')), leftOut.map(({ what }) => what)];
};
const table = (cells: string) => `<w:tbl><w:tr>${cells}</w:tr></w:tbl>`;
const white = '<w:color w:val="FFFFFF"/>';

describe('a document of odd parts', () => {
  it.each<[name: string, body: string, lines: readonly string[], leftOut?: readonly string[]]>([
    ['text that is in no paragraph', `${run('9')}${line(run('220'))}`, ['220']],
    [
      'parts of rows that stand in none',
      `<w:gridSpan w:val="2"/><w:vMerge/><w:hidden/><w:pStyle w:val="x"/><w:tc>${line(run('220'))}</w:tc>`,
      ['220'],
    ],
    ['paragraphs inside of properties', `<w:pPr><w:x><w:p/><w:tr/></w:x></w:pPr>${line(run('220'))}`, ['', '', '220']],
    ['a row without cells', '<w:tbl><w:tr/></w:tbl>', ['', '']],
    [
      'a break of the older kind in a cell',
      table('<w:tc><w:p><w:r><w:t>a</w:t><w:cr/><w:t>b</w:t></w:r></w:p></w:tc>'),
      ['a b', ''],
    ],
    [
      'a width that is none',
      table(`<w:tc><w:tcPr><w:gridSpan w:val="x"/></w:tcPr>${line(run('a'))}</w:tc><w:tc>${line(run('b'))}</w:tc>`),
      ['a|b', ''],
    ],
    [
      'a merged cell above one that is not',
      `<w:tbl><w:tr><w:tc><w:vMerge/>${line(run('a'))}</w:tc><w:tc>${line(run('b'))}</w:tc></w:tr></w:tbl>`,
      ['|b', ''],
    ],
    [
      'places and colours of a drawing',
      line(
        `<w:r><w:drawing><wp:o xmlns:wp="x"><wp:posOffset>7</wp:posOffset><wp:color val="FFFFFF"/><wp:strike/></wp:o></w:drawing><w:t>220</w:t></w:r>`,
      ),
      ['220'],
    ],
    ['a deleted paragraph inside of one', `<w:p>${run('22')}<w:moveFrom><w:p/></w:moveFrom>${run('0')}</w:p>`, ['220']],
    ['a raised space', line(run('220') + run(' ', '<w:vertAlign w:val="superscript"/>')), ['220']],
    ['a picture of the older kind', line('<w:r><w:imagedata/></w:r>'), [''], ['picture']],
    ['a chart', line('<w:r><w:chart/></w:r>'), [''], ['picture']],
    [
      'white on a ground that a paragraph sets again',
      table(
        `<w:tc><w:tcPr><w:shd w:fill="000000"/></w:tcPr><w:p><w:pPr><w:shd w:fill="auto"/></w:pPr>${run('7', white)}</w:p></w:tc>`,
      ),
      ['7', ''],
    ],
    [
      'white on a ground without a colour',
      `<w:p><w:pPr><w:shd w:val="clear"/></w:pPr>${run('7', white)}</w:p>`,
      [''],
      ['hidden'],
    ],
    ['a colour that is none', line(run('7', '<w:color/>')), ['7']],
  ])('is read with %s', (_, body, lines, leftOut = []) => {
    expect(read(body)).toEqual([lines, leftOut]);
  });

  it('takes of a style what it says of runs, of itself and for all of it', () => {
    const struck = '<w:rPr><w:strike/></w:rPr>';
    const of = (style: string) => read(line(run('9', '<w:rStyle w:val="Mark"/>') + run('220')), style)[0];
    const style = (inside: string) => `<w:style w:styleId="Mark">${inside}</w:style>`;
    expect(of(style(struck))).toEqual(['220']);
    expect(of(style(`<w:tblStylePr>${struck}</w:tblStylePr>`))).toEqual(['9220']);
    expect(of(style('<w:pPr><w:strike/></w:pPr>'))).toEqual(['9220']);
    expect(of(`<w:basedOn w:val="x"/>${struck}${style('')}`)).toEqual(['9220']);
    // A style without a name is the style of nothing.
    expect(of(`<w:style>${struck}</w:style>`)).toEqual(['9220']);
    expect(read(`<w:p><w:pPr><w:pStyle/></w:pPr>${run('220')}</w:p>`, `<w:style>${struck}</w:style>`)[0]).toEqual([
      '220',
    ]);
  });

  it('takes a look from twelve styles below, and no further', () => {
    const chain = (depth: number) =>
      `${Array.from(
        { length: depth },
        (_, at) => `<w:style w:styleId="S${at}"><w:basedOn w:val="S${at + 1}"/></w:style>`,
      ).join('')}<w:style w:styleId="S${depth}"><w:rPr><w:strike/></w:rPr></w:style>`;
    const body = line(run('9', '<w:rStyle w:val="S0"/>') + run('220'));
    expect(read(body, chain(12))[0]).toEqual(['220']);
    expect(read(body, chain(13))[0]).toEqual(['9220']);
  });
});

it('a property holds where nothing says that it does not', () => {
  expect(['0', 'false', 'none', 'off', 'OFF', 'False'].map(isOn)).toEqual(Array(6).fill(false));
  expect([undefined, '', '1', 'true', 'on', 'single'].map(isOn)).toEqual(Array(6).fill(true));
});

it('the value is that of the usual prefix, or of any', () => {
  expect(given({ 'x:val': '1', 'w:val': '2' })).toBe('2');
  expect(given({ 'x:val': '1' })).toBe('1');
  expect(given({ val: '1', 'w:value': '2' })).toBeUndefined();
  expect(given({ 'w:fill': '3' }, 'fill')).toBe('3');
});

it('a document of more lines than any report is refused as a report, and a fault of ours is none of the file', () => {
  const refusal = (lines: number) => readDocxReturn(documentOf('<w:p/>'.repeat(lines)), period);
  expect(refusal(limits.lines).findings.map(({ rule }) => rule)).not.toContain('file-too-large');
  expect(refusal(limits.lines + 1)).toMatchObject({
    source: 'report',
    entries: [],
    findings: [{ rule: 'file-too-large', message: `The document has more than ${limits.lines} lines.` }],
  });
  expect(readDocxReturn(new Uint8Array(3), period)).toMatchObject({ source: 'report', entries: [] });
  expect(() => Reflect.apply(readDocxReturn, undefined, [undefined, period])).toThrow(TypeError);
});
