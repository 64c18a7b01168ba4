import type { RawReturn } from '../domain/raw-return.ts';
import { readingRules } from '../domain/screening/reading-rules.ts';
import { fault } from '../domain/screening/rule.ts';
import type { Extract } from './pdf/read-pdf.ts';
import { type About, readAnyReturn } from './read-return.ts';
import { unread } from './unread.ts';

/**
 * Reads an upload of whatever kind. A file that is too large, or that trips our own reader, is a return that could not
 * be read: its area is told so, and `noteFault` hears of the fault without the file.
 */
export const readSafely =
  (extract: Extract, noteFault: (error: unknown) => void) =>
  async (upload: { bytes: Uint8Array } | { tooLarge: true }, about: About): Promise<RawReturn> => {
    if ('tooLarge' in upload)
      return unread('csv', fault(readingRules.fileTooLarge, { message: 'The file is larger than a return can be.' }));
    try {
      return await readAnyReturn(extract)(upload.bytes, about);
    } catch (error) {
      noteFault(error);
      const message = 'Reading the file failed, which has been noted as a fault of ours. Send the workbook meanwhile.';
      return unread('csv', fault(readingRules.fileUnreadable, { message }));
    }
  };
