import type { Survivor } from '../explained.ts';

export const explained: Readonly<Record<string, readonly Survivor[]>> = {
  'shared/domain/disclosure/gate.ts': [
    {
      reason: 'There is no cell to stand in.',
      changes: [
        [
          "if (cells.length === 0) return none(whyNone.noCategory4, 'x');",
          "if (cells.length === 0) return none(whyNone.noCategory4, '');",
        ],
      ],
    },
  ],
  'shared/domain/disclosure/ledger/ledger.ts': [
    {
      reason: 'There is one at most, so the first is the last.',
      changes: [
        [
          "const fact = entry.facts.find( ({ outlet, terms }) => outlet === 'count' && terms.length === 1 && terms[0]?.cell === cell, );",
          "const fact = entry.facts.findLast( ({ outlet, terms }) => outlet === 'count' && terms.length === 1 && terms[0]?.cell === cell, );",
        ],
      ],
    },
  ],
};
