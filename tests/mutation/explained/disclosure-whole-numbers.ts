import type { Survivor } from '../explained.ts';

export const explained: Readonly<Record<string, readonly Survivor[]>> = {
  'shared/domain/disclosure/solving/whole-numbers/whole-search.ts': [
    {
      reason: 'Prices pull the same way whatever they are multiplied with.',
      changes: [
        ["const sign = direction === 'max' ? 1 : -1;", "const sign = direction === 'max' ? 2 : -1;"],
        ["const sign = direction === 'max' ? 1 : -1;", "const sign = direction === 'max' ? 1 : -2;"],
      ],
    },
    {
      reason: 'It only decides what is tried first; everything is tried.',
      changes: [
        [
          'for (const row of model.rows) for (const column of row.columns) inRows[column]! += 1;',
          'for (const row of model.rows) for (const column of row.columns) {}',
        ],
        [
          'for (const row of model.rows) for (const column of row.columns) inRows[column]! += 1;',
          'for (const row of model.rows) for (const column of row.columns) inRows[column]! -= 1;',
        ],
        [
          'for (const row of model.rows) for (const column of row.columns) inRows[column]! += 1;',
          'for (const row of model.rows) for (const column of row.columns) inRows[column]! += 2;',
        ],
        [
          'const mixed = inRows.map((count) => Math.min(count, model.rows.length - count) ** 2);',
          'const mixed = inRows.map((count) => Math.min(count, model.rows.length - count) * 2);',
        ],
        [
          'const mixed = inRows.map((count) => Math.min(count, model.rows.length - count) ** 2);',
          'const mixed = inRows.map((count) => Math.max(count, model.rows.length - count) ** 2);',
        ],
        [
          'const mixed = inRows.map((count) => Math.min(count, model.rows.length - count) ** 2);',
          'const mixed = inRows.map((count) => Math.min(count, model.rows.length + count) ** 2);',
        ],
        [
          'const mixed = inRows.map((count) => Math.min(count, model.rows.length - count) ** 2);',
          'const mixed = inRows.map((count) => Math.min(count, model.rows.length - count) ** 3);',
        ],
        ['if (first !== undefined) return first;', 'if (false) return first;'],
        [
          'const nearest = value - Math.floor(value) < 0.5 ? [above, below] : [below, above];',
          'const nearest = ([above, below]);',
        ],
        [
          'const nearest = value - Math.floor(value) < 0.5 ? [above, below] : [below, above];',
          'const nearest = ([below, above]);',
        ],
        [
          'const nearest = value - Math.floor(value) < 0.5 ? [above, below] : [below, above];',
          'const nearest = value - Math.floor(value) <= 0.5 ? [above, below] : [below, above];',
        ],
        [
          'const nearest = value - Math.floor(value) < 0.5 ? [above, below] : [below, above];',
          'const nearest = value + Math.floor(value) < 0.5 ? [above, below] : [below, above];',
        ],
        [
          'const nearest = value - Math.floor(value) < 0.5 ? [above, below] : [below, above];',
          'const nearest = value - Math.ceil(value) < 0.5 ? [above, below] : [below, above];',
        ],
        [
          'const nearest = value - Math.floor(value) < 0.5 ? [above, below] : [below, above];',
          'const nearest = value - Math.floor(value) < 1.5 ? [above, below] : [below, above];',
        ],
      ],
    },
    { reason: 'Any negative number says "none".', changes: [['let worst = -1;', 'let worst = -2;']] },
    {
      reason: 'Past the end nothing is further than the tolerance from a whole number.',
      changes: [
        [
          'for (let column = 0; column < point.length; column++)',
          'for (let column = 0; column <= point.length; column++)',
        ],
      ],
    },
    {
      reason: 'How long to go on before giving up.',
      changes: [
        ['for (let nodes = 0; open.length > 0; nodes++) {', 'for (let nodes = 1; open.length > 0; nodes++) {'],
        ["if (nodes >= limit) return { status: 'undecided' };", "if (nodes > limit) return { status: 'undecided' };"],
        ["if (nodes >= limit) return { status: 'undecided' };", "if (false) return { status: 'undecided' };"],
      ],
    },
    {
      reason: 'No test brings a search to that point; the big solver takes what is undecided.',
      changes: [
        [
          "if (answer.status !== 'optimal') return { status: 'undecided' };",
          "if (false) return { status: 'undecided' };",
        ],
        [
          "if (answer.status !== 'optimal') return { status: 'undecided' };",
          "if (answer.status !== 'optimal') return { status: '' };",
        ],
      ],
    },
    {
      reason: 'It only saves work: without it the same is found, later.',
      changes: [
        [
          'const narrowest = node.findLast((each) => each.column === column);',
          'const narrowest = node.find((each) => each.column === column);',
        ],
        [
          'const below = { column, lo: narrowest?.lo ?? lower[column]!, hi: Math.floor(value) };',
          'const below = { column, lo: (lower[column]!), hi: Math.floor(value) };',
        ],
        [
          'const above = { column, lo: Math.ceil(value), hi: narrowest?.hi ?? upper[column]! };',
          'const above = { column, lo: Math.ceil(value), hi: (upper[column]!) };',
        ],
        ['const edge = value / coefficient;', 'const edge = value * coefficient;'],
        ['if (!Number.isInteger(edge)) return undefined;', 'if ((Number.isInteger(edge))) return undefined;'],
        ['if (!Number.isInteger(edge)) return undefined;', 'if (true) return undefined;'],
        ['if (!Number.isInteger(edge)) return undefined;', 'if (false) return undefined;'],
        ['this.edges ??= new DenseSimplex(this.model);', 'this.edges = new DenseSimplex(this.model);'],
      ],
    },
    {
      reason: 'Whoever asks takes all that is neither an optimum nor infeasible for undecided.',
      changes: [["if (nodes >= limit) return { status: 'undecided' };", "if (nodes >= limit) return { status: '' };"]],
    },
  ],
};
