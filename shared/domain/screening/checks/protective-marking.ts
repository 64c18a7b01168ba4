import { quoted } from '../../visible-text.ts';
import { type Check, fault } from '../rule.ts';

/** A marking such as RESTRICTED was left in the document. */
export const protectiveMarking: Check = {
  code: 'protective-marking',
  severity: 'query',
  what: 'No protective marking is left in the document.',
  why: 'A marking left among the figures means that the document was not cleared as it stands.',
  example: '"RESTRICTED: STATISTICS" inside a table.',
  mend: 'Confirm that the figures are cleared for publication, and take the marking out.',
  find: ({ raw }) =>
    raw.facts
      .filter(({ kind }) => kind === 'protective-marking')
      .map(({ text, place }) =>
        fault(protectiveMarking, {
          message: `The protective marking ${quoted(text)} was left in the document.`,
          place,
        }),
      ),
};
