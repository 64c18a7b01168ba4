import type { Desk } from '../../shared/adapters/desk.ts';
import type { Reminders } from '../../shared/adapters/reminders.ts';
import { eventAbout } from '../../shared/adapters/table-keys.ts';
import { callerInWords } from '../../shared/domain/access/who.ts';
import { ContactsOrder, ExtensionOrder, NoteOrder, RemindOrder } from '../../shared/domain/api/requests/of-desks.ts';
import type { Area } from '../../shared/domain/areas.ts';
import { londonDay } from '../../shared/domain/calendar/london-time.ts';
import { datesFor } from '../../shared/domain/collection/desk.ts';
import { reminderFor } from '../../shared/domain/collection/reminders.ts';
import type { Dates } from '../../shared/domain/collection/shapes.ts';
import { progressOf } from '../../shared/domain/collection/standing.ts';
import type { Period } from '../../shared/domain/periods.ts';
import type { Stand } from '../../shared/domain/submissions/stand.ts';
import type { Call, Reply } from '../../shared/runtime/http-door.ts';
import { areaIn, periodIn } from '../../shared/runtime/named.ts';
import { refuse } from '../../shared/runtime/problem.ts';
import { readRequest } from '../../shared/runtime/read-request.ts';
import { refuseNumbersOf4 } from '../../shared/runtime/refuse-numbers.ts';

export type Ports = {
  desk: Pick<Desk, 'extensions' | 'extend' | 'keepNote' | 'setContacts'>;
  dates: (period: Period) => Promise<Dates>;
  stand: (at: { area: Area['slug']; period: Period }) => Promise<Stand>;
  remind: Reminders['record'];
  now: () => Date;
};

/**
 * What the ministry does about one area: extends its closing day, reminds it now, notes something for itself, says whom
 * to speak to.
 */
export const tendArea =
  (ports: Ports) =>
  (call: Call): Promise<Reply> => {
    const end = call.route.split('/').at(-1);
    if (end === 'extension') return extend(ports, call);
    if (end === 'reminders') return remind(ports, call);
    return end === 'notes' ? note(ports, call) : setContacts(ports, call);
  };

const extend = async ({ desk, dates, now }: Ports, { caller, path, body, carriedOut }: Call): Promise<Reply> => {
  const [{ slug: area }, period] = [areaIn(path), periodIn(path)];
  const { closes, why } = readRequest(ExtensionOrder, body);
  refuseNumbersOf4(why);
  const usual = await dates(period);
  if (closes < usual.closes)
    throw refuse.unprocessable(
      `An extension cannot close before the collection does, on ${usual.closes}.`,
      'closes-early',
    );
  const at = now().toISOString();
  const by = callerInWords(caller);
  const extension = { area, closes, why, by, at };
  const event = { at, who: by, what: 'closing extended' };
  const happening = { ...event, about: eventAbout.reminder({ area, period }), why: `to ${closes}: ${why}` };
  const answer = { status: 200, body: extension };
  await desk.extend(period, extension, happening, carriedOut?.(answer));
  return answer;
};

const remind = async (ports: Ports, { caller, path, body, carriedOut }: Call): Promise<Reply> => {
  readRequest(RemindOrder, body);
  const [area, period] = [areaIn(path), periodIn(path)];
  const [usual, extensions, stand] = await Promise.all([
    ports.dates(period),
    ports.desk.extensions(period),
    ports.stand({ area: area.slug, period }),
  ]);
  const at = ports.now().toISOString();
  const dates = datesFor(usual, extensions, area.slug);
  const reminder = reminderFor(progressOf(area, stand, dates), dates, londonDay(at));
  if (reminder === undefined)
    throw refuse.conflict(`${area.name} has signed off or answered: there is nothing to remind it of.`, 'nothing-due');
  const by = { who: callerInWords(caller), at };
  const answer = { status: 200, body: reminder };
  await ports.remind({ period, day: at, reminder }, by, carriedOut?.(answer));
  return answer;
};

const note = async ({ desk, now }: Ports, { caller, path, body, carriedOut }: Call): Promise<Reply> => {
  const [{ slug: area }, period] = [areaIn(path), periodIn(path)];
  const { text } = readRequest(NoteOrder, body);
  refuseNumbersOf4(text);
  const kept = { text, by: callerInWords(caller), at: now().toISOString() };
  const answer = { status: 201, body: kept };
  await desk.keepNote(period, area, kept, carriedOut?.(answer));
  return answer;
};

const setContacts = async ({ desk, now }: Ports, { caller, path, body, carriedOut }: Call): Promise<Reply> => {
  const { contacts } = readRequest(ContactsOrder, body);
  const kept = { contacts, by: callerInWords(caller), at: now().toISOString() };
  const answer = { status: 200, body: kept };
  await desk.setContacts(areaIn(path).slug, kept, carriedOut?.(answer));
  return answer;
};
