import { areas } from '../../areas.ts';
import { type CellKey, cellsOf } from '../../cells.ts';
import type { Form } from '../../forms/form.ts';
import { type AreaFigures, addUp } from './add-up.ts';

/**
 * National totals over Categories 1 to 3 by the key of the `Total` cell: what disclosure control weighs `All` against.
 */
export const nationalTotals = (form: Form, figures: AreaFigures): ReadonlyMap<CellKey, number | null> => {
  const said = addUp(form, areas, figures);
  return new Map(
    cellsOf(form)
      .filter((cell) => cell.category === 'Total')
      .map((cell) => [cell.key, said.get(cell.key)?.value ?? null]),
  );
};
