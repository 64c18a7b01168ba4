import { beforeEach, describe, expect, it } from 'vitest';
import { areaDates, collectionDates, setCollectionDates } from '../../../shared/adapters/collection-dates.ts';
import { openDesk } from '../../../shared/adapters/desk.ts';
import { populationStore } from '../../../shared/adapters/population-store.ts';
import { openReminders } from '../../../shared/adapters/reminders.ts';
import { requestsOnce } from '../../../shared/adapters/requests-once.ts';
import { openRound, roundsOf } from '../../../shared/adapters/rounds.ts';
import { sentMails } from '../../../shared/adapters/sent-mails.ts';
import { AreaSlug } from '../../../shared/domain/areas.ts';
import { Round } from '../../../shared/domain/collection/rounds.ts';
import { Period } from '../../../shared/domain/periods.ts';
import { emptyTable } from '../../empty-table.ts';
import { done, eventAt, itemsIn, mark } from './items-in.ts';

const period = Period.parse('2023-24');
const [kent, essex] = [AreaSlug.parse('kent'), AreaSlug.parse('essex')];
const at = '2024-05-03T09:00:00.000Z';
const by = { who: 'nell', at };
const happening = { ...by, what: 'something', about: 'COLLECTION#2023-24', why: 'So it is.' };
let own: Awaited<ReturnType<typeof emptyTable>>;
beforeEach(async () => {
  own = await emptyTable();
});
const items = () => itemsIn(own.client, own.table);

/** A request that was carried out before: what it did once is not done again, nor any part of it. */
const again = async (act: () => Promise<unknown>): Promise<void> => {
  const before = await items();
  await expect(act()).rejects.toThrow();
  expect(await items()).toEqual(before);
};
const begun = () => requestsOnce(own.client, own.table).begin(done);

describe('what the ministry sets is kept with what is told of it and the reply, all or nothing', () => {
  it('the days of a collection', async () => {
    const set = () =>
      setCollectionDates(own.client, own.table)(period, { opens: '2024-04-02', closes: '2024-06-27' }, by, done);
    await begun();
    await set();
    const told = { who: 'nell', what: 'dates set', about: 'COLLECTION#2023-24', why: '2024-04-02 to 2024-06-27' };
    expect(await items()).toEqual([
      { pk: 'COLLECTION#2023-24', sk: 'DATES', opens: '2024-04-02', closes: '2024-06-27' },
      eventAt(at, told),
      mark,
    ]);
    await again(set);
  });

  it('a population', async () => {
    const write = () =>
      populationStore(own.client, own.table).write(
        { vintage: 'mid-2021', aged10AndOver: { E23000032: 1_600_000 } },
        { period, ...by },
        done,
      );
    await begun();
    await write();
    expect(await items()).toEqual([
      eventAt(at, { who: 'nell', what: 'population set', about: 'COLLECTION#2023-24', why: 'mid-2021' }),
      mark,
      { pk: 'REFERENCE', sk: 'POPULATION#mid-2021', vintage: 'mid-2021', aged10AndOver: '{"E23000032":1600000}' },
    ]);
    await again(write);
  });

  it('a later day for one area', async () => {
    const extension = { area: kent, closes: '2024-07-31', why: 'Ill.', by: 'nell', at };
    const extend = () => openDesk(own.client, own.table).extend(period, extension, happening, done);
    await begun();
    await extend();
    expect(await items()).toEqual([
      { pk: 'COLLECTION#2023-24', sk: 'EXTENSION#kent', extension: JSON.stringify(extension) },
      eventAt(at, happening),
      mark,
    ]);
    await again(extend);
  });

  it('contacts, and a note', async () => {
    const desk = openDesk(own.client, own.table);
    const contacts = { contacts: [{ name: 'Ann Lee', post: 'Co-ordinator' }], at, by: 'nell' };
    await begun();
    await desk.setContacts(kent, contacts, done);
    await again(() => desk.setContacts(kent, { contacts: [] }, done));
    const note = { text: 'On leave.', by: 'nell', at };
    await again(() => desk.keepNote(period, kent, note, done));
    await desk.keepNote(period, kent, note);
    expect(await items()).toEqual([
      { pk: 'AREA#kent', sk: 'CONTACTS', contacts: JSON.stringify(contacts) },
      { pk: 'COLLECTION#2023-24', sk: `NOTE#kent#${at}`, note: JSON.stringify(note) },
      mark,
    ]);
    expect([await desk.contacts(kent), await desk.contacts(essex)]).toEqual([contacts, { contacts: [] }]);
  });

  it('a reminder, once for its day and its reason, whoever gives it', async () => {
    const { record } = openReminders(own.client, own.table);
    const reminder = { area: kent, name: 'Kent', reason: 'overdue', closes: '2024-06-27' } as const;
    await begun();
    await record({ period, day: '2024-06-28', reminder }, by, done);
    const about = 'COLLECTION#2023-24#AREA#kent';
    const kept = [
      eventAt(at, { who: 'nell', what: 'reminder due', about, why: 'overdue by 2024-06-27' }),
      mark,
      {
        pk: 'REMINDERS#2023-24',
        sk: '2024-06-28#kent#overdue',
        area: 'kent',
        reason: 'overdue',
        day: '2024-06-28',
        at,
      },
    ];
    expect(await items()).toEqual(kept);
    await record({ period, day: '2024-06-28', reminder }, { who: 'the clock', at: '2024-06-28T07:00:00.000Z' });
    expect(await items()).toEqual(kept);
    // Another day is another reminder; that its request was carried out before is no reason to say nothing.
    await again(() => record({ period, day: '2024-06-29', reminder }, by, done));
  });

  it('a round, with an event for each area, and no second one of its number', async () => {
    const open = openRound(own.client, own.table);
    const round = (number: number, why = 'Why.') =>
      Round.parse({ number, areas: ['kent'], closes: '2024-07-01', why, openedAt: at, openedBy: 'nell' });
    await begun();
    expect(await open(period, round(2), [happening, { ...happening, what: 'other' }], done)).toBe(true);
    expect(await items()).toEqual([
      { pk: 'COLLECTION#2023-24', sk: 'ROUND#0002', round: JSON.stringify(round(2)) },
      eventAt(at, { ...happening, what: 'other' }),
      eventAt(at, happening),
      mark,
    ]);
    expect(await open(period, round(2, 'Another.'), [])).toBe(false);
    await again(() => open(period, round(3), [], done));
    await open(period, round(10), []);
    await open(period, round(1), []);
    const rounds = await roundsOf(own.client, own.table)(period);
    expect(rounds.map(({ number }) => number)).toEqual([1, 2, 10]);
    expect(await roundsOf(own.client, own.table)(Period.parse('2022-23'))).toEqual([]);
  });
});

describe('the days of a collection', () => {
  const usual = { opens: '2024-04-01', closes: '2024-06-30' };

  it('are the usual ones until the ministry sets others, of that period alone', async () => {
    const dates = collectionDates(own.client, own.table);
    expect(await dates(period)).toEqual(usual);
    await setCollectionDates(own.client, own.table)(period, { opens: '2024-04-02', closes: '2024-06-27' }, by);
    expect(await dates(period)).toEqual({ opens: '2024-04-02', closes: '2024-06-27' });
    expect(await dates(Period.parse('2022-23'))).toEqual({ opens: '2023-04-01', closes: '2023-06-30' });
  });

  it('end later for an area whose day was moved, and for no other', async () => {
    const dates = areaDates(own.client, own.table);
    const extension = { area: kent, closes: '2024-07-31', why: 'Ill.', by: 'nell', at };
    await openDesk(own.client, own.table).extend(period, extension, happening);
    expect(await dates(period, kent)).toEqual({ ...usual, closes: '2024-07-31' });
    expect(await dates(period, essex)).toEqual(usual);
    expect(await openDesk(own.client, own.table).extensions(period)).toEqual([extension]);
  });
});

it('a mail that has gone is known by its event alone', async () => {
  const { hasGone, mark: note } = sentMails(own.client, own.table);
  const of = { month: '2024-05', event: `${at}#COLLECTION#2023-24#AREA#kent#reminder due` };
  expect(await hasGone(of)).toBe(false);
  await note(of, at);
  expect([await hasGone(of), await hasGone({ ...of, month: '2024-06' })]).toEqual([true, false]);
  expect(await items()).toEqual([{ pk: 'MAILS#2024-05', sk: of.event, sentAt: at }]);
});
