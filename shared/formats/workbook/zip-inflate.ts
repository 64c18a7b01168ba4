import { crc32, inflateRawSync } from 'node:zlib';
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

/** Whoever reads a part takes it in pieces of this size, and can stop at a limit of his own. */
const PIECE = 65_536;

/**
 * Opens a zip after its directory has passed the limits. Directories lie, so that a part is inflated no further than to
 * the size that it declares, and those of all parts together are held to a limit. Throws a Refusal.
 */
export const openZip = (bytes: Uint8Array): Zip => {
  const entries = readZipDirectory(bytes);
  let total = 0;
  const stream = (name: string, take: (piece: Uint8Array) => void): void => {
    const entry = entries.get(partName(name));
    if (!entry) throw new Refusal('fileUnreadable', 'A part that the file refers to is missing.');
    total += entry.size;
    if (entry.size > limits.partBytes || total > limits.totalBytes)
      throw new Refusal('fileExpands', 'The file unpacks to far more than a return has.');
    const content = inflated(bytes.subarray(entry.start, entry.start + entry.packed), entry);
    if (content.length > entry.size) throw larger();
    if (content.length !== entry.size || crc32(content) !== entry.crc) throw damaged();
    for (let at = 0; at < content.length; at += PIECE) take(content.subarray(at, at + PIECE));
  };
  return { names: [...entries.keys()], has: (name) => entries.has(partName(name)), stream };
};

/** The bytes of a part, never more than its directory says. */
const inflated = (packed: Uint8Array, { method, size }: ZipEntry): Uint8Array => {
  if (method === 0) return packed;
  if (method !== 8) throw new Refusal('fileUnsafe', 'A part of the file is compressed in an unusual way.');
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(size, 1) });
  } catch (fault) {
    throw isTooLong(fault) ? larger() : damaged();
  }
};

const isTooLong = (fault: unknown): boolean =>
  fault instanceof Error && 'code' in fault && fault.code === 'ERR_BUFFER_TOO_LARGE';
const larger = () => new Refusal('fileUnsafe', 'A part of the file is larger than its directory says.');
const damaged = () => new Refusal('fileUnreadable', 'A part of the file is damaged or breaks off.');
