import type { Reminders } from '../../shared/adapters/reminders.ts';
import { londonDay } from '../../shared/domain/calendar/london-time.ts';
import { datesFor, type Extension } from '../../shared/domain/collection/desk.ts';
import { recentPeriods } from '../../shared/domain/collection/recent-periods.ts';
import { isReminderDay, reminderFor } from '../../shared/domain/collection/reminders.ts';
import type { Dates } from '../../shared/domain/collection/shapes.ts';
import { progressOfAll } from '../../shared/domain/collection/standing.ts';
import type { Period } from '../../shared/domain/periods.ts';
import type { Stand } from '../../shared/domain/submissions/stand.ts';
import type { Log } from '../../shared/runtime/log.ts';

export type Ports = {
  dates: (period: Period) => Promise<Dates>;
  extensions: (period: Period) => Promise<readonly Extension[]>;
  stands: (period: Period) => Promise<ReadonlyMap<string, Stand>>;
  remind: Reminders['record'];
  now: () => Date;
  log: Pick<Log, 'info'>;
};

/**
 * Reminds the areas of the newest collection, each on the days that are for it by its own closing day. Each reminder is
 * recorded with its event, and the mail follows from that; run again on the same day it does nothing.
 */
export const remindAreas = (ports: Ports) => async (): Promise<void> => {
  const day = londonDay(ports.now().toISOString());
  const period = recentPeriods(day)[0]!;
  const [dates, extensions, stands] = await Promise.all([
    ports.dates(period),
    ports.extensions(period),
    ports.stands(period),
  ]);
  const datesOf = (area: string) => datesFor(dates, extensions, area);
  const due = progressOfAll(stands, datesOf).flatMap((line) => {
    const own = datesOf(line.area);
    return isReminderDay(day, own) ? (reminderFor(line, own, day) ?? []) : [];
  });
  for (const reminder of due)
    await ports.remind({ period, day, reminder }, { who: 'remind-areas', at: ports.now().toISOString() });
  ports.log.info('reminders', { period, due: due.length });
};
