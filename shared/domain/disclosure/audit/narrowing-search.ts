import type { Answer, Model, Objective } from './solver.ts';
import { keepsRow, largestWithin, smallestWithin } from './whole-within.ts';

const workLimit = 20_000_000;

type Box = { lower: Float64Array; upper: Float64Array };

/**
 * Narrows the columns of a box to whole numbers that some point of it can have in each row alone, until nothing
 * changes. False where a column has none left. Ends early after a few rounds: each may take off a single number.
 */
const narrow = ({ rows }: Model, { lower, upper }: Box): boolean => {
  for (let round = 0, changed = true; changed && round < 50; round++) {
    changed = false;
    for (const { columns, coefficients, lo, hi } of rows) {
      for (const [term, column] of columns.entries()) {
        let least = 0;
        let most = 0;
        let size = 0;
        for (const [other, beside] of columns.entries()) {
          if (other === term) continue;
          const coefficient = coefficients[other]!;
          least += coefficient * (coefficient > 0 ? lower[beside]! : upper[beside]!);
          most += coefficient * (coefficient > 0 ? upper[beside]! : lower[beside]!);
          size += Math.abs(coefficient) * Math.max(Math.abs(lower[beside]!), Math.abs(upper[beside]!));
        }
        const coefficient = coefficients[term]!;
        const factor = Math.abs(coefficient);
        const [from, to] = coefficient > 0 ? [lo - most, hi - least] : [least - hi, most - lo];
        const first = smallestWithin(factor, from, Math.abs(from) + (Number.isFinite(size) ? size : 0));
        const last = largestWithin(factor, to, Math.abs(to) + (Number.isFinite(size) ? size : 0));
        if (first > lower[column]!) {
          lower[column] = first;
          changed = true;
        }
        if (last < upper[column]!) {
          upper[column] = last;
          changed = true;
        }
        if (lower[column]! > upper[column]!) return false;
      }
    }
  }
  return true;
};

/**
 * The best whole-number point of a small model by narrowing boxes and splitting them, without a linear model: every
 * step is decided in whole numbers where the rows are whole, so that coefficients of a million beside ones of one,
 * which linear solvers cannot tell from rounding error, are no matter. `undecided` where a column has no end or it
 * takes too long.
 */
export const narrowingSearch = (model: Model, objective: Objective, direction: 'min' | 'max'): Answer => {
  const sign = direction === 'max' ? 1 : -1;
  const weights = new Float64Array(model.lower.length);
  for (const [at, column] of objective.columns.entries()) weights[column]! += sign * objective.coefficients[at]!;
  const promise = ({ lower, upper }: Box): number =>
    weights.reduce(
      (sum, weight, column) => (weight === 0 ? sum : sum + weight * (weight > 0 ? upper : lower)[column]!),
      0,
    );
  const cost = 1 + model.rows.reduce((sum, { columns }) => sum + columns.length ** 2, 0);
  const open: Box[] = [{ lower: Float64Array.from(model.lower), upper: Float64Array.from(model.upper) }];
  let best: { score: number; point: Float64Array } | undefined;
  for (let work = 0; open.length > 0; work += cost) {
    if (work > workLimit) return { status: 'undecided' };
    const box = open.pop()!;
    if (!narrow(model, box)) continue;
    const { lower, upper } = box;
    const score = promise(box);
    if (best !== undefined && score <= best.score) continue;
    const wide = (column: number): number => upper[column]! - lower[column]!;
    let split = -1;
    for (let column = 0; column < lower.length; column++) {
      if (wide(column) === Infinity) return { status: 'undecided' };
      if (wide(column) > 0 && (split < 0 || wide(column) < wide(split))) split = column;
    }
    if (split < 0) {
      if (model.rows.every((row) => keepsRow(row, lower))) best = { score, point: lower };
      continue;
    }
    const middle = Math.floor((lower[split]! + upper[split]!) / 2);
    const below = { lower: lower.slice(), upper: upper.with(split, middle) };
    const above = { lower: lower.with(split, middle + 1), upper: upper.slice() };
    open.push(...(weights[split]! > 0 ? [below, above] : [above, below]));
  }
  return best === undefined
    ? { status: 'infeasible' }
    : { status: 'optimal', value: sign * best.score + 0, point: best.point };
};
