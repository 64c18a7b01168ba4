import type { Survivor } from '../explained.ts';

export const explained: Readonly<Record<string, readonly Survivor[]>> = {
  'shared/domain/disclosure/solving/whole-numbers/exact-model.ts': [
    {
      reason: 'It only saves work: without it the same is found, later.',
      changes: [
        [
          'this.possible ??= this.wholeMost(this.dense({ columns: [], coefficients: [] })).status;',
          'this.possible = this.wholeMost(this.dense({ columns: [], coefficients: [] })).status;',
        ],
        [
          'if (best !== undefined && floorOf(answer.value) <= best) continue;',
          'if (best !== undefined && floorOf(answer.value) < best) continue;',
        ],
      ],
    },
    {
      reason: 'How large a model is worth trying is a matter of time.',
      changes: [
        [
          'return lower.length * (lower.length + rows.length) <= sizeLimit;',
          'return lower.length * (lower.length + rows.length) < sizeLimit;',
        ],
        [
          'return lower.length * (lower.length + rows.length) <= sizeLimit;',
          'return lower.length * (lower.length - rows.length) <= sizeLimit;',
        ],
        ['const sizeLimit = 2_000;', 'const sizeLimit = 2001;'],
      ],
    },
    {
      reason: 'How long to go on before giving up.',
      changes: [['const stepLimit = 20_000;', 'const stepLimit = 20001;']],
    },
    {
      reason: 'Before there is a best nothing is less than it.',
      changes: [
        [
          'if (best !== undefined && floorOf(answer.value) <= best) continue;',
          'if ((floorOf(answer.value) <= best)) continue;',
        ],
      ],
    },
  ],
};
