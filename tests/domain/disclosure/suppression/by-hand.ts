import { loadHighsSolver } from '../../../../shared/adapters/highs-solver.ts';
import type { Solver } from '../../../../shared/domain/disclosure/solving/solver.ts';
import type { Table } from '../../../../shared/domain/disclosure/suppression/table.ts';

const highs = await loadHighsSolver();
let models = 0;
/** How many models are open. */
export const modelsOpen = (): number => models;
/** The big solver, with a count of the models that are open: their memory is not collected. */
const solver: Solver = {
  open: (...asked) => {
    const model = highs.open(...asked);
    models += 1;
    return {
      optimise: (...question) => model.optimise(...question),
      boundColumn: (...bound) => model.boundColumn(...bound),
      close: () => {
        models -= 1;
        model.close();
      },
    };
  },
};
export const open = { solver, seconds: 10 };
/** A solver that runs out of time. */
export const tired = {
  solver: {
    open: () => ({ optimise: () => ({ status: 'undecided' as const }), boundColumn: () => {}, close: () => {} }),
  },
  seconds: 10,
};

/**
 * 63 = 23 + 40
 * 13 =  3 + 10
 * 50 = 20 + 30, the first row and column being totals.
 */
export const square: Table = {
  values: [63, 23, 40, 13, 3, 10, 50, 20, 30],
  relations: [0, 1, 2]
    .flatMap((at) => [
      [3 * at, 3 * at + 1, 3 * at + 2],
      [at, at + 3, at + 6],
    ])
    .map(([total, ...parts]) => ({ total: total!, parts })),
};

/** Eligible 3 6 9 = 18 and managed 3 6 20 = 29 of three areas: nobody is eligible who is not managed in the year. */
export const tight: Table = {
  values: [3, 6, 9, 18, 3, 6, 20, 29],
  relations: [
    { total: 3, parts: [0, 1, 2] },
    { total: 7, parts: [4, 5, 6] },
  ],
  limits: [0, 1, 2, 3].map((at) => ({ small: [at], large: [at + 4] })),
};
