import type { Solver } from '../solving/solver.ts';
import { CheapestChanges } from './cheapest-changes.ts';
import type { Table } from './table.ts';
import type { Wanted } from './wanted-changes.ts';

/** A change within what is hidden that shows room for what is wanted. */
type Shown = ReadonlyMap<number, number>;

/** Questions to the solver that showing again may cost, by the size of the table. */
const questionsFor = (cells: number): number => Math.floor(90_000 / cells);

const serves = (changes: Shown, { cell, by }: Wanted): boolean => {
  const change = changes.get(cell) ?? 0;
  return by > 0 ? change >= by - 1e-6 : change <= by + 1e-6;
};

/**
 * Hides cells until every wanted change has room: one after another, the greatest cells first, each by the cheapest
 * change that is left. Then what was hidden for nothing is shown again, the dearest first: two changes may have been
 * needed only before a third one was there. Undefined where some change has no room whatever is hidden, or the solver
 * does not know.
 */
export const hideStepByStep = (
  table: Table,
  { primary, wanted }: { primary: readonly number[]; wanted: readonly Wanted[] },
  open: { solver: Solver; seconds: number },
): ReadonlySet<number> | undefined => {
  const { values } = table;
  const changes = new CheapestChanges(table, open);
  try {
    const hidden = new Set(primary);
    changes.hide(primary);
    const shown = new Map<Wanted, Shown>();
    for (const each of wanted.toSorted((a, b) => values[b.cell]! - values[a.cell]!)) {
      if (shown.has(each)) continue;
      const found = changes.find(each);
      if (found === undefined || found === 'undecided') return undefined;
      for (const cell of found.keys()) hidden.add(cell);
      changes.hide(found.keys());
      for (const other of wanted) if (!shown.has(other) && serves(found, other)) shown.set(other, found);
    }
    for (const cell of values.keys()) if (!hidden.has(cell)) changes.open(cell, false);
    showAgain(hidden, shown, { changes, values, primary: new Set(primary) });
    return hidden;
  } finally {
    changes.close();
  }
};

const showAgain = (
  hidden: Set<number>,
  shown: Map<Wanted, Shown>,
  { changes, values, primary }: { changes: CheapestChanges; values: readonly number[]; primary: ReadonlySet<number> },
): void => {
  let questions = questionsFor(values.length);
  const secondary = [...hidden].filter((cell) => !primary.has(cell)).sort((a, b) => values[b]! - values[a]!);
  for (const cell of secondary) {
    const through = [...shown].filter(([, by]) => by.has(cell)).map(([each]) => each);
    if (questions < through.length) return;
    changes.open(cell, false);
    const instead = new Map<Wanted, Shown>();
    for (const each of through) {
      if (instead.has(each)) continue;
      questions -= 1;
      const found = changes.find(each);
      if (found === undefined || found === 'undecided') break;
      for (const other of through) if (!instead.has(other) && serves(found, other)) instead.set(other, found);
    }
    if (instead.size < through.length) {
      changes.open(cell, true);
      continue;
    }
    hidden.delete(cell);
    for (const [each, by] of instead) shown.set(each, by);
  }
};
