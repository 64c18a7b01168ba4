import { type Cell, type CellKey, cellsOf, sumsOf, titleFor } from '../../cells.ts';
import type { Table } from '../../forms/form.ts';
import { prose } from '../../prose.ts';
import type { Finding } from '../../screening-report.ts';
import type { Reading } from '../reading.ts';
import { type Check, fault, type Matter } from '../rule.ts';

/** Rules that would say cell by cell what the one finding here says of all. */
const echoes = new Set([
  'no-such-cell',
  'case-exists',
  'cell-missing',
  'category-4-absent',
  'row-sum',
  'column-sum',
  'one-cell-explains',
  'total-withheld',
  'snapshot-above-year',
  'custody-above-managed',
  'change-on-past',
]);

/** The open cells of Categories 1 to 3 of a table that are counted, not added up. */
const countedIn = ({ form }: Matter, table: Table): readonly Cell[] => {
  if (form === undefined) return [];
  const totals = new Set<CellKey>(sumsOf(form).map(({ total }) => total.key));
  return cellsOf(form).filter((cell) => cell.table === table && !cell.confidential && !totals.has(cell.key));
};

const isHeld = (reading: Reading | undefined): boolean => reading?.state === 'number';

/**
 * How many columns too far to the right the figures of a table seem to stand: the first ones are empty from top to
 * bottom, at more than one level, and the one after them is full. None where they do not, or where Categories 1 to 3
 * are empty.
 */
const emptyBefore = (matter: Matter, table: Table): number => {
  const counted = countedIn(matter, table).filter(({ notApplicable }) => !notApplicable);
  const columns = [...Map.groupBy(counted, ({ category }) => category).values()];
  const isEmpty = columns.map((cells) => cells.every(({ key }) => matter.readings.get(key)?.state === 'absent'));
  const empty = isEmpty.indexOf(false);
  const next = columns[empty] ?? [];
  const isShifted = empty > 0 && columns[0]!.length > 1 && next.every(({ key }) => isHeld(matter.readings.get(key)));
  return isShifted ? empty : 0;
};

/** Whether a figure stands where the form has no case, as it does where the columns have moved. */
const fillsClosed = (matter: Matter, table: Table): boolean =>
  countedIn(matter, table).some(({ key, notApplicable }) => notApplicable && isHeld(matter.readings.get(key)));

/**
 * The tables whose figures all stand too far to the right, and by how many columns, the same in all; told by Categories
 * 1 to 3 alone. To the left nothing can move: the labels of the rows stand there.
 */
const shiftedTables = (matter: Matter): { tables: readonly Table[]; by: number } => {
  const tables = matter.form?.tables ?? [];
  const by = Math.max(
    0,
    ...tables.filter((table) => fillsClosed(matter, table)).map((each) => emptyBefore(matter, each)),
  );
  return { by, tables: by === 0 ? [] : tables.filter((table) => emptyBefore(matter, table) === by) };
};

const inWords = (by: number): string =>
  by === 1
    ? prose`
        its figures stand one column too far to the right. Category 1 is empty, and the next categories hold what
        belongs before them.
      `
    : prose`
        its figures stand two columns too far to the right. Categories 1 and 2 are empty, and the next category holds
        what belongs in the first.
      `;

/** All figures of a table stand too far to the right: one fault, however many cells it is seen in. */
export const columnsShifted: Check = {
  code: 'columns-shifted',
  severity: 'reject',
  what: 'Figures stand in the column of their own category.',
  why: 'Where a column slips every figure is that of another category, though each may look right by itself.',
  example: 'A column of figures pasted one column too far to the right: Category 1 is empty, Category 3 has a Level 1.',
  mend: 'Move the figures back, Category 1 first, and check the totals; Category 4 has moved with them.',
  find: (matter) => {
    const { tables, by } = shiftedTables(matter);
    return tables.map((table) => {
      const [first] = countedIn(matter, table);
      const message = `Table ${table.number} (${titleFor(table, matter.period)}): ${inWords(by)}`;
      const place = first === undefined ? {} : (matter.readings.get(first.key)?.place ?? {});
      return fault(columnsShifted, { message, place });
    });
  },
};

/** What was found, without what only repeats that the columns of a table have slipped. */
export const withoutEchoes = (findings: readonly Finding[], matter: Matter): readonly Finding[] => {
  const tables = shiftedTables(matter).tables.map(({ number }) => `Table ${number}`);
  const isIn = ({ place: { label = '' } }: Finding) =>
    tables.some((table) => label === table || label.startsWith(`${table},`));
  return findings.filter((each) => !echoes.has(each.rule) || !isIn(each));
};
