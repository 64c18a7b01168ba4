import { type Cell, cellsOf, titleFor } from '../../cells.ts';
import type { Table } from '../../forms/form.ts';
import { prose } from '../../prose.ts';
import { type Check, fault, type Matter } from '../rule.ts';

/** A report of a year whose own form is not known, read by the words of another as far as they go. */
export const formNotDeclared: Check = {
  code: 'form-not-declared',
  severity: 'query',
  what: 'The form that a report was made on is known.',
  why: prose`
    Reports before 2001-02 and the numbered lists of the years up to about 2009-10 asked other things than the forms
    that are declared. What such a report did not ask is not available; it is not missing.
  `,
  example: 'A numbered list of 2006-07, with Levels 2 and 3 together.',
  mend: 'Check the figures that were read, and say of the others whether that year asked them.',
  find: (matter) => {
    const { form, period, borrowed } = matter;
    if (form === undefined || !borrowed) return [];
    const read = cellsOf(form).filter((cell) => isRead(matter, cell)).length;
    const rest = form.tables.flatMap((table) => notRead(matter, table));
    const what = period < form.from ? `reports of ${period}` : `reports of ${period} without figures by level`;
    const figures = read === 1 ? 'figure was' : 'figures were';
    return [
      fault(formNotDeclared, {
        message: prose`
          No form is declared for ${what}: it was read by the words of form ${form.id}. ${read} ${figures} read. Not
          found, and taken as not available: ${rest.join('; ') || 'nothing'}.
        `,
      }),
    ];
  },
};

const isRead = ({ readings }: Matter, { key }: Cell): boolean => {
  const reading = readings.get(key);
  return reading?.words !== undefined && !reading.computed;
};

/** A table of which nothing was read by its title, else the labels of what was not. */
const notRead = (matter: Matter, table: Table): readonly string[] => {
  const asked = cellsOf(matter.form!).filter((cell) => cell.table === table && !cell.notApplicable);
  const missing = asked.filter((cell) => matter.readings.get(cell.key)?.state === 'not-available');
  if (missing.length === asked.length) return [`Table ${table.number} (${titleFor(table, matter.period)})`];
  return missing.map(({ key }) => matter.readings.get(key)?.place.label ?? key);
};
