import type { Cell, CellKey } from '../../cells.ts';
import type { Form } from '../../forms/form.ts';
import { type Cleared, markCleared } from '../ledger/cleared.ts';
import { publicKeyOf } from '../ledger/facts.ts';
import { clearedCount, type LedgerEntry } from '../ledger/ledger.ts';
import type { ProtectedCell } from '../ledger/protection.ts';
import type { RuleCode } from '../rule-codes.ts';
import { categoryFour } from './category-four.ts';

const pair = (
  { measure, level, detail }: Cell,
  four: Pick<ProtectedCell, 'value' | 'shorthand' | 'rules'>,
  all: Pick<ProtectedCell, 'value' | 'shorthand' | 'rules'>,
): ProtectedCell[] => [
  { measure, category: '4', level, detail, ...four },
  { measure, category: 'All', level, detail, ...all },
];

/** P7: every Category 4 cell, and every `All` cell, of a release without every area. */
export const notAvailable = (cells: readonly Cell[]): readonly ProtectedCell[] => {
  const hidden = { value: null, shorthand: 'x', rules: ['P7'] } as const;
  return cells.flatMap((cell) => pair(cell, hidden, hidden));
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
  rules: ReadonlyMap<CellKey, readonly RuleCode[]>,
): readonly ProtectedCell[] =>
  cells.flatMap((cell) => {
    const value: Cleared | undefined = clearedCount(entry, cell.key);
    if (value === undefined) {
      const hidden = { value: null, shorthand: 'c', rules: rules.get(cell.key) ?? [] } as const;
      return pair(cell, hidden, hidden);
    }
    const rest = publicTotals.get(publicKeyOf(cell));
    return pair(
      cell,
      { value, shorthand: null, rules: [] },
      typeof rest === 'number'
        ? { value: markCleared(rest + value), shorthand: null, rules: [] }
        : { value: null, shorthand: 'x', rules: [] },
    );
  });

/**
 * Reads the national cells back from a ledger entry, as the gate gave them: the way to a `Cleared` number for whoever
 * holds no more than what was written down. An entry without a basis (P7) gives `[x]` throughout.
 */
export const clearedCells = (
  entry: LedgerEntry,
  form: Form,
  publicTotals: ReadonlyMap<CellKey, number | null>,
): readonly ProtectedCell[] => {
  const { cells } = categoryFour(form);
  if (Object.keys(entry.basis).length === 0) return notAvailable(cells);
  return protectedCells(cells, entry, publicTotals, new Map());
};
