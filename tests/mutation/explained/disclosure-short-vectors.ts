import type { Survivor } from '../explained.ts';

export const explained: Readonly<Record<string, readonly Survivor[]>> = {
  'shared/domain/disclosure/solving/whole-numbers/lattice.ts': [
    {
      reason: 'Nothing turned round is nothing.',
      changes: [
        [
          'const abs = (value: bigint): bigint => (value < 0n ? -value : value);',
          'const abs = (value: bigint): bigint => (value <= 0n ? -value : value);',
        ],
      ],
    },
    {
      reason: 'It only saves work: without it the same is found, later.',
      changes: [['at = Math.max(1, at - 1);', 'at = Math.max(1, at - 2);']],
    },
    {
      reason: 'A share of less than a half is rounded to nothing anyway, and of just a half either is as short.',
      changes: [
        [
          'if (2n * abs(shares[at]![by]!) <= dets[by + 1]!) return;',
          'if (2n * abs(shares[at]![by]!) <= dets[by - 1]!) return;',
        ],
        [
          'if (2n * abs(shares[at]![by]!) <= dets[by + 1]!) return;',
          'if (2n * abs(shares[at]![by]!) < dets[by + 1]!) return;',
        ],
        ['if (2n * abs(shares[at]![by]!) <= dets[by + 1]!) return;', 'if (false) return;'],
      ],
    },
    {
      reason: 'At the edge of the rule either order will do.',
      changes: [
        [
          'if (4n * (dets[at + 1]! * dets[at - 1]! + share * share) < 3n * dets[at]! * dets[at]!) {',
          'if (4n * (dets[at + 1]! * dets[at - 1]! + share * share) <= 3n * dets[at]! * dets[at]!) {',
        ],
      ],
    },
  ],
};
