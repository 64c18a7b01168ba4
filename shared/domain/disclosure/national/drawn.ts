import type { CellKey } from '../../cells.ts';
import { clearedCount, type Ledger, type LedgerEntry } from '../ledger/ledger.ts';
import { type Basis, sameBasis } from './answers.ts';

/** One version of Category 4 that was drawn in a period: what it describes, and what it shows, as decided that day. */
export type Drawn = {
  /** The release that it was drawn for. */
  version: string;
  basis: Basis;
  entry: LedgerEntry;
  /** Whether a release has come out with it. */
  isOut: boolean;
};

const basisOf = ({ basis }: LedgerEntry): Basis => new Map(Object.entries(basis));

/**
 * The versions of Category 4 that were drawn in a period, oldest first, shown to people or published. What carries a
 * drawing on, or shows none, adds nothing. The ledger is everything shown of the period, oldest first.
 */
export const drawnIn = (ledger: Ledger, period: string): readonly Drawn[] => {
  const drawn: Drawn[] = [];
  for (const entry of ledger) {
    if (entry.period !== period) continue;
    const basis = basisOf(entry);
    if (basis.size === 0) continue;
    const isOut = entry.candidate === undefined;
    const same = drawn.find((each) => sameBasis(each.basis, basis));
    if (same === undefined) drawn.push({ version: entry.version, basis, entry, isOut });
    else same.isOut ||= isOut;
  }
  return drawn;
};

/** The counts that a drawing shows, by cell. */
export const countsShown = ({ entry }: Drawn, cells: readonly CellKey[]): ReadonlyMap<CellKey, number> =>
  new Map(
    cells.flatMap((cell) => {
      const count = clearedCount(entry, cell);
      return count === undefined ? [] : [[cell, count]];
    }),
  );
