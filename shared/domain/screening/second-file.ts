import { prose } from '../prose.ts';
import { readingRules } from './reading-rules.ts';
import { fault } from './rule.ts';

/** What is said of a submission whose ticket was used for a second file: the first one stands. */
export const secondFile = {
  code: readingRules.secondFile.code,
  finding: fault(readingRules.secondFile, {
    message: prose`
      A second file came with the same upload ticket. It was refused and is read by nobody: this report is on the first
      file, and that one counts.
    `,
  }),
};
