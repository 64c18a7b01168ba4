import type { Solver } from '../audit/solver.ts';
import { attackTable, hasRoom, type Reach } from './attack-table.ts';
import { hideCircuits } from './circuits.ts';
import { CellRepair } from './repair-cell.ts';
import { showAgain } from './show-again.ts';
import type { Suppression, Table } from './table.ts';

/** Candidates cheapest first: cost = value. Zeros come last, for they leave no room to their neighbours. */
const inCandidateOrder = (values: readonly number[], primary: ReadonlySet<number>): readonly number[] =>
  [...values.keys()]
    .filter((cell) => !primary.has(cell))
    .sort((a, b) => Number(values[a] === 0) - Number(values[b] === 0) || values[a]! - values[b]! || a - b);

/**
 * Cells of a table up to which it is worth trying each hidden one again: each trial is an attack on the whole table.
 */
const smallTable = 300;

/**
 * Secondary suppression: hides further cells so that no primary cell can be derived and each may be greater than it is.
 * First circuits by elimination, then attack by linear programming and repair of what fails at least cost, until an
 * attack finds nothing, over whole numbers in a table of counts; in a small table, what was hidden for nothing is shown
 * again. Undefined where the solver could not decide, which P9 makes a refusal.
 */
export const suppressTable = (
  table: Table,
  primary: readonly number[],
  open: { solver: Solver; seconds: number },
): Suppression | undefined => {
  const first = [...new Set(primary)];
  const failingOf = (reaches: ReadonlyMap<number, Reach>): readonly number[] =>
    first.filter((cell) => !reaches.get(cell)!.rises);
  const found = hideUntilSafe(table, first, failingOf, open);
  if (found === undefined) return undefined;
  const isSafe = (pattern: ReadonlySet<number>): boolean => {
    const reaches = attackTable(table, pattern, first, open);
    return reaches !== undefined && failingOf(reaches).length === 0;
  };
  const cost = (cell: number): number => table.values[cell]!;
  const isSmall = table.values.length <= smallTable;
  const pattern = isSmall ? showAgain(found.hidden, { primary: first, cost }, isSafe) : found.hidden;
  const reaches = pattern === found.hidden ? found.reaches : attackTable(table, pattern, first, open);
  return (
    reaches && {
      suppressed: [...pattern].sort((a, b) => a - b),
      intervals: first.map((cell) => ({ cell, lo: reaches.get(cell)!.lo, up: reaches.get(cell)!.up })),
    }
  );
};

const hideUntilSafe = (
  table: Table,
  primary: readonly number[],
  failingOf: (reaches: ReadonlyMap<number, Reach>) => readonly number[],
  open: { solver: Solver; seconds: number },
): { hidden: ReadonlySet<number>; reaches: ReadonlyMap<number, Reach> } | undefined => {
  const hidden = new Set(hideCircuits(table, primary, inCandidateOrder(table.values, new Set(primary))));
  const repair = new CellRepair(table, open);
  try {
    for (let round = 0; round <= table.values.length; round++) {
      const reaches = attackTable(table, hidden, primary, open);
      if (reaches === undefined) return undefined;
      const failing = failingOf(reaches);
      if (failing.length === 0) return { hidden, reaches };
      const before = hidden.size;
      for (const cell of failing) {
        const byWhole = hasRoom(reaches.get(cell)!, table.values[cell]!);
        const changed = byWhole ? repair.changedByWhole(cell, hidden) : repair.changed(cell, hidden);
        if (changed === undefined) return undefined;
        for (const other of changed) hidden.add(other);
      }
      if (hidden.size === before) return undefined;
    }
    return undefined;
  } finally {
    repair.close();
  }
};
