import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { decodeText } from '../../shared/formats/decode-text.ts';
import { withoutInvisible } from '../../shared/formats/invisible.ts';
import { limits } from '../../shared/formats/limits.ts';
import { recognise } from '../../shared/formats/recognise.ts';

describe('what a file is', () => {
  const bytes = (text: string) => Uint8Array.from([...text], (letter) => letter.charCodeAt(0));
  const known = (content: Uint8Array, name?: string) => {
    const file = recognise(content, name);
    return 'refused' in file ? `${file.refused.rule}: ${file.refused.message}` : file.format;
  };
  const zip = (...names: readonly string[]) => zipSync(Object.fromEntries(names.map((name) => [name, strToU8('x')])));
  const old = (word: string) =>
    bytes(`\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1${[...word].map((letter) => `${letter}\0`).join('')}`);
  const odd = (kind: string) => `file-unsupported: The file is ${kind}, whatever its name says.`;

  it.each<[Uint8Array, string, string]>([
    [bytes(''), 'a.csv', 'file-unreadable: The file has no content.'],
    [bytes(' \n'), 'a.csv', 'file-unreadable: The file has no content.'],
    [bytes('%PDF-1.7'), 'a.csv', 'pdf'],
    [bytes('{\\rtf1'), 'a.txt', odd('a rich text document')],
    [bytes('\x89PNG\r\n'), 'a.xlsx', odd('a picture')],
    [bytes('\xff\xd8\xff\xe0'), 'a.xlsx', odd('a picture')],
    [bytes('GIF89a'), 'a.xlsx', odd('a picture')],
    [bytes('\x1f\x8b\x08'), 'a.csv', odd('a compressed archive')],
    [bytes('7z\xbc\xaf'), 'a.csv', odd('a compressed archive')],
    [bytes('Rar!'), 'a.csv', odd('a compressed archive')],
    [old('EncryptedPackage'), 'a.xlsx', 'file-encrypted: The file can only be opened with a password.'],
    [old('WordDocument'), 'a.doc', 'file-legacy: The file is a document of Word 97-2003.'],
    [old('Workbook'), 'a.xls', 'file-legacy: The file is a workbook of Excel 97-2003.'],
    [old('Book'), 'a.xls', 'file-legacy: The file is a workbook of Excel 97-2003.'],
    [old('x'), 'a.xls', odd('an old Office document')],
    [zip('[Content_Types].xml', 'xl/workbook.xml'), 'a.ods', 'xlsx'],
    [zip('[Content_Types].xml', 'xl/workbook.bin'), 'a.xlsx', odd('a binary workbook (.xlsb)')],
    [zip('[Content_Types].xml', 'word/document.xml'), 'a.xlsx', 'docx'],
    [zip('[Content_Types].xml'), 'a.xlsx', odd('an Office document without sheets')],
    [zip('a.txt'), 'a.xlsx', odd('a compressed archive')],
    [zip('content.xml'), 'a.xlsx', 'ods'],
    [zip('content.xml', 'mimetype'), 'a.ods', odd('an OpenDocument file that is no spreadsheet')],
    [
      zip('Encrypted-Package', 'xl/workbook.xml'),
      'a.xlsx',
      'file-encrypted: The file can only be opened with a password.',
    ],
    [bytes('PK\x03\x04 and no more'), 'a.xlsx', 'file-unreadable: The file breaks off or its directory is damaged.'],
    [bytes('{"a":1}'), 'a.csv', 'json'],
    [bytes('words'), 'a.json', 'json'],
    [bytes('words'), 'a.csv', 'csv'],
    [bytes('words'), 'a.txt', 'report'],
    [bytes('words'), '', 'report'],
    [bytes('measure;value\n'), 'a.txt', 'csv'],
    [bytes('measure\n'), 'a.txt', 'report'],
    [bytes('\n "Measure"|"VALUE"'), 'a.txt', 'csv'],
    [bytes('<?xml version="1.0"?>'), 'a.txt', odd('a web page or other markup')],
    [bytes('<!DOCTYPE html>'), 'a.txt', odd('a web page or other markup')],
    [bytes('a\x01b'), 'a.txt', odd('no text and no known workbook')],
  ])('%# is told by its content, whatever its name', (content, name, format) => {
    expect(known(content, name)).toBe(format);
  });

  it('is no return over the sizes of an upload', () => {
    const size = (count: number, begin = 'a', name = 'a.csv') => {
      const content = new Uint8Array(count).fill(32);
      content.set(bytes(begin));
      return known(content, name);
    };
    const large = 'file-too-large: The file is over the size limit of an upload.';
    expect([size(limits.fileBytes), size(limits.fileBytes + 1)]).toEqual(['csv', large]);
    expect([size(limits.documentBytes, '%PDF'), size(limits.documentBytes + 1, '%PDF')]).toEqual(['pdf', large]);
    expect([size(limits.textBytes, 'a', 'a.txt'), size(limits.textBytes + 1, 'a', 'a.txt')]).toEqual([
      'report',
      'file-too-large: The text is far longer than a report is.',
    ]);
  });

  it.each([
    [[0x61, 0xc3, 0xa4], 'aä'],
    [[0xef, 0xbb, 0xbf, 0x61], 'a'],
    [[0xff, 0xfe, 0x61, 0x00], 'a'],
    [[0xfe, 0xff, 0x00, 0x61], 'a'],
    [[0x61, 0xe4, 0x96], 'aä–'],
    [[0x61, 0x00], undefined],
    [[0x61, 0x0b, 0x0a, 0x09], 'a\v\n\t'],
    [[0x61, 0x1b], undefined],
  ])('the bytes %j are the text %j', (content, text) => {
    expect(decodeText(Uint8Array.from(content))).toBe(text);
  });

  it('characters that nobody sees are left out of it, and said where they stand in a word or number', () => {
    const read = (text: string) => {
      const { text: left, findings } = withoutInvisible(text);
      return [left, findings.map(({ rule, place }) => [rule, place.line, place.label])];
    };
    expect(read('\uFEFFa')).toEqual(['a', []]);
    expect(read('a\r\n2\u200B2\nb\u00AD')).toEqual([
      'a\r\n22\nb',
      [
        ['invisible-characters', 2, undefined],
        ['invisible-characters', 3, undefined],
      ],
    ]);
    expect(read('managed,4,2\u200B,7')).toEqual(['managed,4,2,7', [['invisible-characters', 1, 'Category 4']]]);
    expect(read('managed,1,24\u200B')).toEqual(['managed,1,24', [['invisible-characters', 1, undefined]]]);
  });
});
