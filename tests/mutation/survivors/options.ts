import type { Survivor } from '../survivor.ts';

export const survivors: readonly Survivor[] = [
  {
    reason: 'Where the sum of a part and what it leaves of the whole pass, so does the whole (lemma M): it is shown.',
    changes: [["within: ['split', 'total'],", 'within: [],']],
  },
];
