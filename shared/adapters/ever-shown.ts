import type { LedgerEntry } from '../domain/disclosure/ledger/ledger.ts';
import { byVersion } from '../domain/release/life/version.ts';
import type { PeriodReleases } from './releases.ts';

/**
 * All that the gate takes as known, oldest first: candidates of a version were seen before it was published, and after
 * the version before it was.
 */
export const everShown = ({ ledger, seen }: PeriodReleases): readonly LedgerEntry[] =>
  [...seen, ...ledger].sort((one, other) => byVersion(one.version, other.version));
