import type { Part, Reading } from '../../../shared/adapters/objects.ts';

/** The part of an object that is asked for, all of it without one. */
export const cut = (bytes: Uint8Array, { at, bytes: count }: Part = { at: 0 }): Uint8Array =>
  bytes.subarray(at, count === undefined ? undefined : at + count);

/** What objects hold, by key, as texts: two of a megabyte are compared at once, and two arrays of bytes one by one. */
export const asTexts = (objects: ReadonlyMap<string, Uint8Array>): ReadonlyMap<string, string> =>
  new Map([...objects].map(([key, bytes]) => [key, Buffer.from(bytes).toString('latin1')]));

const noSuchKey = () => Object.assign(new Error('no such object'), { name: 'NoSuchKey' });

/**
 * Objects of a bucket in memory, by key, and what was said of each: how long it may be kept, and from when it may be
 * read.
 */
export const openShelf = () => {
  const objects = new Map<string, Uint8Array>();
  const readings = new Map<string, Reading>();
  /** Keys that were written again with other bytes than before. */
  const changed = new Set<string>();
  return {
    objects,
    readings,
    changed,
    put: async (key: string, bytes: Uint8Array, _mediaType?: string, reading: Reading = {}) => {
      const before = objects.get(key);
      if (before !== undefined && Buffer.compare(before, bytes) !== 0) changed.add(key);
      objects.set(key, bytes);
      readings.set(key, reading);
    },
    sayBeside: async (key: string, _mediaType?: string, reading: Reading = {}) => {
      if (!objects.has(key)) throw noSuchKey();
      readings.set(key, reading);
    },
    get: async (key: string, part?: Part) => {
      const found = objects.get(key);
      if (!found) throw noSuchKey();
      return cut(found, part);
    },
  };
};
