import type { Survivor } from '../survivor.ts';

export const survivors: readonly Survivor[] = [
  {
    reason: 'Coefficients may be scaled as one likes: what follows from what stays the same.',
    changes: [
      [
        'cells.reduce((sum, { value }, at) => sum + (shown & (1 << at) ? 0 : value + 1), 0);',
        'cells.reduce((sum, { value }, at) => sum + (shown & (1 << at) ? 0 : value + 1), 1);',
      ],
    ],
  },
  {
    reason: 'It adds only what is looked up by no key, or is found already.',
    changes: [
      [
        'const candidates = Array.from({ length: everything + 1 }, (_, at) => everything - at)',
        'const candidates = Array.from({ length: everything + 2 }, (_, at) => everything - at)',
      ],
    ],
  },
];
