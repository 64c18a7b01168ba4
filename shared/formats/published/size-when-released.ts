import type { Dataset } from '../../domain/release/dataset.ts';
import { mainPoints } from '../../domain/release/wording/main-points.ts';
import type { OutputFile } from './output-file.ts';
import { stampRelease } from './release-date-stamp.ts';
import { releaseJson, releaseRecord, wordsInRecord } from './release-json.ts';
import { releaseZip } from './release-zip.ts';
import { stampFile } from './stamp-file.ts';

/** Any time of release: as ISO 8601 they all have the same length, and in words almost. */
const sometime = '2024-10-31T09:30:00.000Z';
const anyDigest = '0'.repeat(64);
const stamp = (text: string): string => stampRelease(text, sometime);

const stamped = new WeakMap<Uint8Array, Uint8Array>();

/** What a file holds once it is dated; a workbook takes a while, so each is dated once. */
const contentOf = (file: OutputFile): Uint8Array => {
  if (!file.dated) return file.bytes;
  const known = stamped.get(file.bytes) ?? stampFile(file.bytes, file, stamp);
  stamped.set(file.bytes, known);
  return known;
};

/** Size in bytes of a file once its time of release is filled in. */
export const sizeWhenReleased = (file: OutputFile): number => contentOf(file).length;

const dataOf = (files: readonly OutputFile[]): readonly OutputFile[] =>
  files.filter(({ mediaType }) => mediaType !== 'text/html');

/** Size in bytes of the zip of all data files, give or take what digests and the day are packed to. */
export const sizeOfZip = (files: readonly OutputFile[]): number =>
  releaseZip(dataOf(files).map((file) => ({ path: file.path, sha256: anyDigest, content: contentOf(file) }))).length;

/** Size in bytes of `release.json`, which is written last: it holds a digest of every data file and of the zip. */
export const sizeOfReleaseJson = (
  dataset: Dataset,
  files: readonly OutputFile[],
  zip: Pick<OutputFile, 'path' | 'title' | 'mediaType'>,
): number => {
  const entries = [
    ...dataOf(files).map((file) => ({ ...file, bytes: sizeWhenReleased(file) })),
    { ...zip, bytes: 100_000 },
  ];
  const named = entries.map(({ path, title, mediaType, bytes }) => ({
    path,
    title,
    mediaType,
    bytes,
    sha256: anyDigest,
  }));
  const drafts = mainPoints({ period: dataset.period, rows: dataset.rows, before: undefined }).map(({ text }) => text);
  const record = { ...releaseRecord(dataset), ...wordsInRecord({ points: drafts, tables: [] }) };
  return new TextEncoder().encode(stamp(releaseJson(record, named))).length;
};
