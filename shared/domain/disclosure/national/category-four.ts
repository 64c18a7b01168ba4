import { type Cell, type CellKey, cellsOf, sumsOf } from '../../cells.ts';
import type { Form } from '../../forms/form.ts';
import { limitsOf } from '../../limits.ts';

/** What a form says about Category 4: its cells, which are sums of which, and which can be no greater than which. */
export type CategoryFour = {
  /** Every Category 4 cell of the form, in printed order, totals among them. */
  cells: readonly Cell[];
  /** The cells that are counted, none of them a total. */
  counted: readonly CellKey[];
  /** The cells that each cell adds up: itself if it is counted, its levels if it is a total. */
  parts: ReadonlyMap<CellKey, readonly CellKey[]>;
  /** Pairs of counted cells of which the first can be no greater than the second, in every area. */
  atMost: readonly (readonly [CellKey, CellKey])[];
};

/**
 * Reads Category 4 off a form. Its limits are facts that anyone may use. A form without Category 4 gives empty lists; form D gives ten cells, seven of them counted.
 */
export const categoryFour = (form: Form): CategoryFour => {
  const cells = cellsOf(form).filter((cell) => cell.confidential && !cell.notApplicable);
  const totals = new Map(
    sumsOf(form)
      .filter(({ total }) => total.confidential)
      .map(({ total, parts }) => [total.key, parts.map((part) => part.key)]),
  );
  const counted = cells.filter((cell) => !totals.has(cell.key));
  const known = new Set(counted.map((cell) => cell.key));
  return {
    cells,
    counted: counted.map((cell) => cell.key),
    parts: new Map(
      cells.map((cell) => [cell.key, (totals.get(cell.key) ?? [cell.key]).filter((key) => known.has(key))]),
    ),
    atMost: limitsOf(form).flatMap(({ lesser, greater: [most] }) =>
      lesser.flatMap(({ key }) => (most !== undefined && known.has(key) ? [[key, most.key] as const] : [])),
    ),
  };
};
