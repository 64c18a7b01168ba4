import { cellKey } from '../../cells.ts';
import type { Finding } from '../../screening-report.ts';
import { amountOf, isPublic, shown } from '../reading.ts';
import { type Check, fault } from '../rule.ts';

/**
 * More people at a level on 31 March than in the whole year that ends on it. A question, not a refusal: a published report
 * (Lancashire 2020-21, Category 2, Level 3: 4 and 3) breaks the rule and stands.
 */
export const snapshotAboveYear: Check = {
  code: 'snapshot-above-year',
  severity: 'query',
  what: 'Those at Level 2 or 3 on 31 March are no more than those managed at that level during the year.',
  why: 'Whoever is at a level on the last day of the year was at it during the year.',
  example: '12 at Level 2 on 31 March, and 9 during the year.',
  mend: 'Check both tables: the year counts everyone who was at the level at any time in it. Correct the figure, or explain it.',
  find: ({ readings }) =>
    [...readings.values()].flatMap((snapshot): readonly Finding[] => {
      const { measure, level, category, detail } = snapshot.cell;
      if (measure !== 'eligible' || (level !== '2' && level !== '3') || category === 'Total') return [];
      const year = readings.get(cellKey({ measure: 'managed', category, level, detail }));
      const [then, during] = [amountOf(snapshot), amountOf(year)];
      if (year === undefined || then === undefined || during === undefined || then <= during) return [];
      const figures = isPublic(snapshot) ? ` (${shown(snapshot)} on 31 March, ${shown(year)} in the year)` : '';
      const message = `${snapshot.place.label} is above ${year.place.label}${figures}.`;
      return [fault(snapshotAboveYear, { message, place: snapshot.place, lasting: isPublic(snapshot) })];
    }),
};
