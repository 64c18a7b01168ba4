import type { Survivor } from '../survivor.ts';

export const survivors: readonly Survivor[] = [
  {
    reason: 'There is no cell to stand in.',
    changes: [
      [
        "if (cells.length === 0) return none(whyNone.noCategory4, 'x');",
        "if (cells.length === 0) return none(whyNone.noCategory4, '');",
      ],
    ],
  },
];
