import { prose } from '../../prose.ts';
import type { RawReturn } from '../../raw-return.ts';
import { holdsNothing } from '../holds-nothing.ts';
import { type Check, fault } from '../rule.ts';

/** What to do about a file without figures, by its kind: silence of a report is never a nil return. */
const guidance: Readonly<Record<RawReturn['source'], string>> = {
  workbook: 'Fill in the figures, or state a nil return on the cover of the template.',
  csv: 'Fill in the figures, or state a nil return with a line nil_return,,,,yes.',
  json: 'Fill in the figures, or state a nil return with "nil": true.',
  report: prose`
    Keep the titles, headings and columns of the tables as they were printed, or fill the figures into the template of
    this period.
  `,
};

/** A file that could be read and holds nothing. */
export const noFigures: Check = {
  code: 'no-figures',
  severity: 'reject',
  what: 'The return holds figures.',
  why: 'Silence is not a nil return: an area that has nothing to report says so.',
  example: 'A file with a header and no line below it.',
  mend: 'Fill in the figures, or state a nil return.',
  find: ({ raw }) =>
    holdsNothing(raw) && !raw.findings.some(({ severity }) => severity === 'reject')
      ? [
          fault(noFigures, {
            message:
              raw.source === 'report'
                ? 'No figure of the form could be read from the report.'
                : 'The file holds no figures.',
            guidance: guidance[raw.source],
          }),
        ]
      : [],
};
