import { openConfidential } from '../confidential.ts';
import type { RawReturn } from '../raw-return.ts';
import { readValue } from './read-value.ts';

/** Whether a return says nothing at all: no entry is filled, and no nil return is stated. */
export const holdsNothing = ({ entries, nil }: RawReturn): boolean =>
  nil !== true && entries.every(({ value }) => readValue(openConfidential(value)).is === 'empty');
