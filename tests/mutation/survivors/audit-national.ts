import type { Survivor } from '../survivor.ts';

export const survivors: readonly Survivor[] = [
  {
    reason: 'It only decides what is tried first; everything is tried.',
    changes: [
      [
        'const ordered = areas.map((area) => ({ area, weight: weight(area) })).sort((a, b) => b.weight - a.weight);',
        'const ordered = (areas.map((area) => ({ area, weight: weight(area) })));',
      ],
      [
        'const ordered = areas.map((area) => ({ area, weight: weight(area) })).sort((a, b) => b.weight - a.weight);',
        'const ordered = areas.map((area) => ({ area, weight: weight(area) })).sort((a, b) => b.weight + a.weight);',
      ],
    ],
  },
  {
    reason: 'It only saves work: without it the same is found, later.',
    changes: [
      ['if (open.length === 0) continue;', 'if (false) continue;'],
      [
        'return isPublic || !alternatives.show(question, isKept) ? [{ question, isKept }] : [];',
        'return ([{ question, isKept }]);',
      ],
    ],
  },
];
