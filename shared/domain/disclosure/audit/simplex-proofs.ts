import type { Row } from './solver.ts';
import { type Tableau, tolerance } from './tableau.ts';

/** How far rounding error may take an answer from its proof, for numbers of size 1. */
export const near = 1e-7;

/** A row's sum at a point or along a direction, and the size of the numbers that it is made of. */
const sumOf = ({ columns, coefficients }: Row, at: ArrayLike<number>): { sum: number; size: number } => {
  let sum = 0;
  let size = 1;
  for (let term = 0; term < columns.length; term++) {
    const part = coefficients[term]! * at[columns[term]!]!;
    sum += part;
    size += Math.abs(part);
  }
  return { sum, size };
};

/** Whether a point keeps the bounds of the columns, and the rows of the model itself. */
export const isFeasible = ({ model, columns, lower, upper }: Tableau, point: ArrayLike<number>): boolean => {
  for (let at = 0; at < columns; at++)
    if (point[at]! < lower[at]! - near || point[at]! > upper[at]! + near) return false;
  return model.rows.every((row) => {
    const { sum, size } = sumOf(row, point);
    return sum >= row.lo - near * size && sum <= row.hi + near * size;
  });
};

/**
 * Whether every direction left changes each row of the model as the tableau says: tried on one mixture of them with
 * uneven weights, which a wrong entry would spoil (Freivalds 1977).
 */
export const keepsRows = ({ model, columns, rows, width, entries, free, basic }: Tableau): boolean => {
  const change = new Float64Array(columns + rows);
  let seed = 12_345;
  for (let at = 0; at < width; at++) {
    seed = (seed * 16_807) % 2_147_483_647;
    const weight = 0.5 + seed / 2_147_483_647;
    change[free[at]!] = weight;
    for (let row = 0; row < rows; row++) change[basic[row]!]! += weight * entries[row * columns + at]!;
  }
  return model.rows.every((row, at) => {
    const { sum, size } = sumOf(row, change);
    return Math.abs(sum - change[columns + at]!) <= 1e-8 * size;
  });
};

/** How much more the present prices promise within the bounds; nothing at an optimum (weak duality). */
export const improvable = ({ width, free, value, lower, upper }: Tableau, price: Float64Array): number => {
  let more = 0;
  for (let at = 0; at < width; at++) {
    const worth = price[at]!;
    const variable = free[at]!;
    if (Math.abs(worth) <= tolerance) continue;
    more += worth * ((worth > 0 ? upper[variable]! : lower[variable]!) - value[variable]!);
  }
  return more;
};

/**
 * Proves that there is no point: at prices that pull every basic variable back inside its bounds, moving everything as
 * far as it goes still leaves something outside (Farkas).
 */
export const isContradicted = (tableau: Tableau, price: Float64Array): boolean => {
  let outside = 0;
  let size = 1;
  for (const variable of tableau.basic) {
    outside += Math.abs(tableau.excess(variable));
    size += Math.abs(tableau.value[variable]!);
  }
  return keepsRows(tableau) && outside - improvable(tableau, price) > near * size;
};
