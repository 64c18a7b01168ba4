import { createHash } from 'node:crypto';
import type { PublicObject } from '../../shared/adapters/published-objects.ts';
import type { PublishedRow } from '../../shared/domain/release/figures/published-row.ts';
import type { PublishedRelease } from '../../shared/domain/release/query/published-release.ts';
import { readCatalogue } from '../../shared/formats/published/read-catalogue.ts';
import { readTidyCsv } from '../../shared/formats/published/read-tidy-csv.ts';

/** Rows of a release, or why it was withdrawn. */
export type Read = { rows: readonly PublishedRow[] } | { withdrawn: string };

/** As many releases as are kept read while a function is warm. */
const mostKept = 30;

/**
 * What is public, from the very files that the public gets, as they are at this moment: of each file it is asked anew
 * whether it may be read. Bytes that were read before are not taken apart again.
 * @param get reads the published bucket as the public does
 */
export const publishedFigures = (get: (key: string) => Promise<PublicObject | undefined>) => {
  const known = new Map<string, readonly PublishedRow[]>();
  const rowsOf = (bytes: Uint8Array, sha256: string): readonly PublishedRow[] => {
    const held = known.get(sha256);
    if (held !== undefined) return held;
    const rows = readTidyCsv(bytes);
    if (known.size >= mostKept) known.clear();
    known.set(sha256, rows);
    return rows;
  };
  return {
    /** Every version that came out; none where nothing is out yet. */
    releases: async (): Promise<readonly PublishedRelease[]> => {
      const found = await get('catalog.json');
      return found !== undefined && 'bytes' in found ? readCatalogue(found.bytes) : [];
    },
    /**
     * @returns undefined where its time has not come
     * @throws Error where the file is not the one that the catalogue lists
     */
    read: async ({ csv }: PublishedRelease): Promise<Read | undefined> => {
      const found = await get(csv.path);
      if (found === undefined || 'withdrawn' in found) return found;
      if (createHash('sha256').update(found.bytes).digest('hex') !== csv.sha256)
        throw new Error('A published file is not what the catalogue lists.');
      return { rows: rowsOf(found.bytes, csv.sha256) };
    },
  };
};
export type PublishedFigures = ReturnType<typeof publishedFigures>;
