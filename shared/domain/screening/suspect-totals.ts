import { type Cell, cellsOf } from '../cells.ts';
import { openConfidential } from '../confidential.ts';
import type { Form } from '../forms/form.ts';
import { readValue } from './read-value.ts';
import type { Resolved } from './resolve.ts';

/**
 * The totals that may hold Category 4: those over categories on a form that has it, and on any form where the return
 * speaks of it all the same, or could not be read `wholly`. It may have come to the door of another year, or have its
 * columns swapped.
 */
export const suspectTotals = (form: Form, entries: readonly Resolved[], wholly: boolean): readonly Cell[] => {
  const everywhere = !wholly || cellsOf(form).some((cell) => cell.confidential) || entries.some(speaksOfCategory4);
  const offForm = entries
    .filter((each) => each.is === 'elsewhere')
    .filter((each) => each.address.category === '4' && isGiven(each));
  const alike = (cell: Cell) =>
    offForm.some(({ address }) => address.measure === cell.measure && address.detail === cell.detail);
  return cellsOf(form).filter(
    (cell) => cell.category === 'Total' && (alike(cell) || (everywhere && cell.about === 'Total')),
  );
};

const speaksOfCategory4 = (resolved: Resolved): boolean => {
  if (resolved.is === 'elsewhere') return resolved.address.category === '4' && isGiven(resolved);
  return resolved.is === 'unknown' && resolved.codes.some(({ text }) => /\d|four|terror/i.test(text));
};

/**
 * Whether an entry outside the form says something: nought, a dash or nothing says only that there is no such case. In
 * Category 4 nought counts as well, or the answer would tell it from another number.
 */
export const isGiven = (resolved: Resolved): boolean => {
  const value = readValue(openConfidential(resolved.entry.value));
  if (value.is === 'empty' || value.is === 'not-applicable') return false;
  if (resolved.is === 'elsewhere' && resolved.address.category === '4') return true;
  return value.is === 'number' ? value.number > 0 : value.is !== 'not-available';
};
