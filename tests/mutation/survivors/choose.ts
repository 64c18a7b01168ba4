import type { Survivor } from '../survivor.ts';

export const survivors: readonly Survivor[] = [
  {
    reason: 'It only saves work: without it the same is found, later.',
    changes: [
      [
        'if (others.length === 0 && minus.length === 0) return counts.get(first!)!;',
        'if (false) return counts.get(first!)!;',
      ],
    ],
  },
  {
    reason: 'Nothing is taken under no number, as it should be.',
    changes: [
      ['const shape = whole === undefined ? undefined : taken[whole]?.shape;', 'const shape = (taken[whole]?.shape);'],
    ],
  },
  {
    reason: 'What nothing shows is asked about by no cell.',
    changes: [
      [
        'new Set(taken.flatMap((option) => option?.shows ?? []));',
        'new Set(taken.flatMap((option) => (option?.shows)));',
      ],
    ],
  },
];
