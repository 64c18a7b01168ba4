import type { Survivor } from '../survivor.ts';

export const survivors: readonly Survivor[] = [
  {
    reason: 'There is one at most, so the first is the last.',
    changes: [
      [
        'column.set(relation, residue((column.get(relation) ?? 0) + entry));',
        'column.set(relation, residue(((0)) + entry));',
      ],
    ],
  },
  {
    reason: 'Coefficients may be scaled as one likes: what follows from what stays the same.',
    changes: [
      [
        'column.set(relation, residue((column.get(relation) ?? 0) + entry));',
        'column.set(relation, residue((column.get(relation) ?? 0) - entry));',
      ],
      ['const combination = new Map([[cell, 1]]);', 'const combination = new Map([[cell, 2]]);'],
    ],
  },
  {
    reason: 'It only saves work: without it the same is found, later.',
    changes: [
      ['if (exposed.size === 0) break;', 'if (false) break;'],
      [
        'if (entry !== 0) entries[row] = residue(entries[row]! - ((factor * entry) % prime));',
        'if (true) entries[row] = residue(entries[row]! - ((factor * entry) % prime));',
      ],
      [
        'if (entries[row] !== 0) entries[row] = (entries[row]! * scale) % prime;',
        'if (true) entries[row] = (entries[row]! * scale) % prime;',
      ],
    ],
  },
  {
    reason: 'The condition is there for the compiler, or for a case that the lines before rule out.',
    changes: [['let pivot = -1;', 'let pivot = -2;']],
  },
  {
    reason: 'Writing past the end of a typed array does nothing.',
    changes: [
      ['for (let row = at; row < entries.length; row++) {', 'for (let row = at; row <= entries.length; row++) {'],
      ['for (let row = pivot; row < entries.length; row++)', 'for (let row = pivot; row <= entries.length; row++)'],
    ],
  },
];
