import { describe, expect, it } from 'vitest';
import { findArea } from '../../../shared/domain/areas.ts';
import { closesTooSoon } from '../../../shared/domain/collection/dates.ts';
import { datesFor } from '../../../shared/domain/collection/desk.ts';
import { recentPeriods } from '../../../shared/domain/collection/recent-periods.ts';
import { remindersOf, reminderText } from '../../../shared/domain/collection/reminders.ts';
import { askedAreas, progressIn, Round, waitedFor } from '../../../shared/domain/collection/rounds.ts';
import { progressOfAll } from '../../../shared/domain/collection/standing.ts';
import type { Footing } from '../../../shared/domain/submissions/footing.ts';
import type { ReturnInHand, SignedReturn, Stand } from '../../../shared/domain/submissions/stand.ts';

const dates = { opens: '2024-04-01', closes: '2024-06-30' };
const fine: Footing = { status: 'accepted', open: [], waiting: [] };
const slugs = (...names: string[]) => names.map((name) => findArea(name)!.slug);
const kept = { submission: 's', rules: '1', form: 'D', nil: false, observations: [] };
const sent = (receivedAt: string): ReturnInHand => ({ ...kept, receivedAt, own: fine, seen: fine });
const signed = (at: string): SignedReturn => {
  const receivedAt = '2024-06-01T10:00:00.000Z';
  return { ...kept, receivedAt, signedOff: { by: 'jo', at }, first: { submission: 's', receivedAt } };
};

describe('the days of an area', () => {
  it('are those of the collection, but for its own closing day', () => {
    const extensions = slugs('essex', 'kent').map((area, at) => ({
      ...{ area, closes: ['2024-07-05', '2024-07-14'][at]!, why: 'Illness.', by: 'a', at: '2024-06-01T10:00:00.000Z' },
    }));
    expect(datesFor(dates, extensions, 'kent')).toEqual({ opens: dates.opens, closes: '2024-07-14' });
    expect(datesFor(dates, extensions, 'surrey')).toEqual(dates);
    const lines = progressOfAll(new Map(), (area) => datesFor(dates, extensions, area));
    const told = remindersOf(lines, dates, '2024-07-10');
    expect(told.find(({ area }) => area === 'kent')).toMatchObject({ reason: 'closing-soon', closes: '2024-07-14' });
    expect(told.find(({ area }) => area === 'surrey')).toMatchObject({ reason: 'overdue', closes: '2024-06-30' });
  });

  it('may be one: a collection that closes on the day it opens', () => {
    expect(closesTooSoon({ opens: '2024-04-01', closes: '2024-04-01' })).toBe(false);
    expect(closesTooSoon({ opens: '2024-04-02', closes: '2024-04-01' })).toBe(true);
  });
});

describe('the collections that are shown', () => {
  it('are the last that has opened and the five before it', () => {
    expect(recentPeriods('2024-04-01')).toEqual(['2023-24', '2022-23', '2021-22', '2020-21', '2019-20', '2018-19']);
    expect(recentPeriods('2024-03-31')[0]).toBe('2022-23');
  });
});

describe('a round of answers', () => {
  const round = Round.parse({
    ...{ number: 1, areas: ['kent', 'essex', 'surrey', 'sussex'], closes: '2024-07-10', why: 'A figure was unclear.' },
    ...{ openedAt: '2024-07-01T09:00:00.000Z', openedBy: 'a' },
  });
  const stands = new Map<string, Stand>([
    ['kent', { signed: signed(round.openedAt) }],
    ['essex', { signed: signed('2024-07-01T08:59:59.999Z'), inHand: sent('2024-07-02T10:00:00.000Z') }],
    ['surrey', { signed: signed('2024-06-20T10:00:00.000Z'), inHand: sent('2024-06-30T10:00:00.000Z') }],
  ]);

  it('asks every area, or those that are named', () => {
    expect(askedAreas(undefined)).toHaveLength(42);
    expect(askedAreas(slugs('kent', 'essex'))).toEqual(['essex', 'kent']);
  });

  it('is answered by what was signed off since it was opened, in that moment too; what came since is with its area', () => {
    const { progress, answered } = progressIn(round, stands);
    expect(Object.fromEntries(progress.map(({ area, state }) => [area, state]))).toEqual({
      ...{ kent: 'answered', essex: 'with-area', surrey: 'asked', sussex: 'asked' },
    });
    expect(answered).toBe(1);
  });

  it('takes nothing for a correction in hand that is signed off already', () => {
    const own = { ...sent('2024-07-02T10:00:00.000Z'), signedOff: { by: 'jo', at: '2024-06-30T10:00:00.000Z' } };
    const { progress } = progressIn({ ...round, areas: slugs('kent') }, new Map([['kent', { inHand: own }]]));
    expect(progress.map(({ state }) => state)).toEqual(['asked']);
  });

  it('that is overdue waits for those who have not answered, a week after it closed and every week', () => {
    const waited = (day: string) => waitedFor(round, stands, day).map(({ area }) => area);
    expect(waited('2024-07-17')).toEqual(['essex', 'surrey', 'sussex']);
    for (const day of ['2024-07-03', '2024-07-10', '2024-07-11', '2024-07-16', '2024-07-18'])
      expect(waited(day), day).toEqual([]);
    const [reminder] = waitedFor(round, stands, '2024-07-17');
    expect(reminder).toMatchObject({ reason: 'unanswered', closes: '2024-07-10' });
    expect(reminderText(reminder!, '2023-24').body).toContain('Answers about 2023-24 were wanted by 2024-07-10.');
  });

  it('is no collection: what closes that is said otherwise', () => {
    const [first] = remindersOf(
      progressOfAll(new Map(), () => dates),
      dates,
      '2024-06-16',
    );
    expect(reminderText(first!, '2023-24').body).toContain('The collection for 2023-24 closes on 2024-06-30.');
  });
});
