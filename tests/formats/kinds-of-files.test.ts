import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { Period } from '../../shared/domain/periods.ts';
import { decodeText } from '../../shared/formats/decode-text.ts';
import { limits } from '../../shared/formats/limits.ts';
import { readAnyReturn, readReturn } from '../../shared/formats/read-return.ts';
import { readSafely } from '../../shared/formats/read-safely.ts';
import { recognise } from '../../shared/formats/recognise.ts';
import { writeXlsx } from '../../shared/formats/workbook/write-xlsx.ts';
import { told } from './read-in-short.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const kind = (file: Uint8Array, name?: string): string => {
  const found = recognise(file, name);
  return 'refused' in found ? `${found.refused.rule}: ${found.refused.message}` : found.format;
};

describe('what a file is', () => {
  it.each([
    ['measure,category', 'csv'],
    ['category;level', 'csv'],
    ['level\tdetail', 'csv'],
    ['detail|value', 'csv'],
    ['\n"Measure" , "Value"\n', 'csv'],
    ['measure,other', 'report'],
    ['a', 'report'],
    [' \n {"a": 1}', 'json'],
  ])('%j is %s', (text, format) => {
    expect(kind(bytes(text))).toBe(format);
  });

  it('of no content is refused, and a signature that is cut is none', () => {
    expect(kind(new Uint8Array())).toBe('file-unreadable: The file has no content.');
    expect([kind(bytes('GIF8')), kind(bytes('GIF'))]).toEqual([
      'file-unsupported: The file is a picture, whatever its name says.',
      'report',
    ]);
  });

  const large = 'file-too-large: The file is over the size limit of an upload.';
  const stored = (name: string, size: number) => zipSync({ [name]: new Uint8Array(size) }, { level: 0 });

  it('is as large as it may be, a document larger', () => {
    expect(kind(stored('word/document.xml', limits.fileBytes))).toBe('docx');
    expect(kind(stored('xl/a', limits.fileBytes))).toBe(large);
    expect(kind(new Uint8Array(limits.fileBytes + 1))).toBe(large);
    const zip = new Uint8Array(limits.documentBytes + 1);
    zip.set(bytes('PK\x03\x04'));
    expect([kind(zip), kind(zip.subarray(1)) === large]).toEqual([large, true]);
  });

  it('that cannot be opened says why', () => {
    const many = Object.fromEntries(Array.from({ length: 1001 }, (_, at) => [`xl/${at}`, new Uint8Array()]));
    expect(kind(zipSync(many, { level: 0 }))).toMatch(/^file-expands: /);
    expect(kind(bytes('PK\x03\x04 and no more'))).toBe(
      'file-unreadable: The file breaks off or its directory is damaged.',
    );
    expect(kind(zipSync({ 'content.xml': new Uint8Array() }))).toBe('ods');
  });

  it.each([
    [[0xff, 0xfe, 0x61, 0], 'a'],
    [[0xfe, 0xff, 0, 0x61], 'a'],
    [[0x61], 'a'],
  ])('%j are the text %s, whatever its marks of order', (given, text) => {
    expect(decodeText(Uint8Array.from(given))?.replace('\uFEFF', '')).toBe(text);
  });

  it('marks of order are two: one of them alone is none', () => {
    for (const given of [
      [0xff, 0x61, 0x61, 0x61],
      [0x61, 0xfe, 0x61, 0x61],
      [0xfe, 0x61, 0x61, 0x61],
      [0x61, 0xff, 0x61, 0x61],
    ])
      expect(decodeText(Uint8Array.from(given)) ?? '').not.toBe(
        new TextDecoder(given[0] === 0xff || given[1] === 0xfe ? 'utf-16le' : 'utf-16be').decode(
          Uint8Array.from(given),
        ),
      );
  });
});

const period = Period.parse('2018-19');

describe('a file that is read', () => {
  it('goes to the reader of its kind', () => {
    const book = writeXlsx({ title: 'a', language: 'en-GB', sheets: [{ name: 'a', columns: [], rows: [['a']] }] });
    expect(readReturn(book, { period }).source).toBe('workbook');
    expect(readReturn(bytes('%PDF-1.7'), { period })).toMatchObject({
      source: 'report',
      findings: [{ rule: 'file-unsupported', message: 'A PDF cannot be read here.' }],
    });
    expect(told(readReturn(new Uint8Array(), { period }))).toEqual(['workbook', 0, 'file-unreadable']);
    const invisible = readReturn(bytes('measure,category,level,detail,value\nmana\u200Bged,1,2,,18'), { period });
    expect(invisible.entries[0]?.measure).toBe('managed');
    expect(invisible.findings).toHaveLength(1);
  });

  it('is a PDF by its first four letters, up to its own size', async () => {
    const read = readAnyReturn(async () => ({ fault: 'password' }));
    const pdf = (size: number) => {
      const file = new Uint8Array(size);
      file.set(bytes('%PDF'));
      return file;
    };
    expect(told(await read(pdf(4), { period }))).toEqual(['report', 0, 'file-encrypted']);
    expect(told(await read(pdf(limits.documentBytes), { period }))).toEqual(['report', 0, 'file-encrypted']);
    expect(told(await read(pdf(limits.documentBytes + 1), { period }))).toEqual(['workbook', 0, 'file-too-large']);
    expect((await read(bytes('measure,value\n'), { period })).source).toBe('csv');
  });

  it('or trips us, is a return that could not be read', async () => {
    const read = readSafely(
      async () => Promise.reject(new Error('x')),
      () => {},
    );
    expect(told(await read({ tooLarge: true }, { period }))).toEqual(['csv', 0, 'file-too-large']);
    expect(told(await read({ bytes: bytes('%PDF') }, { period }))).toEqual(['csv', 0, 'file-unreadable']);
  });
});
