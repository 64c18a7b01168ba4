import type { Solver } from '../../shared/domain/disclosure/audit/solver.ts';

/**
 * A solver that has so many seconds from now on: after that there is no time for another question, and the gate refuses with
 * its reason, instead of dying with the function and without a word.
 */
export const solverUntil = (solver: Solver, seconds: number, stopwatch: () => number): Solver => {
  const end = stopwatch() + 1000 * seconds;
  return {
    open: (model, solving) => solver.open(model, solving),
    hasTime: () => stopwatch() < end,
  };
};
