import { type Zippable, zipSync } from 'fflate';
import type { ReleaseFile } from '../../domain/release/life/release.ts';

/** Local wall time as the zip has it: the same bytes in every time zone. */
const fixedDate = new Date(1980, 0, 2, 12);

/** What is packed already is not packed again. */
const isPacked = (path: string): boolean => /\.(ods|xlsx|parquet)$/.test(path);

type Named = Pick<ReleaseFile, 'path' | 'sha256'> & { content: Uint8Array };

/**
 * Every data file of a release in one zip with their digests, as `sha256sum` writes and checks them; the same bytes for
 * the same files.
 */
export const releaseZip = (files: readonly Named[]): Uint8Array => {
  const inOrder = [...files].sort((one, other) => (one.path < other.path ? -1 : 1));
  const sums = inOrder.map(({ path, sha256 }) => `${sha256}  ${path}\n`).join('');
  // Digests do not pack, and so the size of the zip does not hang on them.
  const entries: Zippable = { SHA256SUMS: [new TextEncoder().encode(sums), { level: 0 }] };
  for (const { path, content } of inOrder) entries[path] = [content, { level: isPacked(path) ? 0 : 6 }];
  return zipSync(entries, { mtime: fixedDate });
};

/** The zip of a release as a file of it. */
export const zipOfRelease = (period: string) => ({
  path: `mappa-${period}.zip`,
  title: 'Everything in one file, with checksums (zip)',
  mediaType: 'application/zip',
});
