import type { Solver } from './solver.ts';

/** A solver that decides nothing, in no time: what the dense simplex cannot prove stays undecided, and so unsafe. */
export const noSolver: Solver = {
  open: () => ({ optimise: () => ({ status: 'undecided' }), boundColumn: () => {}, close: () => {} }),
  hasTime: () => true,
};
