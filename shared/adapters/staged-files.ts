import type { Candidate } from './candidate.ts';

type Packed = Pick<Candidate, 'files' | 'stylesheet'>;

/** Key of the object that holds all files of a candidate: written, and read, with one request however many they are. */
export const stagedKey = (candidate: string): string => `${candidate}/files`;

/** What is kept under it: the files one after another in the order of the candidate's list, its style sheet last. */
export const packed = (files: readonly Uint8Array[], stylesheet: Uint8Array): Uint8Array =>
  Buffer.concat([...files, stylesheet]);

/**
 * The files of a candidate by their paths, the style sheet among them, as parts of the bytes that they are kept in.
 * @throws Error (from what is returned) for a path that is not among them
 */
export const unpacked = (bytes: Uint8Array, { files, stylesheet }: Packed): ((path: string) => Uint8Array) => {
  const parts = new Map<string, Uint8Array>();
  let at = 0;
  for (const file of files) {
    parts.set(file.path, bytes.subarray(at, at + file.bytes));
    at += file.bytes;
  }
  parts.set(stylesheet, bytes.subarray(at));
  return (path) => {
    const part = parts.get(path);
    if (part === undefined) throw new Error('A file is asked for that the candidate does not have.');
    return part;
  };
};
