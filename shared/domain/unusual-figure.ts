import { allowedChange } from './allowed-change.ts';
import type { Cell } from './cells.ts';
import { breaksBetween } from './forms/series-breaks.ts';
import { type Period, startYear } from './periods.ts';
import { prose } from './prose.ts';

/** What the area returned in an earlier year, and what another area returned in this one. */
export type Earlier = { period: Period; value: number };
export type Elsewhere = { name: string; value: number };

/** From how many yearly changes, and from how many other areas, a custom can be told. */
const [fewestChanges, fewestAreas] = [4, 3];

/** How many times the greatest change so far, and the extremes elsewhere, a figure must pass. */
const times = 2;

/**
 * Why a figure stands out, in words: beside the last year held, by what its form lets pass; beside the area's own ways,
 * where it has moved more than twice as far as in any year before; and beside areas with about as many residents, where
 * it is beyond twice the most or below half the least of theirs. Nothing where it does not.
 * @param past the latest first, as many years as are held
 */
export const whyUnusual = (
  cell: Cell,
  now: { period: Period; value: number },
  past: readonly Earlier[],
  like: readonly Elsewhere[],
): string[] => {
  const reasons = [besideLastYear(cell, now, past[0]), besideOwnWays(cell, now, past), besideOthers(cell, now, like)];
  return reasons.filter((reason) => reason !== undefined);
};

const grouped = (value: number): string => value.toLocaleString('en-GB');

/** What is too little to be asked about, however small the figures are; undefined where changes tell nothing. */
const slackOf = ({ facts, level }: Cell): number | undefined =>
  facts.tolerances === 'none' ? undefined : facts.tolerances.find((each) => (each.level ?? level) === level)?.absolute;

const besideLastYear = (cell: Cell, now: Earlier, last: Earlier | undefined): string | undefined => {
  if (last === undefined) return undefined;
  const allowed = allowedChange(cell, last.value, { from: last.period, to: now.period });
  if (allowed === undefined || Math.abs(now.value - last.value) <= allowed) return undefined;
  return prose`
    ${grouped(now.value)}, after ${grouped(last.value)} in ${last.period}: up to ${grouped(Math.floor(allowed))} either
    way is usual
  `;
};

/** Changes from one held year to the next, by the year, as far back as the series is unbroken. */
const yearlyChanges = (cell: Cell, latest: readonly Earlier[]): number[] => {
  const broken = latest.findIndex(({ period }) => breaksBetween(period, latest[0]!.period, cell).length > 0);
  const unbroken = broken === -1 ? latest : latest.slice(0, broken);
  return unbroken.slice(1).map((was, index) => {
    const is = unbroken[index]!;
    return (is.value - was.value) / (startYear(is.period) - startYear(was.period));
  });
};

const besideOwnWays = (cell: Cell, now: Earlier, past: readonly Earlier[]): string | undefined => {
  const slack = slackOf(cell);
  const [change, ...before] = yearlyChanges(cell, [now, ...past]);
  if (slack === undefined || change === undefined || before.length < fewestChanges) return undefined;
  const most = Math.max(...before.map(Math.abs));
  if (Math.abs(change) <= Math.max(times * most, slack)) return undefined;
  const since = past[before.length]!.period;
  const way = change > 0 ? 'up' : 'down';
  return prose`
    ${way} ${grouped(Math.round(Math.abs(change)))} in a year: from ${since} to ${past[0]!.period} it moved by
    ${grouped(Math.round(most))} at most
  `;
};

const besideOthers = (cell: Cell, { value }: Earlier, like: readonly Elsewhere[]): string | undefined => {
  const slack = slackOf(cell);
  if (slack === undefined || like.length < fewestAreas) return undefined;
  const [least, ...others] = like.toSorted((one, other) => one.value - other.value);
  const most = others.at(-1)!;
  if (value > times * most.value + slack)
    return prose`
      ${grouped(value)}, where areas with about as many residents have ${grouped(most.value)} at most (${most.name})
    `;
  if (value + slack < least!.value / times)
    return prose`
      ${grouped(value)}, where areas with about as many residents have ${grouped(least!.value)} at least
      (${least!.name})
    `;
  return undefined;
};
