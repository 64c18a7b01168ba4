import { expect } from 'vitest';
import { compileLock } from '../../../shared/adapters/compile-lock.ts';
import { openReminders } from '../../../shared/adapters/reminders.ts';
import { requestsOnce } from '../../../shared/adapters/requests-once.ts';
import { openRound } from '../../../shared/adapters/rounds.ts';
import { AreaSlug } from '../../../shared/domain/areas.ts';
import { Round } from '../../../shared/domain/collection/rounds.ts';
import { Period } from '../../../shared/domain/periods.ts';
import type { Views } from './views.ts';

const period = Period.parse('2023-24');
const asked = { who: 'jo', key: 'a-key-of-jo', request: 'to open a round' };
const began = (minute: string) => ({ ...asked, began: `2024-05-01T09:${minute}:00.000Z` });
const mine = { by: 'ana-lyst', since: '2024-05-01T09:00:00.000Z', until: '2024-05-01T09:01:00.000Z' };
const theirs = { by: 'ann-other', since: '2024-05-01T09:03:00.000Z', until: '2024-05-01T09:05:00.000Z' };
const now = new Date('2024-05-01T09:03:00.000Z');

/** What the ministry sets about a collection, and what was asked twice. */
export const ofTheDesk: Views = {
  'compile-lock: attribute_not_exists(pk) OR #until < :now': async ({ client, tables, unchanged }) => {
    const lock = compileLock(client, tables.returns);
    expect(await lock.take(period, theirs, now)).toBeUndefined();
    await unchanged(async () => expect(await lock.take(period, mine, now)).toEqual(theirs));
  },
  'compile-lock: #until = :until': async ({ client, tables, unchanged }) => {
    const lock = compileLock(client, tables.returns);
    await lock.take(period, mine, new Date('2024-05-01T09:00:00.000Z'));
    expect(await lock.take(period, theirs, now)).toBeUndefined();
    // It took too long, and another compiles by now: the lock that is given back is no more one's own.
    await unchanged(() => lock.give(period, mine));
  },
  'reminders: attribute_not_exists(pk)': async ({ client, tables, unchanged }) => {
    const { record } = openReminders(client, tables.returns);
    const reminder = { area: AreaSlug.parse('kent'), name: 'Kent', reason: 'overdue', closes: '2024-06-27' } as const;
    const due = { period, day: '2024-06-28', reminder };
    await record(due, { who: 'the clock', at: '2024-06-28T07:00:00.000Z' });
    await unchanged(() => record(due, { who: 'the clock', at: '2024-06-28T07:05:00.000Z' }));
  },
  'requests-once: began = :began': async ({ client, tables, unchanged }) => {
    const requests = requestsOnce(client, tables.returns);
    await requests.begin(began('00'));
    expect(await requests.begin(began('02'))).toBe('new');
    // The first seemed dead, and its request was taken up: what it says afterwards counts no more.
    await unchanged(() => requests.finish({ ...began('00'), reply: 'too late' }));
    await unchanged(async () => expect(await requests.drop(began('00'))).toBe('running'));
  },
  'requests-once: attribute_not_exists(reply)': async ({ client, tables, unchanged }) => {
    const requests = requestsOnce(client, tables.returns);
    await requests.begin(began('00'));
    await requests.finish({ ...began('00'), reply: 'done' });
    await unchanged(() => requests.finish({ ...began('00'), reply: 'done otherwise' }));
    await unchanged(async () => expect(await requests.drop(began('00'))).toMatchObject({ reply: 'done' }));
  },
  'requests-once: attribute_not_exists(pk) OR (attribute_not_exists(reply) AND (began < :stale OR began = :began))':
    async ({ client, tables, unchanged }) => {
      const requests = requestsOnce(client, tables.returns);
      await requests.begin(began('00'));
      const soon = { ...asked, began: '2024-05-01T09:00:59.000Z' };
      await unchanged(async () => expect(await requests.begin(soon)).toBe('running'));
      await requests.finish({ ...began('00'), reply: 'done' });
      for (const again of [began('00'), began('30')])
        await unchanged(async () => expect(await requests.begin(again)).toMatchObject({ reply: 'done' }));
    },
  'rounds: attribute_not_exists(pk)': async ({ client, tables, unchanged }) => {
    const open = openRound(client, tables.returns);
    const round = (why: string) =>
      Round.parse({
        ...{ number: 1, areas: ['kent'], closes: '2024-07-01', why },
        ...{ openedAt: '2024-06-01T09:00:00.000Z', openedBy: 'nell' },
      });
    expect(await open(period, round('The first.'), [])).toBe(true);
    await unchanged(async () => expect(await open(period, round('At the same time.'), [])).toBe(false));
  },
};
