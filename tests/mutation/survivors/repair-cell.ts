import type { Survivor } from '../survivor.ts';

export const survivors: readonly Survivor[] = [
  {
    reason: 'No value lies exactly on the edge of a tolerance for rounding error.',
    changes: [
      [
        'return [...this.table.values.keys()].filter((at) => Math.abs(answer.point[at]! - answer.point[cells + at]!) > 1e-7);',
        'return [...this.table.values.keys()].filter((at) => Math.abs(answer.point[at]! - answer.point[cells + at]!) >= 1e-7);',
      ],
    ],
  },
  {
    reason: 'Any name will do that is neither of the other two.',
    changes: [["const strict = this.ask('linear', cell, hidden);", "const strict = this.ask('', cell, hidden);"]],
  },
];
