import type { Table } from './table.ts';

/** A change that a hidden cell must have room for: so much more, or so much less where it is negative. */
export type Wanted = { cell: number; by: number };

/** The least rise of a cell of which nothing more is asked: a person, or a hair of an amount. */
const leastRise = (value: number, whole: boolean): number => (whole ? 1 : 1e-3 * Math.max(1, value));

/** Every change that some primary cells must have room for: all may rise, and as far up and down as is asked for. */
export const wantedChanges = (table: Table, primary: readonly number[], whole: boolean): readonly Wanted[] =>
  primary.flatMap((cell) => {
    const { below = 0, above = 0 } = table.distances?.get(cell) ?? {};
    const rise = Math.max(above, leastRise(table.values[cell]!, whole));
    return [{ cell, by: rise }, ...(below > 0 ? [{ cell, by: -below }] : [])];
  });
