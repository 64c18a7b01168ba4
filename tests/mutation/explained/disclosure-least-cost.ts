import type { Survivor } from '../explained.ts';

export const explained: Readonly<Record<string, readonly Survivor[]>> = {
  'shared/domain/disclosure/suppression/hide-step-by-step.ts': [
    {
      reason: 'Any change that serves will do, the first or the last.',
      changes: [
        [
          'for (const other of through) if (!instead.has(other) && serves(found, other)) instead.set(other, found);',
          'for (const other of through) if ((serves(found, other))) instead.set(other, found);',
        ],
        [
          'for (const other of wanted) if (!shown.has(other) && serves(found, other)) shown.set(other, found);',
          'for (const other of wanted) if ((serves(found, other))) shown.set(other, found);',
        ],
      ],
    },
    {
      reason: 'No change is not enough, and neither is 0.',
      changes: [['const change = changes.get(cell) ?? 0;', 'const change = (changes.get(cell));']],
    },
    {
      reason: 'It only saves work: without it the same is found, later.',
      changes: [
        [
          'const through = [...shown].filter(([, by]) => by.has(cell)).map(([each]) => each);',
          'const through = ([...shown]).map(([each]) => each);',
        ],
      ],
    },
  ],
  'shared/domain/disclosure/suppression/hide-at-least-cost.ts': [
    {
      reason: 'What is missing is never the bound to the last bit.',
      changes: [["if (missing < noise) return 'undecided';", "if (missing <= noise) return 'undecided';"]],
    },
    {
      reason:
        'Whatever room is tried and whatever is chosen first, a cut that comes of it holds (duality): others come later.',
      changes: [
        ['if (cutOff(choice) === 0) break;', 'if (false) break;'],
        ['return [0 - value * share, share > 1 - noise ? Infinity : share];', 'return [0 - value * share, (share)];'],
        ['if (cutOff(choice) === 0) break;', 'if (cutOff(choice) === 1) break;'],
        ['return whole ? point?.map(Math.round) : point;', 'return (point?.map(Math.round));'],
        [
          'const wide = Number.isFinite(up) ? up * 4 * Math.max(1, values[cell]!) : up;',
          'const wide = Number.isFinite(up) ? up * 4 * Math.max(2, values[cell]!) : up;',
        ],
        [
          'const wide = Number.isFinite(up) ? up * 4 * Math.max(1, values[cell]!) : up;',
          'const wide = Number.isFinite(up) ? up * 4 * Math.min(1, values[cell]!) : up;',
        ],
        ['if (cutOff(choice) === 0) break;', 'if (true) break;'],
        [
          'const wide = Number.isFinite(up) ? up * 4 * Math.max(1, values[cell]!) : up;',
          'const wide = Number.isFinite(up) ? up * 5 * Math.max(1, values[cell]!) : up;',
        ],
        ['if (cutOff(choice) === 0) break;', 'if (cutOff(choice) !== 0) break;'],
        [
          'const choice = choose(table, isPrimary, [...cuts.values()], { ...open, whole: false });',
          'const choice = choose(table, isPrimary, [...cuts.values()], { ...open, whole: true });',
        ],
        [
          'return [0 - value * share, share > 1 - noise ? Infinity : share];',
          'return [0 - value / share, share > 1 - noise ? Infinity : share];',
        ],
        [
          'return [0 - value * share, share > 1 - noise ? Infinity : share];',
          'return [0 - value * share, (Infinity)];',
        ],
        [
          'const choice = choose(table, isPrimary, [...cuts.values()], { ...open, whole: false });',
          'const choice = choose(table, isPrimary, [], { ...open, whole: false });',
        ],
        [
          'return [0 - value * share, share > 1 - noise ? Infinity : share];',
          'return [0 - value * share, share > 2 - noise ? Infinity : share];',
        ],
        [
          'const wide = Number.isFinite(up) ? up * 4 * Math.max(1, values[cell]!) : up;',
          'const wide = Number.isFinite(up) ? up * 4 / Math.max(1, values[cell]!) : up;',
        ],
        [
          'const wide = Number.isFinite(up) ? up * 4 * Math.max(1, values[cell]!) : up;',
          'const wide = Number.isFinite(up) ? up / 4 * Math.max(1, values[cell]!) : up;',
        ],
        [
          'const wide = Number.isFinite(up) ? up * 4 * Math.max(1, values[cell]!) : up;',
          'const wide = (up * 4 * Math.max(1, values[cell]!));',
        ],
        [
          'return [0 - value * share, share > 1 - noise ? Infinity : share];',
          'return [0 - value * share, share > 1 + noise ? Infinity : share];',
        ],
        ['const wide = Number.isFinite(up) ? up * 4 * Math.max(1, values[cell]!) : up;', 'const wide = (up);'],
      ],
    },
    {
      reason: 'Where the solver did not know, it is asked again, until rounds run out.',
      changes: [['if (added === undefined) return undefined;', 'if (false) return undefined;']],
    },
    {
      reason: 'A relation has 0 on its right, which adds nothing.',
      changes: [
        [
          'if (row.lo !== row.hi) given += Math.max(0, times * row.hi);',
          'if (true) given += Math.max(0, times * row.hi);',
        ],
      ],
    },
    {
      reason: 'What is within the tolerance for rounding error is next to nothing, and next to nothing comes of it.',
      changes: [
        ['if (help < noise) continue;', 'if (false) continue;'],
        ['if (other === cell || Math.abs(worth[other]!) < noise) return 0;', 'if ((other === cell)) return 0;'],
        ['if (share < noise) return [0, 0];', 'if (false) return [0, 0];'],
        ['if (Math.abs(times) < noise) continue;', 'if (false) continue;'],
      ],
    },
    {
      reason: 'How long to go on before giving up.',
      changes: [
        [
          'for (let round = 0; round < linearRounds; round++) {',
          'for (let round = 0; round <= linearRounds; round++) {',
        ],
        ['const linearRounds = 40;', 'const linearRounds = 41;'],
        ['const wholeRounds = 20;', 'const wholeRounds = 21;'],
        [
          'for (let round = 0; round < linearRounds; round++) {',
          'for (let round = 1; round < linearRounds; round++) {',
        ],
        ['for (let round = 0; round < wholeRounds; round++) {', 'for (let round = 0; round <= wholeRounds; round++) {'],
        ['for (let round = 0; round < wholeRounds; round++) {', 'for (let round = 1; round < wholeRounds; round++) {'],
      ],
    },
    {
      reason: 'More room than is asked for is enough as well.',
      changes: [
        [
          'attack.boundColumn(cell, Math.min(0, by), Math.max(0, by));',
          'attack.boundColumn(cell, Math.min(0, by), Math.max(1, by));',
        ],
      ],
    },
    {
      reason: 'A primary cell helps no cut that cells are chosen under, and is never chosen for its cost.',
      changes: [
        [
          'const upper = values.map((_, cell) => (isPrimary.has(cell) || fixed?.has(cell) ? 0 : 1));',
          'const upper = values.map((_, cell) => ((fixed?.has(cell)) ? 0 : 1));',
        ],
      ],
    },
    {
      reason: 'No value lies exactly on the edge of a tolerance for rounding error.',
      changes: [
        [
          'cuts.set(JSON.stringify([cut.columns, cut.coefficients.map((share) => share.toFixed(6))]), cut);',
          'cuts.set(JSON.stringify([cut.columns, cut.coefficients.map((share) => share.toFixed(7))]), cut);',
        ],
        ['if (share < noise) return [0, 0];', 'if (share <= noise) return [0, 0];'],
        ['if (Math.abs(times) < noise) continue;', 'if (Math.abs(times) <= noise) continue;'],
        ['if (help < noise) continue;', 'if (help <= noise) continue;'],
        [
          'if (other === cell || Math.abs(worth[other]!) < noise) return 0;',
          'if (other === cell || Math.abs(worth[other]!) <= noise) return 0;',
        ],
        [
          'return [0 - value * share, share > 1 - noise ? Infinity : share];',
          'return [0 - value * share, share >= 1 - noise ? Infinity : share];',
        ],
        ['if (answer.value >= size - 1e-6) return undefined;', 'if (answer.value > size - 1e-6) return undefined;'],
        [
          'return worth[other]! > 0 ? size : Math.min(size, -worth[other]! * values[other]!);',
          'return worth[other]! >= 0 ? size : Math.min(size, -worth[other]! * values[other]!);',
        ],
      ],
    },
    {
      reason: 'A coefficient is 1 or -1, and turned upside down it is the same.',
      changes: [
        [
          'for (const [term, column] of row.columns.entries()) worth[column]! -= times * row.coefficients[term]!;',
          'for (const [term, column] of row.columns.entries()) worth[column]! -= times / row.coefficients[term]!;',
        ],
      ],
    },
    {
      reason: 'The solver gives whole cells as whole numbers, but for rounding error that has not been seen.',
      changes: [['return whole ? point?.map(Math.round) : point;', 'return (point);']],
    },
    {
      reason: 'The first question sets the ends of every cell.',
      changes: [
        [
          '{ lower: values.map(() => 0), upper: values.map(() => 0), rows },',
          '{ lower: values.map(() => 0), upper: values.map(() => 1), rows },',
        ],
        [
          '{ lower: values.map(() => 0), upper: values.map(() => 0), rows },',
          '{ lower: values.map(() => 1), upper: values.map(() => 0), rows },',
        ],
      ],
    },
    {
      reason: 'A cell that is chosen once is all that a cut can ask for.',
      changes: [
        [
          'return { columns, coefficients: coefficients.map((help) => Math.min(1, help / missing)) };',
          'return { columns, coefficients: coefficients.map((help) => Math.min(2, help / missing)) };',
        ],
      ],
    },
  ],
};
