import { openConfidential } from '../confidential.ts';
import type { RawEntry } from '../raw-return.ts';

/** Whether all of several readings of one figure say the same; nothing of what they say is told. */
export const sayTheSame = (entries: readonly RawEntry[]): boolean =>
  new Set(entries.map(({ value }) => openConfidential(value))).size <= 1;
