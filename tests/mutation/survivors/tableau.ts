import type { Survivor } from '../survivor.ts';

export const survivors: readonly Survivor[] = [
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
];
