import * as node from 'node:zlib';
import { describe, expect, it } from 'vitest';
import * as standIn from '../../../functions/show-asset/browser/stand-ins/zlib.ts';
import { Refusal } from '../../../shared/formats/refusal.ts';
import { openZip } from '../../../shared/formats/workbook/zip-inflate.ts';
import { madeXlsx } from './made-zip.ts';

const text = (length: number) => Uint8Array.from({ length }, (_, at) => (at * at) % 251);

/** What came of it: the bytes, or the code of what was thrown. */
const outcome = (inflate: () => Uint8Array): Uint8Array | string => {
  try {
    return new Uint8Array(inflate());
  } catch (fault) {
    return (fault as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE' ? 'too large' : 'damaged';
  }
};

describe.each([
  ['Node', node.inflateRawSync],
  ['the stand-in of the browser', standIn.inflateRawSync],
])('inflating by %s', (_, inflateRawSync) => {
  it.each([0, 1, 4096, 300_000])('gives %i bytes back, and refuses to give one byte less', (length) => {
    const packed = node.deflateRawSync(text(length));
    expect(outcome(() => inflateRawSync(packed, { maxOutputLength: Math.max(length, 1) }))).toEqual(text(length));
    if (length > 1) expect(outcome(() => inflateRawSync(packed, { maxOutputLength: length - 1 }))).toBe('too large');
  });

  it('ends a bomb where it passes what is allowed, and throws at what breaks off', () => {
    const bomb = node.deflateRawSync(new Uint8Array(64 * 1024 * 1024));
    expect(outcome(() => inflateRawSync(bomb, { maxOutputLength: 1000 }))).toBe('too large');
    const whole = node.deflateRawSync(text(10_000));
    expect(outcome(() => inflateRawSync(whole.subarray(0, whole.length / 2), { maxOutputLength: 10_000 }))).toBe(
      'damaged',
    );
  });

  it('agrees about checksums', () => {
    expect(standIn.crc32(text(5000))).toBe(node.crc32(text(5000)));
  });
});

describe('a part of a zip', () => {
  /** Writes a number over the size that the directory declares of a part. */
  const declaring = (bytes: Uint8Array, part: string, size: number): Uint8Array => {
    const changed = Buffer.from(bytes);
    const at = changed.lastIndexOf(part) - 46;
    expect(changed.readUInt32LE(at)).toBe(0x02014b50);
    changed.writeUInt32LE(size, at + 24);
    return changed;
  };
  const refusalOf = (size: number) => {
    const zip = openZip(declaring(madeXlsx({ S: '<row/>' }), 'xl/workbook.xml', size));
    try {
      zip.stream('xl/workbook.xml', () => {});
      return undefined;
    } catch (fault) {
      return fault instanceof Refusal ? fault.message : fault;
    }
  };

  it('is refused where it is larger than declared, smaller, or declared larger than any return', () => {
    expect(refusalOf(5)).toContain('larger than its directory says');
    expect(refusalOf(100_000)).toContain('damaged');
    expect(() => openZip(declaring(madeXlsx({ S: '<row/>' }), 'xl/workbook.xml', 0x7fffffff))).toThrow(
      'far more content',
    );
  });
});
