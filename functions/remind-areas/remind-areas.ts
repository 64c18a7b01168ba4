import type { Reminders } from '../../shared/adapters/reminders.ts';
import { thePlatform } from '../../shared/domain/access/who.ts';
import { londonDay } from '../../shared/domain/calendar/london-time.ts';
import { datesFor, type Extension } from '../../shared/domain/collection/desk.ts';
import { recentPeriods } from '../../shared/domain/collection/recent-periods.ts';
import { isReminderDay, reminderFor } from '../../shared/domain/collection/reminders.ts';
import { type Round, waitedFor } from '../../shared/domain/collection/rounds.ts';
import type { Dates, Reminder } from '../../shared/domain/collection/shapes.ts';
import { progressOfAll } from '../../shared/domain/collection/standing.ts';
import type { Period } from '../../shared/domain/periods.ts';
import type { Stand } from '../../shared/domain/submissions/stand.ts';
import type { Log } from '../../shared/runtime/log.ts';

export type Ports = {
  dates: (period: Period) => Promise<Dates>;
  extensions: (period: Period) => Promise<readonly Extension[]>;
  stands: (period: Period) => Promise<ReadonlyMap<string, Stand>>;
  rounds: (period: Period) => Promise<readonly Round[]>;
  remind: Reminders['record'];
  now: () => Date;
  log: Pick<Log, 'info'>;
};

/**
 * Reminds the areas of the newest collection, each on the days that are for it by its own closing day, and those that
 * an overdue round of any collection waits for. Each reminder is recorded with its event, and the mail follows from
 * that; run again on the same day it does nothing.
 */
export const remindAreas = (ports: Ports) => async (): Promise<void> => {
  const day = londonDay(ports.now().toISOString());
  const recent = recentPeriods(day);
  const due = [
    ...(await dueOfReturns(ports, recent[0]!, day)),
    ...(await Promise.all(recent.map((period) => dueOfRounds(ports, period, day)))).flat(),
  ];
  for (const each of due) await ports.remind({ ...each, day }, { who: thePlatform, at: ports.now().toISOString() });
  ports.log.info('reminders', { period: recent[0], due: due.length });
};

type Due = { period: Period; reminder: Reminder };

const dueOfRounds = async ({ rounds, stands }: Ports, period: Period, day: string): Promise<Due[]> => {
  const opened = await rounds(period);
  if (opened.length === 0) return [];
  const held = await stands(period);
  return opened.flatMap((round) => waitedFor(round, held, day)).map((reminder) => ({ period, reminder }));
};

const dueOfReturns = async (ports: Ports, period: Period, day: string): Promise<Due[]> => {
  const [dates, extensions, stands] = await Promise.all([
    ports.dates(period),
    ports.extensions(period),
    ports.stands(period),
  ]);
  const datesOf = (area: string) => datesFor(dates, extensions, area);
  return progressOfAll(stands, datesOf).flatMap((line) => {
    const own = datesOf(line.area);
    const reminder = isReminderDay(day, own) ? reminderFor(line, own, day) : undefined;
    return reminder === undefined ? [] : [{ period, reminder }];
  });
};
