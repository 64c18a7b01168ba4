import type { Survivor } from '../explained.ts';

export const explained: Readonly<Record<string, readonly Survivor[]>> = {
  'shared/domain/disclosure/solving/simplex/proofs.ts': [
    {
      reason: 'No value lies exactly on the edge of a tolerance for rounding error.',
      changes: [
        [
          'const slack = near * Math.max(1, Math.min(Math.abs(value), 100));',
          'const slack = near * Math.max(1, Math.min(Math.abs(value), 101));',
        ],
        ['if (per > largestCommon) return undefined;', 'if (per >= largestCommon) return undefined;'],
        [
          'if (Math.abs(value * under - Math.round(value * under)) <= slack * Math.min(1, 1 / under)) return under;',
          'if (Math.abs(value * under - Math.round(value * under)) < slack * Math.min(1, 1 / under)) return under;',
        ],
        ['if (under > largestDenominator) return 0;', 'if (under >= largestDenominator) return 0;'],
        ['if (part < 1e-12) return 0;', 'if (part <= 1e-12) return 0;'],
        ['const largestCommon = 1_000_000;', 'const largestCommon = 1000001;'],
      ],
    },
    {
      reason: 'What is 0 was passed over before.',
      changes: [['const part = times * (times > 0 ? lo : hi);', 'const part = times * (times >= 0 ? lo : hi);']],
    },
    {
      reason: 'Past the end there is nothing.',
      changes: [
        ['for (let term = 0; term < columns.length; term++) {', 'for (let term = 0; term <= columns.length; term++) {'],
        [
          'for (let at = 0; at < values.length; at++) whole[at] = Math.round(values[at]! * per);',
          'for (let at = 0; at <= values.length; at++) whole[at] = Math.round(values[at]! * per);',
        ],
      ],
    },
    {
      reason: 'A part of a whole is no more than 1.',
      changes: [
        [
          'if (Math.abs(value * under - Math.round(value * under)) <= slack * Math.min(1, 1 / under)) return under;',
          'if (Math.abs(value * under - Math.round(value * under)) <= slack * Math.min(2, 1 / under)) return under;',
        ],
      ],
    },
  ],
};
