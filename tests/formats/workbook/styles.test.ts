import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { baseSize, type Style, styleNames, styleOf } from '../../../shared/formats/workbook/styles.ts';
import type { Workbook } from '../../../shared/formats/workbook/workbook.ts';
import { writeOds } from '../../../shared/formats/workbook/write-ods.ts';
import { writeXlsx } from '../../../shared/formats/workbook/write-xlsx.ts';

const workbook: Workbook = { title: 't', language: 'en-GB', sheets: [{ name: 'A', rows: [['a']] }] };

const wordsOf = ({ bold, italic, underline, size, colour, fill, align, ...more }: Style): string =>
  [
    ...[bold && 'bold', italic && 'italic', underline && 'underlined', `${size ?? baseSize}pt`],
    ...[`#${colour ?? '0B0C0C'}`, fill && `on #${fill}`, align, more.indent && 'set in', more.wrap && 'wrapped'],
    ...[more.border && 'framed', more.unlocked && 'open', more.format, more.heading && `heading ${more.heading}`],
  ]
    .filter((each) => typeof each === 'string')
    .join(', ');

describe('the styles that are written', () => {
  const pieces = (xml: string, from: string, name: string): readonly string[] => {
    const list = new RegExp(`<${from} [^>]*>(.*?)</${from}>`, 's').exec(xml)![1]!;
    return [...list.matchAll(new RegExp(`<${name}(?=[\\s>/])[^>]*?(?:/>|>.*?</${name}>)`, 'gs'))].map(([each]) => each);
  };
  it('are few, and look as they were chosen to', () => {
    expect(styleNames.map((name) => `${name}: ${wordsOf(styleOf(name))}`)).toEqual([
      'text: 12pt, #0B0C0C',
      'wrapped: 12pt, #0B0C0C, wrapped',
      'title: bold, 16pt, #0B0C0C, heading 1',
      'heading: bold, 14pt, #0B0C0C, heading 2',
      'note: italic, 12pt, #505A5F, wrapped',
      'link: underlined, 12pt, #1D70B8',
      'header: bold, 12pt, #0B0C0C, wrapped, framed',
      'headerRight: bold, 12pt, #0B0C0C, right, wrapped, framed',
      'rowHeader: bold, 12pt, #0B0C0C, wrapped, framed',
      'number: 12pt, #0B0C0C, right, whole',
      'decimal: 12pt, #0B0C0C, right, decimal',
      'right: 12pt, #0B0C0C, right',
      'total: bold, 12pt, #0B0C0C, on #F3F2F1, right, framed, whole',
      'input: 12pt, #0B0C0C, on #FFFBE0, right, framed, open, whole',
      'inputText: 12pt, #0B0C0C, on #FFFBE0, wrapped, framed, open',
      'closed: 12pt, #0B0C0C, on #B1B4B6, right, framed',
      'past: italic, 12pt, #505A5F, right, whole',
      'confidentialHeader: bold, 12pt, #0B0C0C, on #F6D7D2, right, wrapped, framed',
      'confidential: 12pt, #0B0C0C, on #FBEDEB, right, framed, open, whole',
      'confidentialTotal: bold, 12pt, #0B0C0C, on #F6D7D2, right, framed, whole',
      'faulty: bold, 12pt, #0B0C0C, on #F4CDC6, right, framed, open, whole',
      'faultyTotal: bold, 12pt, #0B0C0C, on #F4CDC6, right, framed, whole',
      'beside: 12pt, #0B0C0C, left, set in, wrapped',
      'besideHeader: bold, 12pt, #0B0C0C, left, set in, wrapped, framed',
    ]);
  });

  const one = (text: string, pattern: RegExp): string | undefined => pattern.exec(text)?.[1];

  it('are those of the table of styles, in an XLSX', () => {
    const xml = strFromU8(unzipSync(writeXlsx(workbook))['xl/styles.xml']!);
    const [fonts, fills] = [pieces(xml, 'fonts', 'font'), pieces(xml, 'fills', 'fill')];
    const formats = pieces(xml, 'cellXfs', 'xf').slice(1);
    const read = formats.map((xf) => {
      const font = fonts[Number(one(xf, /fontId="(\d+)"/))]!;
      const number = one(xf, /numFmtId="(\d+)"/);
      return wordsOf({
        bold: font.includes('<b/>'),
        italic: font.includes('<i/>'),
        underline: font.includes('<u/>'),
        size: Number(one(font, /<sz val="(\d+)"/)),
        colour: one(font, /<color rgb="FF(\w+)"/)!,
        ...{ fill: one(fills[Number(one(xf, /fillId="(\d+)"/))]!, /"solid"><fgColor rgb="FF(\w+)"/) as never },
        ...{ align: one(xf, /horizontal="(\w+)"/) as never },
        indent: xf.includes('indent="1"'),
        wrap: xf.includes('wrapText="1"'),
        border: xf.includes('borderId="1"'),
        unlocked: xf.includes('locked="0"'),
        ...{ format: { 3: 'whole', 164: 'decimal' }[Number(number)] as never },
        ...{ heading: (Number(one(xf, /xfId="(\d+)"/)) || undefined) as never },
      });
    });
    expect(read).toEqual(styleNames.map((name) => wordsOf(styleOf(name))));
    const bases = pieces(xml, 'cellStyleXfs', 'xf').map((xf) => [...xf.matchAll(/Id="(\d+)"/g)].map(([, id]) => id));
    const fontOf = (name: 'title' | 'heading') => String(styleNames.indexOf(name) + 1);
    expect(bases).toEqual([
      ['0', '0', '0', '0'],
      ['0', fontOf('title'), '0', '0'],
      ['0', fontOf('heading'), '0', '0'],
    ]);
    for (const xf of formats) {
      const number = one(xf, /numFmtId="(\d+)"/) === '0' ? '0' : '1';
      expect([...xf.matchAll(/apply(\w+)="(\d+)"/g)].map(([, what, on]) => `${what} ${on}`)).toEqual([
        `NumberFormat ${number}`,
        ...['Font 1', 'Fill 1', 'Border 1', 'Alignment 1', 'Protection 1'],
      ]);
    }
    expect(xml).toContain('<numFmt numFmtId="164" formatCode="#,##0.0"/>');
    for (const [list, count] of [
      ['fonts', fonts.length],
      ['fills', fills.length],
      ['cellXfs', formats.length + 1],
    ])
      expect(xml).toContain(`<${list} count="${count}">`);
  });

  it('are those of the table of styles, in an ODS', () => {
    const xml = strFromU8(unzipSync(writeOds(workbook))['content.xml']!);
    const read = [
      ...xml.matchAll(/<style:style style:name="(\w+)" style:family="table-cell"(.*?)<\/style:style>/g),
    ].map(([, name, text = '']) => [
      name,
      wordsOf({
        bold: text.includes('fo:font-weight="bold"'),
        italic: text.includes('fo:font-style="italic"'),
        underline: text.includes('style:text-underline-style="solid"'),
        size: Number(one(text, /fo:font-size="(\d+)pt"/) ?? baseSize),
        colour: one(text, /fo:color="#(\w+)"/) ?? '0B0C0C',
        ...{ fill: one(text, /fo:background-color="#(\w+)"/) as never },
        ...{
          align: ({ start: 'left', end: 'right' } as Record<string, string>)[one(text, /text-align="(\w+)"/)!] as never,
        },
        indent: text.includes('fo:margin-left="0.35cm"'),
        wrap: text.includes('fo:wrap-option="wrap"'),
        border: text.includes('fo:border="0.5pt solid #8A8F91"'),
        unlocked: text.includes('style:cell-protect="none"'),
        ...{ format: one(text, /data-style-name="(\w+)"/) as never },
        ...{ heading: (Number(one(text, /Heading_20_(\d)/)) || undefined) as never },
      }),
    ]);
    expect(read).toEqual(styleNames.map((name) => [name, wordsOf(styleOf(name))]));
  });
});
