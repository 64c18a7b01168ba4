import type { Upload } from '../../shared/adapters/uploads.ts';
import type { RawReturn } from '../../shared/domain/raw-return.ts';
import { readingRules } from '../../shared/domain/screening/reading-rules.ts';
import { fault } from '../../shared/domain/screening/rule.ts';
import { readReturn } from '../../shared/formats/read-return.ts';
import { unread } from '../../shared/formats/unread.ts';
import { faultOf } from '../../shared/runtime/http-door.ts';
import type { Log } from '../../shared/runtime/log.ts';
import type { Arrival } from './arrivals.ts';

/**
 * Reads an upload of whatever kind. A file that is too large, or that trips our own reader, is a return that could not be
 * read: its area is told, and the fault is in the log without a word of the file.
 */
export const readAnyUpload =
  (log: Pick<Log, 'error'>) =>
  (upload: Upload, { key, at }: Arrival): RawReturn => {
    if (!('bytes' in upload))
      return unread('csv', fault(readingRules.fileTooLarge, { message: 'The file is larger than a return can be.' }));
    try {
      return readReturn(upload.bytes, { period: at.period, fileName: key });
    } catch (error) {
      log.error('reader failed', { ...at, fault: faultOf(error) });
      return unread('csv', fault(readingRules.fileUnreadable, { message: 'The file cannot be read.' }));
    }
  };
