import type { Survivor } from '../survivor.ts';

export const survivors: readonly Survivor[] = [
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
];
