import { type Cell, type CellKey, cellsOf, sumsOf } from '../../cells.ts';
import type { Form } from '../../forms/form.ts';

/** What a form says about Category 4: its cells, and which are sums of which. */
export type CategoryFour = {
  /** Every Category 4 cell of the form, in printed order, totals among them; closed cells are none. */
  cells: readonly Cell[];
  /** The cells that are counted, none of them a total. */
  counted: readonly Cell[];
  /** The cells that each cell adds up: itself if it is counted, its levels if it is a total. */
  parts: ReadonlyMap<CellKey, readonly CellKey[]>;
};

/** Reads Category 4 off a form. A form without it gives empty lists; form D gives ten cells, seven of them counted. */
export const categoryFour = (form: Form): CategoryFour => {
  const cells = cellsOf(form).filter((cell) => cell.confidential && !cell.notApplicable);
  const totals = new Map(
    sumsOf(form)
      .filter(({ total }) => total.confidential)
      .map(({ total, parts }) => [total.key, parts.filter((part) => !part.notApplicable).map((part) => part.key)]),
  );
  return {
    cells,
    counted: cells.filter((cell) => !totals.has(cell.key)),
    parts: new Map(cells.map((cell) => [cell.key, totals.get(cell.key) ?? [cell.key]])),
  };
};
