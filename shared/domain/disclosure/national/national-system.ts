import type { Objective, Row } from '../audit/solver.ts';
import type { System } from '../audit/system.ts';
import type { Holdings } from './holdings.ts';
import type { Knowledge } from './knowledge.ts';

/**
 * Writes an attacker's system down: what areas alike hold together, under the rules, with what is left of each figure
 * without the areas that the attacker knows. A group that is known in full holds nothing more.
 */
export const nationalSystem = (
  { starts, rules, figures }: Holdings,
  { alike, left }: Knowledge,
  targets: readonly Objective[],
): System => {
  const upper = alike.flatMap(({ areas }, group) =>
    Array.from({ length: starts[group + 1]! - starts[group]! }, () => (areas.length > 0 ? Infinity : 0)),
  );
  const kept = rules.map(({ small, large }): Row => {
    return { columns: [small, large], coefficients: [-1, 1], lo: 0, hi: Infinity };
  });
  const shown = figures.flatMap((sums, version) =>
    sums.map((columns, at): Row => {
      const value = left[version]![at]!;
      return { columns, coefficients: columns.map(() => 1), lo: value, hi: value };
    }),
  );
  return { lower: upper.map(() => 0), upper, rows: [...kept, ...shown], targets };
};
