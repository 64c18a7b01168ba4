import { inflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { writeOds } from '../../../shared/formats/workbook/write-ods.ts';
import { writeXlsx } from '../../../shared/formats/workbook/write-xlsx.ts';
import { sampleWorkbook } from './sample-workbook.ts';

/** How each part of a zip is kept, its method and bytes, by its local heads. */
const partsOf = (zip: Buffer): Map<string, { method: number; bytes: Buffer }> => {
  const parts = new Map<string, { method: number; bytes: Buffer }>();
  for (let at = 0; zip.readUInt32LE(at) === 0x04034b50; ) {
    const [method, packed] = [zip.readUInt16LE(at + 8), zip.readUInt32LE(at + 18)];
    const [named, more] = [zip.readUInt16LE(at + 26), zip.readUInt16LE(at + 28)];
    const start = at + 30 + named + more;
    parts.set(zip.toString('utf8', at + 30, at + 30 + named), { method, bytes: zip.subarray(start, start + packed) });
    at = start + packed;
  }
  return parts;
};

describe.each([
  ['XLSX', writeXlsx, []],
  ['ODS', writeOds, ['mimetype']],
] as const)('the parts of an %s file', (_, write, never: readonly string[]) => {
  const kept = (packing?: 'packed' | 'unpacked') => partsOf(Buffer.from(write(sampleWorkbook, packing)));

  it('are packed where nobody says otherwise, but for one that the standard wants as it is', () => {
    const stored = [...kept()].filter(([, { method }]) => method === 0).map(([name]) => name);
    expect(stored).toEqual(never);
    expect(kept('packed')).toEqual(kept());
  });

  it('are the same, each as it is, where they are to be filled in first', () => {
    const packed = kept();
    const unpacked = kept('unpacked');
    expect([...unpacked.keys()]).toEqual([...packed.keys()]);
    for (const [name, { method, bytes }] of unpacked) {
      const other = packed.get(name)!;
      expect([name, method, bytes.equals(other.method === 0 ? other.bytes : inflateRawSync(other.bytes))]).toEqual([
        name,
        0,
        true,
      ]);
    }
  });
});
