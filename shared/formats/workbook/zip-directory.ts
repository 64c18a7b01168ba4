import { limits } from '../limits.ts';
import { Refusal } from '../refusal.ts';

/**
 * The name that a part goes by here. Writers differ in the case of letters, and some of Windows write backslashes; both
 * are understood by the office programs, so that no two parts may differ in nothing else.
 */
export const partName = (name: string): string =>
  name
    .replaceAll('\\', '/')
    .replace(/^(?:\.?\/)+/, '')
    .toLowerCase();

/** One file in a zip as its directory declares it; nothing of it has been inflated. */
export type ZipEntry = { name: string; method: number; packed: number; size: number; crc: number; start: number };

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;

const damaged = () => new Refusal('fileUnreadable', 'The file breaks off or its directory is damaged.');

const findEnd = (view: DataView): number => {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 65_557); at--)
    if (view.getUint32(at, true) === END) return at;
  throw damaged();
};

/**
 * Reads the directory of a zip and refuses, before anything is inflated, what declares too much: entries, sizes,
 * compression, passwords. Entries by `partName`; throws a Refusal.
 */
export const readZipDirectory = (bytes: Uint8Array): Map<string, ZipEntry> => {
  if (bytes.length > limits.documentBytes)
    throw new Refusal('fileTooLarge', 'The file is over the size limit of an upload.');
  if (bytes.length < 22) throw damaged();
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  if (count === 0xffff || count > limits.zipEntries)
    throw new Refusal('fileExpands', `The file declares more than ${limits.zipEntries} parts.`);
  const entries = new Map<string, ZipEntry>();
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== CENTRAL) throw damaged();
    const nameLength = view.getUint16(at + 28, true);
    const entry = readEntry(view, at, new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)));
    if (entries.has(partName(entry.name))) throw new Refusal('fileUnsafe', 'Two parts of the file have the same name.');
    entries.set(partName(entry.name), entry);
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
};

const readEntry = (view: DataView, at: number, name: string): ZipEntry => {
  if (view.getUint16(at + 8, true) & 1)
    throw new Refusal('fileEncrypted', 'The file can only be opened with a password.');
  const entry = {
    name,
    method: view.getUint16(at + 10, true),
    crc: view.getUint32(at + 16, true),
    packed: view.getUint32(at + 20, true),
    size: view.getUint32(at + 24, true),
    start: dataStart(view, view.getUint32(at + 42, true)),
  };
  if (entry.start + entry.packed > view.byteLength) throw damaged();
  // Pictures are never inflated; all else must be plausible as a whole, whether we come to read it or not.
  if (/\.(xml|rels)$/i.test(name) && tooMuch(entry)) {
    throw new Refusal('fileExpands', 'A part of the file declares far more content than a return has.');
  }
  return entry;
};

const tooMuch = ({ size, packed }: { size: number; packed: number }): boolean =>
  size > limits.partBytes || (size > 1024 * 1024 && size > packed * limits.ratio);

const dataStart = (view: DataView, local: number): number => {
  if (local + 30 > view.byteLength || view.getUint32(local, true) !== LOCAL) throw damaged();
  return local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
};
