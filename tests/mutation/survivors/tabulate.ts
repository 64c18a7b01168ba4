import type { Survivor } from '../survivor.ts';

export const survivors: readonly Survivor[] = [
  {
    reason: 'There is one at most, so the first is the last.',
    changes: [
      [
        'const contribution = contributions.find((each) => each.area === area && each.submission === basis.get(area));',
        'const contribution = contributions.findLast((each) => each.area === area && each.submission === basis.get(area));',
      ],
    ],
  },
];
