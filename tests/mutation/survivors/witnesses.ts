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
    reason: 'Writing or reading past the end of a typed array does nothing.',
    changes: [['for (let at = 0; at < whole.length; at++) {', 'for (let at = 0; at <= whole.length; at++) {']],
  },
  {
    reason: 'No value lies exactly on the edge of a tolerance for rounding error.',
    changes: [
      [
        'if (Math.abs(whole[at]! - point[at]!) > near || whole[at]! < lower[at]! || whole[at]! > upper[at]!)',
        'if (Math.abs(whole[at]! - point[at]!) >= near || whole[at]! < lower[at]! || whole[at]! > upper[at]!)',
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
