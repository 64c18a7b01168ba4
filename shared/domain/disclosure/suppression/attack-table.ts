import { componentsOf } from '../audit/components.ts';
import { MergedModel } from '../audit/merged-model.ts';
import type { Model, Row, Solver } from '../audit/solver.ts';
import { roundDown } from '../audit/system.ts';
import type { Table } from './table.ts';

/** What an attacker can narrow a hidden cell down to. */
type Ends = { lo: number; up: number };

/**
 * The same, and whether the cell `rises`: whether it may be greater than it is, by whole numbers where the table has no
 * others.
 */
export type Reach = Ends & { rises: boolean };

/**
 * Whether linear reasoning leaves a cell room above its value, and something to guess. What is less than noise of the
 * solver is no room; noise grows with the value, but half a person is none, however great the count.
 */
export const hasRoom = ({ lo, up }: Ends, value: number): boolean => {
  const noise = Math.min(1e-6 * (1 + value), 0.5);
  return up > value + noise && up - lo > noise;
};

/** Whether whole numbers are all that an attacker need think of: counts are whole, magnitudes are not. */
export const isWhole = ({ values }: Table): boolean => values.every(Number.isInteger);

/** The hidden cells of a table as unknown amounts of at least 0, bound by the relations and limits they stand in. */
export const hiddenModel = ({ values, relations, limits = [] }: Table, hidden: readonly number[]): Model => {
  const column = new Map(hidden.map((cell, at) => [cell, at]));
  const rowOf = (terms: readonly (readonly [number, 1 | -1])[], most: number): Row[] => {
    const open = terms.filter(([cell]) => column.has(cell));
    if (open.length === 0) return [];
    const shown = terms.reduce((sum, [cell, sign]) => sum + (column.has(cell) ? 0 : sign * values[cell]!), 0);
    const columns = open.map(([cell]) => column.get(cell)!);
    return [{ columns, coefficients: open.map(([, sign]) => sign), lo: 0 - shown, hi: most - shown }];
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
 * seconds for each cell; there the ends are rounded inward and that is all. Undefined where the solver could not
 * decide.
 */
export const attackTable = (
  table: Table,
  hidden: ReadonlySet<number>,
  cells: readonly number[],
  open: { solver: Solver; seconds: number },
): ReadonlyMap<number, Reach> | undefined => {
  const cellOf = [...hidden];
  const wanted = new Set(cells);
  const model = hiddenModel(table, cellOf);
  const whole = isWhole(table);
  const found = new Map<number, Reach>();
  for (const { columns, rows } of componentsOf(model)) {
    const asked = columns.map((column, at) => ({ cell: cellOf[column]!, at })).filter(({ cell }) => wanted.has(cell));
    if (asked.length === 0) continue;
    if (rows.length === 0) {
      for (const { cell } of asked) found.set(cell, { lo: 0, up: Infinity, rises: true });
      continue;
    }
    const local = new Map(columns.map((column, at) => [column, at]));
    const part = new MergedModel(
      {
        groups: columns.map((_, at) => ({ members: [at] })),
        rows: rows.map((row) => ({ ...row, columns: row.columns.map((column) => local.get(column)!) })),
        groupOf: local,
      },
      { lower: columns.map(() => 0), upper: columns.map(() => Infinity) },
      { ...open, start: columns.map((column) => table.values[cellOf[column]!]!) },
    );
    try {
      for (const { cell, at } of asked) {
        const up = part.linearExtreme(at, 'max');
        const lo = part.linearExtreme(at, 'min');
        if (typeof up === 'string' || typeof lo === 'string') return undefined;
        const value = table.values[cell]!;
        found.set(cell, { lo, up, rises: hasRoom({ lo, up }, value) && (!whole || roundDown(up) > value) });
      }
      if (!whole || columns.length * rows.length > searchLimit) continue;
      for (const { cell, at } of asked) {
        const reach = found.get(cell)!;
        const rises = reach.rises && part.canBe(at, table.values[cell]! + 1);
        if (rises === 'undecided') return undefined;
        found.set(cell, { ...reach, rises });
      }
    } finally {
      part.close();
    }
  }
  return found;
};
