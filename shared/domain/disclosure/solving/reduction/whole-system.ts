import type { Model, Row } from '../solver.ts';
import { tidyRow } from '../system.ts';
import { inWholeNumbers } from '../whole-numbers/whole-rows.ts';

/**
 * A model whose every number is whole: rows of decimals are multiplied out, and an end of a column that is not whole
 * becomes a row. Linear answers stay what they are. Undefined where that takes more digits than a double holds.
 */
export const wholeModel = ({ lower, upper, rows }: Model): Model | undefined => {
  const ends = Array.from(
    lower,
    (lo, column): Row => ({ columns: [column], coefficients: [1], lo, hi: upper[column]! }),
  );
  const isWhole = (value: number): boolean => Number.isInteger(value) || !Number.isFinite(value);
  const broken = ends.filter(({ lo, hi }) => !isWhole(lo) || !isWhole(hi));
  const whole = [...rows, ...broken].map((row) => inWholeNumbers(tidyRow(row)));
  const bounds = [...lower, ...upper].filter(Number.isFinite);
  if (whole.includes(undefined) || !bounds.every((each) => Math.abs(each) <= Number.MAX_SAFE_INTEGER)) return undefined;
  return { lower: Array.from(lower, Math.floor), upper: Array.from(upper, Math.ceil), rows: whole as Row[] };
};
