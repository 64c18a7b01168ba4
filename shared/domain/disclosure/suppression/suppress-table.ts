import type { Solver } from '../solving/solver.ts';
import { attackTable, type Reach } from './attack-table.ts';
import { CheapestChanges } from './cheapest-changes.ts';
import { hideAtLeastCost } from './hide-at-least-cost.ts';
import { hideStepByStep } from './hide-step-by-step.ts';
import { isWhole, type Suppression, type Table } from './table.ts';
import { type Wanted, wantedChanges } from './wanted-changes.ts';

/** Cells of a table up to which the least cost is worth its seconds. */
const optimumUpTo = 700;

type Open = { solver: Solver; seconds: number };

/**
 * Secondary suppression: hides further cells so that no primary cell can be derived, each may be greater than it is,
 * and every distance asked for is kept. At least cost (= value) where the table is small enough for that, else step by
 * step; then it is attacked, and in a table of counts by whole numbers too: what fails is repaired at least cost until
 * an attack finds nothing. Undefined where a cell cannot be protected, or the solver could not decide, which P9 makes a
 * refusal.
 */
export const suppressTable = (table: Table, primary: readonly number[], open: Open): Suppression | undefined => {
  const first = [...new Set(primary)];
  const whole = isWhole(table);
  const wanted = wantedChanges(table, first, whole);
  const cheapest =
    table.values.length <= optimumUpTo ? hideAtLeastCost(table, { primary: first, wanted }, open) : undefined;
  const start = cheapest ?? hideStepByStep(table, { primary: first, wanted }, open);
  const found = start && hideUntilSafe(table, { primary: first, wanted, whole }, start, open);
  return (
    found && {
      suppressed: [...found.hidden].sort((a, b) => a - b),
      intervals: first.map((cell) => ({ cell, lo: found.reaches.get(cell)!.lo, up: found.reaches.get(cell)!.up })),
    }
  );
};

/** Whether an attack leaves a wanted change its room. */
const hasRoomFor = ({ by }: Wanted, reach: Reach, value: number): boolean => {
  if (by > 0) return reach.rises && reach.up - value >= by * (1 - 1e-6);
  return value - reach.lo >= -by * (1 - 1e-6);
};

const hideUntilSafe = (
  table: Table,
  { primary, wanted, whole }: { primary: readonly number[]; wanted: readonly Wanted[]; whole: boolean },
  start: ReadonlySet<number>,
  open: Open,
): { hidden: ReadonlySet<number>; reaches: ReadonlyMap<number, Reach> } | undefined => {
  const hidden = new Set(start);
  let repair: CheapestChanges | undefined;
  try {
    for (;;) {
      const reaches = attackTable(table, hidden, primary, open);
      const failing =
        reaches && wanted.filter((each) => !hasRoomFor(each, reaches.get(each.cell)!, table.values[each.cell]!));
      if (failing === undefined) return undefined;
      if (failing.length === 0) return { hidden, reaches: reaches! };
      repair ??= new CheapestChanges(table, { ...open, whole });
      repair.hide(hidden);
      const before = hidden.size;
      for (const each of failing) {
        const changes = repair.find(each);
        if (changes === undefined || changes === 'undecided') return undefined;
        for (const cell of changes.keys()) hidden.add(cell);
        repair.hide(changes.keys());
      }
      if (hidden.size === before) return undefined;
    }
  } finally {
    repair?.close();
  }
};
