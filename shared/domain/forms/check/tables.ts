import { type Cell, type CellAddress, cellsOf, sumsOf } from '../../cells.ts';
import type { Address, Form, Table } from '../form.ts';
import { faultsOfCategories } from './categories.ts';
import { faultsOfPlaces } from './places.ts';

const repeated = (words: readonly string[]): readonly string[] => [
  ...new Set(words.filter((word, index) => words.indexOf(word) < index)),
];

const fits = (cell: CellAddress, { category, level, detail }: Address): boolean =>
  (category ?? cell.category) === cell.category &&
  (level ?? cell.level) === cell.level &&
  (detail ?? cell.detail) === cell.detail;

const faultsOfWords = ({ title, note = '', rows, columns }: Table): readonly string[] => [
  ...(title.trim() === '' ? ['has no title.'] : []),
  ...[title, note].flatMap(faultsOfPlaces),
  ...[rows, columns].flatMap((headings) => [
    ...repeated(headings.map(({ label }) => label)).map((label) => `has two headings “${label}” side by side.`),
    ...(headings.length === 0 ? ['has no rows or no columns.'] : []),
  ]),
];

const addressText = (address: Address): string => JSON.stringify(address);

const faultsOfAddresses = (table: Table, cells: readonly Cell[]): readonly string[] => [
  ...(table.notApplicable ?? [])
    .filter((address) => !cells.some((cell) => fits(cell, address)))
    .map((address) => `closes ${addressText(address)}, where it has no cell.`),
  ...(cells.length > 0 && cells.every(({ notApplicable }) => notApplicable)
    ? ['has every cell closed; leave it out.']
    : []),
  ...(table.sums ?? [])
    .flatMap(({ total, parts }) => [total, ...parts])
    .filter((address) => cells.filter((cell) => fits(cell, address)).length !== 1)
    .map((address) => `adds up ${addressText(address)}, which is not one cell of it.`),
];

/** The workbook adds up from the first part of a total to its last: what stands between them would be in the total. */
const faultsOfSums = (form: Form): readonly string[] =>
  sumsOf(form)
    .filter(({ total: { table }, parts }) => {
      const places = parts.map(({ row, column }) => [table.rows.indexOf(row), table.columns.indexOf(column)] as const);
      const [first, last] = [places[0], places.at(-1)];
      if (first === undefined || last === undefined) return true;
      return (last[0] - first[0] + 1) * (last[1] - first[1] + 1) !== parts.length;
    })
    .map(({ total }) => `table ${total.table.number} adds up ${total.key} from cells that do not stand side by side.`);

const faultsOfTable = (form: Form, table: Table): readonly string[] => {
  const cells = cellsOf(form).filter((cell) => cell.table === table);
  return [
    ...(table.measure in form.measures ? [] : [`counts ${table.measure}, which is not among the form’s measures.`]),
    ...faultsOfWords(table),
    ...faultsOfCategories(form, table, cells),
    ...faultsOfAddresses(table, cells),
  ].map((fault) => `table ${table.number} ${fault}`);
};

/** What is wrong with the tables of a form, a sentence each. */
export const faultsOfTables = (form: Form): readonly string[] => {
  const faults = [
    ...repeated(form.tables.map(({ number }) => number)).map((number) => `two tables have the number ${number}.`),
    ...repeated(cellsOf(form).map(({ key }) => key)).map((key) => `two cells have the address ${key}.`),
    ...form.tables.flatMap((table) => faultsOfTable(form, table)),
  ];
  return faults.length > 0 ? faults : faultsOfSums(form);
};
