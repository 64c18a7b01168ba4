import type { CategoryFour } from './category-four.ts';
import type { Tabulation } from './tabulate.ts';

/**
 * The form as the returns at hand keep it. A snapshot above the year's figure is queried, not rejected, so an accepted
 * return may hold one; a rule that one of them breaks is no fact that anyone could rely on, and with it the system would
 * have no solution. Nothing is said about which rule went, for that would be about one area.
 */
export const keptRules = (four: CategoryFour, counted: readonly Tabulation[]): CategoryFour => ({
  ...four,
  atMost: four.atMost.filter(([small, large]) =>
    counted.every((counts) => counts.get(small)!.every((count, area) => count <= counts.get(large)![area]!)),
  ),
});
