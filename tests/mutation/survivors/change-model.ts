import type { Survivor } from '../survivor.ts';

export const survivors: readonly Survivor[] = [
  {
    reason: 'Coefficients may be scaled as one likes: what follows from what stays the same.',
    changes: [
      [
        'const ones = (columns: readonly number[]): number[] => columns.map(() => 1);',
        'const ones = (columns: readonly number[]): number[] => columns.map(() => 2);',
      ],
    ],
  },
];
