import type { Survivor } from '../survivor.ts';

export const survivors: readonly Survivor[] = [
  {
    reason: 'How long to go on before giving up.',
    changes: [
      ['const workLimit = 20_000_000;', 'const workLimit = 20000001;'],
      [
        'for (let round = 0, changed = true; changed && round < 50; round++) {',
        'for (let round = 1, changed = true; changed && round < 50; round++) {',
      ],
      [
        'for (let round = 0, changed = true; changed && round < 50; round++) {',
        'for (let round = 0, changed = true; (changed); round++) {',
      ],
      [
        'for (let round = 0, changed = true; changed && round < 50; round++) {',
        'for (let round = 0, changed = true; changed && round <= 50; round++) {',
      ],
      [
        'for (let round = 0, changed = true; changed && round < 50; round++) {',
        'for (let round = 0, changed = true; changed && round < 51; round++) {',
      ],
      [
        'const cost = 1 + model.rows.reduce((sum, { columns }) => sum + columns.length ** 2, 0);',
        'const cost = 2 + model.rows.reduce((sum, { columns }) => sum + columns.length ** 2, 0);',
      ],
      [
        'const cost = 1 + model.rows.reduce((sum, { columns }) => sum + columns.length ** 2, 0);',
        'const cost = 1 + model.rows.reduce((sum, { columns }) => sum + columns.length * 2, 0);',
      ],
      [
        'const cost = 1 + model.rows.reduce((sum, { columns }) => sum + columns.length ** 2, 0);',
        'const cost = 1 + model.rows.reduce((sum, { columns }) => sum + columns.length ** 3, 0);',
      ],
      [
        'const cost = 1 + model.rows.reduce((sum, { columns }) => sum + columns.length ** 2, 0);',
        'const cost = 1 + model.rows.reduce((sum, { columns }) => sum + columns.length ** 2, 1);',
      ],
      ['for (let work = 0; open.length > 0; work += cost) {', 'for (let work = 1; open.length > 0; work += cost) {'],
      [
        "if (work > workLimit) return { status: 'undecided' };",
        "if (work >= workLimit) return { status: 'undecided' };",
      ],
    ],
  },
  {
    reason: 'It only saves work: without it the same is found, later.',
    changes: [
      [
        'for (let round = 0, changed = true; changed && round < 50; round++) {',
        'for (let round = 0, changed = true; (round < 50); round++) {',
      ],
      ['changed = false;', '{}'],
      ['changed = false;', 'changed = true;'],
      ['if (first > lower[column]!) {', 'if (first >= lower[column]!) {'],
      ['changed = true;', '{}'],
      ['changed = true;', 'changed = false;'],
      ['if (last < upper[column]!) {', 'if (last <= upper[column]!) {'],
      [
        'if (best !== undefined && score <= best.score) continue;',
        'if (best !== undefined && score < best.score) continue;',
      ],
    ],
  },
  {
    reason: 'Rounding error beyond a millionth comes only with counts of ten billion.',
    changes: [
      ['let size = 0;', 'let size = 1;'],
      ['size += Math.abs(coefficient) * Math.max(Math.abs(lower[beside]!), Math.abs(upper[beside]!));', '{}'],
      [
        'size += Math.abs(coefficient) * Math.max(Math.abs(lower[beside]!), Math.abs(upper[beside]!));',
        'size += Math.abs(coefficient) / Math.max(Math.abs(lower[beside]!), Math.abs(upper[beside]!));',
      ],
      [
        'size += Math.abs(coefficient) * Math.max(Math.abs(lower[beside]!), Math.abs(upper[beside]!));',
        'size += Math.abs(coefficient) * Math.min(Math.abs(lower[beside]!), Math.abs(upper[beside]!));',
      ],
      [
        'const first = smallestWithin(factor, from, Math.abs(from) + (Number.isFinite(size) ? size : 0));',
        'const first = smallestWithin(factor, from, Math.abs(from) + ((size)));',
      ],
      [
        'const first = smallestWithin(factor, from, Math.abs(from) + (Number.isFinite(size) ? size : 0));',
        'const first = smallestWithin(factor, from, Math.abs(from) + ((0)));',
      ],
      [
        'const first = smallestWithin(factor, from, Math.abs(from) + (Number.isFinite(size) ? size : 0));',
        'const first = smallestWithin(factor, from, Math.abs(from) + (Number.isFinite(size) ? size : 1));',
      ],
      [
        'const last = largestWithin(factor, to, Math.abs(to) + (Number.isFinite(size) ? size : 0));',
        'const last = largestWithin(factor, to, Math.abs(to) + ((size)));',
      ],
      [
        'const last = largestWithin(factor, to, Math.abs(to) + (Number.isFinite(size) ? size : 0));',
        'const last = largestWithin(factor, to, Math.abs(to) + ((0)));',
      ],
      [
        'const last = largestWithin(factor, to, Math.abs(to) + (Number.isFinite(size) ? size : 0));',
        'const last = largestWithin(factor, to, Math.abs(to) + (Number.isFinite(size) ? size : 1));',
      ],
    ],
  },
  {
    reason: 'A row without columns reads the same upside down, and no coefficient left is 0.',
    changes: [
      [
        'least += coefficient * (coefficient > 0 ? lower[beside]! : upper[beside]!);',
        'least += coefficient * (coefficient >= 0 ? lower[beside]! : upper[beside]!);',
      ],
      [
        'most += coefficient * (coefficient > 0 ? upper[beside]! : lower[beside]!);',
        'most += coefficient * (coefficient >= 0 ? upper[beside]! : lower[beside]!);',
      ],
      [
        'const [from, to] = coefficient > 0 ? [lo - most, hi - least] : [least - hi, most - lo];',
        'const [from, to] = coefficient >= 0 ? [lo - most, hi - least] : [least - hi, most - lo];',
      ],
    ],
  },
  {
    reason: 'A column without an end that the target leaves out makes the answer undecided anyway.',
    changes: [
      [
        '(sum, weight, column) => (weight === 0 ? sum : sum + weight * (weight > 0 ? upper : lower)[column]!),',
        '(sum, weight, column) => ((sum + weight * (weight > 0 ? upper : lower)[column]!)),',
      ],
      [
        '(sum, weight, column) => (weight === 0 ? sum : sum + weight * (weight > 0 ? upper : lower)[column]!),',
        '(sum, weight, column) => (weight === 0 ? sum : sum + weight * (weight >= 0 ? upper : lower)[column]!),',
      ],
    ],
  },
  { reason: 'Any negative number says "none".', changes: [['let split = -1;', 'let split = -2;']] },
  {
    reason: 'Writing or reading past the end of a typed array does nothing.',
    changes: [
      [
        'for (let column = 0; column < lower.length; column++) {',
        'for (let column = 0; column <= lower.length; column++) {',
      ],
    ],
  },
  {
    reason: 'It only decides what is tried first; everything is tried.',
    changes: [
      [
        'if (wide(column) > 0 && (split < 0 || wide(column) < wide(split))) split = column;',
        'if ((wide(column) > 0)) split = column;',
      ],
      [
        'if (wide(column) > 0 && (split < 0 || wide(column) < wide(split))) split = column;',
        'if (wide(column) > 0 && ((split < 0))) split = column;',
      ],
      [
        'if (wide(column) > 0 && (split < 0 || wide(column) < wide(split))) split = column;',
        'if (wide(column) > 0 && (split <= 0 || wide(column) < wide(split))) split = column;',
      ],
      [
        'if (wide(column) > 0 && (split < 0 || wide(column) < wide(split))) split = column;',
        'if (wide(column) > 0 && (split < 1 || wide(column) < wide(split))) split = column;',
      ],
      [
        'if (wide(column) > 0 && (split < 0 || wide(column) < wide(split))) split = column;',
        'if (wide(column) > 0 && (split < 0 || wide(column) <= wide(split))) split = column;',
      ],
      ['open.push(...(weights[split]! > 0 ? [below, above] : [above, below]));', 'open.push(...(([below, above])));'],
      [
        'open.push(...(weights[split]! > 0 ? [below, above] : [above, below]));',
        'open.push(...(weights[split]! >= 0 ? [below, above] : [above, below]));',
      ],
    ],
  },
  {
    reason: 'The box that is split is not looked at again.',
    changes: [
      [
        'const below = { lower: lower.slice(), upper: upper.with(split, middle) };',
        'const below = { lower: (lower), upper: upper.with(split, middle) };',
      ],
      [
        'const above = { lower: lower.with(split, middle + 1), upper: upper.slice() };',
        'const above = { lower: lower.with(split, middle + 1), upper: (upper) };',
      ],
    ],
  },
];
