import type { Survivor } from '../survivor.ts';

export const survivors: readonly Survivor[] = [
  {
    reason: 'It only saves work: without it the same is found, later.',
    changes: [['parent[at] = parent[parent[at]!]!;', '{}']],
  },
];
