import type { Detail, Level, Measure } from '../codes.ts';

/**
 * A limit as a form declares it: in every area, in each category and at each of the levels, what is counted in one
 * measure is at most what is counted in the other. Across years nothing is known: people move between areas.
 */
export type Limit = {
  /** The smaller count; every detail of the measure where none is named. */
  lesser: { measure: Measure; detail?: Detail };
  greater: { measure: Measure };
  levels: readonly Level[];
  /** Said where the details of the lesser measure are within the greater together as well as each for itself. */
  together?: true;
  /** The check that asks about a return that breaks it. */
  rule: 'snapshot-above-year' | 'custody-above-managed';
};
