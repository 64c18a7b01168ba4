import type { Cell } from '../../cells.ts';
import type { Form, Table } from '../form.ts';

const headingsOf = ({ rows, columns }: Table) =>
  [...rows, ...columns].flatMap(({ category, label }) => (category === undefined ? [] : [{ category, label }]));

/** Whom a table counts: people by category, or of one category throughout. */
const faultsOfAbout = (table: Table): readonly string[] => {
  if (table.about === '4')
    return [
      'is about Category 4 without a heading that says so, so its figures would be published; give it that heading.',
    ];
  if (headingsOf(table).length > 0)
    return table.about === undefined ? [] : ['is split by category and about one as well; say one of the two.'];
  return table.about === undefined
    ? ['does not say which category it is about; say about: ‘1’, or ‘Total’ for Categories 1 to 3 together.']
    : [];
};

/** Findings, pages and readers of reports know a category by its heading: `Category 4: …`. */
const faultsOfHeadings = (table: Table): readonly string[] =>
  headingsOf(table)
    .filter(({ category, label }) => category === '4' && !/\bCategory 4\b/.test(label))
    .map(
      ({ label }) =>
        `heads Category 4 with “${label}”, which does not say so: findings about it would be shown to all.`,
    );

const faultsOfCategoryFour = (form: Form, table: Table, cells: readonly Cell[]): readonly string[] => {
  if (!cells.some(({ confidential }) => confidential)) return [];
  const isRate = form.measures[table.measure]?.rate !== undefined;
  return [
    ...(isRate ? ['is a rate with Category 4 in it: a rate tells its count.'] : []),
    ...(cells.some(({ category }) => category === 'Total')
      ? []
      : ['has Category 4 and no total of Categories 1 to 3 for the total of all to stand beside.']),
  ];
};

/** What is wrong with how a table of a form says which category its figures are of, a sentence each. */
export const faultsOfCategories = (form: Form, table: Table, cells: readonly Cell[]): readonly string[] => [
  ...faultsOfAbout(table),
  ...faultsOfHeadings(table),
  ...faultsOfCategoryFour(form, table, cells),
];
