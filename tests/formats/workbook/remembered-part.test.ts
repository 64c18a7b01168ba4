import { describe, expect, it } from 'vitest';
import { readXlsx } from '../../../shared/formats/workbook/read-xlsx.ts';
import { type Parts, rememberedPart } from '../../../shared/formats/workbook/remembered-part.ts';
import { openZip } from '../../../shared/formats/workbook/zip-inflate.ts';
import { madeXlsx } from './made-zip.ts';

const of = (text: string): Parts => ({
  stream: (_, take) => {
    for (const letter of text) take(Buffer.from(letter));
  },
});

/** A reading that says how often it was done. */
const counted = () => {
  const read: string[] = [];
  const remembering = rememberedPart((zip, part) => {
    let text = '';
    zip.stream(part, (piece) => {
      text += Buffer.from(piece).toString();
    });
    read.push(text);
    if (text === 'refused') throw new Error('refused');
    return `${part} ${text}`;
  });
  return { read, ask: (text: string) => remembering(of(text), 'p') };
};

describe('a part that comes again', () => {
  it('is read once, in whatever order others come, and another is read by itself', () => {
    const { read, ask } = counted();
    expect(['one', 'two', 'one', 'onf', 'two'].map(ask)).toEqual(['p one', 'p two', 'p one', 'p onf', 'p two']);
    expect(read).toEqual(['one', 'two', 'onf']);
  });

  it('is refused again, and forgotten where twenty others came, or where it is long', () => {
    const { read, ask } = counted();
    for (let time = 0; time < 2; time++) expect(() => ask('refused')).toThrow('refused');
    const long = 'x'.repeat(100_001);
    for (const text of ['first', long, long]) ask(text);
    for (let other = 0; other < 19; other++) ask(`other ${other}`);
    ask('first');
    ask('the twentieth');
    ask('first');
    expect([read.filter((text) => text === 'first').length, read.filter((text) => text === long).length]).toEqual([
      2, 2,
    ]);
    expect(read.filter((text) => text === 'refused')).toHaveLength(2);
  });

  it('is told from one as long that says otherwise: what one workbook strikes out another does not', () => {
    const fonts = (struck: string) => `<fonts><font><strike val="${struck}"/></font></fonts>`;
    const book = (struck: '0' | '1', types = '<Types/>') =>
      madeXlsx(
        { S: '<row r="1"><c r="A1" s="0"><v>12</v></c></row>' },
        {
          '[Content_Types].xml': types,
          'xl/styles.xml': `<styleSheet>${fonts(struck)}<cellXfs><xf fontId="0"/></cellXfs></styleSheet>`,
        },
      );
    const textOf = (bytes: Uint8Array) => readXlsx(openZip(bytes)).sheets[0]!.cells[0]!.text;
    const seen = (['0', '1', '0', '1'] as const).map((struck) => textOf(book(struck)));
    expect(seen[0]).toBe('12');
    expect(seen[1]).not.toBe(seen[0]);
    expect(seen.slice(2)).toEqual(seen.slice(0, 2));
    const declared = (type: string) => `<Types><Override ContentType="${type}"/></Types>`;
    expect(textOf(book('0', declared('macroDisabled')))).toBe('12');
    for (let time = 0; time < 2; time++)
      expect(() => textOf(book('0', declared('macroEnabled.')))).toThrow('contains macros');
  });
});
