import type { RawReturn } from '../../shared/domain/raw-return.ts';

/** The kind of file, how many entries were read of it, and the rules of its findings. */
export const told = ({ source, entries, findings }: RawReturn) => [
  source,
  entries.length,
  ...findings.map(({ rule }) => rule),
];
