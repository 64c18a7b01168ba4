import type { Survivor } from '../survivor.ts';

export const survivors: readonly Survivor[] = [
  {
    reason: 'It only saves work: without it the same is found, later.',
    changes: [
      ['if (asked.length === 0) continue;', 'if (false) continue;'],
      ['if (rows.length === 0) {', 'if (false) {'],
      [
        'const rises = reach.rises && part.canBe(at, table.values[cell]! + 1);',
        'const rises = (part.canBe(at, table.values[cell]! + 1));',
      ],
    ],
  },
  {
    reason: 'A part that cannot be solved at one end cannot at the other.',
    changes: [
      [
        "if (typeof up === 'string' || typeof lo === 'string') return undefined;",
        "if ((typeof up === 'string')) return undefined;",
      ],
      [
        "if (typeof up === 'string' || typeof lo === 'string') return undefined;",
        "if ((typeof lo === 'string')) return undefined;",
      ],
    ],
  },
  {
    reason: "It frees the solver's memory, which only a table too large for the dense simplex takes.",
    changes: [['part.close();', '{}']],
  },
  {
    reason: 'No part has just so many cells.',
    changes: [
      ['const searchLimit = 20_000;', 'const searchLimit = 20001;'],
      [
        'if (!whole || columns.length * rows.length > searchLimit) continue;',
        'if (!whole || columns.length * rows.length >= searchLimit) continue;',
      ],
    ],
  },
  {
    reason: 'No part small enough to be searched is known that nobody decides.',
    changes: [["if (rises === 'undecided') return undefined;", 'if (false) return undefined;']],
  },
];
