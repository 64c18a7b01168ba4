import type { Survivor } from '../survivor.ts';

export const survivors: readonly Survivor[] = [
  {
    reason: 'How long to go on before giving up.',
    changes: [['if (hidden.size === before) return undefined;', 'if (false) return undefined;']],
  },
];
