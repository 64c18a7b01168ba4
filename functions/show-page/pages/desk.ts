import type * as z from 'zod';
import { AreaOnDesk } from '../../../shared/domain/api/desk-shapes.ts';
import { ContactsOrder, ExtensionOrder, NoteOrder } from '../../../shared/domain/api/requests/of-desks.ts';
import { Contacts } from '../../../shared/domain/collection/desk.ts';
import { Progress } from '../../../shared/domain/collection/shapes.ts';
import { Reported } from '../../../shared/domain/submissions/shapes.ts';
import { at } from '../addresses.ts';
import { areaNamed, periodNamed } from '../area-named.ts';
import { doneAt } from '../done.ts';
import { checkedOrder } from '../entered.ts';
import { namedFindings } from '../named-findings.ts';
import { contactOf, linesOf } from '../typed-lines.ts';
import { contactsView } from '../views/contacts.ts';
import { deskView } from '../views/desk.ts';
import { type Page, sent, type Visit } from '../visit.ts';
import { likeSized, yearsOf } from '../years-beside.ts';
import { may } from './area.ts';

const path = '/pages/collections/{period}/areas/{area}';
const route = '/collections/{period}/areas/{area}';
const done: Readonly<Record<string, string>> = {
  extended: 'The closing day has been moved, and the area is told by e-mail.',
  reminded: 'The area has been reminded by e-mail.',
  noted: 'The note has been kept.',
};

const deskAt = ({ path: { area, period } }: Visit) => {
  const [found, year] = [areaNamed(area), periodNamed(period)];
  return {
    area: found,
    period: year,
    page: at.compare(year, found.slug),
    api: `/collections/${year}/areas/${found.slug}`,
  };
};

/** The ministry's desk: one area's return beside its own years and areas of its size, and what is done about it. */
export const deskPages: readonly Page[] = [
  {
    method: 'GET',
    path,
    visit: async (visit) => {
      const { area, period, page, api } = deskAt(visit);
      const [desk, progress] = await Promise.all([
        visit.api.get(AreaOnDesk, api),
        visit.api.get(Progress, `/collections/${period}`),
      ]);
      const { submission } = desk.line;
      const report = `/areas/${area.slug}/returns/${period}/submissions/${submission}/report`;
      const [found, years, others] =
        submission === undefined
          ? [undefined, [], []]
          : await Promise.all([
              visit.api.get(Reported, report),
              yearsOf(visit, area, period),
              likeSized(visit, area, progress),
            ]);
      const mayDo = {
        extend: may(visit, `PUT ${route}/extension`),
        remind: may(visit, `POST ${route}/reminders`),
        note: may(visit, `POST ${route}/notes`),
        contacts: may(visit, 'PUT /areas/{area}/contacts', area.slug),
      };
      const model = { area, period, page, desk, found, years, others, may: mayDo, done: doneAt(visit, done) };
      return { show: deskView({ ...model, named: found === undefined ? [] : namedFindings(found) }, visit) };
    },
  },
  {
    method: 'POST',
    path: `${path}/extension`,
    formOn: path,
    visit: async (visit) => {
      const { page, api } = deskAt(visit);
      const order = checkedOrder(
        ExtensionOrder,
        { closes: sent(visit.form, 'closes'), why: sent(visit.form, 'why') },
        {
          closes: { field: 'closes', say: 'Choose the new closing day' },
          why: { field: 'why', say: 'Say why, in 3 to 600 letters' },
        },
      );
      await visit.api.send('PUT', `${api}/extension`, order, sent(visit.form, 'once'));
      return { goTo: `${page}?done=extended` };
    },
  },
  {
    method: 'POST',
    path: `${path}/reminders`,
    formOn: path,
    visit: async (visit) => {
      const { page, api } = deskAt(visit);
      await visit.api.send('POST', `${api}/reminders`, {}, sent(visit.form, 'once'));
      return { goTo: `${page}?done=reminded` };
    },
  },
  {
    method: 'POST',
    path: `${path}/notes`,
    formOn: path,
    visit: async (visit) => {
      const { page, api } = deskAt(visit);
      const fields = { text: { field: 'note', say: 'Write a note of 3 to 2,000 letters' } };
      const order = checkedOrder(NoteOrder, { text: sent(visit.form, 'note') }, fields);
      await visit.api.send('POST', `${api}/notes`, order, sent(visit.form, 'once'));
      return { goTo: `${page}?done=noted` };
    },
  },
];

const contactsPath = '/pages/areas/{area}/contacts';

/** Whom to speak to in an area: kept by the area or by the ministry. */
export const contactsPages: readonly Page[] = [
  {
    method: 'GET',
    path: contactsPath,
    visit: async (visit) => {
      const area = areaNamed(visit.path.area);
      const contacts = await visit.api.get(Contacts, `/areas/${area.slug}/contacts`);
      const mayChange = may(visit, 'PUT /areas/{area}/contacts', area.slug);
      return { show: contactsView(area, contacts, mayChange, visit.query.done === 'kept', visit) };
    },
  },
  {
    method: 'POST',
    path: contactsPath,
    formOn: contactsPath,
    visit: async (visit) => {
      const area = areaNamed(visit.path.area);
      const order: z.input<typeof ContactsOrder> = {
        contacts: linesOf(sent(visit.form, 'contacts')).map(contactOf),
      };
      const say =
        'Give on each line a name and a post, then an e-mail address and a telephone number where there are any';
      checkedOrder(ContactsOrder, order, { contacts: { field: 'contacts', say } });
      await visit.api.send('PUT', `/areas/${area.slug}/contacts`, order, sent(visit.form, 'once'));
      return { goTo: `${at.contacts(area.slug)}?done=kept` };
    },
  },
];
