import type { Survivor } from '../explained.ts';

export const explained: Readonly<Record<string, readonly Survivor[]>> = {
  'shared/domain/disclosure/solving/simplex/proofs.ts': [
    {
      reason: 'It only saves work: without it the same is found, later.',
      changes: [['if (times === 0) continue;', 'if (false) continue;']],
    },
    {
      reason: 'How near a fraction counts as meant: what is read wrongly is not proved, and asked for otherwise.',
      changes: [
        [
          'const slack = near * Math.max(1, Math.min(Math.abs(value), 100));',
          'const slack = near / Math.max(1, Math.min(Math.abs(value), 100));',
        ],
        [
          'const slack = near * Math.max(1, Math.min(Math.abs(value), 100));',
          'const slack = near * Math.min(1, Math.min(Math.abs(value), 100));',
        ],
        [
          'const slack = near * Math.max(1, Math.min(Math.abs(value), 100));',
          'const slack = near * Math.max(2, Math.min(Math.abs(value), 100));',
        ],
        [
          'const slack = near * Math.max(1, Math.min(Math.abs(value), 100));',
          'const slack = near * Math.max(1, Math.max(Math.abs(value), 100));',
        ],
        [
          'if (Math.abs(value * under - Math.round(value * under)) <= slack * Math.min(1, 1 / under)) return under;',
          'if (Math.abs(value * under - Math.round(value * under)) <= slack * Math.min(1, 2 / under)) return under;',
        ],
        ['const largestDenominator = 10_000;', 'const largestDenominator = 10001;'],
      ],
    },
  ],
  'shared/domain/disclosure/solving/simplex/dense-simplex.ts': [
    {
      reason: 'What was lost on the way is not proved either.',
      changes: [
        [
          "if (end.status === 'lost' || point === undefined || !isPoint(this.model, point)) return undecided;",
          'if ((point === undefined) || !isPoint(this.model, point)) return undecided;',
        ],
      ],
    },
    {
      reason: 'Writing past the end of a typed array does nothing.',
      changes: [
        ['if (moving < columns) change[moving] = turn;', 'if (true) change[moving] = turn;'],
        [
          'if (variable < columns) change[variable] = turn * entries[row * columns + end.column]!;',
          'if (variable <= columns) change[variable] = turn * entries[row * columns + end.column]!;',
        ],
      ],
    },
    {
      reason: 'A variable that is free stands inside its bounds.',
      changes: [
        [
          'const off = tableau.place[variable]! < 0 ? 0 : tableau.excess(variable);',
          'const off = (tableau.excess(variable));',
        ],
      ],
    },
  ],
  'shared/domain/disclosure/solving/simplex/simplex-steps.ts': [
    {
      reason: 'Any word will do that is neither of the other two.',
      changes: [["if (column < 0) return { status: 'top' };", "if (column < 0) return { status: '' };"]],
    },
  ],
  'shared/domain/disclosure/solving/simplex/tableau.ts': [
    {
      reason: 'No value lies exactly on the edge of a tolerance for rounding error.',
      changes: [
        ['const slack = tolerance * (1 + Math.abs(value));', 'const slack = tolerance / (1 + Math.abs(value));'],
      ],
    },
    {
      reason: 'Rounding error that stays is far below what any proof allows.',
      changes: [
        ['const isNoise = factor < noise && factor > -noise;', 'const isNoise = factor < noise && factor > (noise);'],
      ],
    },
  ],
};
