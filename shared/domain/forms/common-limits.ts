import type { Limit } from './limit.ts';

/** Whoever is at a level on the last day of the year was at it during the year. */
export const snapshotWithinYear: Limit = {
  lesser: { measure: 'eligible' },
  greater: { measure: 'managed' },
  levels: ['2', '3'],
  rule: 'snapshot-above-year',
};

/** Only someone who was managed at the level is counted when returned to custody. */
export const custodyWithinManaged: Limit = {
  lesser: { measure: 'returned_to_custody' },
  greater: { measure: 'managed' },
  levels: ['2', '3'],
  rule: 'custody-above-managed',
};
