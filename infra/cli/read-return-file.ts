import { readFile, stat } from 'node:fs/promises';
import { pagesInThread } from '../../shared/adapters/pdf-in-thread.ts';
import type { AreaSlug } from '../../shared/domain/areas.ts';
import type { Period } from '../../shared/domain/periods.ts';
import type { RawReturn } from '../../shared/domain/raw-return.ts';
import { limits } from '../../shared/formats/limits.ts';
import { readSafely } from '../../shared/formats/read-safely.ts';
import { readerFailed } from './reader-failed.ts';

/**
 * Reads a return from a file, which is not opened where it is larger than a return can be; undefined where there is no
 * such file, or it cannot be opened.
 */
export const readReturnFile = async (path: string, period: Period, area?: AreaSlug): Promise<RawReturn | undefined> => {
  const size = await stat(path).then(
    (found) => (found.isFile() ? found.size : undefined),
    () => undefined,
  );
  if (size === undefined) return undefined;
  const tooLarge = size > limits.documentBytes;
  const bytes = tooLarge ? undefined : await readFile(path).catch(() => undefined);
  if (bytes === undefined && !tooLarge) return undefined;
  const upload = bytes === undefined ? ({ tooLarge: true } as const) : { bytes };
  return readSafely(pagesInThread, readerFailed(path))(upload, { period, fileName: path, ...(area ? { area } : {}) });
};
