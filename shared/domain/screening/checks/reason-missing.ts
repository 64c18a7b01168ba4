import { cellLabel } from '../../cells.ts';
import { openConfidential } from '../../confidential.ts';
import type { Finding } from '../../screening-report.ts';
import { readValue } from '../read-value.ts';
import { type Check, fault } from '../rule.ts';

/** `x` without a reason. */
export const reasonMissing: Check = {
  code: 'reason-missing',
  severity: 'reject',
  what: 'A figure that is not available has a reason in its note.',
  why: 'The national total is made without it, and a gap that nobody can explain later looks like a mistake.',
  example: 'x for lifetime revocations, with an empty note.',
  mend: 'Write in the note why the figure cannot be given, or give it.',
  find: ({ entries }) =>
    entries.flatMap((each): readonly Finding[] => {
      if (each.is !== 'cell' || readValue(openConfidential(each.entry.value)).is !== 'not-available') return [];
      const note = each.entry.note === undefined ? '' : openConfidential(each.entry.note);
      const label = cellLabel(each.cell);
      return note.trim() === ''
        ? [
            fault(reasonMissing, {
              message: `${label} is not available, and no reason is given.`,
              place: { ...each.entry.place, label },
            }),
          ]
        : [];
    }),
};
