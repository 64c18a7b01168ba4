import type { Candidate } from '../../../shared/adapters/candidate.ts';
import type { PeriodReleases } from '../../../shared/adapters/releases.ts';
import type { Release } from '../../../shared/domain/release/life/release.ts';
import { candidateOf } from './press.ts';

/** The releases of a period as the table keeps them, each with some of what was compiled; `ledger`: versions in it. */
export const keptOf = (
  all: readonly (readonly [Release, Partial<Candidate>?])[],
  ledger: readonly string[] = [],
): PeriodReleases => ({
  releases: all.map(([release]) => release),
  candidates: new Map(all.map(([release, more]) => [release.version, candidateOf(release, {}, more)])),
  ledger: ledger.map((version) => ({ ...candidateOf(all[0]![0], {}).entry, version })),
  seen: [],
});
