import { londonDay, londonDayInWords } from '../../shared/domain/calendar/london-time.ts';
import { hasOpened } from '../../shared/domain/collection/dates.ts';
import type { Dates } from '../../shared/domain/collection/shapes.ts';
import { formOf, forms } from '../../shared/domain/forms/index.ts';
import { type Period, periodBefore, periodStarting } from '../../shared/domain/periods.ts';
import { refuse } from '../../shared/runtime/problem.ts';

type DatesOf = (period: Period) => Promise<Dates>;

/**
 * No file is taken for a year that is not collected yet. Once a collection has opened it takes late returns for ever.
 * @throws Problem 409 that says when it opens, and which are open
 */
export const refuseBeforeOpening = async (period: Period, now: Date, datesOf: DatesOf): Promise<void> => {
  const day = londonDay(now.toISOString());
  const dates = await datesOf(period);
  if (hasOpened(day, dates)) return;
  const opens = londonDayInWords(`${dates.opens}T12:00:00Z`);
  const newest = await newestOpen(period, day, datesOf);
  const open =
    newest === undefined ? 'None is open.' : `Open are ${newest} and the years before it, from ${forms[0]!.from} on.`;
  throw refuse.conflict(`Returns of ${period} are taken from ${opens} on. ${open}`, 'not-open-yet');
};

/** The newest period before another that is open: the year that runs can be, where the ministry says so. */
const newestOpen = async (before: Period, day: string, datesOf: DatesOf): Promise<Period | undefined> => {
  const running = periodStarting(Number(day.slice(0, 4)));
  let period = before > running ? running : periodBefore(before);
  while (formOf(period) !== undefined) {
    if (hasOpened(day, await datesOf(period))) return period;
    period = periodBefore(period);
  }
  return undefined;
};
