import { prose } from '../../prose.ts';
import { brokenLimits } from '../broken-limits.ts';
import { type Check, fault } from '../rule.ts';

/**
 * More people at a level on 31 March than in the whole year that ends on it. A question, not a refusal: a published
 * report (Lancashire 2020-21, Category 2, Level 3: 4 and 3) breaks the rule and stands.
 */
export const snapshotAboveYear: Check = {
  code: 'snapshot-above-year',
  severity: 'query',
  what: 'Those at Level 2 or 3 on 31 March are no more than those managed at that level during the year.',
  why: 'Whoever is at a level on the last day of the year was at it during the year.',
  example: '12 at Level 2 on 31 March, and 9 during the year.',
  mend: prose`
    Check both tables: the year counts everyone who was at the level at any time in it. Correct the figure, or explain
    it.
  `,
  find: (matter) =>
    brokenLimits(matter, 'snapshot-above-year').map(({ lesser, greater, several, open, first }) => {
      const figures = open ? ` (${lesser.sum} on 31 March, ${greater.sum} in the year)` : '';
      const message = `${lesser.words} ${several ? 'together are' : 'is'} above ${greater.words}${figures}.`;
      return fault(snapshotAboveYear, { message, place: first.place, lasting: open });
    }),
};
