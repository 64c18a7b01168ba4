import { type Period, periodBefore, periodStarting } from '../periods.ts';
import { hasOpened, usualDates } from './dates.ts';

/** How many collections are shown: the last one that has opened, and those before it. */
const shown = 6;

/** The periods whose collections have opened by a day, the newest first. */
export const recentPeriods = (day: string): Period[] => {
  let period = periodStarting(Number(day.slice(0, 4)) - 1);
  while (!hasOpened(day, usualDates(period))) period = periodBefore(period);
  return Array.from({ length: shown }, () => {
    const each = period;
    period = periodBefore(period);
    return each;
  });
};
