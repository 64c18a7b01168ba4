import { createHash } from 'node:crypto';
import type { Candidate } from './candidate.ts';
import type { Objects, Part } from './objects.ts';

type Packed = Pick<Candidate, 'files' | 'stylesheet'>;

const digest = (content: string | Uint8Array): string => createHash('sha256').update(content).digest('hex');

/**
 * Address of the style sheet in public: it carries its content's digest, so that old pages keep the one they were made
 * with.
 */
export const stylesheetPath = (stylesheet: string | Uint8Array): string =>
  `assets/site-${digest(stylesheet).slice(0, 12)}.css`;

/** Key of the object that holds all files of a candidate: written, and read, with one request however many they are. */
export const stagedKey = (candidate: string): string => `${candidate}/files`;

/** What is kept under it: the files one after another in the order of the candidate's list, its style sheet last. */
export const packed = (files: readonly Uint8Array[], stylesheet: Uint8Array): Uint8Array =>
  Buffer.concat([...files, stylesheet]);

/** Where a file is among the bytes, and the digest it was compiled with; the style sheet has that in its name. */
type Place = Part & { sha256?: string };

const placesOf = ({ files, stylesheet }: Packed): ReadonlyMap<string, Place> => {
  const places = new Map<string, Place>();
  let at = 0;
  for (const { path, bytes, sha256 } of files) {
    places.set(path, { at, bytes, sha256 });
    at += bytes;
  }
  return places.set(stylesheet, { at });
};

const placeIn = (places: ReadonlyMap<string, Place>, path: string): Place => {
  const place = places.get(path);
  if (place === undefined) throw new Error('A file is asked for that the candidate does not have.');
  return place;
};

const asCompiled = (path: string, { sha256 }: Place, part: Uint8Array): Uint8Array => {
  const isAsCompiled = sha256 === undefined ? stylesheetPath(part) === path : digest(part) === sha256;
  if (!isAsCompiled) throw new Error('A staged file is not what was compiled.');
  return part;
};

/**
 * The files of a candidate by their paths, the style sheet among them, as parts of the bytes that they are kept in.
 * Each is checked against the digest with which it was compiled, the style sheet against its name: it is in public
 * before the rest, which would come along where it was cut out wrongly.
 * @throws Error (from what is returned) for a path that is not among them, and where a file is another by so much as a
 * byte
 */
export const unpacked = (bytes: Uint8Array, candidate: Packed): ((path: string) => Uint8Array) => {
  const places = placesOf(candidate);
  return (path) => {
    const place = placeIn(places, path);
    return asCompiled(
      path,
      place,
      bytes.subarray(place.at, place.bytes === undefined ? undefined : place.at + place.bytes),
    );
  };
};

/**
 * One file of a candidate, checked as all are; nothing else of the object is read.
 * @throws Error for a path that is not among its files, and where the file is another by so much as a byte
 */
export const stagedFile = async (
  read: Objects['get'],
  candidate: Packed & Pick<Candidate, 'candidate'>,
  path: string,
): Promise<Uint8Array> => {
  const place = placeIn(placesOf(candidate), path);
  const part = place.bytes === 0 ? new Uint8Array() : await read(stagedKey(candidate.candidate), place);
  return asCompiled(path, place, part);
};
