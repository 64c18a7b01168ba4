import type { Survivor } from '../survivor.ts';

export const survivors: readonly Survivor[] = [
  {
    reason: 'Any name will do that no shorthand has.',
    changes: [
      [
        "const markOf = ({ value, shorthand }: Seen): string | undefined => (value === null ? shorthand : 'shown');",
        "const markOf = ({ value, shorthand }: Seen): string | undefined => (value === null ? shorthand : '');",
      ],
    ],
  },
];
