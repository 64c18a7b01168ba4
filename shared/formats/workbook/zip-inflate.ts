import { crc32 } from 'node:zlib';
import { Inflate } from 'fflate';
import { limits } from '../limits.ts';
import { Refusal } from '../refusal.ts';
import { partName, readZipDirectory, type ZipEntry } from './zip-directory.ts';

/**
 * An opened zip: which parts it has (by `partName`, asked for in any spelling), and one part's bytes piece by piece.
 */
export type Zip = {
  names: readonly string[];
  has: (name: string) => boolean;
  stream: (name: string, take: (piece: Uint8Array) => void) => void;
};

// Deflate expands at most 1,032 times, so that one piece never gives more than 4 MB.
const PIECE = 4096;

/**
 * Opens a zip after its directory has passed the limits. Directories lie, so every limit is held again while inflating:
 * a part that outgrows its declared size, and all parts together. Throws a Refusal.
 */
export const openZip = (bytes: Uint8Array): Zip => {
  const entries = readZipDirectory(bytes);
  let total = 0;
  const stream = (name: string, take: (piece: Uint8Array) => void): void => {
    const entry = entries.get(partName(name));
    if (!entry) throw new Refusal('fileUnreadable', 'A part that the file refers to is missing.');
    let size = 0;
    let crc = 0;
    inflatePieces(bytes.subarray(entry.start, entry.start + entry.packed), entry, (piece) => {
      size += piece.length;
      total += piece.length;
      if (size > entry.size) throw new Refusal('fileUnsafe', 'A part of the file is larger than its directory says.');
      if (size > limits.partBytes || total > limits.totalBytes)
        throw new Refusal('fileExpands', 'The file unpacks to far more than a return has.');
      crc = crc32(piece, crc);
      take(piece);
    });
    if (size !== entry.size || crc !== entry.crc)
      throw new Refusal('fileUnreadable', 'A part of the file is damaged or breaks off.');
  };
  return { names: [...entries.keys()], has: (name) => entries.has(partName(name)), stream };
};

const inflatePieces = (packed: Uint8Array, entry: ZipEntry, take: (piece: Uint8Array) => void): void => {
  if (entry.method === 0) {
    for (let at = 0; at < packed.length; at += 65_536) take(packed.subarray(at, at + 65_536));
    return;
  }
  if (entry.method !== 8) throw new Refusal('fileUnsafe', 'A part of the file is compressed in an unusual way.');
  const inflate = new Inflate((piece) => {
    if (piece.length) take(piece);
  });
  try {
    for (let at = 0; at < packed.length; at += PIECE)
      inflate.push(packed.subarray(at, at + PIECE), at + PIECE >= packed.length);
  } catch (fault) {
    throw fault instanceof Refusal
      ? fault
      : new Refusal('fileUnreadable', 'A part of the file is damaged or breaks off.');
  }
};
