import type { Table } from '../../domain/forms/form.ts';
import { type Period, startYear } from '../../domain/periods.ts';
import { type Place, spotText } from '../../domain/place.ts';
import type { Finding } from '../../domain/screening-report.ts';
import { fileFinding } from '../refusal.ts';

/** One value of one cell in codes, with its place. */
export type TableEntry = { key: string; text: string; place: Place };

/** One table as it stands in the file. `year` is that of the day in its title; the same table may stand there twice. */
export type Instance<Entry extends TableEntry> = {
  table: Table;
  place: Place;
  year: number | undefined;
  entries: Entry[];
};

const says = <Entry extends TableEntry>(entries: readonly Entry[]): string =>
  entries
    .map(({ key, text }) => `${key}=${text}`)
    .toSorted()
    .join();

const beside = (other: { place: Place } | undefined): string => {
  const spot = other === undefined ? '' : spotText(other.place);
  return spot === '' ? '' : `; the one at ${spot} was read`;
};

/**
 * Decides which copies of a table are read: one of another year is left aside where one of this year is there, and a
 * copy with the same figures is read once. Copies that differ are all kept, for the check of cells filled twice to
 * refuse.
 */
export const chooseInstances = <
  Copy extends Omit<Instance<TableEntry>, 'entries'> & { entries: readonly TableEntry[] },
>(
  instances: readonly Copy[],
  period: Period,
) => {
  const findings: Finding[] = [];
  const chosen: Copy[] = [];
  for (const copies of Map.groupBy(
    instances.filter(({ entries }) => entries.length > 0),
    ({ table }) => table,
  ).values()) {
    const right = startYear(period) + 1;
    const ofThisYear = copies.some(({ year }) => year === right)
      ? copies.filter(({ year }) => year === right || year === undefined)
      : copies;
    for (const left of copies.filter((copy) => !ofThisYear.includes(copy)))
      findings.push(
        fileFinding(
          // A report compares years; a workbook that is sent as the return of one has no place for another.
          left.place.sheet === undefined ? 'tableUnknown' : 'tableOfAnotherYear',
          `A copy of table ${left.table.number} with the day of another year was left aside${beside(ofThisYear[0])}.`,
          left.place,
        ),
      );
    for (const copy of ofThisYear) {
      const same = chosen.find(
        (earlier) => earlier.table === copy.table && says(earlier.entries) === says(copy.entries),
      );
      if (same)
        findings.push(
          fileFinding(
            'printedTwice',
            `Table ${copy.table.number} stands here a second time with the same figures${beside(same)}.`,
            copy.place,
          ),
        );
      else chosen.push(copy);
    }
  }
  return { chosen, findings };
};
