import * as z from 'zod';
import { CellKey } from '../../cells.ts';
import { openConfidential, seal } from '../../confidential.ts';
import type { ConfidentialFigures } from '../../figures.ts';
import { entriesOf } from '../../keys-of.ts';

/**
 * How the Category 4 figures of one submission lie in the confidential store: count by cell, null where none was given.
 */
const Vaulted = z.record(CellKey, z.number().int().min(0).nullable());
export type Vaulted = z.infer<typeof Vaulted>;

/** Turns sealed figures into what the confidential store keeps. For the adapter of that store alone. */
export const intoVault = (figures: ConfidentialFigures): Vaulted =>
  Object.fromEntries([...figures].map(([key, sealed]) => [key, openConfidential(sealed)]));

/**
 * Reads figures back out of the confidential store and seals them at once. Throws where the stored item is not counts
 * by cell; the message names the fault and no value.
 */
export const fromVault = (stored: unknown): ConfidentialFigures => {
  const parsed = Vaulted.safeParse(stored);
  if (!parsed.success) throw new Error('An item of the confidential store does not hold counts by cell.');
  return new Map(entriesOf(parsed.data).map(([key, count]) => [key, seal(count)]));
};
