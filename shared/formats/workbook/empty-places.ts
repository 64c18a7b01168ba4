import { cellsOf } from '../../domain/cells.ts';
import { seal } from '../../domain/confidential.ts';
import type { Form } from '../../domain/forms/form.ts';
import type { RawEntry } from '../../domain/raw-return.ts';
import { placesOf } from '../template/places.ts';
import { cellName } from './address.ts';

/** The text at a cell of a sheet, undefined where there is no such sheet. */
export type TextAt = (sheet: string, cell: string) => string | undefined;

const sameWords = (one: string, other: string): boolean =>
  one.replace(/\W+/g, ' ').trim().toLowerCase() === other.replace(/\W+/g, ' ').trim().toLowerCase();

/**
 * The cells of a template that were left empty, as entries of nothing with their place: an empty cell is told where it
 * is, and is another thing than one that was not found. A cell counts only where its row still has the label of the
 * form.
 */
export const emptyPlaces = (form: Form, textAt: TextAt): readonly RawEntry[] => {
  const places = placesOf(form);
  return cellsOf(form).flatMap((cell): readonly RawEntry[] => {
    const { sheet, row, column } = places.get(cell.key)!;
    const at = cellName(row, column);
    if (!sameWords(textAt(sheet, cellName(row, 0)) ?? '', cell.row.label) || textAt(sheet, at) !== '') return [];
    const { measure, category, level, detail } = cell;
    return [{ measure, category, level, detail, value: seal(''), place: { sheet, cell: at }, sure: 'cell' }];
  });
};
