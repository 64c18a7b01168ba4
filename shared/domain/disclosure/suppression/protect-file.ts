import * as z from 'zod';
import type { Distance, Relation, Suppression, Table } from './table.ts';

const Place = z.array(z.number().int().min(0));
const Amount = z.number().min(0);

/**
 * The file of `mappa protect`: the size of each dimension, every cell with its place (index 0 of a dimension is its
 * total), and the primary cells. A dimension with levels names the parent of each index; a primary cell may ask how far
 * at least an attacker's bounds must lie below and above it (one number for both); cells that are out already cannot be
 * hidden.
 */
export const ProtectFile = z.object({
  dims: z.array(z.number().int().min(1)).min(1),
  cells: z.array(z.object({ at: Place, value: z.number().min(0) })),
  primary: z.array(Place).default([]),
  parents: z.array(z.array(z.number().int().min(0)).nullable()).optional(),
  protect: z.array(z.union([Amount, z.tuple([Amount, Amount])]).nullable()).optional(),
  fixed: z.array(Place).optional(),
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

/** Which indices stand under each in a dimension; a sentence where parents make no tree under index 0. */
const childrenOf = (
  size: number,
  dimension: number,
  parents: readonly number[] | null | undefined,
): Map<number, number[]> | string => {
  const under = parents ?? Array.from({ length: size }, () => 0);
  const name = `"parents" of dimension ${dimension + 1}`;
  if (under.length !== size) return `${name} has ${under.length} entries; the dimension has ${size}, total included.`;
  const children = new Map<number, number[]>();
  for (const [index, parent] of under.entries()) {
    if (index === 0) continue;
    let at = index;
    for (let steps = 0; at !== 0; steps++) {
      if (steps > size) return `${name} does not lead from ${index} to the total at 0.`;
      at = under[at]!;
    }
    children.set(parent, [...(children.get(parent) ?? []), index]);
  }
  return children;
};

const distanceOf = (asked: number | readonly [number, number]): Distance =>
  typeof asked === 'number' ? { below: asked, above: asked } : { below: asked[0], above: asked[1] };

const placesOf = (sizes: readonly number[]): number[][] => {
  let places: number[][] = [[]];
  for (const size of sizes) places = places.flatMap((at) => Array.from({ length: size }, (_, index) => [...at, index]));
  return places;
};

type NumberOf = (at: readonly number[]) => number | undefined;

/** The value of every cell by its number. */
const valuesOf = (file: ProtectFile, places: readonly number[][], numberOf: NumberOf): number[] | string => {
  const values = new Map<number, number>();
  for (const { at, value } of file.cells) {
    const cell = numberOf(at);
    if (cell === undefined) return `The cell at [${at}] is outside the dimensions [${file.dims}].`;
    if (values.has(cell)) return `The cell at [${at}] is given twice.`;
    values.set(cell, value);
  }
  const absent = places.findIndex((_, cell) => !values.has(cell));
  if (absent >= 0) return `The cell at [${places[absent]}] is missing: every cell and every margin must be given.`;
  return places.map((_, cell) => values.get(cell)!);
};

/** The primary cells, what is asked for them, and the cells that are out. */
const markedIn = (
  { dims, primary: listed, protect, fixed: out }: ProtectFile,
  numberOf: NumberOf,
): { primary: number[]; distances: Map<number, Distance>; fixed: Set<number> } | string => {
  const primary = new Set<number>();
  const distances = new Map<number, Distance>();
  if (protect !== undefined && protect.length !== listed.length)
    return `"protect" has ${protect.length} entries for ${listed.length} primary cells.`;
  for (const [which, at] of listed.entries()) {
    const cell = numberOf(at);
    if (cell === undefined) return `The primary cell [${at}] is outside the dimensions [${dims}].`;
    primary.add(cell);
    const asked = protect?.[which];
    if (asked !== undefined && asked !== null) distances.set(cell, distanceOf(asked));
  }
  const fixed = new Set<number>();
  for (const at of out ?? []) {
    const cell = numberOf(at);
    if (cell === undefined) return `The fixed cell [${at}] is outside the dimensions [${dims}].`;
    if (primary.has(cell)) return `The cell at [${at}] is primary and fixed: what is out cannot be protected.`;
    fixed.add(cell);
  }
  return { primary: [...primary], distances, fixed };
};

/**
 * The file as a table: each total is the sum of what stands under it, in each dimension. A sentence where the file is
 * not a table.
 */
export const tableOf = (file: ProtectFile): PlacedTable | string => {
  const sizes = sizesOf(file);
  const count = sizes.reduce((product, size) => product * size, 1);
  if (count > largestTable) return `The table has ${count} cells; ${largestTable} is the most.`;
  const places = placesOf(sizes);
  const numberOf: NumberOf = (at) =>
    at.length === sizes.length && at.every((index, dimension) => index < sizes[dimension]!)
      ? at.reduce((sum, index, dimension) => sum * sizes[dimension]! + index, 0)
      : undefined;
  const values = valuesOf(file, places, numberOf);
  if (typeof values === 'string') return values;
  const marked = markedIn(file, numberOf);
  if (typeof marked === 'string') return marked;
  const relations: Relation[] = [];
  for (const [dimension, size] of sizes.entries()) {
    const children = childrenOf(size, dimension, file.parents?.[dimension]);
    if (typeof children === 'string') return children;
    for (const [total, at] of places.entries()) {
      const parts = (children.get(at[dimension]!) ?? []).map((index) => numberOf(at.with(dimension, index))!);
      if (parts.length > 0) relations.push({ total, parts });
    }
  }
  for (const { total, parts } of relations) {
    const sum = parts.reduce((each, part) => each + values[part]!, 0);
    if (!near(sum, values[total]!))
      return `The total at [${places[total]}] is ${values[total]}, but the cells under it add up to ${sum}.`;
  }
  const { primary, distances, fixed } = marked;
  return { table: { values, relations, fixed, distances }, places, primary };
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
