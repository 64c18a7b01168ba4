import { type Check, fault } from '../rule.ts';

/** A file that could be read and holds nothing. */
export const noFigures: Check = {
  code: 'no-figures',
  severity: 'reject',
  what: 'The return holds figures.',
  why: 'Silence is not a nil return: an area that has nothing to report says so.',
  example: 'A file with a header and no line below it.',
  mend: 'Fill in the figures, or state a nil return.',
  find: ({ raw }) =>
    raw.entries.length === 0 && raw.nil !== true && !raw.findings.some(({ severity }) => severity === 'reject')
      ? [fault(noFigures, { message: 'The file holds no figures.' })]
      : [],
};
