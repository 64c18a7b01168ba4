import type { Model, Row } from '../audit/solver.ts';
import type { Holdings } from './holdings.ts';

/** How much more or less areas alike might hold together, column by column, with every figure as it was shown. */
export type Change = ArrayLike<number>;

/**
 * The changes that leave every figure as it was shown. Columns are those of the holdings and, after them, one for each
 * rule: by how much it is kept. So all that binds an attacker is how much a column may lose.
 */
export type ChangeModel = {
  /** The changes possible to the public, who knows no area. */
  model: Model;
  /** What is held in each column besides what some areas hold. */
  leftWithout: (areas: readonly number[]) => Float64Array;
  /** The groups that some areas are in, with all their areas and columns. */
  groupsOf: (areas: readonly number[]) => readonly { areas: readonly number[]; columns: readonly number[] }[];
};

/** Writes the model of changes down. */
export const changeModel = ({ alike, starts, rules, figures, heldBy }: Holdings): ChangeModel => {
  const counts = starts.at(-1)!;
  const groups = alike.map(({ areas }, group) => {
    const own = Array.from({ length: starts[group + 1]! - starts[group]! }, (_, at) => starts[group]! + at);
    const kept = rules.flatMap((rule, at) => (rule.group === group ? [counts + at] : []));
    return { areas, columns: [...own, ...kept] };
  });
  const add = (held: Float64Array, area: number, times: number): void => {
    const { group, counts: own } = heldBy[area]!;
    for (const [at, count] of own.entries()) held[starts[group]! + at]! += times * count;
    for (const [at, { small, large }] of rules.entries()) held[counts + at] = held[large]! - held[small]!;
  };
  const held = new Float64Array(counts + rules.length);
  for (const area of heldBy.keys()) add(held, area, 1);
  const leftWithout = (areas: readonly number[]): Float64Array => {
    const left = held.slice();
    for (const area of areas) add(left, area, -1);
    return left;
  };
  const still = (columns: readonly number[], coefficients: readonly number[]): Row => {
    return { columns, coefficients, lo: 0, hi: 0 };
  };
  const ones = (columns: readonly number[]): number[] => columns.map(() => 1);
  const rows = [
    ...rules.map(({ small, large }, at) => still([large, small, counts + at], [1, -1, -1])),
    ...figures.flat().map((columns) => still(columns, ones(columns))),
  ];
  const lower = Array.from(held, (count) => 0 - count);
  return {
    model: { lower, upper: lower.map(() => Infinity), rows },
    leftWithout,
    groupsOf: (areas) => [...new Set(areas.map((area) => groups[heldBy[area]!.group]!))],
  };
};
