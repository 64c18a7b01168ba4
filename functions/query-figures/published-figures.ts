import { createHash } from 'node:crypto';
import type { PublicObject } from '../../shared/adapters/published-objects.ts';
import type { PublishedRow } from '../../shared/domain/release/figures/published-row.ts';
import { csvPath, type PublishedRelease, releaseName } from '../../shared/domain/release/query/published-release.ts';
import { readCatalogue } from '../../shared/formats/published/read-catalogue.ts';
import { readTidyCsv } from '../../shared/formats/published/read-tidy-csv.ts';
import { Problem } from '../../shared/runtime/problem.ts';

/** Rows of a release, why it was withdrawn, or that its time has not come. */
export type Read = { rows: readonly PublishedRow[] } | { withdrawn: string } | 'not yet';

/** As many releases as are kept read while a function is warm. */
const mostKept = 30;

/** What is listed and is not there, or is not what was listed: no answer can be trusted, and somebody must look. */
const outOfOrder = (what: string, cause?: unknown): Problem => {
  const detail = `${what} cannot be read at present. It has been noted: try again in a minute.`;
  const problem = new Problem(503, 'out-of-order', detail);
  problem.cause = cause;
  return problem;
};

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
    /**
     * Every version that came out.
     * @throws Problem 503 where the catalogue is not there or is none: it is never taken for an empty one
     */
    releases: async (): Promise<readonly PublishedRelease[]> => {
      const found = await get('catalog.json');
      if (found === undefined || found === 'not yet' || 'withdrawn' in found) throw outOfOrder('The list of releases');
      try {
        return readCatalogue(found.bytes);
      } catch (error) {
        throw outOfOrder('The list of releases', error);
      }
    },
    /** @throws Problem 503 where the file is not there, or is not the one that the catalogue lists */
    read: async (release: PublishedRelease): Promise<Read> => {
      if (release.withdrawn !== undefined) return { withdrawn: release.withdrawn };
      const found = await get(csvPath(release));
      if (found === undefined) throw outOfOrder(releaseName(release));
      if (found === 'not yet' || 'withdrawn' in found) return found;
      const { sha256 } = release;
      if (sha256 === undefined || createHash('sha256').update(found.bytes).digest('hex') !== sha256)
        throw outOfOrder(releaseName(release));
      return { rows: rowsOf(found.bytes, sha256) };
    },
  };
};
export type PublishedFigures = ReturnType<typeof publishedFigures>;
