import { type Cell, type CellAddress, cellsOf } from '../cells.ts';
import type { Address, Form, Table } from './form.ts';

const repeated = (words: readonly string[]): readonly string[] => [
  ...new Set(words.filter((word, index) => words.indexOf(word) < index)),
];

const fits = (cell: CellAddress, { category, level, detail }: Address): boolean =>
  (category ?? cell.category) === cell.category &&
  (level ?? cell.level) === cell.level &&
  (detail ?? cell.detail) === cell.detail;

const places = ['{snapshot}', '{year}', '{population}'];

/** Places in a text that nothing fills: `{years}`. */
export const strangePlaces = (text: string): readonly string[] =>
  (text.match(/\{[^}]*\}/g) ?? []).filter((place) => !places.includes(place));

const faultsOfWords = ({ title, note = '', rows, columns }: Table): readonly string[] => [
  ...(title.trim() === '' ? ['has no title.'] : []),
  ...[title, note].flatMap((text) =>
    strangePlaces(text).map((place) => `says ${place}, which nothing fills; it may say ${places.join(' and ')}.`),
  ),
  ...[rows, columns].flatMap((headings) => [
    ...repeated(headings.map(({ label }) => label)).map((label) => `has two headings “${label}” side by side.`),
    ...(headings.length === 0 ? ['has no rows or no columns.'] : []),
  ]),
];

const dimensioned = ({ rows, columns }: Table): boolean =>
  [...rows, ...columns].some(({ category }) => category !== undefined);

/** Whom a table counts: by category, or one category throughout. */
const faultsOfAbout = (table: Table): readonly string[] => {
  if (table.about === '4')
    return [
      'is about Category 4 without saying so in each figure, so they would be published; give it a column of Category 4.',
    ];
  if (dimensioned(table))
    return table.about === undefined ? [] : ['is split by category and about one as well; say one of the two.'];
  return table.about === undefined
    ? ['does not say which category it is about; say about: ‘1’, or ‘Total’ for Categories 1 to 3 together.']
    : [];
};

const faultsOfCategoryFour = (form: Form, table: Table, cells: readonly Cell[]): readonly string[] => {
  if (!cells.some(({ confidential }) => confidential)) return [];
  return [
    ...(form.measures[table.measure]?.rate === undefined
      ? []
      : ['is a rate with Category 4 in it: a rate tells its count.']),
    ...(cells.some(({ category }) => category === 'Total')
      ? []
      : ['has Category 4 and no total of Categories 1 to 3 that the nation’s total of all could stand beside.']),
  ];
};

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

/** What is wrong with the tables of a form, one sentence each. Pure; finds everything. */
export const faultsOfTables = (form: Form): readonly string[] => {
  const cells = cellsOf(form);
  return [
    ...repeated(form.tables.map(({ number }) => number)).map((number) => `two tables have the number ${number}.`),
    ...repeated(cells.map(({ key }) => key)).map((key) => `two cells have the address ${key}.`),
    ...form.tables.flatMap((table) => {
      const own = cells.filter((cell) => cell.table === table);
      return [
        ...faultsOfWords(table),
        ...faultsOfAbout(table),
        ...faultsOfCategoryFour(form, table, own),
        ...faultsOfAddresses(table, own),
        ...(table.measure in form.measures ? [] : [`counts ${table.measure}, which is not among the form’s measures.`]),
      ].map((fault) => `table ${table.number} ${fault}`);
    }),
  ];
};
