import type { Survivor } from '../explained.ts';

export const explained: Readonly<Record<string, readonly Survivor[]>> = {
  'shared/domain/disclosure/suppression/attack-table.ts': [
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
  ],
  'shared/domain/disclosure/suppression/hides-alike.ts': [
    {
      reason: 'Any name will do that no shorthand has.',
      changes: [
        [
          "const markOf = ({ value, shorthand }: Seen): string | undefined => (value === null ? shorthand : 'shown');",
          "const markOf = ({ value, shorthand }: Seen): string | undefined => (value === null ? shorthand : '');",
        ],
      ],
    },
  ],
  'shared/domain/disclosure/suppression/local-table.ts': [
    {
      reason: 'Any name will do that no area and no country has.',
      changes: [["const national = 'National';", "const national = '';"]],
    },
    {
      reason: 'There is one at most, so the first is the last.',
      changes: [
        [
          'const total = group.find((at) => isTotal(figures[at]!));',
          'const total = group.findLast((at) => isTotal(figures[at]!));',
        ],
      ],
    },
    {
      reason: 'The condition is there for the compiler, or for a case that the lines before rule out.',
      changes: [['if (total === undefined || parts.length === 0) continue;', 'if ((parts.length === 0)) continue;']],
    },
    {
      reason: 'It only saves work: without it the same is found, later.',
      changes: [["if (each.over !== 'detail') return [];", 'if (false) return [];']],
    },
  ],
  'shared/domain/disclosure/suppression/suppress-local.ts': [
    {
      reason: 'It only saves work: without it the same is found, later.',
      changes: [['if (localThreshold === null) return hidden;', 'if (false) return hidden;']],
    },
    {
      reason: 'null counts as 0 here, and 0 is none of those sought.',
      changes: [
        [
          'return local && value !== null && value > 0 && value < localThreshold;',
          'return (local) && value > 0 && value < localThreshold;',
        ],
        [
          'for (const at of found.suppressed) if (figures[counts[at]!]!.value !== null) hidden.add(counts[at]!);',
          'for (const at of found.suppressed) if (true) hidden.add(counts[at]!);',
        ],
      ],
    },
  ],
  'shared/domain/disclosure/suppression/suppress-table.ts': [
    {
      reason: 'How long to go on before giving up.',
      changes: [['if (hidden.size === before) return undefined;', 'if (false) return undefined;']],
    },
  ],
};
