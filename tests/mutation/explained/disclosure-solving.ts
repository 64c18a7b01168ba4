import type { Survivor } from '../explained.ts';

export const explained: Readonly<Record<string, readonly Survivor[]>> = {
  'shared/domain/disclosure/solving/component-ranges.ts': [
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
  ],
  'shared/domain/disclosure/solving/components.ts': [
    {
      reason: 'It only saves work: without it the same is found, later.',
      changes: [['parent[at] = parent[parent[at]!]!;', '{}']],
    },
  ],
  'shared/domain/disclosure/solving/intervals.ts': [
    {
      reason: 'It only saves work: without it the same is found, later.',
      changes: [
        ['if (rows.length === 0) continue;', 'if (false) continue;'],
        ['if (part.rows.length === 0) continue;', 'if (false) continue;'],
      ],
    },
  ],
  'shared/domain/disclosure/solving/merged-model.ts': [
    {
      reason: 'It only saves work: without it the same is found, later.',
      changes: [
        ['this.search ??= new WholeSearch(this.whole);', 'this.search = new WholeSearch(this.whole);'],
        [
          "if (this.seen.best(single, 'max') >= least) return true;",
          "if (this.seen.best(single, 'max') > least) return true;",
        ],
        ["if (this.seen.best(single, 'max') >= least) return true;", 'if (false) return true;'],
      ],
    },
    {
      reason: 'A row without columns reads the same upside down, and no coefficient left is 0.',
      changes: [
        [
          "const high = (direction === 'max') === coefficients[at]! > 0;",
          "const high = (direction === 'max') === coefficients[at]! >= 0;",
        ],
      ],
    },
    {
      reason: 'The question has no objective, so any direction and limit will do.',
      changes: [
        [
          "const { status } = this.askWhole(nothing, 'max', 0);",
          "const { status } = this.askWhole(nothing, 'min', 0);",
        ],
        [
          "const { status } = this.askWhole(nothing, 'max', 0);",
          "const { status } = this.askWhole(nothing, 'max', 1);",
        ],
      ],
    },
    {
      reason: 'It keeps a worse bound seen, so that more is asked, with the same answer.',
      changes: [['this.seen.keep(answer.point);', '{}']],
    },
  ],
  'shared/domain/disclosure/solving/witnesses.ts': [
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
  ],
};
