import type { Survivor } from '../explained.ts';

export const explained: Readonly<Record<string, readonly Survivor[]>> = {
  'shared/domain/disclosure/suppression/suppress-table.ts': [
    {
      reason: 'How large a table may be for the least cost is a matter of time.',
      changes: [
        [
          'repair ??= new CheapestChanges(table, { ...open, whole });',
          'repair = new CheapestChanges(table, { ...open, whole });',
        ],
        ['const optimumUpTo = 700;', 'const optimumUpTo = 701;'],
        [
          'table.values.length <= optimumUpTo ? hideAtLeastCost(table, { primary: first, wanted }, open) : undefined;',
          'table.values.length < optimumUpTo ? hideAtLeastCost(table, { primary: first, wanted }, open) : undefined;',
        ],
        [
          'table.values.length <= optimumUpTo ? hideAtLeastCost(table, { primary: first, wanted }, open) : undefined;',
          '(hideAtLeastCost(table, { primary: first, wanted }, open));',
        ],
      ],
    },
    {
      reason: 'No value lies exactly on the edge of a tolerance for rounding error.',
      changes: [
        [
          'if (by > 0) return reach.rises && reach.up - value >= by * (1 - 1e-6);',
          'if (by > 0) return reach.rises && reach.up - value > by * (1 - 1e-6);',
        ],
        [
          'if (by > 0) return reach.rises && reach.up - value >= by * (1 - 1e-6);',
          'if (by >= 0) return reach.rises && reach.up - value >= by * (1 - 1e-6);',
        ],
        ['return value - reach.lo >= -by * (1 - 1e-6);', 'return value - reach.lo > -by * (1 - 1e-6);'],
      ],
    },
    {
      reason: 'How long to go on before giving up.',
      changes: [['if (hidden.size === before) return undefined;', 'if (false) return undefined;']],
    },
  ],
  'shared/domain/disclosure/suppression/cheapest-changes.ts': [
    {
      reason: 'It only saves work: without it the same is found, later.',
      changes: [['steady: true,', 'steady: false,']],
    },
    { reason: 'Nothing given is false.', changes: [['whole: open.whole ?? false,', 'whole: (open.whole),']] },
    {
      reason: 'Past the end there is no number, and that is above nothing.',
      changes: [['for (let at = 0; at < cells; at++) {', 'for (let at = 0; at <= cells; at++) {']],
    },
    {
      reason: 'No value lies exactly on the edge of a tolerance for rounding error.',
      changes: [
        [
          'if (Math.abs(change) > noise) changes.set(at, change);',
          'if (Math.abs(change) >= noise) changes.set(at, change);',
        ],
      ],
    },
    {
      reason: 'To fall by less than nothing is to rise.',
      changes: [
        ['const [rise, fall] = by > 0 ? [by, 0] : [0, -by];', 'const [rise, fall] = by > 1 ? [by, 0] : [0, -by];'],
        ['const [rise, fall] = by > 0 ? [by, 0] : [0, -by];', 'const [rise, fall] = by >= 0 ? [by, 0] : [0, -by];'],
        ['const [rise, fall] = by > 0 ? [by, 0] : [0, -by];', 'const [rise, fall] = ([0, -by]);'],
      ],
    },
  ],
  'shared/domain/disclosure/suppression/hide-step-by-step.ts': [
    {
      reason: 'How long to go on before giving up.',
      changes: [
        ['questions -= 1;', 'questions -= 2;'],
        ['questions -= 1;', '{}'],
        ['questions -= 1;', 'questions += 1;'],
        ['if (questions < through.length) return;', 'if (questions <= through.length) return;'],
        ['if (questions < through.length) return;', 'if (false) return;'],
        [
          'const questionsFor = (cells: number): number => Math.floor(90_000 / cells);',
          'const questionsFor = (cells: number): number => Math.floor(90001 / cells);',
        ],
        [
          'const questionsFor = (cells: number): number => Math.floor(90_000 / cells);',
          'const questionsFor = (cells: number): number => Math.ceil(90_000 / cells);',
        ],
        [
          'const questionsFor = (cells: number): number => Math.floor(90_000 / cells);',
          'const questionsFor = (cells: number): number => Math.floor(90_000 * cells);',
        ],
      ],
    },
    {
      reason: 'It only saves work: without it the same is found, later.',
      changes: [
        ['if (shown.has(each)) continue;', 'if (false) continue;'],
        ['if (instead.has(each)) continue;', 'if (false) continue;'],
      ],
    },
    {
      reason: 'No value lies exactly on the edge of a tolerance for rounding error.',
      changes: [
        [
          'return by > 0 ? change >= by - 1e-6 : change <= by + 1e-6;',
          'return by > 0 ? change > by - 1e-6 : change <= by + 1e-6;',
        ],
        [
          'return by > 0 ? change >= by - 1e-6 : change <= by + 1e-6;',
          'return by > 0 ? change >= by - 1e-6 : change < by + 1e-6;',
        ],
        [
          'return by > 0 ? change >= by - 1e-6 : change <= by + 1e-6;',
          'return by >= 0 ? change >= by - 1e-6 : change <= by + 1e-6;',
        ],
      ],
    },
  ],
  'shared/domain/disclosure/suppression/change-model.ts': [
    {
      reason: 'What both sums begin with goes away in their difference.',
      changes: [
        [
          'cells.reduce((sum, cell) => sum + values[cell]!, 0);',
          'cells.reduce((sum, cell) => sum + values[cell]!, 1);',
        ],
      ],
    },
  ],
};
