import * as z from 'zod';
import type { CellKey } from '../../cells.ts';
import { FirstSettings, Settings } from '../settings.ts';
import { type Cleared, markCleared } from './cleared.ts';

/** One term of a fact: so many times the sum of a cell over all areas, as their submissions stood in one version. */
export const Term = z.object({
  cell: z.string(),
  version: z.string(),
  coefficient: z.number(),
});
export type Term = z.infer<typeof Term>;

/**
 * One published figure as a linear fact: the sum of its terms lies between `lo` and `hi`, both included. It carries
 * what was published and nothing else. `shown` is how it stands in the publication.
 */
export const Fact = z.object({
  outlet: z.enum(['count', 'total', 'symbol']),
  label: z.string(),
  shown: z.string(),
  terms: z.array(Term),
  lo: z.number().nullable(),
  hi: z.number().nullable(),
});
export type Fact = z.infer<typeof Fact>;

/**
 * What one release put into the world about Category 4, or what a candidate showed to those who compile and approve it.
 * `basis` names, area by area, the submission that its figures describe; a release that carries earlier figures on
 * repeats their basis. The ledger is the list of these, append-only.
 */
export const LedgerEntry = z.object({
  period: z.string(),
  version: z.string(),
  basis: z.record(z.string(), z.string()),
  facts: z.array(Fact),
  /** By which rules it was drawn; entries from before the second version do not say, and stay as they are. */
  rules: z.enum(['first', 'nested remainder']).default('first'),
  /** The settings of the day it was drawn. */
  settings: z.union([Settings, FirstSettings]),
  /** The candidate that showed it, where it was seen before any publication; a published entry has none. */
  candidate: z.string().optional(),
});
export type LedgerEntry = z.infer<typeof LedgerEntry>;
export type Ledger = readonly LedgerEntry[];

/** The count of a cell that an entry shows, cleared for publication; undefined where it shows none. */
export const clearedCount = (entry: LedgerEntry, cell: CellKey): Cleared | undefined => {
  const fact = entry.facts.find(
    ({ outlet, terms }) => outlet === 'count' && terms.length === 1 && terms[0]?.cell === cell,
  );
  return fact === undefined || fact.lo === null || fact.lo !== fact.hi ? undefined : markCleared(fact.lo);
};
