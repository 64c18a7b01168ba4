import { beforeEach, describe, expect, it } from 'vitest';
import { remindAreas } from '../../../functions/remind-areas/remind-areas.ts';
import { showCollection } from '../../../functions/show-collection/show-collection.ts';
import { showDesk } from '../../../functions/show-desk/show-desk.ts';
import { showEvents } from '../../../functions/show-events/show-events.ts';
import { tellAreas } from '../../../functions/tell-areas/tell-areas.ts';
import { tendArea } from '../../../functions/tend-area/tend-area.ts';
import { areaDates, collectionDates } from '../../../shared/adapters/collection-dates.ts';
import { openDesk } from '../../../shared/adapters/desk.ts';
import { eventItem } from '../../../shared/adapters/events.ts';
import { activityOf, readEvents } from '../../../shared/adapters/read-events.ts';
import { openReleases } from '../../../shared/adapters/releases.ts';
import { openReminders } from '../../../shared/adapters/reminders.ts';
import { openRound, roundsOf } from '../../../shared/adapters/rounds.ts';
import { sentMails } from '../../../shared/adapters/sent-mails.ts';
import { standOf, standsOf } from '../../../shared/adapters/stands.ts';
import { areaOf, findArea } from '../../../shared/domain/areas.ts';
import type { Round } from '../../../shared/domain/collection/rounds.ts';
import type { AuditEvent } from '../../../shared/domain/events/event.ts';
import { type Mail, mailOf } from '../../../shared/domain/events/mail-of.ts';
import { Period } from '../../../shared/domain/periods.ts';
import { readWorkbook } from '../../../shared/formats/workbook/read-workbook.ts';
import type { Call } from '../../../shared/runtime/http-door.ts';
import { emptyTable } from '../../empty-table.ts';
import { code } from '../conversation/house.ts';

const period = Period.parse('2023-24');
const kent = areaOf(findArea('kent')!.slug);
const open = async () => {
  const { client, table: returns } = await emptyTable();
  let clock = Date.parse('2024-06-23T08:00:00Z');
  const now = () => {
    clock += 1000;
    return new Date(clock);
  };
  const ports = {
    desk: openDesk(client, returns),
    dates: collectionDates(client, returns),
    stand: standOf(client, returns),
    stands: standsOf(client, returns),
    remind: openReminders(client, returns).record,
    activity: activityOf(client, returns, now),
    rounds: roundsOf(client, returns),
    openRound: openRound(client, returns),
    releases: openReleases(client, returns).ofPeriod,
    newest: async () => undefined,
    now,
  };
  const call = (route: string, body?: unknown, query = {}): Call => ({
    caller: {
      subject: 'nell',
      name: 'Nell Jones',
      email: 'nell@moj.example',
      roles: ['ministry-analyst'],
      area: undefined,
    },
    ...{ path: { area: 'kent', period }, query, headers: {}, route, body },
  });
  const remind = remindAreas({
    ...ports,
    extensions: ports.desk.extensions,
    log: { info: () => {} },
  });
  return {
    tend: (end: string, body: unknown) => tendArea(ports)(call(`POST /collections/{period}/areas/{area}/${end}`, body)),
    desk: () => showDesk(ports)(call('GET /collections/{period}/areas/{area}')),
    collection: (end: string, query = {}) =>
      showCollection(ports)(call(`GET /collections/{period}${end}`, undefined, query)),
    events: (query = {}) =>
      showEvents({ events: readEvents(client, returns), now })(call('GET /events', undefined, query)),
    open: (round: Round) => ports.openRound(period, round, []),
    areaDates: () => areaDates(client, returns)(period, kent.slug),
    remind,
    tell: (send: (mail: Mail) => Promise<void>) =>
      tellAreas({
        sent: sentMails(client, returns),
        send,
        post: { pages: 'https://p.example', domain: 'm.example' },
        now,
      }),
  };
};

describe('the ministry’s desk', () => {
  let house: Awaited<ReturnType<typeof open>>;
  beforeEach(async () => {
    house = await open();
  });

  it('extends the closing day of one area, which is held against it from then on and told as an event', async () => {
    expect(await code(house.tend('extension', { closes: '2024-06-01', why: 'Their system was down.' }))).toBe(
      'closes-early',
    );
    await house.tend('extension', { closes: '2024-07-31', why: 'Their system was down.' });
    expect((await house.areaDates()).closes).toBe('2024-07-31');
    const { body } = await house.desk();
    expect(body).toMatchObject({
      extension: { closes: '2024-07-31', by: 'Nell Jones (nell@moj.example)' },
      activity: [
        { who: 'Nell Jones (nell@moj.example)', words: expect.stringContaining('extended the closing day of Kent') },
      ],
    });
    await house.remind();
    const due = (await house.events({ what: 'reminder' })).body as { items: { area: string }[] };
    expect(due.items).toHaveLength(41);
    expect(due.items.map(({ area }) => area)).not.toContain('kent');
  });

  it('reminds an area now, and says when it was last', async () => {
    await house.tend('reminders', {});
    expect((await house.desk()).body).toMatchObject({ lastReminded: expect.stringMatching(/^2024-06-23T08/) });
    await house.tend('reminders', {});
    const { items } = (await house.events({ area: 'Kent', what: 'reminder due' })).body as { items: unknown[] };
    expect(items).toHaveLength(2);
  });

  it('keeps contacts, and notes that hold no number of Category 4', async () => {
    await house.tend('contacts', { contacts: [{ name: 'Ann Lee', post: 'Co-ordinator', email: 'ann@kent.example' }] });
    await house.tend('notes', { text: 'On leave until Monday; asked for a week.' });
    expect(await code(house.tend('notes', { text: 'They hold 3 in Category 4.' }))).toBe('number-in-answer');
    expect((await house.desk()).body).toMatchObject({
      contacts: { contacts: [{ name: 'Ann Lee' }] },
      notes: [{ text: 'On leave until Monday; asked for a week.', by: 'Nell Jones (nell@moj.example)' }],
    });
    expect(JSON.stringify((await house.events()).body)).not.toContain('On leave');
  });

  it('reminds those that an overdue round waits for, and says how many more answers are needed', async () => {
    const opened = { openedBy: 'nell', openedAt: '2024-06-01T08:00:00.000Z', why: 'A correction is wanted.' };
    const asked = ['kent', 'lancashire'].map((slug) => findArea(slug)!.slug);
    await house.open({ ...opened, number: 1, closes: '2024-06-16', areas: asked });
    await house.open({ ...opened, number: 2, closes: '2024-06-23', areas: [kent.slug] });
    for (let twice = 0; twice < 2; twice += 1) await house.remind();
    const { items } = (await house.events({ what: 'reminder' })).body as { items: AuditEvent[] };
    const unanswered = items.filter(({ why }) => why.startsWith('unanswered'));
    expect(unanswered.map(({ area, why }) => `${area} ${why}`).toSorted()).toEqual([
      'kent unanswered by 2024-06-16',
      'lancashire unanswered by 2024-06-16',
    ]);
    const mail = mailOf(unanswered[0]!, { pages: 'https://p.example', domain: 'm.example' });
    expect(mail?.body).toContain('Answers about 2023-24 were wanted by 2024-06-16.');
    expect((await house.collection('/rounds')).body).toMatchObject({
      items: [{ number: 2 }, { number: 1, answered: 0 }],
      category4: { drawn: false, answersStillNeeded: 0 },
    });
  });

  it('exports the tracker and the events as files', async () => {
    await house.tend('extension', { closes: '2024-07-31', why: 'Their "system", was down.' });
    const csv = String((await house.collection('/tracker')).body).split('\r\n');
    expect(csv[0]).toBe('area,standing,nil,late,received,signed_off,correction,closes,last_reminded');
    expect(csv).toHaveLength(44);
    expect(csv.find((line) => line.startsWith('Kent'))).toBe('Kent,not-heard-from,no,no,,,,2024-07-31,');
    const xlsx = (await house.collection('/tracker', { format: 'xlsx' })).body as Uint8Array;
    const cells = readWorkbook(xlsx, 'xlsx').sheets[0]?.cells ?? [];
    expect(new Set(cells.map(({ row }) => row)).size).toBe(43);
    const events = String((await house.events({ format: 'csv', area: 'kent' })).body);
    expect(events).toContain('"to 2024-07-31: Their ""system"", was down."');
  });
});

describe('a mail', () => {
  const item = eventItem({
    at: '2024-06-23T08:00:00.000Z',
    who: 'x',
    what: 'closing extended',
    about: 'COLLECTION#2023-24#AREA#kent',
    why: 'y',
  });
  const record = { dynamodb: { NewImage: item } };

  it('that fails is sent when the change comes again, and once', async () => {
    const house = await open();
    const sent: Mail[] = [];
    await expect(house.tell(async () => Promise.reject(new Error('down')))(record)).rejects.toThrow('down');
    const tell = house.tell(async (mail) => void sent.push(mail));
    await tell(record);
    await tell(record);
    expect(sent.map(({ to }) => to)).toEqual(['mappa-kent@m.example']);
  });
});
