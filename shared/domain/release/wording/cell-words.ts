import { type Cell, cellsOf, titleFor } from '../../cells.ts';
import type { Form, Table } from '../../forms/form.ts';
import type { Period } from '../../periods.ts';
import type { PublishedAddress } from '../figures/aggregate.ts';

/** The heading of the national sums that have Category 4 in them, and of those that have not. */
export const allLabel = 'All: Categories 1 to 4';
export const totalLabel = 'Total: Categories 1 to 3';

export const hasFour = (table: Table): boolean => table.columns.some(({ category }) => category === '4');

/** The heading of a column as published: a table with Category 4 says what its total is of. */
export const columnLabel = (table: Table, { column }: Cell): string =>
  hasFour(table) && column.category === 'Total' ? totalLabel : column.label;

/** A cell by the headings of its column and its row: `Category 3: Other dangerous offenders, Level 2`. */
export const headingsOf = (cell: Cell, { category }: PublishedAddress): string =>
  [
    category === 'All' ? allLabel : columnLabel(cell.table, cell),
    cell.row.label === 'Total' ? 'All levels' : cell.row.label,
  ]
    .filter((part) => part !== '')
    .join(', ');

/** The cell of a table that is published at an address; `All` stands where the form has its total. */
export const cellAtAddress = (cells: readonly Cell[], address: PublishedAddress): Cell | undefined => {
  const category = address.category === 'All' ? 'Total' : address.category;
  return cells.find(
    (cell) =>
      cell.measure === address.measure &&
      cell.category === category &&
      cell.level === address.level &&
      cell.detail === address.detail,
  );
};

/** What is published at an address, in the words of the form: the title of its table, and its headings there. */
export const cellWords = (form: Form, period: Period, address: PublishedAddress): { title: string; cell: string } => {
  const cell = cellAtAddress(cellsOf(form), address);
  return cell === undefined
    ? { title: address.measure, cell: '' }
    : { title: titleFor(cell.table, period), cell: headingsOf(cell, address) };
};
