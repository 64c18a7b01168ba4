import { findArea } from '../areas.ts';
import { mailboxOf } from '../collection/mailbox.ts';
import { reminderText } from '../collection/reminders.ts';
import { Reminder } from '../collection/shapes.ts';
import { prose } from '../prose.ts';
import type { AuditEvent } from './event.ts';

/** A message in plain text. */
export type Mail = { to: string; subject: string; body: string };

/**
 * What an area is told of a change by mail. Whether a return may be signed off a mail does not say: its report does.
 */
const sentences: Readonly<Record<string, string>> = {
  received: 'Your return has arrived. Its report says what it needs before it is signed off.',
  rejected: 'Your return could not be accepted. Its report says what to mend.',
  'not received': prose`
    Your file came and could not be received, and nothing of it counts. Send it again; where that fails too, tell the
    ministry.
  `,
  queried: 'Your return has arrived, and there are questions about it.',
  'awaiting sign-off':
    'The questions about your return are settled. Its report says what it needs before it is signed off.',
  'signed-off': 'Your return has been signed off.',
  'query raised': 'The ministry has asked a question about your return.',
  'answer accepted': 'The ministry has accepted an answer about your return.',
  'answer sent back': 'The ministry has sent an answer about your return back, with a reason.',
  'returned for correction': 'The ministry has asked you to send your return again, with a reason.',
  'asked to confirm or correct': 'The ministry asks you to confirm what you signed off, or to correct it.',
  'closing extended': 'The ministry has moved the closing day of your collection.',
};

const closing = 'This message holds no figures; please send none in reply.';

/**
 * Where the mails of a platform come from and lead to: the address of its pages, and the domain of the areas'
 * mailboxes.
 */
export type Post = { pages: string; domain: string };

/**
 * The mail that goes to an area because of an event; undefined where none does. It holds no figure and leads to the
 * page, which is found again after signing in.
 */
export const mailOf = (event: AuditEvent, post: Post): Mail | undefined => {
  const area = event.area === undefined ? undefined : findArea(event.area);
  const { period, submission, what } = event;
  if (area === undefined || period === undefined) return undefined;
  const page = `${post.pages}/pages/areas/${area.slug}/${period}${
    submission === undefined ? '' : `/submissions/${submission}`
  }`;
  const to = mailboxOf(area.slug, post.domain);
  if (what === 'reminder due') {
    const reminder = reminderIn(event, area.slug, area.name);
    if (reminder === undefined) return undefined;
    const { subject, body } = reminderText(reminder, period);
    return { to, subject, body: `${body}${page}\n` };
  }
  const sentence = sentences[what];
  if (sentence === undefined) return undefined;
  return { to, subject: `MAPPA return ${period}, ${area.name}`, body: `${sentence}\n\n${page}\n\n${closing}\n` };
};

/** Why somebody is reminded, and the closing day, as the event of a reminder says them. */
export const reminderWhy = ({ reason, closes }: Pick<Reminder, 'reason' | 'closes'>): string =>
  `${reason} by ${closes}`;

const reminderIn = ({ why }: AuditEvent, area: string, name: string): Reminder | undefined => {
  const [, reason, closes] = /^([\w-]+) by (\S+)$/.exec(why) ?? [];
  return Reminder.safeParse({ area, name, reason, closes }).data;
};
