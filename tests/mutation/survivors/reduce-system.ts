import type { Survivor } from '../survivor.ts';

export const survivors: readonly Survivor[] = [
  {
    reason: 'A row without columns reads the same upside down, and no coefficient left is 0.',
    changes: [
      ['(row.coefficients[0] ?? 0) >= 0', '(row.coefficients[0] ?? 0) > 0'],
      ['(row.coefficients[0] ?? 0) >= 0', '((row.coefficients[0])) >= 0'],
      ['(row.coefficients[0] ?? 0) >= 0', '(row.coefficients[0] ?? 1) >= 0'],
    ],
  },
  {
    reason: 'It only saves work: without it the same is found, later.',
    changes: [['(row.coefficients[0] ?? 0) >= 0', '(row.coefficients[0] ?? 0) >= 1']],
  },
  {
    reason: 'Any function of the row will do for finding rows again: which are the same is asked afterwards.',
    changes: [
      [
        'hash = (Math.imul(hash, 31) + Math.imul(columns[at]!, 7919) + Math.round(coefficients[at]! * 1000)) | 0;',
        '{}',
      ],
      [
        'hash = (Math.imul(hash, 31) + Math.imul(columns[at]!, 7919) + Math.round(coefficients[at]! * 1000)) | 0;',
        'hash = (Math.imul(hash, 31) + Math.imul(columns[at]!, 7919) - Math.round(coefficients[at]! * 1000)) | 0;',
      ],
      [
        'hash = (Math.imul(hash, 31) + Math.imul(columns[at]!, 7919) + Math.round(coefficients[at]! * 1000)) | 0;',
        'hash = (Math.imul(hash, 31) - Math.imul(columns[at]!, 7919) + Math.round(coefficients[at]! * 1000)) | 0;',
      ],
      [
        'hash = (Math.imul(hash, 31) + Math.imul(columns[at]!, 7919) + Math.round(coefficients[at]! * 1000)) | 0;',
        'hash = (Math.imul(hash, 32) + Math.imul(columns[at]!, 7919) + Math.round(coefficients[at]! * 1000)) | 0;',
      ],
      [
        'hash = (Math.imul(hash, 31) + Math.imul(columns[at]!, 7919) + Math.round(coefficients[at]! * 1000)) | 0;',
        'hash = (Math.imul(hash, 31) + Math.imul(columns[at]!, 7920) + Math.round(coefficients[at]! * 1000)) | 0;',
      ],
      [
        'hash = (Math.imul(hash, 31) + Math.imul(columns[at]!, 7919) + Math.round(coefficients[at]! * 1000)) | 0;',
        'hash = (Math.imul(hash, 31) + Math.imul(columns[at]!, 7919) + Math.round(coefficients[at]! / 1000)) | 0;',
      ],
      [
        'hash = (Math.imul(hash, 31) + Math.imul(columns[at]!, 7919) + Math.round(coefficients[at]! * 1000)) | 0;',
        'hash = (Math.imul(hash, 31) + Math.imul(columns[at]!, 7919) + Math.round(coefficients[at]! * 1001)) | 0;',
      ],
      [
        'hash = (Math.imul(hash, 31) + Math.imul(columns[at]!, 7919) + Math.round(coefficients[at]! * 1000)) | 0;',
        'hash = (Math.imul(hash, 31) + Math.imul(columns[at]!, 7919) + Math.round(coefficients[at]! * 1000)) | 1;',
      ],
      ['for (let at = 0; at < columns.length; at++)', 'for (let at = 1; at < columns.length; at++)'],
      ['for (let at = 0; at < columns.length; at++)', 'for (let at = 0; at <= columns.length; at++)'],
    ],
  },
  {
    reason: 'No value lies exactly on the edge of a tolerance for rounding error.',
    changes: [
      [
        'const slackOf = (value: number, size: number): number => (Number.isInteger(value) ? 0 : near * (1 + size));',
        'const slackOf = (value: number, size: number): number => (Number.isInteger(value) ? 0 : near * (2 + size));',
      ],
      [
        'if (both.lo > both.hi + slackOf(both.lo - both.hi, size)) return undefined;',
        'if (both.lo > both.hi + slackOf(both.lo + both.hi, size)) return undefined;',
      ],
    ],
  },
];
