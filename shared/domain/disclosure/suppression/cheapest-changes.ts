import type { OpenModel, Solver } from '../solving/solver.ts';
import { changeModel } from './change-model.ts';
import type { Table } from './table.ts';
import type { Wanted } from './wanted-changes.ts';

/** What changing a hidden cell costs beside a person in one that is shown: next to nothing, but not nothing. */
const hiddenCost = 1e-4;
const shownCost = 0.01;
const noise = 1e-7;

/**
 * The cheapest changes of a table in which one cell rises or falls as is wanted (Fischetti and Salazar, 2001, section
 * 5): what is hidden changes for nothing, anything else at the price of its value, since it must be hidden too. A cell
 * falls by no more than it has, so zeros never fall. Held open for many questions; close it afterwards.
 */
export class CheapestChanges {
  private readonly model: OpenModel;
  private readonly table: Table;
  private readonly cells: number;
  private readonly costs: Float64Array;
  private readonly columns: readonly number[];

  constructor(table: Table, open: { solver: Solver; seconds: number; whole?: boolean }) {
    this.table = table;
    this.cells = table.values.length;
    const costs = table.values.map((value) => value + shownCost);
    this.costs = Float64Array.from([...costs, ...costs]);
    this.columns = [...this.costs.keys()];
    this.model = open.solver.open(changeModel(table), {
      whole: open.whole ?? false,
      seconds: open.seconds,
      steady: true,
    });
  }

  /** From now on these cells are hidden, and change for nothing. */
  hide(cells: Iterable<number>): void {
    for (const cell of cells) {
      this.costs[cell] = hiddenCost;
      this.costs[this.cells + cell] = hiddenCost;
    }
  }

  /** From now on a cell, of those that are not out already, may change or not. */
  open(cell: number, may: boolean): void {
    this.model.boundColumn(cell, 0, may ? Infinity : 0);
    this.model.boundColumn(this.cells + cell, 0, may ? this.table.values[cell]! : 0);
  }

  /** How each cell changes that does; undefined where no change is left, `undecided` where the solver does not know. */
  find({ cell, by }: Wanted): ReadonlyMap<number, number> | undefined | 'undecided' {
    const { cells, model } = this;
    const [rise, fall] = by > 0 ? [by, 0] : [0, -by];
    if (fall > this.table.values[cell]!) return undefined;
    model.boundColumn(cell, rise, rise);
    model.boundColumn(cells + cell, fall, fall);
    const answer = model.optimise({ columns: this.columns, coefficients: [...this.costs] }, 'min');
    this.open(cell, true);
    if (answer.status === 'infeasible') return undefined;
    if (answer.status !== 'optimal') return 'undecided';
    const changes = new Map<number, number>();
    for (let at = 0; at < cells; at++) {
      const change = answer.point[at]! - answer.point[cells + at]!;
      if (Math.abs(change) > noise) changes.set(at, change);
    }
    return changes;
  }

  close(): void {
    this.model.close();
  }
}
