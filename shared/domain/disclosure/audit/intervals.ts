import { ComponentRanges } from './component-ranges.ts';
import { componentsOf } from './components.ts';
import { dropImpliedRows } from './drop-implied-rows.ts';
import { reduceModel } from './reduce-system.ts';
import type { Objective, Solver } from './solver.ts';
import { type Interval, type Intervals, type System, tidyRow } from './system.ts';

const add = (one: Interval, other: Interval): Interval => ({
  lp: [one.lp[0] + other.lp[0], one.lp[1] + other.lp[1]],
  int: [one.int[0] + other.int[0], one.int[1] + other.int[1]],
});

/**
 * The feasibility interval of every target: the smallest and largest value that it can have while everything published
 * is true, over real numbers and over whole numbers. Totals over {A, B, D}, {B, C, D} and {A, C, D} that are all 1
 * leave D anywhere in [0, 1] by linear reasoning, and exactly 1 by whole numbers. The system is reduced, implied
 * equations are dropped, it is split into components and identical columns are merged before anything is solved; a
 * target that spans components is the sum of its parts. `seconds` limits one question to the solver; what it leaves
 * open makes the whole answer `undecided`.
 */
export const intervalsOf = (system: System, { solver, seconds }: { solver: Solver; seconds: number }): Intervals => {
  const reduced = reduceModel(system);
  if (reduced === undefined) return { status: 'infeasible' };
  const { lower, upper } = reduced;
  const found: ComponentRanges[] = [];
  const ofColumn = new Map<number, ComponentRanges>();
  try {
    for (const whole of componentsOf(reduced)) {
      const rows = dropImpliedRows(whole.columns, whole.rows);
      if (rows === undefined) return { status: 'infeasible' };
      if (rows.length === 0) continue;
      const local = new Map(whole.columns.map((column, at) => [column, at]));
      const relabelled = rows.map((row) => ({ ...row, columns: row.columns.map((column) => local.get(column)!) }));
      for (const part of componentsOf({ lower: whole.columns.map((column) => lower[column]!), rows: relabelled })) {
        if (part.rows.length === 0) continue;
        const columns = part.columns.map((at) => whole.columns[at]!);
        const back = part.rows.map((row) => ({ ...row, columns: row.columns.map((at) => whole.columns[at]!) }));
        const ranges = new ComponentRanges({ columns, rows: back }, reduced, { solver, seconds });
        found.push(ranges);
        for (const column of columns) ofColumn.set(column, ranges);
      }
    }
    for (const ranges of found) {
      const possible = ranges.isPossible();
      if (possible === 'undecided') return { status: 'undecided' };
      if (!possible) return { status: 'infeasible' };
    }

    const intervals: Interval[] = [];
    for (const target of system.targets) {
      const { columns, coefficients } = tidyRow({ ...target, lo: 0, hi: 0 });
      let interval: Interval = { lp: [0, 0], int: [0, 0] };
      const parts = new Map<ComponentRanges, { columns: number[]; coefficients: number[] }>();
      for (const [at, column] of columns.entries()) {
        const coefficient = coefficients[at]!;
        const ranges = ofColumn.get(column);
        if (ranges === undefined) {
          const lp = [coefficient * lower[column]!, coefficient * upper[column]!].sort((a, b) => a - b);
          const int = [coefficient * Math.ceil(lower[column]!), coefficient * Math.floor(upper[column]!)].sort(
            (a, b) => a - b,
          );
          interval = add(interval, { lp: [lp[0]!, lp[1]!], int: [int[0]!, int[1]!] });
          continue;
        }
        const part = parts.get(ranges) ?? { columns: [], coefficients: [] };
        part.columns.push(column);
        part.coefficients.push(coefficient);
        parts.set(ranges, part);
      }
      for (const [ranges, objective] of parts) {
        const range = ranges.range(objective satisfies Objective);
        if (typeof range === 'string') return { status: range };
        interval = add(interval, range);
      }
      intervals.push(interval);
    }
    return { status: 'bounded', intervals };
  } finally {
    for (const ranges of found) ranges.close();
  }
};
