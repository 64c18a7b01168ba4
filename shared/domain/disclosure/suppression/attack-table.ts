import { componentsOf } from '../solving/components.ts';
import { MergedModel } from '../solving/merged-model.ts';
import type { Model, OpenModel, Row, Solver } from '../solving/solver.ts';
import { isWhole, type Table } from './table.ts';

/**
 * What an attacker can narrow a hidden cell down to, and whether the cell `rises`: whether it may be greater than it
 * is, by whole numbers where the table has no others.
 */
export type Reach = { lo: number; up: number; rises: boolean };

/**
 * The hidden cells of a table as unknown amounts of at least 0, bound by the relations and limits they stand in.
 * `rounding` is what each cell may be off by, so that a sum that differs by rounding is no contradiction.
 */
const hiddenModel = ({ values, relations, limits = [] }: Table, hidden: readonly number[], rounding: number): Model => {
  const column = new Map(hidden.map((cell, at) => [cell, at]));
  const rowOf = (terms: readonly (readonly [number, 1 | -1])[], most: number): Row[] => {
    const open = terms.filter(([cell]) => column.has(cell));
    if (open.length === 0) return [];
    const shown = terms.reduce((sum, [cell, sign]) => sum + (column.has(cell) ? 0 : sign * values[cell]!), 0);
    const columns = open.map(([cell]) => column.get(cell)!);
    const off = rounding * terms.length;
    return [{ columns, coefficients: open.map(([, sign]) => sign), lo: 0 - shown - off, hi: most - shown + off }];
  };
  const rows = [
    ...relations.flatMap(({ total, parts }) => rowOf([[total, -1], ...parts.map((part) => [part, 1] as const)], 0)),
    ...limits.flatMap(({ small, large }) =>
      rowOf([...small.map((cell) => [cell, -1] as const), ...large.map((cell) => [cell, 1] as const)], Infinity),
    ),
  ];
  return { lower: hidden.map(() => 0), upper: hidden.map(() => Infinity), rows };
};

/** Hidden cells times rows up to which every cell that no whole table was seen for is searched for. */
const searchLimit = 20_000;

/**
 * Attacks a suppression pattern by linear programming: the least and the most that each of some hidden cells can be,
 * for someone who sees every other cell and knows that none is negative. In a row of 3, [c], [c] with total 10, each
 * hidden cell lies between 0 and 7. In a table of counts a cell rises only if whole numbers let it be 1 greater:
 * between 2.5 and 3.5 there is 3 alone. Every question to the linear program may give a whole table in which it does,
 * and only cells of which none was seen are searched for. In a large part, of 150 hidden cells or so, a search can take
 * seconds for each cell; there the ends are rounded inward and that is all. What our own simplex cannot prove the big
 * solver is asked for. Undefined where neither knows.
 */
export const attackTable = (
  given: Table,
  hidden: ReadonlySet<number>,
  cells: readonly number[],
  open: { solver: Solver; seconds: number },
): ReadonlyMap<number, Reach> | undefined => {
  const whole = isWhole(given);
  const per = unitsOf(given);
  const table = whole ? given : { ...given, values: given.values.map((value) => Math.round(value * per)) };
  const cellOf = [...hidden];
  const wanted = new Set(cells);
  const model = hiddenModel(table, cellOf, whole ? 0 : 1);
  const found = new Map<number, Reach>();
  for (const { columns, rows } of componentsOf(model)) {
    const asked = columns.map((column, at) => ({ cell: cellOf[column]!, at })).filter(({ cell }) => wanted.has(cell));
    if (asked.length === 0) continue;
    if (rows.length === 0) {
      for (const { cell } of asked) found.set(cell, { lo: 0, up: Infinity, rises: true });
      continue;
    }
    const local = new Map(columns.map((column, at) => [column, at]));
    const own = rows.map((row) => ({ ...row, columns: row.columns.map((column) => local.get(column)!) }));
    const start = columns.map((column) => table.values[cellOf[column]!]!);
    const part = new Part({ lower: columns.map(() => 0), upper: columns.map(() => Infinity), rows: own }, start, open);
    const searched = whole && columns.length * rows.length <= searchLimit;
    for (const { cell, at } of asked) {
      const up = part.end(at, 'max');
      const lo = part.end(at, 'min');
      if (up === undefined || lo === undefined) return part.close();
      const value = table.values[cell]!;
      const linear = whole ? Math.floor(up) > value : up - value > columns.length;
      const rises = linear && searched ? part.canBe(at, value + 1) : linear;
      if (rises === 'undecided') return part.close();
      found.set(cell, { lo: lo / per, up: up / per, rises });
    }
    part.close();
  }
  return found;
};

/** Columns times rows up to which our own simplex, which proves its answers, is quicker than the big solver. */
const provedUpTo = 60_000;

/**
 * One connected part of what is hidden, held open for questions: our own simplex, and the big solver for what that
 * leaves.
 */
class Part {
  private readonly model: Model;
  private readonly open: { solver: Solver; seconds: number };
  private readonly proved: MergedModel;
  private bigger: OpenModel | undefined;

  constructor(model: Model, start: readonly number[], open: { solver: Solver; seconds: number }) {
    this.model = model;
    this.open = open;
    const groups = start.map((_, at) => ({ members: [at] }));
    this.proved = new MergedModel({ groups, rows: model.rows, groupOf: new Map() }, model, start);
  }

  /** The least or the most that a column can be over real numbers; undefined where nobody knows. */
  end(column: number, direction: 'min' | 'max'): number | undefined {
    const isSmall = this.model.lower.length * this.model.rows.length <= provedUpTo;
    const end = isSmall ? this.proved.linearExtreme(column, direction) : 'undecided';
    return typeof end === 'number' ? end : this.byBigSolver(column, direction);
  }

  /** Whether whole numbers let a column be at least so much. */
  canBe(column: number, least: number): boolean | 'undecided' {
    return this.proved.canBe(column, least);
  }

  private byBigSolver(column: number, direction: 'min' | 'max'): number | undefined {
    this.bigger ??= this.open.solver.open(this.model, { whole: false, seconds: this.open.seconds });
    const answer = this.bigger.optimise({ columns: [column], coefficients: [1] }, direction);
    if (answer.status === 'unbounded') return direction === 'max' ? Infinity : -Infinity;
    if (answer.status !== 'optimal') return undefined;
    const nearest = Math.round(answer.value);
    return Math.abs(answer.value - nearest) < 1e-6 * Math.max(1, Math.abs(nearest)) ? nearest + 0 : answer.value;
  }

  close(): undefined {
    this.bigger?.close();
    return undefined;
  }
}

/** How many units make one, so that amounts are whole to three decimals: what is finer is rounding. */
const unitsOf = (table: Table): number => {
  if (isWhole(table)) return 1;
  return (
    [10, 100].find((per) => table.values.every((value) => Math.abs(value * per - Math.round(value * per)) < 1e-6)) ??
    1000
  );
};
