import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { limits } from '../../../shared/formats/limits.ts';
import { Refusal } from '../../../shared/formats/refusal.ts';
import { readXml } from '../../../shared/formats/workbook/read-xml.ts';
import { partName, readZipDirectory } from '../../../shared/formats/workbook/zip-directory.ts';
import { openZip } from '../../../shared/formats/workbook/zip-inflate.ts';

/** The rule and message of what is refused; undefined where nothing is. */
const refusal = (act: () => void): string | undefined => {
  try {
    act();
    return undefined;
  } catch (fault) {
    if (!(fault instanceof Refusal)) throw fault;
    return `${fault.finding.rule}: ${fault.finding.message}`;
  }
};

describe('a part of XML', () => {
  const walk = (...pieces: readonly (string | Uint8Array)[]): readonly string[] => {
    const seen: string[] = [];
    const bytes = pieces.map((piece) => (typeof piece === 'string' ? strToU8(piece) : piece));
    readXml({ stream: (_, take) => bytes.forEach(take) }, 'x', {
      open: (name, attributes, path) => seen.push(`<${name} ${JSON.stringify(attributes)} ${path.join('/')}`),
      text: (text, path) => seen.push(`${text} ${path.join('/')}`),
      close: (name, path) => seen.push(`>${name} ${path.join('/')}`),
    });
    return seen;
  };

  it('is walked through with the local names of elements, and attributes as they are written', () => {
    expect(walk('<a:x b:y="1"><z>t</z><![CDATA[<u>]]></a:x>')).toEqual([
      '<x {"b:y":"1"} x',
      '<z {} x/z',
      't x/z',
      '>z x/z',
      '<u> x',
      '>x x',
    ]);
    expect(() => readXml({ stream: (_, take) => take(strToU8('<a>t<![CDATA[u]]></a>')) }, 'x', {})).not.toThrow();
  });

  it('may come in pieces that break letters', () => {
    const [letter] = ['\u00e9'].map((each) => strToU8(each));
    expect(walk('<a>', letter!.subarray(0, 1), letter!.subarray(1), '</a>')).toEqual(['<a {} a', '\u00e9 a', '>a a']);
  });

  it('is refused where it is none', () => {
    const broken = 'file-unreadable: A part of the file is not well-formed XML.';
    for (const pieces of [['<a>'], ['<a></b>'], [new Uint8Array([0xff])], ['<a>', new Uint8Array([0xc3])], ['']])
      expect(
        refusal(() => walk(...pieces)),
        String(pieces),
      ).toBe(broken);
    expect(refusal(() => walk('<!DOCTYPE a><a/>'))).toMatch(/^file-unsafe: .* declares a document type/);
  });

  it('holds as many attributes, levels and elements as the limits say, and no more', () => {
    const attributes = (count: number) => `<b ${Array.from({ length: count }, (_, at) => `a${at}=""`).join(' ')}/>`;
    const most = attributes(limits.xmlAttributes);
    expect(refusal(() => walk(`<a>${most}${most}</a>`))).toBeUndefined();
    expect(refusal(() => walk(attributes(limits.xmlAttributes + 1)))).toMatch(/^file-unsafe: .* more attributes/);
    const deep = (levels: number) => '<a>'.repeat(levels) + '</a>'.repeat(levels);
    expect(refusal(() => walk(deep(limits.xmlDepth)))).toBeUndefined();
    expect(refusal(() => walk(deep(limits.xmlDepth + 1)))).toMatch(/^file-unsafe: .* nested deeper/);
    const wide = (count: number) =>
      refusal(() => readXml({ stream: (_, take) => take(strToU8(`<a>${'<b/>'.repeat(count - 1)}</a>`)) }, 'x', {}));
    expect(wide(limits.xmlElements)).toBeUndefined();
    expect(wide(limits.xmlElements + 1)).toMatch(/^file-expands: .* far more cells/);
  });
});

describe('the directory of a zip', () => {
  const zipOf = (...names: readonly string[]): Buffer =>
    Buffer.from(zipSync(Object.fromEntries(names.map((name) => [name, strToU8(name)]))));
  const damaged = 'file-unreadable: The file breaks off or its directory is damaged.';
  const of = (bytes: Uint8Array) => refusal(() => readZipDirectory(bytes));
  /** A zip of one part with a number written over another, so far from the beginning of its directory. */
  const changed = (at: number, value: number, size: 2 | 4 = 2): Buffer => {
    const bytes = zipOf('a');
    const directory = bytes.readUInt32LE(bytes.length - 6);
    bytes.writeUIntLE(value, directory + at, size);
    return bytes;
  };

  it('is read to its last part', () => {
    const entries = readZipDirectory(zipOf('a.xml', 'Xl/B.xml'));
    expect([...entries.keys()]).toEqual(['a.xml', 'xl/b.xml']);
    expect(entries.get('xl/b.xml')).toMatchObject({ name: 'Xl/B.xml', size: 8 });
    expect(['./a', '/a', '.\\A', './/a', 'b/./a'].map(partName)).toEqual(['a', 'a', 'a', 'a', 'b/./a']);
  });

  it('may stand before a remark, and behind what is no part of it', () => {
    const bytes = zipOf('a');
    bytes.writeUInt16LE(3, bytes.length - 2);
    expect(of(Buffer.concat([bytes, Buffer.from('end')]))).toBeUndefined();
    expect(of(Buffer.concat([zipOf('a'), Buffer.alloc(65_535)]))).toBeUndefined();
    expect(of(Buffer.concat([zipOf('a'), Buffer.alloc(65_536)]))).toBe(damaged);
  });

  it('is damaged where it breaks off or begins with anything else', () => {
    expect([of(new Uint8Array(0)), of(new Uint8Array(21)), of(new Uint8Array(22))]).toEqual(Array(3).fill(damaged));
    expect(of(changed(0, 1, 4))).toBe(damaged);
    // No beginning of the part where the directory says, and one that begins too near the end.
    expect(of(changed(42, 1, 4))).toBe(damaged);
    expect(of(changed(42, 100_000, 4))).toBe(damaged);
    // Packed bytes beyond the end of the file.
    expect(of(changed(20, 100_000, 4))).toBe(damaged);
  });

  it('refuses passwords, the same name twice in any spelling, and more parts than any workbook has', () => {
    expect(of(changed(8, 1))).toBe('file-encrypted: The file can only be opened with a password.');
    expect(of(changed(8, 2))).toBeUndefined();
    expect(of(zipOf('a', 'A'))).toBe('file-unsafe: Two parts of the file have the same name.');
    const names = (count: number) => Array.from({ length: count }, (_, at) => String(at));
    expect(of(zipOf(...names(limits.zipEntries)))).toBeUndefined();
    expect(of(zipOf(...names(limits.zipEntries + 1)))).toMatch(/^file-expands: The file declares more than/);
  });

  it('names the part that is asked for, and none that is not there', () => {
    const zip = openZip(zipOf('Xl/B.xml'));
    expect([zip.has('xl/b.xml'), zip.has('XL\\B.XML'), zip.has('b.xml')]).toEqual([true, true, false]);
    expect(refusal(() => zip.stream('b.xml', () => {}))).toMatch(/^file-unreadable: A part that .* is missing/);
    const pieces: string[] = [];
    zip.stream('xl/b.xml', (piece) => pieces.push(Buffer.from(piece).toString()));
    expect(pieces).toEqual(['Xl/B.xml']);
    expect(refusal(() => openZip(changed(10, 12)).stream('a', () => {}))).toMatch(/^file-unsafe: .* unusual way/);
    expect(refusal(() => openZip(changed(16, 1, 4)).stream('a', () => {}))).toMatch(/^file-unreadable: .* damaged/);
  });
});
