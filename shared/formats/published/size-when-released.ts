import type { Dataset } from '../../domain/release/dataset.ts';
import type { OutputFile } from './output-file.ts';
import { stampRelease } from './release-date-stamp.ts';
import { releaseJson, releaseRecord } from './release-json.ts';

/** Any time of release: as ISO 8601 they all have the same length. */
const sometime = '2024-10-31T09:30:00.000Z';
const lengthOf = (text: string): number => new TextEncoder().encode(stampRelease(text, sometime)).length;

/** Size in bytes of a file once its time of release is filled in. */
export const sizeWhenReleased = ({ bytes, dated = false }: OutputFile): number =>
  dated ? lengthOf(new TextDecoder().decode(bytes)) : bytes.length;

/**
 * Size in bytes of `release.json`, which is written last: it holds a digest of every data file.
 */
export const sizeOfReleaseJson = (dataset: Dataset, files: readonly OutputFile[]) => {
  const sha256 = '0'.repeat(64);
  const data = files.filter(({ mediaType }) => mediaType !== 'text/html');
  const entries = data.map((file) => ({ ...file, bytes: sizeWhenReleased(file) }));
  return lengthOf(
    releaseJson(
      releaseRecord(dataset),
      entries.map(({ path, title, mediaType, bytes }) => ({
        path,
        title,
        mediaType,
        bytes,
        sha256,
      })),
    ),
  );
};
