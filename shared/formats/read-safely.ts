import type { RawReturn } from '../domain/raw-return.ts';
import { readingRules } from '../domain/screening/reading-rules.ts';
import { fault } from '../domain/screening/rule.ts';
import { type About, readReturn } from './read-return.ts';
import { unread } from './unread.ts';

/**
 * Reads an upload of whatever kind. A file that is too large, or that trips our own reader, is a return that could not
 * be read: its area is told so, and `noteFault` hears of the fault without the file.
 */
export const readSafely =
  (noteFault: (error: unknown) => void) =>
  (upload: { bytes: Uint8Array } | { tooLarge: true }, about: About): RawReturn => {
    if ('tooLarge' in upload)
      return unread('csv', fault(readingRules.fileTooLarge, { message: 'The file is larger than a return can be.' }));
    try {
      return readReturn(upload.bytes, about);
    } catch (error) {
      noteFault(error);
      return unread('csv', fault(readingRules.fileUnreadable, { message: 'The file cannot be read.' }));
    }
  };
