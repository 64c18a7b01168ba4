import type { RuleCode } from '../rule-codes.ts';
import type { Settings } from '../settings.ts';

/**
 * P1, the threshold rule: a count below the threshold is unsafe, and zero is unsafe as well, since it says that no area
 * has a case. Source: ONS and MoJ policy for frequency tables. With 5, the count 4 fails and 5 passes.
 */
export const passesThreshold = (total: number, { threshold }: Pick<Settings, 'threshold'>): boolean =>
  Math.abs(total) >= threshold;

/**
 * P2, the contributor rule: enough areas were asked for the figure. An area with a count of 0 counts as asked, since it
 * is not known outside that it has none. With 5, a figure over 4 areas fails.
 */
export const passesContributors = (asked: number, { contributors }: Pick<Settings, 'contributors'>): boolean =>
  asked >= contributors;

/**
 * P3, the p% rule with a coalition: take away the largest contributor and the `coalition` next ones, who may add up what
 * they know; what is left hides the largest and must be at least `remainder` and `percent` of it (Hundepool et al.,
 * Statistical Disclosure Control, 2012, 4.2). With 10 %, a coalition of 2 and a remainder of at least 3, the counts
 * 20, 5, 5, 2 leave 2 and fail; 20, 5, 5, 3 leave 3 and pass; 40, 5, 5, 3 leave 3, less than 4, and fail. Changes may be
 * negative and count by their size.
 */
export const passesPercent = (
  contributions: readonly number[],
  { percent, remainder, coalition }: Pick<Settings, 'percent' | 'remainder' | 'coalition'>,
): boolean => {
  const sizes = contributions.map(Math.abs).sort((a, b) => b - a);
  const left = sizes.slice(coalition + 1).reduce((sum, size) => sum + size, 0);
  return left >= Math.max(remainder, ((sizes[0] ?? 0) * percent) / 100);
};

/** Which of P1, P2 and P3 a figure fails, given what each area asked has put into it. */
export const failedPrimary = (contributions: readonly number[], settings: Settings): readonly RuleCode[] => {
  const total = contributions.reduce((sum, count) => sum + count, 0);
  return [
    ...(passesThreshold(total, settings) ? [] : (['P1'] as const)),
    ...(passesContributors(contributions.length, settings) ? [] : (['P2'] as const)),
    ...(passesPercent(contributions, settings) ? [] : (['P3'] as const)),
  ];
};
