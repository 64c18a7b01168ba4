import { Period, periodStarting, startYear } from '../../periods.ts';

/** Periods that follow each other, from the first to the last. */
export type Stretch = { from: Period; to: Period };

/** The stretches that lie between periods given in order, and are not among them. */
export const periodsBetween = (periods: readonly string[]): readonly Stretch[] =>
  periods.flatMap((period, index) => {
    const next = periods[index + 1];
    if (next === undefined) return [];
    const [from, to] = [startYear(Period.parse(period)) + 1, startYear(Period.parse(next)) - 1];
    return from > to ? [] : [{ from: periodStarting(from), to: periodStarting(to) }];
  });

/** `2005-06 to 2013-14`, or the one period. */
export const stretchText = ({ from, to }: Stretch): string => (from === to ? from : `${from} to ${to}`);
