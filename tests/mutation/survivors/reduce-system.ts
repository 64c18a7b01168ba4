import type { Survivor } from '../survivor.ts';

export const survivors: readonly Survivor[] = [
  {
    reason: 'It only saves work: without it the same is found, later.',
    changes: [
      ['changed = false;', '{}'],
      ['changed = false;', 'changed = true;'],
      ['changed = true;', '{}'],
      ['changed = true;', 'changed = false;'],
      ['(row.coefficients[0] ?? 0) >= 0', '(row.coefficients[0] ?? 0) >= 1'],
    ],
  },
  {
    reason: 'A row without columns reads the same upside down, and no coefficient left is 0.',
    changes: [
      ['(row.coefficients[0] ?? 0) >= 0', '(row.coefficients[0] ?? 0) > 0'],
      ['(row.coefficients[0] ?? 0) >= 0', '((row.coefficients[0])) >= 0'],
      ['(row.coefficients[0] ?? 0) >= 0', '(row.coefficients[0] ?? 1) >= 0'],
    ],
  },
  {
    reason: 'Any function of the row will do for finding rows again: which are the same is asked afterwards.',
    changes: [
      ['for (let at = 0; at < columns.length; at++)', 'for (let at = 1; at < columns.length; at++)'],
      ['for (let at = 0; at < columns.length; at++)', 'for (let at = 0; at <= columns.length; at++)'],
    ],
  },
];
