import type { Survivor } from '../survivor.ts';

export const survivors: readonly Survivor[] = [
  {
    reason: 'One more to take away asks for no more areas: what must be left of it is a width less.',
    changes: [
      [
        'const ruled = Array.from({ length: coalition + 2 }, (_, taken) => taken);',
        'const ruled = Array.from({ length: coalition + 3 }, (_, taken) => taken);',
      ],
    ],
  },
];
