import type { Survivor } from '../survivor.ts';

export const survivors: readonly Survivor[] = [
  {
    reason: 'No value lies exactly on the edge of a tolerance for rounding error.',
    changes: [
      [
        'return Math.abs(coefficient * nearest - room) <= slackOf(coefficient, room, size) ? nearest + 0 : exact;',
        'return Math.abs(coefficient * nearest - room) < slackOf(coefficient, room, size) ? nearest + 0 : exact;',
      ],
      [
        'return !Number.isInteger(missed) && missed <= 1e-9 * (1 + Math.abs(sum));',
        'return !Number.isInteger(missed) && missed < 1e-9 * (1 + Math.abs(sum));',
      ],
      [
        'return !Number.isInteger(missed) && missed <= 1e-9 * (1 + Math.abs(sum));',
        'return !Number.isInteger(missed) && missed <= 1e-9 * (2 + Math.abs(sum));',
      ],
    ],
  },
  {
    reason: 'The condition is there for the compiler, or for a case that the lines before rule out.',
    changes: [['const missed = sum < lo ? lo - sum : sum - hi;', 'const missed = sum <= lo ? lo - sum : sum - hi;']],
  },
];
