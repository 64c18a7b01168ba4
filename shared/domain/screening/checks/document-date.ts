import { snapshotDay, startYear } from '../../periods.ts';
import { prose } from '../../prose.ts';
import { type Check, fault } from '../rule.ts';

const where: Readonly<Record<string, string>> = {
  'heading-date': 'A heading',
  'commentary-date': 'The commentary',
  'commentary-year': 'The commentary',
};

/** A heading or the commentary speaks of another year. */
export const documentDate: Check = {
  code: 'document-date',
  severity: 'query',
  what: 'The dates around the figures are those of the period.',
  why: prose`
    A heading of another year is most often last year's document used again, and its figures may be last year's too.
  `,
  example: 'A table headed 31 March 2020 in the report for 2020-21.',
  mend: 'Confirm which year the figures are of. Send the document again with the right dates if you can.',
  find: ({ raw, period }) =>
    raw.facts
      .filter(({ kind, year }) => where[kind] !== undefined && year !== undefined && year !== startYear(period) + 1)
      .map(({ kind, year, place }) =>
        fault(documentDate, {
          message: `${where[kind]} speaks of the year to 31 March ${year}; the period ends on ${snapshotDay(period)}.`,
          place,
        }),
      ),
};
