import { type CellKey, cellsOf, sumsOf } from '../../cells.ts';
import type { Figure, Figures } from '../../figures.ts';
import type { Form } from '../../forms/form.ts';

const notApplicable: Figure = { value: null, shorthand: 'z' };
const notAvailable: Figure = { value: null, shorthand: 'x' };

/**
 * An area's figures with every public cell of the form said: as returned, `z` where the form has no such case, a total
 * that was left out worked out from its parts, and `x` for what is left. Nothing is ever taken from a total to find a
 * part.
 */
export const completeFigures = (form: Form, returned: Figures): Figures => {
  const cells = cellsOf(form).filter((cell) => !cell.confidential);
  const figures = new Map<CellKey, Figure>();
  for (const cell of cells) {
    const figure = returned.get(cell.key);
    if (cell.notApplicable) figures.set(cell.key, notApplicable);
    else if (figure && (figure.value !== null || figure.shorthand)) figures.set(cell.key, figure);
  }
  for (const sum of publicSums(form)) {
    if (figures.has(sum.total.key)) continue;
    const parts = sum.parts.map((part) => figures.get(part.key));
    if (parts.every((part) => part?.shorthand === 'z' || typeof part?.value === 'number'))
      figures.set(sum.total.key, { value: parts.reduce((total, part) => total + (part?.value ?? 0), 0) });
  }
  return new Map(cells.map((cell) => [cell.key, figures.get(cell.key) ?? notAvailable]));
};

/** The sums of a form over public cells, those first whose parts are no sums themselves. */
export const publicSums = (form: Form) => {
  const sums = sumsOf(form).filter(({ total }) => !total.confidential && !total.notApplicable);
  const totals = new Set(sums.map(({ total }) => total.key));
  const isPlain = (sum: (typeof sums)[number]) => sum.parts.every((part) => !totals.has(part.key));
  return [...sums.filter(isPlain), ...sums.filter((sum) => !isPlain(sum))];
};
