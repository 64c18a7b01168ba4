import { componentsOf } from '../../shared/domain/disclosure/solving/components.ts';
import { dropImpliedRows } from '../../shared/domain/disclosure/solving/reduction/drop-implied-rows.ts';
import { mergeColumns } from '../../shared/domain/disclosure/solving/reduction/merge-columns.ts';
import { reduceModel } from '../../shared/domain/disclosure/solving/reduction/reduce-system.ts';
import type { Model, Solver } from '../../shared/domain/disclosure/solving/solver.ts';
import type { System } from '../../shared/domain/disclosure/solving/system.ts';

/**
 * The whole-number range of every column that a system has as a target, asked of HiGHS after the same reductions: what
 * our own simplex is there instead of. Models are kept open, and alike columns are asked about once. Answers with how
 * many questions it took.
 */
export const rangesByBigSolver = (solver: Solver, system: System): number => {
  const reduced = reduceModel(system);
  if (typeof reduced === 'string') throw new Error(reduced);
  const sought = new Set(system.targets.flatMap(({ columns }) => (columns.length === 1 ? columns : [])));
  let questions = 0;
  for (const { columns, rows } of componentsOf(reduced)) {
    const left = dropImpliedRows(columns, rows);
    if (left === undefined) throw new Error('infeasible');
    if (left.length === 0) continue;
    const { groups } = mergeColumns(columns, left);
    for (const { members } of groups) {
      const one = members.find((column) => sought.has(column));
      if (one === undefined) continue;
      // One of the group stands apart, and the others together.
      const apart = mergeColumns(columns, left, new Map([[one, 'sought']]));
      const bounds = (of: Model['lower']) =>
        apart.groups.map((group) => group.members.reduce((sum, column) => sum + of[column]!, 0));
      const model = { lower: bounds(reduced.lower), upper: bounds(reduced.upper), rows: apart.rows };
      const column = apart.groupOf.get(one)!;
      const open = solver.open(model, { whole: true, seconds: 10 });
      for (const direction of ['min', 'max'] as const) {
        open.optimise({ columns: [column], coefficients: [1] }, direction);
        questions += 1;
      }
      open.close();
    }
  }
  return questions;
};
