import { createHash } from 'node:crypto';
import type { Candidate } from './candidate.ts';

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

/**
 * The files of a candidate by their paths, the style sheet among them, as parts of the bytes that they are kept in.
 * Each is checked against the digest with which it was compiled, the style sheet against its name: it is in public
 * before the rest, which would come along where it was cut out wrongly.
 * @throws Error (from what is returned) for a path that is not among them, and where a file is another by so much as a
 * byte
 */
export const unpacked = (bytes: Uint8Array, { files, stylesheet }: Packed): ((path: string) => Uint8Array) => {
  const parts = new Map<string, { part: Uint8Array; sha256?: string }>();
  let at = 0;
  for (const file of files) {
    parts.set(file.path, { part: bytes.subarray(at, at + file.bytes), sha256: file.sha256 });
    at += file.bytes;
  }
  parts.set(stylesheet, { part: bytes.subarray(at) });
  return (path) => {
    const found = parts.get(path);
    if (found === undefined) throw new Error('A file is asked for that the candidate does not have.');
    const { part, sha256 } = found;
    const isAsCompiled = sha256 === undefined ? stylesheetPath(part) === path : digest(part) === sha256;
    if (!isAsCompiled) throw new Error('A staged file is not what was compiled.');
    return part;
  };
};
