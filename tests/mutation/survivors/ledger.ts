import type { Survivor } from '../survivor.ts';

export const survivors: readonly Survivor[] = [
  {
    reason: 'There is one at most, so the first is the last.',
    changes: [
      [
        "const fact = entry.facts.find( ({ outlet, terms }) => outlet === 'count' && terms.length === 1 && terms[0]?.cell === cell, );",
        "const fact = entry.facts.findLast( ({ outlet, terms }) => outlet === 'count' && terms.length === 1 && terms[0]?.cell === cell, );",
      ],
    ],
  },
];
