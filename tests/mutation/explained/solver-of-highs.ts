import type { Survivor } from '../explained.ts';

export const explained: Readonly<Record<string, readonly Survivor[]>> = {
  'shared/adapters/highs-solver.ts': [
    {
      reason: 'Another way to the same end: it changes how long a question takes, and the package prints nothing.',
      changes: [
        ["['output_flag', false],", "['output_flag', true],"],
        ["['presolve', whole ? 'choose' : 'off'],", "['presolve', ('choose')],"],
        ["['presolve', whole ? 'choose' : 'off'],", "['presolve', ('off')],"],
        [
          "['simplex_strategy', whole || steady ? dualSimplex : primalSimplex],",
          "['simplex_strategy', (dualSimplex)],",
        ],
        [
          "['simplex_strategy', whole || steady ? dualSimplex : primalSimplex],",
          "['simplex_strategy', (primalSimplex)],",
        ],
        [
          "['simplex_strategy', whole || steady ? dualSimplex : primalSimplex],",
          "['simplex_strategy', (steady) ? dualSimplex : primalSimplex],",
        ],
        [
          "['simplex_strategy', whole || steady ? dualSimplex : primalSimplex],",
          "['simplex_strategy', (whole) ? dualSimplex : primalSimplex],",
        ],
        ['const dualSimplex = 1;', 'const dualSimplex = 2;'],
        [
          'if (cost !== costs[column]) accepted(raw.changeColCost(column, cost));',
          'if (true) accepted(raw.changeColCost(column, cost));',
        ],
        ['loading ??= loadHighs();', 'loading = loadHighs();'],
      ],
    },
    {
      reason: 'A run that fails ends without a proof and without a solution, so that the lines after it say the same.',
      changes: [
        ["if (status < 0) return { status: 'undecided' };", "if (status < 0) return { status: '' };"],
        ["if (status < 0) return { status: 'undecided' };", "if (false) return { status: 'undecided' };"],
        [
          "if (solution?.value === undefined || solution.status < 0) return { status: 'undecided' };",
          "if ((solution?.value === undefined)) return { status: 'undecided' };",
        ],
      ],
    },
  ],
};
