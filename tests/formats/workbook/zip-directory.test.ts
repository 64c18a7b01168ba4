import { describe, expect, it } from 'vitest';
import { limits } from '../../../shared/formats/limits.ts';
import { Refusal } from '../../../shared/formats/refusal.ts';
import { writeOds } from '../../../shared/formats/workbook/write-ods.ts';
import { readZipDirectory } from '../../../shared/formats/workbook/zip-directory.ts';
import { openZip } from '../../../shared/formats/workbook/zip-inflate.ts';

/** A part as a zip lays it down; lengths are of the fields that programs add, in the directory and before the part. */
type Laid = {
  name: string;
  size?: number;
  packed?: number;
  extra?: number;
  remark?: number;
  before?: number;
  flags?: number;
};

/** A zip by the letter of its format: each part with `packed` bytes, the directory, and its end. */
const zip = (parts: readonly Laid[], count = parts.length): Uint8Array => {
  const pieces: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const { name, packed = 3, size = packed, extra = 0, remark = 0, before = 0, flags = 0 } of parts) {
    const local = Buffer.alloc(30 + name.length + before + packed);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(name.length, 26);
    local.writeUInt16LE(before, 28);
    local.write(name, 30);
    const entry = Buffer.alloc(46 + name.length + extra + remark);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(flags, 8);
    entry.writeUInt32LE(packed, 20);
    entry.writeUInt32LE(size, 24);
    entry.writeUInt16LE(name.length, 28);
    entry.writeUInt16LE(extra, 30);
    entry.writeUInt16LE(remark, 32);
    entry.writeUInt32LE(at, 42);
    entry.write(name, 46);
    pieces.push(local);
    directory.push(entry);
    at += local.length;
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(count, 10);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...pieces, ...directory, end]);
};

const outcome = (bytes: Uint8Array): string => {
  try {
    return [...readZipDirectory(bytes).values()]
      .map(({ name, start, packed, size }) => `${name} ${start} ${packed} ${size}`)
      .join(', ');
  } catch (fault) {
    if (fault instanceof Refusal) return fault.finding.rule;
    throw fault;
  }
};

describe('the directory of a zip', () => {
  it('is walked over what programs add to it, and each part found behind what they add to that', () => {
    expect(outcome(zip([{ name: 'a' }, { name: 'bc', packed: 5 }]))).toBe('a 31 3 3, bc 66 5 5');
    // The second part begins behind 30 + 1 + 300 + 3 bytes of the first.
    const added = { extra: 259, remark: 258, before: 300 };
    expect(outcome(zip([{ name: 'a', ...added }, { name: 'b', ...added }, { name: 'c' }]))).toBe(
      'a 331 3 3, b 665 3 3, c 699 3 3',
    );
    expect(outcome(zip([]))).toBe('');
    expect(outcome(zip([], 1))).toBe('file-unreadable');
    expect(outcome(zip([], 0xffff))).toBe('file-expands');
  });

  it('is refused with a password, whatever other flags say', () => {
    expect(outcome(zip([{ name: 'a', flags: 1 }]))).toBe('file-encrypted');
    expect(outcome(zip([{ name: 'a', flags: 0x0801 }]))).toBe('file-encrypted');
    expect(outcome(zip([{ name: 'a', flags: 0x0806 }]))).toBe('a 31 3 3');
    expect(outcome(zip([{ name: 'a', flags: 0x0100 }]))).toBe('a 31 3 3');
  });

  const MB = 1024 * 1024;
  it.each<[Laid, boolean]>([
    [{ name: 'a.xml', size: limits.partBytes, packed: limits.partBytes / limits.ratio + 1 }, false],
    [{ name: 'a.xml', size: limits.partBytes + 1, packed: 100_000 }, true],
    [{ name: 'a.xml', size: MB, packed: 3 }, false],
    [{ name: 'a.xml', size: MB + 1, packed: 3 }, true],
    [{ name: 'a.xml', size: 6000 * limits.ratio, packed: 6000 }, false],
    [{ name: 'a.xml', size: 6000 * limits.ratio + 1, packed: 6000 }, true],
    [{ name: 'a.RELS', size: MB + 1, packed: 3 }, true],
    [{ name: 'a.png', size: limits.partBytes + 1, packed: 3 }, false],
    [{ name: 'a.xml.png', size: MB + 1, packed: 3 }, false],
  ])('declares far too much in %j: %s', (part, refused) => {
    const laid = { ...part, packed: Math.floor(part.packed!) };
    const start = 30 + laid.name.length;
    expect(outcome(zip([laid]))).toBe(refused ? 'file-expands' : `${laid.name} ${start} ${laid.packed} ${laid.size}`);
  });

  it('is refused in a file that is larger than any upload', () => {
    const whole = (length: number) => {
      const bytes = new Uint8Array(length);
      bytes.set(zip([]), length - 22);
      return outcome(bytes);
    };
    expect([whole(limits.documentBytes), whole(limits.documentBytes + 1)]).toEqual(['', 'file-too-large']);
  });

  it('of an ODS begins with its type, which is not packed', () => {
    const bytes = writeOds({ title: 't', language: 'en', sheets: [{ name: 'S', rows: [['a']] }] });
    const mime = 'application/vnd.oasis.opendocument.spreadsheet';
    expect(Buffer.from(bytes).toString('latin1', 30, 38 + mime.length)).toBe(`mimetype${mime}`);
    const [first, ...others] = [...readZipDirectory(bytes).values()];
    expect([first!.name, first!.method, ...others.map(({ method }) => method)]).toEqual(['mimetype', 0, 8, 8, 8, 8, 8]);
  });

  it('holds all parts that are read to one limit', () => {
    const size = limits.partBytes;
    const packed = Math.ceil(size / limits.ratio);
    const rule = (act: () => void): string => {
      try {
        act();
        return '';
      } catch (fault) {
        return fault instanceof Refusal ? fault.finding.rule : String(fault);
      }
    };
    const opened = openZip(zip([{ name: 'a.xml', size, packed }]));
    // Each is stored and shorter than declared, so that it is damaged; only the third passes the limit of all.
    const times = Array.from({ length: 3 }, () => rule(() => opened.stream('a.xml', () => {})));
    expect(limits.totalBytes).toBe(2 * size);
    expect(times).toEqual(['file-unreadable', 'file-unreadable', 'file-expands']);
  });
});
