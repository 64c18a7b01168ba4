import { mergeColumns } from './merge-columns.ts';
import type { Row } from './solver.ts';

const near = 1e-9;

type Reduced = { entries: Float64Array; pivot: number; combination: Map<number, number> };

const isWhole = (value: number): boolean => Math.abs(value - Math.round(value)) < near;

/**
 * Drops equations that are sums and differences of others, which a table with totals is full of: the total of all
 * levels says nothing beside the levels, but ties them together. Longer rows are tried last, so that they are the ones
 * to go. A row goes only when the combination, with whole multipliers, gives it back exactly; otherwise it stays, which
 * costs time and nothing else. Gives undefined where a row's value contradicts the rows that make it up.
 */
export const dropImpliedRows = (columns: readonly number[], rows: readonly Row[]): readonly Row[] | undefined => {
  const { rows: merged, groups } = mergeColumns(columns, rows);
  const width = groups.length;
  const order = [...rows.keys()].sort((a, b) => merged[a]!.columns.length - merged[b]!.columns.length || a - b);
  const basis: Reduced[] = [];
  const dropped = new Set<number>();
  for (const at of order) {
    const row = merged[at]!;
    if (row.lo !== row.hi) continue;
    const entries = new Float64Array(width);
    for (const [term, column] of row.columns.entries()) entries[column] = row.coefficients[term]!;
    const combination = new Map<number, number>([[at, 1]]);
    for (const held of basis) {
      const factor = entries[held.pivot]!;
      if (factor === 0) continue;
      for (let column = 0; column < width; column++) {
        const left = entries[column]! - factor * held.entries[column]!;
        entries[column] = left < near && left > -near ? 0 : left;
      }
      for (const [other, times] of held.combination)
        combination.set(other, (combination.get(other) ?? 0) - factor * times);
    }
    const pivot = entries.findIndex((entry) => entry !== 0);
    if (pivot >= 0) {
      const scale = 1 / entries[pivot]!;
      for (const [other, times] of combination) combination.set(other, times * scale);
      basis.push({ entries: entries.map((entry) => entry * scale), pivot, combination });
      continue;
    }
    if ([...combination.values()].some((times) => !isWhole(times))) continue;
    const residual = new Map<number, number>();
    let value = 0;
    let size = 1;
    for (const [other, times] of combination) {
      const whole = Math.round(times);
      for (const [term, column] of merged[other]!.columns.entries())
        residual.set(column, (residual.get(column) ?? 0) + whole * merged[other]!.coefficients[term]!);
      value += whole * merged[other]!.lo;
      size += Math.abs(whole * merged[other]!.lo);
    }
    if ([...residual.values()].some((entry) => entry !== 0)) continue;
    if (Math.abs(value) > near * size) return undefined;
    dropped.add(at);
  }
  return rows.filter((_, at) => !dropped.has(at));
};
