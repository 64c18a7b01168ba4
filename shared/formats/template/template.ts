import type { Area } from '../../domain/areas.ts';
import { type CellKey, cellsOf } from '../../domain/cells.ts';
import type { Figures } from '../../domain/figures.ts';
import type { Form } from '../../domain/forms/form.ts';
import type { Period } from '../../domain/periods.ts';
import type { Workbook } from '../workbook/workbook.ts';
import { coverSheet } from './cover-sheet.ts';
import { placesOf } from './places.ts';
import { tableSheet } from './table-sheet.ts';

/** What a template can be made with: the figures of the year before to compare with, and figures to fill in. */
export type TemplateWish = {
  form: Form;
  area: Area;
  period: Period;
  past?: { period: Period; figures: Figures };
  /** What stands in the open cells: a number, or `x` with its reason. Totals are worked out. */
  filled?: ReadonlyMap<CellKey, { value: number | 'x'; note?: string }>;
  nil?: boolean;
};

/**
 * The fill-in workbook of a form: a cover, and a sheet for each table in its printed words, with closed cells, totals as
 * formulas and last year's figures beside. Read back, it is a return whose places are `Table 1!D7`.
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
