import type { Cell, CellKey } from '../../cells.ts';
import { type Cleared, markCleared } from '../ledger/cleared.ts';
import { publicKeyOf } from '../ledger/facts.ts';
import { clearedCount, type LedgerEntry } from '../ledger/ledger.ts';
import type { ProtectedCell } from '../protection.ts';

const pair = (
  { measure, level, detail }: Cell,
  four: Pick<ProtectedCell, 'value' | 'shorthand'>,
  all: Pick<ProtectedCell, 'value' | 'shorthand'>,
): ProtectedCell[] => [
  { measure, category: '4', level, detail, ...four },
  { measure, category: 'All', level, detail, ...all },
];

/** Every Category 4 cell, and every `All` cell, of a release that shows none: `x` where it is not there, else `c`. */
export const noneShown = (cells: readonly Cell[], shorthand: 'c' | 'x'): readonly ProtectedCell[] => {
  const none = { value: null, shorthand };
  return cells.flatMap((cell) => pair(cell, none, none));
};

/** P0: how every Category 4 cell of a country, a region or an area stands in a publication, whatever it holds. */
export const localCategoryFour = { value: null, shorthand: 'c' } as const;

/**
 * The national cells as a ledger entry shows them: only a count that is in the ledger gets a number, and its `All` cell
 * with it; a hidden count hides `All` as well, or it would follow by subtraction (total 3224 less 3221 is 3).
 */
export const protectedCells = (
  cells: readonly Cell[],
  entry: LedgerEntry,
  publicTotals: ReadonlyMap<CellKey, number | null>,
): readonly ProtectedCell[] =>
  cells.flatMap((cell) => {
    const value: Cleared | undefined = clearedCount(entry, cell.key);
    if (value === undefined) {
      const hidden = { value: null, shorthand: 'c' } as const;
      return pair(cell, hidden, hidden);
    }
    const rest = publicTotals.get(publicKeyOf(cell));
    return pair(
      cell,
      { value, shorthand: null },
      typeof rest === 'number'
        ? { value: markCleared(rest + value), shorthand: null }
        : { value: null, shorthand: 'x' },
    );
  });
