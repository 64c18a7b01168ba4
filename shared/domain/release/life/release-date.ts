import { bankHolidays } from '../../calendar/bank-holidays.ts';
import { atReleaseTime, type Day, londonDay, plusDays, weekday } from '../../calendar/london-time.ts';
import { type Period, startYear } from '../../periods.ts';

/** The day on which a period's release is due unless somebody says otherwise: the last Thursday of October after it. */
export const usualReleaseDay = (period: Period): Day => {
  const last = `${startYear(period) + 1}-10-31`;
  return plusDays(last, -((weekday(last) + 3) % 7));
};

/** The time of release on that day, as an instant. */
export const usualReleaseAt = (period: Period): string => atReleaseTime(usualReleaseDay(period));

/**
 * What stands against releasing on a day: a weekend forbids it, a bank holiday of England and Wales is warned about.
 */
export const objectionsTo = (day: Day): { forbidden?: string; warning?: string } => {
  if (weekday(day) === 0 || weekday(day) === 6) return { forbidden: 'Official statistics are released on a weekday.' };
  const holiday = bankHolidays(Number(day.slice(0, 4))).get(day);
  return holiday === undefined ? {} : { warning: `${day} is a bank holiday in England and Wales: ${holiday}.` };
};

/**
 * When a release comes out unless somebody says otherwise: on its usual day, or the next working day once that is past.
 */
export const defaultReleaseAt = (period: Period, now: Date): string => {
  const usual = usualReleaseAt(period);
  return usual > now.toISOString() ? usual : atReleaseTime(workingDayAfter(londonDay(now.toISOString())));
};

const workingDayAfter = (day: Day): Day => {
  const next = plusDays(day, 1);
  const { forbidden, warning } = objectionsTo(next);
  return forbidden === undefined && warning === undefined ? next : workingDayAfter(next);
};
