import type { Survivor } from '../explained.ts';

export const explained: Readonly<Record<string, readonly Survivor[]>> = {
  'shared/domain/disclosure/suppression/attack-table.ts': [
    {
      reason: 'Nothing hidden falls below 0, so the least has an end.',
      changes: [
        [
          "if (answer.status === 'unbounded') return direction === 'max' ? Infinity : -Infinity;",
          "if (answer.status === 'unbounded') return direction === 'max' ? Infinity : (Infinity);",
        ],
        [
          "if (answer.status === 'unbounded') return direction === 'max' ? Infinity : -Infinity;",
          "if (answer.status === 'unbounded') return direction === 'max' ? Infinity : -0;",
        ],
        [
          "if (answer.status === 'unbounded') return direction === 'max' ? Infinity : -Infinity;",
          "if (answer.status === 'unbounded') return (Infinity);",
        ],
      ],
    },
    {
      reason: 'How long to go on before giving up.',
      changes: [
        [
          'const searched = whole && columns.length * rows.length <= searchLimit;',
          'const searched = whole && columns.length * rows.length < searchLimit;',
        ],
        [
          'const searched = whole && columns.length * rows.length <= searchLimit;',
          'const searched = whole && columns.length / rows.length <= searchLimit;',
        ],
        ['const searched = whole && columns.length * rows.length <= searchLimit;', 'const searched = (whole);'],
      ],
    },
    {
      reason: 'It only saves work: without it the same is found, later.',
      changes: [
        [
          "const end = isSmall ? this.proved.linearExtreme(column, direction) : 'undecided';",
          "const end = ('undecided');",
        ],
        [
          "const end = isSmall ? this.proved.linearExtreme(column, direction) : 'undecided';",
          "const end = isSmall ? this.proved.linearExtreme(column, direction) : '';",
        ],
        [
          'const isSmall = this.model.lower.length * this.model.rows.length <= provedUpTo;',
          'const isSmall = this.model.lower.length * this.model.rows.length < provedUpTo;',
        ],
        ['const provedUpTo = 60_000;', 'const provedUpTo = 60001;'],
        [
          "return typeof end === 'number' ? end : this.byBigSolver(column, direction);",
          'return (this.byBigSolver(column, direction));',
        ],
      ],
    },
    {
      reason: 'No value lies exactly on the edge of a tolerance for rounding error.',
      changes: [
        [
          '[10, 100].find((per) => table.values.every((value) => Math.abs(value * per - Math.round(value * per)) < 1e-6)) ??',
          '[10, 100].find((per) => table.values.every((value) => Math.abs(value * per - Math.round(value * per)) <= 1e-6)) ??',
        ],
      ],
    },
    {
      reason: 'No value lies exactly on the edge of a tolerance for rounding error.',
      changes: [
        [
          'return Math.abs(answer.value - nearest) < 1e-6 * Math.max(1, Math.abs(nearest)) ? nearest + 0 : answer.value;',
          'return Math.abs(answer.value - nearest) <= 1e-6 * Math.max(1, Math.abs(nearest)) ? nearest + 0 : answer.value;',
        ],
        [
          'return Math.abs(answer.value - nearest) < 1e-6 * Math.max(1, Math.abs(nearest)) ? nearest + 0 : answer.value;',
          'return Math.abs(answer.value - nearest) < 1e-6 * Math.max(2, Math.abs(nearest)) ? nearest + 0 : answer.value;',
        ],
        [
          'return Math.abs(answer.value - nearest) < 1e-6 * Math.max(1, Math.abs(nearest)) ? nearest + 0 : answer.value;',
          'return Math.abs(answer.value - nearest) < 1e-6 * Math.min(1, Math.abs(nearest)) ? nearest + 0 : answer.value;',
        ],
        [
          'return Math.abs(answer.value - nearest) < 1e-6 * Math.max(1, Math.abs(nearest)) ? nearest + 0 : answer.value;',
          'return Math.abs(answer.value - nearest) < 1e-6 / Math.max(1, Math.abs(nearest)) ? nearest + 0 : answer.value;',
        ],
      ],
    },
    {
      reason: 'It only saves work: without it the same is found, later.',
      changes: [
        ['if (asked.length === 0) continue;', 'if (false) continue;'],
        ['if (rows.length === 0) {', 'if (false) {'],
      ],
    },
    {
      reason: "It frees the solver's memory, which only a table too large for the dense simplex takes.",
      changes: [['part.close();', '{}']],
    },
    {
      reason: 'No part has just so many cells.',
      changes: [['const searchLimit = 20_000;', 'const searchLimit = 20001;']],
    },
  ],
  'shared/domain/disclosure/suppression/hides-alike.ts': [
    {
      reason: 'Any name will do that no shorthand has.',
      changes: [
        [
          "const markOf = ({ value, shorthand }: Seen): string | undefined => (value === null ? shorthand : 'shown');",
          "const markOf = ({ value, shorthand }: Seen): string | undefined => (value === null ? shorthand : '');",
        ],
      ],
    },
  ],
  'shared/domain/disclosure/suppression/local-table.ts': [
    {
      reason: 'Any name will do that no area and no country has.',
      changes: [["const national = 'National';", "const national = '';"]],
    },
    {
      reason: 'There is one at most, so the first is the last.',
      changes: [
        [
          'const total = group.find((at) => isTotal(figures[at]!));',
          'const total = group.findLast((at) => isTotal(figures[at]!));',
        ],
      ],
    },
    {
      reason: 'The condition is there for the compiler, or for a case that the lines before rule out.',
      changes: [['if (total === undefined || parts.length === 0) continue;', 'if ((parts.length === 0)) continue;']],
    },
    {
      reason: 'It only saves work: without it the same is found, later.',
      changes: [["if (each.over !== 'detail') return [];", 'if (false) return [];']],
    },
  ],
  'shared/domain/disclosure/suppression/suppress-local.ts': [
    {
      reason: 'It only saves work: without it the same is found, later.',
      changes: [['if (localThreshold === null) return hidden;', 'if (false) return hidden;']],
    },
    {
      reason: 'null counts as 0 here, and 0 is none of those sought.',
      changes: [
        [
          'return local && value !== null && value > 0 && value < localThreshold;',
          'return (local) && value > 0 && value < localThreshold;',
        ],
        [
          'for (const at of found.suppressed) if (figures[counts[at]!]!.value !== null) hidden.add(counts[at]!);',
          'for (const at of found.suppressed) if (true) hidden.add(counts[at]!);',
        ],
      ],
    },
  ],
  'shared/domain/disclosure/suppression/protect-file.ts': [
    {
      reason: 'No value lies exactly on the edge of a tolerance for rounding error.',
      changes: [
        [
          'return apart <= (Number.isInteger(apart) ? 0 : 1e-6 * (1 + Math.abs(one)));',
          'return apart <= (Number.isInteger(apart) ? 0 : 1e-6 * (2 + Math.abs(one)));',
        ],
      ],
    },
    {
      reason: 'How long to go on before giving up.',
      changes: [
        ['for (let steps = 0; at !== 0; steps++) {', 'for (let steps = 1; at !== 0; steps++) {'],
        [
          'if (steps > size) return `${name} does not lead from ${index} to the total at 0.`;',
          'if (steps >= size) return `${name} does not lead from ${index} to the total at 0.`;',
        ],
      ],
    },
  ],
};
