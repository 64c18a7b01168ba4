import { cellsOf } from '../../domain/cells.ts';
import type { Workbook } from '../workbook/workbook.ts';
import { coverSheet } from './cover-sheet.ts';
import { placesOf } from './places.ts';
import { tableSheet } from './table-sheet.ts';
import type { TemplateWish } from './template-wish.ts';

/**
 * The fill-in workbook of a form: a cover, and a sheet for each table in its printed words, with closed cells, totals
 * as formulas and last year's figures beside. Read back, it is a return whose places are `Table 1!D7`.
 */
export const templateWorkbook = (wish: TemplateWish): Workbook => {
  const { form, area, period } = wish;
  const places = placesOf(form);
  const confidential = cellsOf(form).some((cell) => cell.confidential);
  return {
    title: `MAPPA annual return: ${area.name}, ${period}`,
    language: 'en-GB',
    sheets: [coverSheet(wish, confidential), ...form.tables.map((table) => tableSheet(wish, table, places))],
  };
};
