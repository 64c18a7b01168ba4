import type { AreaSlug } from '../../areas.ts';
import type { CellKey } from '../../cells.ts';
import { clearedCount, type LedgerEntry } from '../ledger/ledger.ts';
import type { Contribution } from '../ledger/protection.ts';
import type { Settings } from '../settings.ts';
import type { CategoryFour } from './category-four.ts';
import { sumOf, type Tabulation, tabulate } from './tabulate.ts';

/** What is known of one version of the national figures, and the confidential counts behind it. */
export type PublishedVersion = {
  /** The release that first showed it. */
  version: string;
  /** The candidate that showed it, where no release has yet. */
  candidate?: string | undefined;
  basis: ReadonlyMap<string, string>;
  counts: Tabulation;
  shown: readonly CellKey[];
  /** What it was protected with; of a version still to come, the settings in force. */
  settings?: Settings;
};

/** Two bases are the same where every area stands with the same submission. */
export const sameBasis = (one: ReadonlyMap<string, string>, other: ReadonlyMap<string, string>): boolean =>
  one.size === other.size && [...one].every(([area, submission]) => other.get(area) === submission);

/**
 * The distinct versions that earlier releases and candidates of a period have shown, oldest first. Releases that carried figures on add
 * nothing. Gives a sentence instead where the ledger cannot be matched with the submissions it describes, which P9
 * makes a reason to refuse.
 */
export const versionsOf = (
  earlier: readonly LedgerEntry[],
  scope: readonly AreaSlug[],
  contributions: readonly Contribution[],
  four: CategoryFour,
): readonly PublishedVersion[] | string => {
  const versions: PublishedVersion[] = [];
  for (const entry of earlier) {
    const basis = new Map(Object.entries(entry.basis));
    if (basis.size !== scope.length || scope.some((area) => !basis.has(area)))
      return `The areas asked are not those of release ${entry.version}.`;
    const counts = tabulate(scope, basis, contributions, four);
    if (typeof counts === 'string') return `The submissions behind release ${entry.version} cannot be read in full.`;
    const shown = four.cells.map(({ key }) => key).filter((key) => clearedCount(entry, key) !== undefined);
    if (shown.some((key) => clearedCount(entry, key) !== sumOf(counts.get(key)!)))
      return `The ledger of release ${entry.version} does not agree with the submissions it describes.`;
    const same = versions.find((version) => sameBasis(version.basis, basis));
    if (same === undefined) {
      const { version, candidate, settings } = entry;
      versions.push({ version, candidate, basis, counts, shown, settings });
    } else {
      same.shown = [...new Set([...same.shown, ...shown])];
      if (same.candidate !== undefined && entry.candidate === undefined)
        Object.assign(same, { version: entry.version, candidate: undefined });
    }
  }
  return versions;
};
