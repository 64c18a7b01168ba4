import type { Figures } from '../figures.ts';
import type { Period } from '../periods.ts';

/** What the area was last accepted with: the public figures of one earlier period. */
export type Past = { period: Period; figures: Figures };
