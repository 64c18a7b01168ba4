import type { Survivor } from '../survivor.ts';

export const survivors: readonly Survivor[] = [
  {
    reason: 'It adds only what is looked up by no key, or is found already.',
    changes: [['sumsOf(form) .filter(({ total }) => total.confidential)', '(sumsOf(form))']],
  },
];
