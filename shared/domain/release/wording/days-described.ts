import type { Form, Table } from '../../forms/form.ts';
import { inPeriod } from '../../forms/in-period.ts';
import { eligible } from '../../forms/main-measures.ts';
import { type Period, snapshotDay, yearCovered } from '../../periods.ts';

const categoriesOf = ({ rows, columns }: Table) =>
  [...rows, ...columns].flatMap(({ category }) => (category === undefined || category === 'Total' ? [] : [category]));

const inWords = ({ measures }: Form, table: Table, period: Period): string => {
  const { rate, unit } = measures[table.measure]!;
  if (rate !== undefined) return `the rate ${unit} residents`;
  if (table.measure !== eligible) return `“${inPeriod(table.title, period)}”`;
  const [category, ...others] = categoriesOf(table);
  return others.length > 0 ? 'the number of people eligible for MAPPA' : `the number of people in Category ${category}`;
};

/** Which figures describe one day and which the year, in a sentence: the tables of the form say it, each for itself. */
export const daysDescribed = (form: Form, period: Period): string => {
  const ofDay = form.tables.filter(({ time }) => time === 'snapshot').map((table) => inWords(form, table, period));
  const listed = ofDay.join(' and ');
  const first = `${listed.charAt(0).toUpperCase()}${listed.slice(1)}`;
  const ofOne = `${ofDay.length > 1 ? 'are those' : 'is that'} of one day, ${snapshotDay(period)}.`;
  return `${first} ${ofOne} All other figures cover the year from ${yearCovered(period)}.`;
};
