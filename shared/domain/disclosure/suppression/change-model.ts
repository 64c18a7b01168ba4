import type { Model, Row } from '../solving/solver.ts';
import type { Table } from './table.ts';

const sumOf = (cells: readonly number[], values: readonly number[]): number =>
  cells.reduce((sum, cell) => sum + values[cell]!, 0);

/** One row of a table, over the changes of its cells: what a relation or a limit leaves them. */
export const changeRows = ({ values, relations, limits = [] }: Table): readonly Row[] => [
  ...relations.map(({ total, parts }) => ({
    columns: [total, ...parts],
    coefficients: [-1, ...parts.map(() => 1)],
    lo: 0,
    hi: 0,
  })),
  ...limits.map(({ small, large }) => ({
    columns: [...small, ...large],
    coefficients: [...small.map(() => 1), ...large.map(() => -1)],
    lo: -Infinity,
    hi: sumOf(large, values) - sumOf(small, values),
  })),
];

/**
 * The changes of a table that keep it a table, as rises and falls: columns 0 to n are what cells gain, the next n what
 * they lose.
 */
export const changeModel = (table: Table): Model => {
  const cells = table.values.length;
  const may = table.values.map((_, cell) => !table.fixed?.has(cell));
  return {
    lower: new Array<number>(2 * cells).fill(0),
    upper: [...may.map((free) => (free ? Infinity : 0)), ...table.values.map((value, at) => (may[at] ? value : 0))],
    rows: changeRows(table).map(({ columns, coefficients, lo, hi }) => ({
      columns: [...columns, ...columns.map((cell) => cells + cell)],
      coefficients: [...coefficients, ...coefficients.map((each) => -each)],
      lo,
      hi,
    })),
  };
};
