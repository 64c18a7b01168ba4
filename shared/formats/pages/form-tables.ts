import { type Cell, cellsOf, titleFor } from '../../domain/cells.ts';
import type { Form, Table } from '../../domain/forms/form.ts';
import type { Period } from '../../domain/periods.ts';
import { type Html, html, type Inserted } from '../html.ts';
import { table } from './table.ts';

/** The tables of a form as they are printed, every cell as the caller shows it. */
export const formTables = (form: Form, period: Period, show: (cell: Cell) => Inserted): Html =>
  html`${form.tables.map((each) => printed(form, each, period, show))}`;

const printed = (form: Form, each: Table, period: Period, show: (cell: Cell) => Inserted): Html => {
  const cells = cellsOf(form).filter((cell) => cell.table === each);
  const unnamed = each.columns.length === 1 && each.columns[0]!.label === '';
  return table({
    caption: `(${each.number}) ${titleFor(each, period)}`,
    columns: [
      { label: unnamed ? 'What is counted' : 'Level' },
      ...each.columns.map(({ label }) => ({ label: unnamed ? 'Number' : label, numeric: true })),
    ],
    rows: each.rows.map((row) => [row.label, ...cells.filter((cell) => cell.row === row).map(show)]),
  });
};
