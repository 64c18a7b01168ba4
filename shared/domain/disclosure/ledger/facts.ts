import { type Cell, type CellKey, cellKey } from '../../cells.ts';
import type { Fact } from './ledger.ts';

/** Where a figure stands, in words: `managed, Category 4, Level 2`. */
export const inWords = ({
  measure,
  category,
  level,
  detail,
}: Pick<Cell, 'measure' | 'category' | 'level' | 'detail'>): string =>
  [
    measure.replaceAll('_', ' ') + (detail === '' ? '' : ` (${detail})`),
    category === 'Total' ? 'all categories' : `Category ${category}`,
    level === 'Total' ? 'all levels' : `Level ${level}`,
  ].join(', ');

/** Key of the `Total` cell (Categories 1 to 3) that stands beside a Category 4 cell. */
export const publicKeyOf = (cell: Pick<Cell, 'measure' | 'level' | 'detail'>): CellKey =>
  cellKey({ ...cell, category: 'Total' });

/**
 * The facts that a release adds to what the world knows about Category 4: a count for each shown cell, the `All` total
 * beside it (which gives the same count by subtraction, so it is the same fact), and a symbol for each hidden cell. The
 * symbol says nothing but that the count is not negative, since `[c]` stands for zero as well; that its rule failed is
 * known to whoever knows the rules, and the theorem reckons with it.
 */
export const factsOf = (
  version: string,
  cells: readonly Cell[],
  counts: ReadonlyMap<CellKey, number>,
  publicTotals: ReadonlyMap<CellKey, number | null>,
): Fact[] =>
  cells.flatMap((cell): Fact[] => {
    const count = counts.get(cell.key);
    const terms = [{ cell: cell.key, version, coefficient: 1 }];
    const label = inWords(cell);
    if (count === undefined) return [{ outlet: 'symbol', label, shown: '[c]', terms, lo: 0, hi: null }];
    const rest = publicTotals.get(publicKeyOf(cell));
    return [
      { outlet: 'count', label, shown: String(count), terms, lo: count, hi: count },
      ...(typeof rest === 'number'
        ? [
            {
              outlet: 'total' as const,
              label: `${label}, in All`,
              shown: String(rest + count),
              terms,
              lo: count,
              hi: count,
            },
          ]
        : []),
    ];
  });
