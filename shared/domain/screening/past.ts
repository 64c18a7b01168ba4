import type { Figures } from '../figures.ts';
import type { Period } from '../periods.ts';

/** What the area was last accepted with: the public figures of one earlier period. */
export type Past = { period: Period; figures: Figures };

/** How many years back a return is compared: the latest of them in which the area was accepted with the figure. */
export const yearsCompared = 3;
