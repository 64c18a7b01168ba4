import type { Message } from '../../shared/adapters/mail.ts';
import type { SentReminders } from '../../shared/adapters/sent-reminders.ts';
import { londonDay } from '../../shared/domain/calendar/london-time.ts';
import { mailboxOf } from '../../shared/domain/collection/mailbox.ts';
import { recentPeriods } from '../../shared/domain/collection/recent-periods.ts';
import { isReminderDay, remindersOf, reminderText } from '../../shared/domain/collection/reminders.ts';
import type { Dates } from '../../shared/domain/collection/shapes.ts';
import { progressOfAll } from '../../shared/domain/collection/standing.ts';
import type { Period } from '../../shared/domain/periods.ts';
import type { Stand } from '../../shared/domain/submissions/stand.ts';
import type { Log } from '../../shared/runtime/log.ts';

export type Ports = {
  dates: (period: Period) => Promise<Dates>;
  stands: (period: Period) => Promise<ReadonlyMap<string, Stand>>;
  reminders: SentReminders;
  send: (message: Message) => Promise<void>;
  domain: string;
  now: () => Date;
  log: Pick<Log, 'info'>;
};

/**
 * Reminds the areas of the newest collection on the days that are for it: each reminder is recorded with its event, then
 * sent, then marked. Run again on the same day it sends only what has not gone out; a death between sending and marking
 * sends one message twice, never none.
 */
export const remindAreas = (ports: Ports) => async (): Promise<void> => {
  const day = londonDay(ports.now().toISOString());
  const period = recentPeriods(day)[0]!;
  const dates = await ports.dates(period);
  if (!isReminderDay(day, dates)) return;
  const due = remindersOf(
    progressOfAll(await ports.stands(period), () => dates),
    dates,
    day,
  );
  const goneOut = await ports.reminders.goneOut(period, day);
  for (const reminder of due.filter(({ area, reason }) => !goneOut.has(`${area}#${reason}`))) {
    const one = { period, day, reminder };
    await ports.reminders.record(one, ports.now().toISOString());
    await ports.send({ to: mailboxOf(reminder.area, ports.domain), ...reminderText(reminder, period) });
    await ports.reminders.mark(one, ports.now().toISOString());
  }
  ports.log.info('reminders', { period, due: due.length });
};
