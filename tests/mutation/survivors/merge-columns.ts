import type { Survivor } from '../survivor.ts';

export const survivors: readonly Survivor[] = [
  {
    reason: 'The condition is there for the compiler, or for a case that the lines before rule out.',
    changes: [["const mark = apart.get(column) ?? '';", 'const mark = (apart.get(column));']],
  },
  {
    reason: 'It adds only what is looked up by no key, or is found already.',
    changes: [
      [
        'for (let term = 0; term < row.columns.length; term++) {',
        'for (let term = 0; term <= row.columns.length; term++) {',
      ],
    ],
  },
];
