import type { Survivor } from '../survivor.ts';

export const survivors: readonly Survivor[] = [
  {
    reason: 'Writing or reading past the end of a typed array does nothing.',
    changes: [
      ['for (let at = 0; at < columns; at++)', 'for (let at = 0; at <= columns; at++)'],
      [
        'for (let row = 0; row < rows; row++) change[basic[row]!]! += weight * entries[row * columns + at]!;',
        'for (let row = 0; row <= rows; row++) change[basic[row]!]! += weight * entries[row * columns + at]!;',
      ],
    ],
  },
  {
    reason: 'No value lies exactly on the edge of a tolerance for rounding error.',
    changes: [
      ['let size = 1;', 'let size = 2;'],
      [
        'if (point[at]! < lower[at]! - near || point[at]! > upper[at]! + near) return false;',
        'if (point[at]! <= lower[at]! - near || point[at]! > upper[at]! + near) return false;',
      ],
      [
        'if (point[at]! < lower[at]! - near || point[at]! > upper[at]! + near) return false;',
        'if (point[at]! < lower[at]! - near || point[at]! >= upper[at]! + near) return false;',
      ],
      [
        'return sum >= row.lo - near * size && sum <= row.hi + near * size;',
        'return sum > row.lo - near * size && sum <= row.hi + near * size;',
      ],
      [
        'return sum >= row.lo - near * size && sum <= row.hi + near * size;',
        'return sum >= row.lo - near * size && sum < row.hi + near * size;',
      ],
      [
        'return Math.abs(sum - change[columns + at]!) <= 1e-8 * size;',
        'return Math.abs(sum - change[columns + at]!) < 1e-8 * size;',
      ],
      ['if (Math.abs(worth) <= tolerance) continue;', 'if (Math.abs(worth) < tolerance) continue;'],
      [
        'return keepsRows(tableau) && outside - improvable(tableau, price) > near * size;',
        'return keepsRows(tableau) && outside - improvable(tableau, price) >= near * size;',
      ],
    ],
  },
  {
    reason: 'It is asked only of what is further from 0 than the tolerance.',
    changes: [
      [
        'more += worth * ((worth > 0 ? upper[variable]! : lower[variable]!) - value[variable]!);',
        'more += worth * ((worth >= 0 ? upper[variable]! : lower[variable]!) - value[variable]!);',
      ],
    ],
  },
  {
    reason: 'Any uneven weights will do.',
    changes: [
      ['let seed = 12_345;', 'let seed = 12346;'],
      ['seed = (seed * 16_807) % 2_147_483_647;', 'seed = (seed * 16808) % 2_147_483_647;'],
      ['seed = (seed * 16_807) % 2_147_483_647;', 'seed = (seed * 16_807) % 2147483648;'],
      ['const weight = 0.5 + seed / 2_147_483_647;', 'const weight = 0.5 - seed / 2_147_483_647;'],
      ['const weight = 0.5 + seed / 2_147_483_647;', 'const weight = 1.5 + seed / 2_147_483_647;'],
      ['const weight = 0.5 + seed / 2_147_483_647;', 'const weight = 0.5 + seed * 2_147_483_647;'],
      ['const weight = 0.5 + seed / 2_147_483_647;', 'const weight = 0.5 + seed / 2147483648;'],
    ],
  },
];
