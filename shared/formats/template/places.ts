import { type CellKey, cellsOf } from '../../domain/cells.ts';
import type { Form, Table } from '../../domain/forms/form.ts';

/** Where a cell of the form stands in the template; rows and columns count from 0. */
export type TemplatePlace = { sheet: string; row: number; column: number };

/** The row of a table sheet that heads the columns: title, two lines of guidance and an empty line stand above. */
export const HEADER_ROW = 4;

export const sheetName = (table: Table): string => `Table ${table.number}`;

/** The place of every cell of a form. */
export const placesOf = (form: Form): ReadonlyMap<CellKey, TemplatePlace> =>
  new Map(
    cellsOf(form).map((cell) => [
      cell.key,
      {
        sheet: sheetName(cell.table),
        row: HEADER_ROW + 1 + cell.table.rows.indexOf(cell.row),
        column: 1 + cell.table.columns.indexOf(cell.column),
      },
    ]),
  );
