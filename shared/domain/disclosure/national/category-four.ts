import { type Cell, type CellKey, cellKey, cellsOf, sumsOf } from '../../cells.ts';
import type { Form } from '../../forms/form.ts';

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

const inMeasure = (cell: Cell, measure: Cell['measure']): CellKey => cellKey({ ...cell, measure, detail: '' });

/**
 * Reads Category 4 off a form. Rules that hold in real returns are facts that anyone may use: the snapshot at Level 2
 * (or 3) is at most the year's, and those returned to custody are at most those managed. A form without Category 4 gives
 * empty lists; form D gives ten cells, seven of them counted.
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
    parts: new Map(cells.map((cell) => [cell.key, totals.get(cell.key) ?? [cell.key]])),
    atMost: counted
      .filter(({ measure }) => measure === 'eligible' || measure === 'returned_to_custody')
      .map((cell) => [cell.key, inMeasure(cell, 'managed')] as const)
      .filter(([, managed]) => known.has(managed)),
  };
};
