import type { Survivor } from '../survivor.ts';

export const survivors: readonly Survivor[] = [
  {
    reason: 'There is one at most, so the first is the last.',
    changes: [
      [
        'const same = drawn.find((each) => sameBasis(each.basis, basis));',
        'const same = drawn.findLast((each) => sameBasis(each.basis, basis));',
      ],
    ],
  },
];
