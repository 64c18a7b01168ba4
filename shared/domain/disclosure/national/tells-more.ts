import type { CellKey } from '../../cells.ts';
import { clearedCount, type Ledger, type LedgerEntry } from '../ledger/ledger.ts';
import { sameBasis } from './versions.ts';

const basisOf = ({ basis }: LedgerEntry) => new Map(Object.entries(basis));

/**
 * Whether an entry shows a count that no earlier one has shown of the same submissions. An entry without a basis (P7: `[x]`
 * throughout) shows none; one that carries figures on shows nothing new.
 */
export const tellsMore = (entry: LedgerEntry, earlier: Ledger): boolean => {
  const same = earlier.filter((each) => each.period === entry.period && sameBasis(basisOf(each), basisOf(entry)));
  return entry.facts.some(
    ({ outlet, terms }) =>
      outlet === 'count' && !same.some((each) => clearedCount(each, terms[0]!.cell as CellKey) !== undefined),
  );
};
