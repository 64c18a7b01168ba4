import type { Period } from '../domain/periods.ts';
import type { RawReturn } from '../domain/raw-return.ts';
import { readingRules } from '../domain/screening/reading-rules.ts';
import { fault } from '../domain/screening/rule.ts';
import { readCsvReturn } from './csv-return.ts';
import { readJsonReturn } from './json-return.ts';
import { unread } from './unread.ts';

/** The largest file that is taken in, in bytes: the signed upload and every reader hold it. */
export const largestReturn = 5 * 1024 * 1024;

/** What is known of a file before it is read: the period of its door, and its name or key, for the ending alone. */
export type About = { period: Period; fileName?: string };

/**
 * Reads a return of any format, told by its bytes and not by its name. Never throws: what cannot be read is a return
 * with findings. No message repeats the file.
 */
export const readReturn = (bytes: Uint8Array, _about: About): RawReturn => {
  if (bytes.byteLength > largestReturn)
    return unread(
      'csv',
      fault(readingRules.fileTooLarge, { message: `The file is larger than ${largestReturn / 1024 / 1024} MB.` }),
    );
  const text = textOf(bytes);
  return /^\uFEFF?\s*[{[]/.test(text) ? readJsonReturn(text) : readCsvReturn(text);
};

/** UTF-8; UTF-16 where Excel's "Unicode text" says so; else what Windows takes for plain text, which notes may be in. */
const textOf = (bytes: Uint8Array): string => {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
};
