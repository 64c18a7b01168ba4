import type { Survivor } from '../survivor.ts';

export const survivors: readonly Survivor[] = [
  {
    reason: 'The condition is there for the compiler, or for a case that the lines before rule out.',
    changes: [
      [
        'factor > 0 ? [factor * lo, factor * hi] : [factor * hi, factor * lo];',
        'factor >= 0 ? [factor * lo, factor * hi] : [factor * hi, factor * lo];',
      ],
      ['if (classes.size === 1 && only !== undefined) {', 'if ((classes.size === 1)) {'],
      [
        'if (inside !== undefined && parts.length === (outside === undefined ? 1 : 2)) {',
        'if ((parts.length === (outside === undefined ? 1 : 2))) {',
      ],
    ],
  },
  {
    reason: 'It only saves work: without it the same is found, later.',
    changes: [
      [
        'const byCoefficient = Map.groupBy(this.merged.groups[group]!.members, (column) => coefficient.get(column) ?? 0);',
        'const byCoefficient = Map.groupBy(this.merged.groups[group]!.members, (column) => (coefficient.get(column)));',
      ],
      ['const held = this.known.get(key) ?? ask();', 'const held = (ask());'],
      ['this.known.set(key, held);', '{}'],
      [
        'const terms = split.groups .map(({ members }, column) => ({ column, coefficient: coefficients.get(members[0]!) ?? 0 })) .filter(({ coefficient }) => coefficient !== 0);',
        'const terms = (split.groups .map(({ members }, column) => ({ column, coefficient: coefficients.get(members[0]!) ?? 0 })));',
      ],
      ["return seen.sort().join('/');", "return (seen).join('/');"],
      ['if (classes.size === 1 && only !== undefined) {', 'if (false) {'],
      ['if (classes.size === 1 && only !== undefined) {', 'if (classes.size === 1 && only === undefined) {'],
      ['if (inside !== undefined && parts.length === (outside === undefined ? 1 : 2)) {', 'if (false) {'],
      [
        'if (inside !== undefined && parts.length === (outside === undefined ? 1 : 2)) {',
        'if (inside === undefined && parts.length === (outside === undefined ? 1 : 2)) {',
      ],
      [
        'if (inside !== undefined && parts.length === (outside === undefined ? 1 : 2)) {',
        'if (inside !== undefined && parts.length === ((1))) {',
      ],
    ],
  },
  {
    reason: 'There is one at most, so the first is the last.',
    changes: [
      [
        'const inside = parts.find(({ coefficient }) => coefficient !== 0);',
        'const inside = parts.findLast(({ coefficient }) => coefficient !== 0);',
      ],
      [
        'const outside = parts.find(({ coefficient }) => coefficient === 0);',
        'const outside = parts.findLast(({ coefficient }) => coefficient === 0);',
      ],
    ],
  },
];
