import type { CellKey } from '../../cells.ts';
import type { Objective, Row } from '../audit/solver.ts';
import type { System } from '../audit/system.ts';
import type { CategoryFour } from './category-four.ts';
import { type Knowledge, type Quarry, rulesOf } from './knowledge.ts';
import type { PublishedVersion } from './versions.ts';

/**
 * Writes an attacker's system down. Areas alike to the attacker are two blocks of counts: one of them, and all others
 * added up. The rules that bind an area (snapshot at most year, custody at most managed) are all "no less than", so they
 * hold for a sum of areas exactly when the sum can be divided among the areas with the rules holding in each. Forty areas
 * are two blocks of seven counts, with the same intervals as forty blocks. Each figure is what is left of it.
 */
export const nationalSystem = (
  { counted, parts, atMost }: CategoryFour,
  versions: readonly PublishedVersion[],
  { alike, left }: Knowledge,
  quarries: readonly Quarry[],
): System => {
  let width = 0;
  const rows: Row[] = [];
  const figures = versions.map(({ shown }) => shown.map(() => [] as number[]));
  const firstOf: number[] = [];
  const columns = (first: number, submission: number, key: CellKey): number[] =>
    parts.get(key)!.map((part) => first + submission * counted.length + counted.indexOf(part));
  for (const group of alike) {
    const { pattern, areas } = group;
    const submissions = Math.max(...pattern) + 1;
    firstOf.push(width);
    for (let block = 0; block < Math.min(areas.length, 2); block++) {
      const first = width;
      width += submissions * counted.length;
      for (let submission = 0; submission < submissions; submission++)
        for (const [small, large] of rulesOf({ atMost }, group)) {
          const [less, more] = [columns(first, submission, small), columns(first, submission, large)];
          rows.push({ columns: [...less, ...more], coefficients: [-1, 1], lo: 0, hi: Infinity });
        }
      for (const [version, { shown }] of versions.entries())
        for (const [at, key] of shown.entries()) figures[version]![at]!.push(...columns(first, pattern[version]!, key));
    }
  }
  for (const [version, sums] of figures.entries())
    for (const [at, each] of sums.entries()) {
      const value = left[version]![at]!;
      rows.push({ columns: each, coefficients: each.map(() => 1), lo: value, hi: value });
    }
  const targets = quarries.map(({ group, cell, later, earlier }): Objective => {
    const gained = columns(firstOf[group]!, later, cell);
    const lost = earlier === null ? [] : columns(firstOf[group]!, earlier, cell);
    return { columns: [...gained, ...lost], coefficients: [...gained.map(() => 1), ...lost.map(() => -1)] };
  });
  const lower = Array.from({ length: width }, () => 0);
  return { lower, upper: lower.map(() => Infinity), rows, targets };
};
