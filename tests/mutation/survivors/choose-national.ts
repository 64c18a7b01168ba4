import type { Survivor } from '../survivor.ts';

export const survivors: readonly Survivor[] = [
  {
    reason: 'P4 holds each shown cell against P1 to P3 again.',
    changes: [
      [
        'const allowed = four.cells.filter(({ key }) => primary.get(key)!.length === 0);',
        'const allowed = (four.cells);',
      ],
      ['if (required.some((key) => primary.get(key)!.length > 0)) return undefined;', 'if (false) return undefined;'],
      [
        'if (required.some((key) => primary.get(key)!.length > 0)) return undefined;',
        'if (required.some((key) => primary.get(key)!.length > 1)) return undefined;',
      ],
    ],
  },
  {
    reason: 'It only saves work: without it the same is found, later.',
    changes: [
      [
        "if (required.length > 0 && !isSafe(required)) return undecided ? 'undecided' : undefined;",
        "if ((!isSafe(required))) return undecided ? 'undecided' : undefined;",
      ],
      [
        "if (required.length > 0 && !isSafe(required)) return undecided ? 'undecided' : undefined;",
        "if (required.length >= 0 && !isSafe(required)) return undecided ? 'undecided' : undefined;",
      ],
    ],
  },
];
