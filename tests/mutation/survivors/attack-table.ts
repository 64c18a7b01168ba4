import type { Survivor } from '../survivor.ts';

export const survivors: readonly Survivor[] = [
  {
    reason: 'It only saves work: without it the same is found, later.',
    changes: [
      ['if (asked.length === 0) continue;', 'if (false) continue;'],
      ['if (rows.length === 0) {', 'if (false) {'],
    ],
  },
  {
    reason: "It frees the solver's memory, which only a table too large for the dense simplex takes.",
    changes: [['part.close();', '{}']],
  },
  {
    reason: 'No part has just so many cells.',
    changes: [['const searchLimit = 20_000;', 'const searchLimit = 20001;']],
  },
];
