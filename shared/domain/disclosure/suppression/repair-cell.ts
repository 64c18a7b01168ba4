import type { Answer, Model, OpenModel, Row, Solver } from '../audit/solver.ts';
import type { Table } from './table.ts';

/** Which changes are allowed: whole and linear ones take from a cell no more than it has, free ones any amount. */
type Kind = 'whole' | 'linear' | 'free';

/**
 * The cheapest way to leave a hidden cell room upwards: a change of the whole table that keeps every relation and makes
 * the cell 1 greater, where only hidden cells may change for nothing and every other costs its value (Fischetti and
 * Salazar, 2001, the heuristic of section 5). What changes is then hidden as well. A cell can fall by no more than it
 * has, so zeros never fall; where no such change is that small, falls of any size are allowed to cells that are not
 * zero, since a hundredth of the change is as good. A cell that has such room already, but not by whole numbers, gets a
 * change of whole people. Held open for many cells of one table; close it afterwards.
 */
export class CellRepair {
  private readonly table: Table;
  private readonly open: { solver: Solver; seconds: number };
  private readonly models = new Map<Kind, OpenModel>();

  constructor(table: Table, open: { solver: Solver; seconds: number }) {
    this.table = table;
    this.open = open;
  }

  /** Columns: the rise of each cell, then its fall. */
  private modelOf(strict: boolean): Model {
    const { values, relations, limits = [] } = this.table;
    const cells = values.length;
    const rows = relations.map(({ total, parts }): Row => {
      const columns = [total, ...parts].flatMap((cell) => [cell, cells + cell]);
      const coefficients = [-1, 1, ...parts.flatMap(() => [1, -1])];
      return { columns, coefficients, lo: 0, hi: 0 };
    });
    const between = limits.map(({ small, large }): Row => {
      const together = (of: readonly number[]) => of.reduce((sum, cell) => sum + values[cell]!, 0);
      const room = together(large) - together(small);
      const columns = [...small, ...large].flatMap((cell) => [cell, cells + cell]);
      const coefficients = [...small.flatMap(() => [1, -1]), ...large.flatMap(() => [-1, 1])];
      return { columns, coefficients, lo: -Infinity, hi: strict || room === 0 ? room : Infinity };
    });
    return {
      lower: [...values, ...values].map(() => 0),
      upper: [...values.map(() => Infinity), ...values.map((value) => (strict || value === 0 ? value : Infinity))],
      rows: [...rows, ...between],
    };
  }

  private ask(kind: Kind, cell: number, hidden: ReadonlySet<number>): Answer {
    const { values } = this.table;
    const strict = kind !== 'free';
    const cells = values.length;
    const held =
      this.models.get(kind) ??
      this.open.solver.open(this.modelOf(strict), { whole: kind === 'whole', seconds: this.open.seconds });
    this.models.set(kind, held);
    const cost = values.map((value, at) => (hidden.has(at) ? 1e-4 : value + 1));
    held.boundColumn(cell, 1, kind === 'whole' ? Infinity : 1);
    held.boundColumn(cells + cell, 0, 0);
    const answer = held.optimise(
      { columns: [...values, ...values].map((_, at) => at), coefficients: [...cost, ...cost] },
      'min',
    );
    held.boundColumn(cell, 0, Infinity);
    held.boundColumn(cells + cell, 0, strict || values[cell] === 0 ? values[cell]! : Infinity);
    return answer;
  }

  /** The cells to hide so that a cell has room upwards; undefined where the solver could not decide. */
  changed(cell: number, hidden: ReadonlySet<number>): readonly number[] | undefined {
    const strict = this.ask('linear', cell, hidden);
    return this.cellsOf(strict.status === 'infeasible' ? this.ask('free', cell, hidden) : strict);
  }

  /**
   * The cells to hide so that a cell has room upwards by whole numbers; undefined where the solver could not decide.
   */
  changedByWhole(cell: number, hidden: ReadonlySet<number>): readonly number[] | undefined {
    return this.cellsOf(this.ask('whole', cell, hidden));
  }

  private cellsOf(answer: Answer): readonly number[] | undefined {
    if (answer.status !== 'optimal') return undefined;
    const cells = this.table.values.length;
    return [...this.table.values.keys()].filter((at) => Math.abs(answer.point[at]! - answer.point[cells + at]!) > 1e-7);
  }

  close(): void {
    for (const model of this.models.values()) model.close();
  }
}
