import type { Survivor } from '../survivor.ts';

export const survivors: readonly Survivor[] = [
  {
    reason: 'It only saves work: without it the same is found, later.',
    changes: [
      ['if (rows.length === 0) continue;', 'if (false) continue;'],
      ['if (part.rows.length === 0) continue;', 'if (false) continue;'],
    ],
  },
  {
    reason: 'It adds only what is looked up by no key, or is found already.',
    changes: [
      [
        'const { columns, coefficients } = tidyRow({ ...target, lo: 0, hi: 0 });',
        'const { columns, coefficients } = tidyRow({ ...target, lo: 1, hi: 0 });',
      ],
      [
        'const { columns, coefficients } = tidyRow({ ...target, lo: 0, hi: 0 });',
        'const { columns, coefficients } = tidyRow({ ...target, lo: 0, hi: 1 });',
      ],
    ],
  },
];
