import { brokenLimits } from '../broken-limits.ts';
import { type Check, fault } from '../rule.ts';

/** More people returned to custody than were managed. */
export const custodyAboveManaged: Check = {
  code: 'custody-above-managed',
  severity: 'reject',
  what: 'Those returned to custody are no more than those managed in the year, cell by cell.',
  why: 'Only someone who was managed at the level is counted when returned to custody.',
  example: '5 of Category 2, Level 3 returned to custody for breach of licence, and 4 managed there.',
  mend: 'Check both tables: each person is counted once, at the level and in the category of the first table.',
  find: (matter) =>
    brokenLimits(matter, 'custody-above-managed').map(({ lesser, greater, several, open, first }) => {
      const figures = open ? ` (${lesser.sum} against ${greater.sum})` : '';
      const sums = `${lesser.words} ${several ? 'together are' : 'is'}`;
      const message = `${sums} above the number managed, ${greater.words}${figures}.`;
      return fault(custodyAboveManaged, { message, place: first.place });
    }),
};
