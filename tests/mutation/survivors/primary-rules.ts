import type { Survivor } from '../survivor.ts';

export const survivors: readonly Survivor[] = [
  {
    reason: 'Only the size of the sum is looked at.',
    changes: [
      [
        'const total = contributions.reduce((sum, count) => sum + count, 0);',
        'const total = contributions.reduce((sum, count) => sum - count, 0);',
      ],
    ],
  },
];
