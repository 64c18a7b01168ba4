import type { Survivor } from '../survivor.ts';

export const survivors: readonly Survivor[] = [
  {
    reason: 'The condition is there for the compiler, or for a case that the lines before rule out.',
    changes: [
      [
        "return standing === undefined ? refused('P9', 'No choice of cells was found.') : carryOn(standing);",
        'return (carryOn(standing));',
      ],
      [
        "return standing === undefined ? refused('P9', 'No choice of cells was found.') : carryOn(standing);",
        "return standing === undefined ? refused('', 'No choice of cells was found.') : carryOn(standing);",
      ],
    ],
  },
];
