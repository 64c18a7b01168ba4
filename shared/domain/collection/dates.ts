import { londonDay } from '../calendar/london-time.ts';
import { type Period, startYear } from '../periods.ts';
import type { Dates } from './shapes.ts';

/**
 * When a period is collected unless the ministry says otherwise: from the day after it ends to the end of June.
 * Assumed: no published source gives the days.
 */
export const usualDates = (period: Period): Dates => ({
  opens: `${startYear(period) + 1}-04-01`,
  closes: `${startYear(period) + 1}-06-30`,
});

/** Whether a return that came at an instant came after the last day of its collection. */
export const isLate = (receivedAt: string, { closes }: Dates): boolean => londonDay(receivedAt) > closes;

/**
 * Whether a collection is open to returns on a day, and whether it has closed by then. A late return is still taken.
 */
export const hasOpened = (day: string, { opens }: Dates): boolean => day >= opens;
export const hasClosed = (day: string, { closes }: Dates): boolean => day > closes;

/** Whether two days are no collection, because it would close before it opens. */
export const closesTooSoon = ({ opens, closes }: Dates): boolean => closes < opens;
