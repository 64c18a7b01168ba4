import type { Survivor } from '../survivor.ts';

export const survivors: readonly Survivor[] = [
  {
    reason: 'The value is overwritten before it is read.',
    changes: [['private fresh = true;', 'private fresh = false;']],
  },
  {
    reason: 'It only saves work: without it the same is found, later.',
    changes: [['this.found ??= this.reach();', 'this.found = this.reach();']],
  },
  {
    reason: 'Writing or reading past the end of a typed array does nothing.',
    changes: [
      [
        'else for (let at = 0; at < width; at++) this.price[at]! += factor * entries[row * columns + at]!;',
        'else for (let at = 0; at <= width; at++) this.price[at]! += factor * entries[row * columns + at]!;',
      ],
    ],
  },
  {
    reason: 'No value lies exactly on the edge of a tolerance for rounding error.',
    changes: [
      [
        'const proved = improvable(tableau, price) <= near * (1 + Math.abs(value));',
        'const proved = improvable(tableau, price) < near * (1 + Math.abs(value));',
      ],
      [
        'const proved = improvable(tableau, price) <= near * (1 + Math.abs(value));',
        'const proved = improvable(tableau, price) <= near / (1 + Math.abs(value));',
      ],
      [
        'const proved = improvable(tableau, price) <= near * (1 + Math.abs(value));',
        'const proved = improvable(tableau, price) <= near * (2 + Math.abs(value));',
      ],
    ],
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
  {
    reason: 'Either of the two finds a climb that was lost: it ends where something still improves.',
    changes: [
      [
        "if (end === 'lost' || !isFeasible(tableau, point) || !keepsRows(tableau)) return { status: 'undecided' };",
        "if ((!isFeasible(tableau, point)) || !keepsRows(tableau)) return { status: 'undecided' };",
      ],
      [
        "return proved ? { status: 'optimal', value, point } : { status: 'undecided' };",
        "return ({ status: 'optimal', value, point });",
      ],
    ],
  },
  {
    reason: 'Whoever asks takes all that is neither an optimum nor infeasible for undecided.',
    changes: [
      [
        "return proved ? { status: 'optimal', value, point } : { status: 'undecided' };",
        "return proved ? { status: 'optimal', value, point } : { status: '' };",
      ],
    ],
  },
];
