import type { Survivor } from '../survivor.ts';

export const survivors: readonly Survivor[] = [
  {
    reason: 'It only saves work: without it the same is found, later.',
    changes: [['if (localThreshold === null) return hidden;', 'if (false) return hidden;']],
  },
  {
    reason: 'null counts as 0 here, and 0 is none of those sought.',
    changes: [
      [
        'return local && value !== null && value > 0 && value < localThreshold;',
        'return (local) && value > 0 && value < localThreshold;',
      ],
      [
        'for (const at of found.suppressed) if (figures[counts[at]!]!.value !== null) hidden.add(counts[at]!);',
        'for (const at of found.suppressed) if (true) hidden.add(counts[at]!);',
      ],
    ],
  },
];
