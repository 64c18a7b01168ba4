import type { Survivor } from '../explained.ts';

export const explained: Readonly<Record<string, readonly Survivor[]>> = {
  'shared/domain/disclosure/solving/reduction/drop-implied-rows.ts': [
    {
      reason: 'The multipliers must be whole and give the row back: either check alone finds what fails the other.',
      changes: [
        ['if ([...combination.values()].some((multiplier) => !isWhole(multiplier))) continue;', 'if (false) continue;'],
        [
          'if ([...combination.values()].some((multiplier) => !isWhole(multiplier))) continue;',
          'if ([].some((multiplier) => !isWhole(multiplier))) continue;',
        ],
        [
          'if ([...combination.values()].some((multiplier) => !isWhole(multiplier))) continue;',
          'if ([...combination.values()].every((multiplier) => !isWhole(multiplier))) continue;',
        ],
      ],
    },
    {
      reason: 'No value lies exactly on the edge of a tolerance for rounding error.',
      changes: [
        [
          'const isWhole = (value: number): boolean => Math.abs(value - Math.round(value)) < near;',
          'const isWhole = (value: number): boolean => Math.abs(value - Math.round(value)) <= near;',
        ],
        [
          'entries[column] = left < near && left > -near ? 0 : left;',
          'entries[column] = left <= near && left > -near ? 0 : left;',
        ],
        [
          'entries[column] = left < near && left > -near ? 0 : left;',
          'entries[column] = left < near && left >= -near ? 0 : left;',
        ],
        ['let size = 1;', 'let size = 2;'],
      ],
    },
    {
      reason: 'Sorting keeps the order of equals anyway.',
      changes: [
        [
          'const order = [...rows.keys()].sort((a, b) => merged[a]!.columns.length - merged[b]!.columns.length || a - b);',
          'const order = [...rows.keys()].sort((a, b) => (merged[a]!.columns.length - merged[b]!.columns.length));',
        ],
        [
          'const order = [...rows.keys()].sort((a, b) => merged[a]!.columns.length - merged[b]!.columns.length || a - b);',
          'const order = [...rows.keys()].sort((a, b) => merged[a]!.columns.length - merged[b]!.columns.length || a + b);',
        ],
      ],
    },
    {
      reason: 'It only saves work: without it the same is found, later.',
      changes: [['if (factor === 0) continue;', 'if (false) continue;']],
    },
    {
      reason: 'Writing past the end of a typed array does nothing.',
      changes: [
        ['for (let column = 0; column < width; column++) {', 'for (let column = 0; column <= width; column++) {'],
      ],
    },
    {
      reason: 'A way out of rounding error that no test brings about; the big solver takes what is not proved.',
      changes: [
        ['entries[column] = left < near && left > -near ? 0 : left;', 'entries[column] = (left);'],
        [
          'entries[column] = left < near && left > -near ? 0 : left;',
          'entries[column] = left < near && left > (near) ? 0 : left;',
        ],
      ],
    },
    {
      reason: 'The multipliers must be whole and give the row back: either check alone finds what fails the other.',
      changes: [
        ['residual.set(column, (residual.get(column) ?? 0) + whole * merged[other]!.coefficients[term]!);', '{}'],
        [
          'if ([...residual.values()].some((entry) => entry !== 0)) continue;',
          'if ([...residual.values()].every((entry) => entry !== 0)) continue;',
        ],
        ['if ([...residual.values()].some((entry) => entry !== 0)) continue;', 'if (false) continue;'],
        [
          'if ([...residual.values()].some((entry) => entry !== 0)) continue;',
          'if ([].some((entry) => entry !== 0)) continue;',
        ],
      ],
    },
    {
      reason: 'It turns the sign of a sum that must be 0.',
      changes: [
        [
          'residual.set(column, (residual.get(column) ?? 0) + whole * merged[other]!.coefficients[term]!);',
          'residual.set(column, (residual.get(column) ?? 0) - whole * merged[other]!.coefficients[term]!);',
        ],
        ['value += whole * merged[other]!.lo;', 'value -= whole * merged[other]!.lo;'],
      ],
    },
  ],
  'shared/domain/disclosure/solving/reduction/merge-columns.ts': [
    {
      reason: 'The condition is there for the compiler, or for a case that the lines before rule out.',
      changes: [["const mark = apart.get(column) ?? '';", 'const mark = (apart.get(column));']],
    },
    {
      reason: 'It adds only what is looked up by no key, or is found already.',
      changes: [
        [
          'for (let term = 0; term < row.columns.length; term++) {',
          'for (let term = 0; term <= row.columns.length; term++) {',
        ],
      ],
    },
  ],
  'shared/domain/disclosure/solving/reduction/reduce-system.ts': [
    {
      reason: 'Another number for a row, or the same for all, only makes more of them be compared.',
      changes: [
        ['hash = (Math.imul(hash, 31) + Math.imul(columns[at]!, 7919) + coefficients[at]!) | 0;', '{}'],
        [
          'hash = (Math.imul(hash, 31) + Math.imul(columns[at]!, 7919) + coefficients[at]!) | 0;',
          'hash = (Math.imul(hash, 31) + Math.imul(columns[at]!, 7919) + coefficients[at]!) | 1;',
        ],
        [
          'hash = (Math.imul(hash, 31) + Math.imul(columns[at]!, 7919) + coefficients[at]!) | 0;',
          'hash = (Math.imul(hash, 31) + Math.imul(columns[at]!, 7920) + coefficients[at]!) | 0;',
        ],
        [
          'hash = (Math.imul(hash, 31) + Math.imul(columns[at]!, 7919) + coefficients[at]!) | 0;',
          'hash = (Math.imul(hash, 32) + Math.imul(columns[at]!, 7919) + coefficients[at]!) | 0;',
        ],
        [
          'hash = (Math.imul(hash, 31) + Math.imul(columns[at]!, 7919) + coefficients[at]!) | 0;',
          'hash = (Math.imul(hash, 31) + Math.imul(columns[at]!, 7919) - coefficients[at]!) | 0;',
        ],
        [
          'hash = (Math.imul(hash, 31) + Math.imul(columns[at]!, 7919) + coefficients[at]!) | 0;',
          'hash = (Math.imul(hash, 31) - Math.imul(columns[at]!, 7919) + coefficients[at]!) | 0;',
        ],
      ],
    },
    {
      reason: 'It only saves work: without it the same is found, later.',
      changes: [
        ['changed = false;', '{}'],
        ['changed = false;', 'changed = true;'],
        ['changed = true;', '{}'],
        ['changed = true;', 'changed = false;'],
        ['(row.coefficients[0] ?? 0) >= 0', '(row.coefficients[0] ?? 0) >= 1'],
      ],
    },
    {
      reason: 'A row without columns reads the same upside down, and no coefficient left is 0.',
      changes: [
        ['(row.coefficients[0] ?? 0) >= 0', '(row.coefficients[0] ?? 0) > 0'],
        ['(row.coefficients[0] ?? 0) >= 0', '((row.coefficients[0])) >= 0'],
        ['(row.coefficients[0] ?? 0) >= 0', '(row.coefficients[0] ?? 1) >= 0'],
      ],
    },
    {
      reason: 'Any function of the row will do for finding rows again: which are the same is asked afterwards.',
      changes: [
        ['for (let at = 0; at < columns.length; at++)', 'for (let at = 1; at < columns.length; at++)'],
        ['for (let at = 0; at < columns.length; at++)', 'for (let at = 0; at <= columns.length; at++)'],
      ],
    },
  ],
};
