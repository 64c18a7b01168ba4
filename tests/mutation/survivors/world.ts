import type { Survivor } from '../survivor.ts';

export const survivors: readonly Survivor[] = [
  {
    reason: 'Where nothing is shown a world in which somebody has one is a witness as well.',
    changes: [
      [
        'const total = option === undefined ? 0 : rest([...whole.levels.values()]);',
        'const total = option === undefined ? 1 : rest([...whole.levels.values()]);',
      ],
    ],
  },
];
