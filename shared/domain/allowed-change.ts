import type { Cell } from './cells.ts';
import { breaksBetween } from './forms/series-breaks.ts';
import { type Period, startYear } from './periods.ts';

/**
 * How far a cell may have moved from `then` in some years before it is asked about, by the tolerance that its form
 * declares. Undefined where nothing is asked: the series is broken in between, or the form says that changes tell
 * nothing.
 */
export const allowedChange = (
  { facts, level, ...cell }: Cell,
  then: number,
  { from, to }: { from: Period; to: Period },
): number | undefined => {
  if (facts.tolerances === 'none' || breaksBetween(from, to, cell).length > 0) return undefined;
  const { absolute, relative } = facts.tolerances.find((each) => (each.level ?? level) === level)!;
  return (absolute + relative * then) * (startYear(to) - startYear(from));
};
