import { type Cell, cellsOf, titleFor } from '../../cells.ts';
import type { Form, Table } from '../../forms/form.ts';
import type { Period } from '../../periods.ts';
import { addressText, type PublishedAddress, publishedAddress } from '../figures/published-cells.ts';
import { asReturned, isComputed, population } from '../figures/published-codes.ts';

/** The heading of the national sums that have Category 4 in them, and of those that have not. */
export const allLabel = 'All: Categories 1 to 4';
export const totalLabel = 'Total: Categories 1 to 3';

/**
 * What is worked out beside a rate that areas return, and the residents behind it, in words; undefined for all else.
 */
export const besideRateLabel = ({ facts }: Cell, { measure, detail }: PublishedAddress): string | undefined => {
  if (measure === population) return `Residents aged 10 and over, ${detail} population`;
  return isComputed(measure) ? `${facts.rate?.label}, worked out with the ${detail} population` : undefined;
};

export const hasFour = (table: Table): boolean => table.columns.some(({ category }) => category === '4');

/** The heading of a column as published: a table with Category 4 says what its total is of. */
export const columnLabel = (table: Table, { column }: Cell): string =>
  hasFour(table) && column.category === 'Total' ? totalLabel : column.label;

/** A cell by the headings of its column and its row: `Category 3: Other dangerous offenders, Level 2`. */
export const headingsOf = (cell: Cell, address: PublishedAddress): string =>
  besideRateLabel(cell, address) ??
  [
    address.category === 'All' ? allLabel : columnLabel(cell.table, cell),
    cell.row.label === 'Total' ? 'All levels' : cell.row.label,
  ]
    .filter((part) => part !== '')
    .join(', ');

/** The cell of a table that is published at an address; `All` stands where the form has its total. */
const cellAtAddress = (cells: readonly Cell[], address: PublishedAddress): Cell | undefined => {
  if (address.measure === population) return cells.find(({ facts }) => facts.rate !== undefined);
  if (isComputed(address.measure)) return cells.find(({ measure }) => measure === asReturned(address.measure));
  const wanted = addressText(address.category === 'All' ? { ...address, category: 'Total' } : address);
  return cells.find((cell) => addressText(publishedAddress(cell)) === wanted);
};

/** What is published at an address, in the words of the form: the title of its table, and its headings there. */
export const cellWords = (form: Form, period: Period, address: PublishedAddress): { title: string; cell: string } => {
  const cell = cellAtAddress(cellsOf(form), address);
  return cell === undefined
    ? { title: address.measure, cell: '' }
    : { title: titleFor(cell.table, period), cell: headingsOf(cell, address) };
};
