import type { Survivor } from '../survivor.ts';

export const survivors: readonly Survivor[] = [
  {
    reason: 'A row without columns reads the same upside down, and no coefficient left is 0.',
    changes: [
      [
        "return coefficient * ((direction === 'max') === coefficient > 0 ? this.most[column]! : this.least[column]!);",
        "return coefficient * ((direction === 'max') === coefficient >= 0 ? this.most[column]! : this.least[column]!);",
      ],
    ],
  },
  {
    reason: 'No infinite value is near what a question may answer.',
    changes: [
      [
        "if (this.last === undefined) return direction === 'max' ? -Infinity : Infinity;",
        'if (this.last === undefined) return (-Infinity);',
      ],
      [
        "if (this.last === undefined) return direction === 'max' ? -Infinity : Infinity;",
        'if (this.last === undefined) return (Infinity);',
      ],
      [
        "if (this.last === undefined) return direction === 'max' ? -Infinity : Infinity;",
        "if (this.last === undefined) return direction !== 'max' ? -Infinity : Infinity;",
      ],
      [
        "if (this.last === undefined) return direction === 'max' ? -Infinity : Infinity;",
        "if (this.last === undefined) return direction === 'min' ? -Infinity : Infinity;",
      ],
      [
        "if (this.last === undefined) return direction === 'max' ? -Infinity : Infinity;",
        "if (this.last === undefined) return direction === 'max' ? (Infinity) : Infinity;",
      ],
    ],
  },
];
