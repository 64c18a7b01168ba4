import * as z from 'zod';
import type { Suppression, Table } from './table.ts';

const Place = z.array(z.number().int().min(0));

/**
 * The file of `mappa protect`: the size of each dimension, every cell with its place (index 0 of a dimension is its
 * total), and the primary cells.
 */
export const ProtectFile = z.object({
  dims: z.array(z.number().int().min(1)).min(1),
  cells: z.array(z.object({ at: Place, value: z.number().min(0) })),
  primary: z.array(Place).default([]),
});
export type ProtectFile = z.infer<typeof ProtectFile>;

/** A file as a table of numbered cells, with their places. */
export type PlacedTable = { table: Table; places: readonly (readonly number[])[]; primary: readonly number[] };

const largestTable = 200_000;

/** Whether sizes count the total: then the largest index is one less than the size, else it is the size itself. */
const sizesOf = ({ dims, cells }: ProtectFile): readonly number[] => {
  const past = dims.some((size, dimension) => cells.some(({ at }) => at[dimension] === size));
  return past ? dims.map((size) => size + 1) : dims;
};

/** Counts add up exactly; sums of what is not whole may differ by rounding, which is never a whole number. */
const near = (one: number, other: number): boolean => {
  const apart = Math.abs(one - other);
  return apart <= (Number.isInteger(apart) ? 0 : 1e-6 * (1 + Math.abs(one)));
};

/**
 * The file as a table: each total is the sum of its line, in each dimension. A sentence where the file is not a table.
 */
export const tableOf = (file: ProtectFile): PlacedTable | string => {
  const sizes = sizesOf(file);
  const count = sizes.reduce((product, size) => product * size, 1);
  if (count > largestTable) return `The table has ${count} cells; ${largestTable} is the most.`;
  const numberOf = (at: readonly number[]): number | undefined =>
    at.length === sizes.length && at.every((index, dimension) => index < sizes[dimension]!)
      ? at.reduce((sum, index, dimension) => sum * sizes[dimension]! + index, 0)
      : undefined;
  const values = new Array<number | undefined>(count).fill(undefined);
  for (const { at, value } of file.cells) {
    const cell = numberOf(at);
    if (cell === undefined) return `The cell at [${at}] is outside the dimensions [${file.dims}].`;
    if (values[cell] !== undefined) return `The cell at [${at}] is given twice.`;
    values[cell] = value;
  }
  const places = Array.from({ length: count }, (_, cell) => {
    const at = new Array<number>(sizes.length);
    let rest = cell;
    for (let dimension = sizes.length - 1; dimension >= 0; dimension--) {
      at[dimension] = rest % sizes[dimension]!;
      rest = Math.floor(rest / sizes[dimension]!);
    }
    return at;
  });
  const absent = values.indexOf(undefined);
  if (absent >= 0) return `The cell at [${places[absent]}] is missing: every cell and every margin must be given.`;
  const primary: number[] = [];
  for (const at of file.primary) {
    const cell = numberOf(at);
    if (cell === undefined) return `The primary cell [${at}] is outside the dimensions [${file.dims}].`;
    if (!primary.includes(cell)) primary.push(cell);
  }
  const relations = places.flatMap((at, total) =>
    sizes.flatMap((size, dimension) => {
      if (at[dimension] !== 0 || size === 1) return [];
      const parts = Array.from({ length: size - 1 }, (_, index) => numberOf(at.with(dimension, index + 1))!);
      return [{ total, parts }];
    }),
  );
  const table = { values: values as number[], relations };
  for (const { total, parts } of relations) {
    const sum = parts.reduce((each, part) => each + table.values[part]!, 0);
    if (!near(sum, table.values[total]!))
      return `The total at [${places[total]}] is ${table.values[total]}, but the cells under it add up to ${sum}.`;
  }
  return { table, places, primary };
};

/** What `mappa protect` answers; `null` stands for no bound. */
export type Protected = { suppressed: number[][]; intervals: { at: number[]; lo: number; up: number | null }[] };

/** A suppression by the places of its cells. */
export const placed = ({ suppressed, intervals }: Suppression, places: PlacedTable['places']): Protected => ({
  suppressed: suppressed.map((cell) => [...places[cell]!]),
  intervals: intervals.map(({ cell, lo, up }) => ({
    at: [...places[cell]!],
    lo,
    up: Number.isFinite(up) ? up : null,
  })),
});
