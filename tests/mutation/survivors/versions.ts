import type { Survivor } from '../survivor.ts';

export const survivors: readonly Survivor[] = [
  {
    reason: 'There is one at most, so the first is the last.',
    changes: [
      [
        'const same = versions.find((version) => sameBasis(version.basis, basis));',
        'const same = versions.findLast((version) => sameBasis(version.basis, basis));',
      ],
    ],
  },
];
