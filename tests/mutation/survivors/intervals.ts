import type { Survivor } from '../survivor.ts';

export const survivors: readonly Survivor[] = [
  {
    reason: 'It only saves work: without it the same is found, later.',
    changes: [
      ['if (rows.length === 0) continue;', 'if (false) continue;'],
      ['if (part.rows.length === 0) continue;', 'if (false) continue;'],
    ],
  },
];
