import { plusDays } from '../calendar/london-time.ts';
import { prose } from '../prose.ts';
import { hasClosed, hasOpened } from './dates.ts';
import type { AreaProgress, Dates, Reminder } from './shapes.ts';

/** Days before closing on which an area that has sent nothing is reminded of it, and how often after closing. */
export const reminderPlan = { daysBefore: [28, 14, 7, 1], everyDaysAfter: 7 } as const;

/**
 * Why an area is to be chased on a day; undefined where it is not. Never a figure, and nothing that follows from one.
 */
export const reminderFor = (line: AreaProgress, dates: Dates, day: string): Reminder | undefined => {
  const reason = hasOpened(day, dates) ? reasonFor(line, dates, day) : undefined;
  return reason && { area: line.area, name: line.name, reason, closes: dates.closes };
};

/** Who is to be chased on a day, each by its own closing day. */
export const remindersOf = (lines: readonly AreaProgress[], dates: Dates, day: string): Reminder[] =>
  lines.flatMap((line) => reminderFor(line, { ...dates, closes: line.closes ?? dates.closes }, day) ?? []);

const reasonFor = ({ standing }: AreaProgress, dates: Dates, day: string): Reminder['reason'] | undefined => {
  if (standing === 'signed-off' || standing === 'answered') return undefined;
  if (standing === 'with-area') return 'unsigned';
  if (standing === 'rejected' || standing === 'returned' || standing === 'queried') return standing;
  if (hasClosed(day, dates)) return 'overdue';
  return day >= plusDays(dates.closes, -reminderPlan.daysBefore[0]) ? 'closing-soon' : undefined;
};

/** Whether reminders go out on a day: on set days before closing, and every so many days after it. */
export const isReminderDay = (day: string, { closes }: Pick<Dates, 'closes'>): boolean => {
  const after = Math.round((Date.parse(day) - Date.parse(closes)) / 86_400_000);
  return after > 0
    ? after % reminderPlan.everyDaysAfter === 0
    : reminderPlan.daysBefore.some((days) => days === -after);
};

const sentences: Readonly<Record<Reminder['reason'], string>> = {
  'closing-soon': 'We have not received your return yet.',
  overdue:
    'The collection has closed and we have not received your return. It is still wanted, and will be marked late.',
  rejected: 'Your return could not be accepted. The report says what to mend; please send it again.',
  queried: 'Your return has questions that are waiting for an answer.',
  returned: 'The ministry has asked you to send your return again. Its reason stands beside the return.',
  unanswered: prose`
    The ministry asked you to confirm what you signed off, or to correct it, and has no answer yet. It is still wanted.
  `,
  unsigned: 'Your return has arrived and is not signed off yet. Its report says what it still needs.',
};

const whatCloses = (reason: Reminder['reason'], period: string): string =>
  reason === 'unanswered' ? `Answers about ${period} were wanted by` : `The collection for ${period} closes on`;

/** The text of a reminder, as a mail service takes it. */
export const reminderText = (
  { name, reason, closes }: Reminder,
  period: string,
): { subject: string; body: string } => ({
  subject: `MAPPA return ${period}, ${name}`,
  body: `${sentences[reason]}

${whatCloses(reason, period)} ${closes}. Sign in to MAPPA national returns to see where your return stands.
This message holds no figures; please send none in reply.
`,
});
