import type { Survivor } from '../explained.ts';

export const explained: Readonly<Record<string, readonly Survivor[]>> = {
  'shared/domain/disclosure/solving/simplex/dense-simplex.ts': [
    {
      reason: 'The value is overwritten before it is read.',
      changes: [['private fresh = true;', 'private fresh = false;']],
    },
    {
      reason: 'It only saves work: without it the same is found, later.',
      changes: [['this.found ??= this.reach();', 'this.found = this.reach();']],
    },
    {
      reason: 'It is asked only of what is further from 0 than the tolerance.',
      changes: [['this.addPrice(variable, off < 0 ? 1 : -1);', 'this.addPrice(variable, off <= 0 ? 1 : -1);']],
    },
    {
      reason: 'Prices pull the same way whatever they are multiplied with.',
      changes: [
        ['this.addPrice(variable, off < 0 ? 1 : -1);', 'this.addPrice(variable, off < 0 ? 2 : -1);'],
        ['this.addPrice(variable, off < 0 ? 1 : -1);', 'this.addPrice(variable, off < 0 ? 1 : -2);'],
        ["const sign = direction === 'max' ? 1 : -1;", "const sign = direction === 'max' ? 2 : -1;"],
        ["const sign = direction === 'max' ? 1 : -1;", "const sign = direction === 'max' ? 1 : -2;"],
      ],
    },
  ],
  'shared/domain/disclosure/solving/simplex/proofs.ts': [
    {
      reason: 'It adds only what is looked up by no key, or is found already.',
      changes: [
        [
          'for (let term = 0; term < row.columns.length; term++) {',
          'for (let term = 0; term <= row.columns.length; term++) {',
        ],
      ],
    },
    {
      reason: 'Rounding error beyond a millionth comes only with counts of ten billion.',
      changes: [['let size = 0;', 'let size = 1;']],
    },
  ],
  'shared/domain/disclosure/solving/simplex/simplex-steps.ts': [
    {
      reason: 'How long to go on before giving up.',
      changes: [
        ['const stepLimit = 5000;', 'const stepLimit = 5001;'],
        ['const stepsByLargestPrice = 200;', 'const stepsByLargestPrice = 201;'],
        ['for (let steps = 0; steps < stepLimit; steps++) {', 'for (let steps = 1; steps < stepLimit; steps++) {'],
        ['for (let steps = 0; steps < stepLimit; steps++) {', 'for (let steps = 0; steps <= stepLimit; steps++) {'],
        [
          'const column = entering(tableau, price, steps > stepsByLargestPrice);',
          'const column = entering(tableau, price, steps >= stepsByLargestPrice);',
        ],
      ],
    },
    { reason: 'The value is overwritten before it is read.', changes: [['let target = 0;', 'let target = 1;']] },
    {
      reason: 'Writing past the end of a typed array does nothing.',
      changes: [['for (let row = 0; row < rows; row++) {', 'for (let row = 0; row <= rows; row++) {']],
    },
    {
      reason: 'Any negative number says "none".',
      changes: [
        ['let best = -1;', 'let best = -2;'],
        ['let leaving = -1;', 'let leaving = -2;'],
      ],
    },
    {
      reason: 'It only decides what is tried first; everything is tried.',
      changes: [
        ['if (first) break;', 'if (true) break;'],
        ['if (first) break;', 'if (false) break;'],
      ],
    },
    {
      reason: 'No value lies exactly on the edge of a tolerance for rounding error.',
      changes: [
        [
          'if (entry < smallestPivot && entry > -smallestPivot) continue;',
          'if (entry <= smallestPivot && entry > -smallestPivot) continue;',
        ],
        [
          'if (entry < smallestPivot && entry > -smallestPivot) continue;',
          'if (entry < smallestPivot && entry >= -smallestPivot) continue;',
        ],
        [
          'const steeper = leaving >= 0 && Math.abs(limit - length) <= tolerance && Math.abs(slope) > Math.abs(pivot);',
          'const steeper = leaving >= 0 && Math.abs(limit - length) < tolerance && Math.abs(slope) > Math.abs(pivot);',
        ],
        [
          'if (limit >= length - tolerance && !steeper) continue;',
          'if (limit > length - tolerance && !steeper) continue;',
        ],
      ],
    },
    {
      reason: 'Where several rows block at the same place any of them may leave: another way to the same end.',
      changes: [
        ['let pivot = 0;', 'let pivot = 1;'],
        [
          'const steeper = leaving >= 0 && Math.abs(limit - length) <= tolerance && Math.abs(slope) > Math.abs(pivot);',
          'const steeper = (leaving >= 0 && Math.abs(limit - length) <= tolerance);',
        ],
        [
          'const steeper = leaving >= 0 && Math.abs(limit - length) <= tolerance && Math.abs(slope) > Math.abs(pivot);',
          'const steeper = (Math.abs(limit - length) <= tolerance) && Math.abs(slope) > Math.abs(pivot);',
        ],
        [
          'const steeper = leaving >= 0 && Math.abs(limit - length) <= tolerance && Math.abs(slope) > Math.abs(pivot);',
          'const steeper = leaving > 0 && Math.abs(limit - length) <= tolerance && Math.abs(slope) > Math.abs(pivot);',
        ],
        [
          'const steeper = leaving >= 0 && Math.abs(limit - length) <= tolerance && Math.abs(slope) > Math.abs(pivot);',
          'const steeper = leaving >= 1 && Math.abs(limit - length) <= tolerance && Math.abs(slope) > Math.abs(pivot);',
        ],
        [
          'const steeper = leaving >= 0 && Math.abs(limit - length) <= tolerance && Math.abs(slope) > Math.abs(pivot);',
          'const steeper = leaving >= 0 && Math.abs(limit + length) <= tolerance && Math.abs(slope) > Math.abs(pivot);',
        ],
        [
          'const steeper = leaving >= 0 && Math.abs(limit - length) <= tolerance && Math.abs(slope) > Math.abs(pivot);',
          'const steeper = leaving >= 0 && Math.abs(limit - length) <= tolerance && Math.abs(slope) >= Math.abs(pivot);',
        ],
        ['if (limit >= length - tolerance && !steeper) continue;', 'if ((limit >= length - tolerance)) continue;'],
        [
          'if (limit >= length - tolerance && !steeper) continue;',
          'if (limit >= length + tolerance && !steeper) continue;',
        ],
        ['pivot = slope;', '{}'],
      ],
    },
    {
      reason: 'It takes rounding error off a value that a move has just brought there.',
      changes: [
        ['value[moving] = up ? upper[moving]! : lower[moving]!;', '{}'],
        ['value[basic[leaving]!] = target;', '{}'],
      ],
    },
    {
      reason: 'It is asked only of what is further from 0 than the tolerance.',
      changes: [
        [
          'const open = worth > 0 ? value[variable]! < upper[variable]! : value[variable]! > lower[variable]!;',
          'const open = worth >= 0 ? value[variable]! < upper[variable]! : value[variable]! > lower[variable]!;',
        ],
        [
          'const stop = bound(tableau, variable, tableau.excess(variable), slope > 0);',
          'const stop = bound(tableau, variable, tableau.excess(variable), slope >= 0);',
        ],
      ],
    },
    {
      reason: 'What has no bound gives an infinite limit, which is never the least.',
      changes: [
        ['if (stop === Infinity || stop === -Infinity) continue;', 'if ((stop === Infinity)) continue;'],
        ['if (stop === Infinity || stop === -Infinity) continue;', 'if ((stop === -Infinity)) continue;'],
        ['if (stop === Infinity || stop === -Infinity) continue;', 'if (false) continue;'],
        [
          'if (stop === Infinity || stop === -Infinity) continue;',
          'if (stop === Infinity || stop === (Infinity)) continue;',
        ],
      ],
    },
  ],
  'shared/domain/disclosure/solving/simplex/tableau.ts': [
    {
      reason: 'Writing past the end of a typed array does nothing.',
      changes: [
        ['for (let row = 0; row < rows; row++) {', 'for (let row = 0; row <= rows; row++) {'],
        ['for (let column = 0; column < columns; column++) {', 'for (let column = 0; column <= columns; column++) {'],
      ],
    },
    {
      reason: 'Where to begin decides how long it takes, not where it ends.',
      changes: [['this.start = start;', '{}']],
    },
    {
      reason: 'No value lies exactly on the edge of a tolerance for rounding error.',
      changes: [
        ['const slack = tolerance * (1 + Math.abs(value));', 'const slack = tolerance * (2 + Math.abs(value));'],
        [
          'if (value < this.lower[variable]! - slack) return value - this.lower[variable]!;',
          'if (value <= this.lower[variable]! - slack) return value - this.lower[variable]!;',
        ],
        [
          'return value > this.upper[variable]! + slack ? value - this.upper[variable]! : 0;',
          'return value >= this.upper[variable]! + slack ? value - this.upper[variable]! : 0;',
        ],
        ['const isNoise = entry < noise && entry > -noise;', 'const isNoise = entry <= noise && entry > -noise;'],
        ['const isNoise = entry < noise && entry > -noise;', 'const isNoise = entry < noise && entry >= -noise;'],
        ['const isNoise = factor < noise && factor > -noise;', 'const isNoise = factor <= noise && factor > -noise;'],
        ['const isNoise = factor < noise && factor > -noise;', 'const isNoise = factor < noise && factor >= -noise;'],
      ],
    },
    {
      reason: 'It only saves work: without it the same is found, later.',
      changes: [
        ['if (entry === 0) continue;', 'if (false) continue;'],
        ['if (at !== column && !isNoise) used[count++] = at;', 'if ((at !== column)) used[count++] = at;'],
        ['if (other === row || factor === 0) continue;', 'if ((other === row)) continue;'],
      ],
    },
    {
      reason: 'Writing or reading past the end of a typed array does nothing.',
      changes: [
        ['for (let row = 0; row < this.rows; row++)', 'for (let row = 0; row <= this.rows; row++)'],
        ['for (let other = 0; other < this.rows; other++) {', 'for (let other = 0; other <= this.rows; other++) {'],
      ],
    },
    {
      reason: 'Rounding error that stays is far below what any proof allows.',
      changes: [['if (isNoise) continue;', 'if (false) continue;']],
    },
  ],
};
