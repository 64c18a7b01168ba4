import type { Survivor } from '../survivor.ts';

export const survivors: readonly Survivor[] = [
  {
    reason: 'It adds only what is looked up by no key, or is found already.',
    changes: [
      [
        'for (let term = 0; term < row.columns.length; term++) {',
        'for (let term = 0; term <= row.columns.length; term++) {',
      ],
    ],
  },
  {
    reason: 'Rounding error beyond a millionth comes only with counts of ten billion.',
    changes: [['let size = 0;', 'let size = 1;']],
  },
];
