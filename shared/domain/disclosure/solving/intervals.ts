import { ComponentRanges } from './component-ranges.ts';
import { componentsOf } from './components.ts';
import { dropImpliedRows } from './reduction/drop-implied-rows.ts';
import { reduceModel } from './reduction/reduce-system.ts';
import { wholeModel } from './reduction/whole-system.ts';
import type { Objective } from './solver.ts';
import { type Interval, type Intervals, type System, tidyRow } from './system.ts';
import { wholeObjective } from './whole-numbers/whole-rows.ts';

const add = (one: Interval, other: Interval): Interval => ({
  lp: [one.lp[0] + other.lp[0], one.lp[1] + other.lp[1]],
  int: [one.int[0] + other.int[0], one.int[1] + other.int[1]],
});

/** Whether sums of parts are still what they say: past some sixteen digits doubles skip numbers. */
const isExact = ({ int }: Interval): boolean => int.every((end) => Number.isSafeInteger(end) || !Number.isFinite(end));

const per = ({ lp, int }: Interval, factor: number): Interval => ({
  lp: [lp[0] / factor, lp[1] / factor],
  int: [int[0] / factor, int[1] / factor],
});

/**
 * The feasibility interval of every target: the smallest and largest value that it can have while everything published
 * is true, over real numbers and over whole numbers. Totals over {A, B, D}, {B, C, D} and {A, C, D} that are all 1
 * leave D anywhere in [0, 1] by linear reasoning, and exactly 1 by whole numbers. The system is reduced, implied
 * equations are dropped, it is split into components and identical columns are merged before anything is solved; a
 * target that spans components is the sum of its parts. Everything is reckoned or proved in whole numbers; what has no
 * proof makes the whole answer `undecided`.
 */
export const intervalsOf = (system: System): Intervals => {
  const given = wholeModel(system);
  const reduced = given === undefined ? 'undecided' : reduceModel(given);
  if (typeof reduced === 'string') return { status: reduced };
  const { lower, upper } = reduced;
  const found: ComponentRanges[] = [];
  const ofColumn = new Map<number, ComponentRanges>();
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
      const ranges = new ComponentRanges({ columns, rows: back }, reduced);
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
    const meant = wholeObjective(target);
    if (meant === undefined) return { status: 'undecided' };
    const { columns, coefficients } = tidyRow({ ...meant, lo: 0, hi: 0 });
    let interval: Interval = { lp: [0, 0], int: [0, 0] };
    const parts = new Map<ComponentRanges, { columns: number[]; coefficients: number[] }>();
    for (const [at, column] of columns.entries()) {
      const coefficient = coefficients[at]!;
      const ranges = ofColumn.get(column);
      if (ranges === undefined) {
        const [lo, up] = [coefficient * lower[column]!, coefficient * upper[column]!].sort((a, b) => a - b);
        interval = add(interval, { lp: [lo!, up!], int: [lo!, up!] });
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
    if (!isExact(interval)) return { status: 'undecided' };
    intervals.push(per(interval, meant.per));
  }
  return { status: 'bounded', intervals };
};
