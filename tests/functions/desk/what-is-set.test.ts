import { describe, expect, it } from 'vitest';
import { openRound } from '../../../functions/open-round/open-round.ts';
import { setDates } from '../../../functions/set-dates/set-dates.ts';
import { setPopulation } from '../../../functions/set-population/set-population.ts';
import { tendArea } from '../../../functions/tend-area/tend-area.ts';
import { areas } from '../../../shared/domain/areas.ts';
import type { Round } from '../../../shared/domain/collection/rounds.ts';
import { mid2023 } from '../../../shared/domain/population.ts';
import type { Call, Reply } from '../../../shared/runtime/http-door.ts';
import { refusalOf } from './refusal-of.ts';

const at = '2024-06-03T09:00:00.000Z';
const now = () => new Date(at);
const who = 'Nell Jones (nell@moj.example)';
/** A request of one analyst; that it was carried out is told by its reply. */
const call = (body: unknown, route = '', path: Record<string, string> = {}): Call => ({
  caller: { ...{ subject: 'nell', name: 'Nell Jones', email: 'nell@moj.example' }, roles: [], area: undefined },
  ...{ path: { period: '2023-24', area: 'kent', ...path }, query: {}, headers: {}, route, body },
  carriedOut: (reply: Reply) => ({ who: 'nell', key: 'k', request: 'r', began: at, reply }),
});
const done = (reply: Reply) => ({ who: 'nell', key: 'k', request: 'r', began: at, reply });
/** A port that keeps what it was called with. */
const port = <Out>(out: Out) => {
  const called: unknown[][] = [];
  const act = async (...words: unknown[]): Promise<Out> => {
    called.push(words);
    return out;
  };
  return { called, act };
};

describe('the days of a collection', () => {
  it.each([
    { opens: '2024-04-02', closes: '2024-06-27' },
    { opens: '2024-04-02', closes: '2024-04-02' },
  ])('are set as they were sent, by whom and when: %o', async (dates) => {
    const { called, act } = port(undefined);
    const reply = await setDates({ set: act, now })(call(dates));
    expect(reply).toEqual({ status: 200, body: dates });
    expect(called).toEqual([['2023-24', dates, { who, at }, done(reply)]]);
  });

  it.each([
    [{ opens: '2024-04-02', closes: '2024-04-01' }, '422 closes-before-it-opens'],
    [{ opens: '2024-04-02' }, '400 malformed-request'],
    [{ opens: '2024-04-02', closes: '2024-06-27', area: 'kent' }, '400 malformed-request'],
  ])('are refused, and nothing is set: %o', async (dates, refusal) => {
    const { called, act } = port(undefined);
    expect(await refusalOf(setDates({ set: act, now })(call(dates)))).toBe(refusal);
    expect(called).toEqual([]);
  });
});

describe('the population of a period', () => {
  const { aged10AndOver } = mid2023;
  const set = (body: unknown, period = '2023-24') => {
    const { called, act } = port(undefined);
    return { called, reply: setPopulation({ populations: { write: act }, now })(call(body, '', { period })) };
  };

  it.each([
    ['2023-24', 'mid-2023'],
    ['2022-23', 'mid-2021'],
  ])('of %s is kept as %s, which its rates rest on', async (period, vintage) => {
    const { called, reply } = set({ aged10AndOver }, period);
    const forces = Object.keys(aged10AndOver).length;
    expect(await reply).toEqual({ status: 200, body: { vintage, forces } });
    expect(called).toEqual([[{ vintage, aged10AndOver }, { period, who, at }, done(await reply)]]);
  });

  it('is refused where a force is missing, which is named, or where it is none', async () => {
    const { E23000032: _, ...without } = aged10AndOver;
    for (const [body, refusal] of [
      [{ aged10AndOver: without }, '422 population-incomplete'],
      [{ aged10AndOver: { ...aged10AndOver, E23000032: 0 } }, '422 not-a-population'],
      [{}, '422 not-a-population'],
    ] as const) {
      const { called, reply } = set(body);
      expect(await refusalOf(reply)).toBe(refusal);
      expect(called).toEqual([]);
    }
    await expect(set({ aged10AndOver: without }).reply).rejects.toThrow('No count was given for Kent.');
  });
});

describe('a round of answers', () => {
  const order = { areas: ['kent', 'dorset'], closes: '2024-06-03', why: 'A correction is wanted.' };
  const round: Round = {
    ...{ number: 1, areas: ['dorset', 'kent'] as Round['areas'], closes: '2024-06-03', why: order.why },
    ...{ openedAt: at, openedBy: who },
  };
  const open = (body: unknown, before: readonly Round[] = [], taken = [true]) => {
    const called: unknown[][] = [];
    const act = async (...words: unknown[]) => {
      called.push(words);
      return taken.shift() ?? false;
    };
    return { called, reply: openRound({ rounds: async () => before, open: act, now })(call(body)) };
  };

  it('asks the areas that are named, in their order, by the end of a day, each by an event', async () => {
    const { called, reply } = open(order);
    expect(await reply).toEqual({ status: 201, body: round });
    const happening = (area: string) => ({
      ...{ at, who, what: 'asked to confirm or correct', about: `COLLECTION#2023-24#AREA#${area}` },
      why: 'by the end of 3 June 2024: A correction is wanted.',
    });
    expect(called).toEqual([['2023-24', round, ['dorset', 'kent'].map(happening), done(await reply)]]);
  });

  it('asks all 42 where none is named, and takes the next number', async () => {
    const { areas: _, ...all } = order;
    const { reply } = open(all, [{ ...round, why: 'Another.' }]);
    expect((await reply).body).toMatchObject({ number: 2, areas: areas.map(({ slug }) => slug) });
  });

  it.each([
    ['within the hour', { openedAt: '2024-06-03T08:00:00.001Z' }, 0],
    ['an hour later', { openedAt: '2024-06-03T08:00:00.000Z' }, 1],
    ['by another', { openedBy: 'somebody' }, 1],
    ['for another reason', { why: 'Another.' }, 1],
    ['by another day', { closes: '2024-06-04' }, 1],
    ['of other areas', { areas: ['kent'] as Round['areas'] }, 1],
  ])(
    'asked for again in the same words is the same one, and opened anew where it is another: %s',
    async (_, other, opened) => {
      const { called, reply } = open(order, [{ ...round, ...other }]);
      expect(called).toHaveLength(0);
      expect(await reply).toMatchObject({ status: 201, body: { number: opened + 1 } });
      expect(called).toHaveLength(opened);
    },
  );

  it('is opened at the second try where another was first, and refused where it never can be', async () => {
    expect(await open(order, [], [false, true]).reply).toMatchObject({ status: 201 });
    expect(await refusalOf(open(order, [], []).reply)).toBe('409 changed-meanwhile');
  });

  it('is refused for a day that is past, and for words that hold a number of Category 4', async () => {
    expect(await refusalOf(open({ ...order, closes: '2024-06-02' }).reply)).toBe('422 day-past');
    const why = 'They hold 3 in Category 4.';
    expect(await refusalOf(open({ ...order, why }).reply)).toBe('422 number-in-answer');
  });
});

describe('what the ministry does about an area', () => {
  const house = () => {
    const [extend, keepNote, setContacts, remind] = [
      port(undefined),
      port(undefined),
      port(undefined),
      port(undefined),
    ];
    const tend = (end: string, body: unknown, stand: object = {}) =>
      tendArea({
        desk: {
          ...{ extend: extend.act, keepNote: keepNote.act, setContacts: setContacts.act },
          extensions: async () => [],
        },
        dates: async () => ({ opens: '2024-04-01', closes: '2024-06-05' }),
        ...{ stand: async () => stand, remind: remind.act, now },
      })(call(body, `POST /collections/{period}/areas/{area}/${end}`));
    return { extend, keepNote, setContacts, remind, tend };
  };

  it.each(['2024-06-05', '2024-07-31'])('extends its day to %s, and tells so', async (closes) => {
    const { tend, extend } = house();
    const extension = { area: 'kent', closes, why: 'Their system is down.', by: who, at };
    const reply = await tend('extension', { closes, why: extension.why });
    expect(reply).toEqual({ status: 200, body: extension });
    const about = 'COLLECTION#2023-24#AREA#kent';
    const happening = { at, who, what: 'closing extended', about, why: `to ${closes}: Their system is down.` };
    expect(extend.called).toEqual([['2023-24', extension, happening, done(reply)]]);
  });

  it('does not shorten it, and says when the collection closes', async () => {
    const { tend, extend } = house();
    const asked = () => tend('extension', { closes: '2024-06-04', why: 'Their system is down.' });
    expect(await refusalOf(asked())).toBe('422 closes-early');
    await expect(asked()).rejects.toThrow('before the collection does, on 2024-06-05');
    const why = 'They hold 3 in Category 4.';
    expect(await refusalOf(tend('extension', { closes: '2024-07-31', why }))).toBe('422 number-in-answer');
    expect(extend.called).toEqual([]);
  });

  it('keeps a note and contacts, by whom and when', async () => {
    const { tend, keepNote, setContacts } = house();
    const note = await tend('notes', { text: 'On leave until Monday.' });
    expect(note).toEqual({ status: 201, body: { text: 'On leave until Monday.', by: who, at } });
    expect(keepNote.called).toEqual([['2023-24', 'kent', note.body, done(note)]]);
    const contacts = [{ name: 'Ann Lee', post: 'Co-ordinator' }];
    const kept = await tend('contacts', { contacts });
    expect(kept).toEqual({ status: 200, body: { contacts, by: who, at } });
    expect(setContacts.called).toEqual([['kent', kept.body, done(kept)]]);
  });

  it('reminds it at this instant of what it owes, and of nothing where nothing is due', async () => {
    const { tend, remind } = house();
    const reply = await tend('reminders', {});
    const reminder = { area: 'kent', name: 'Kent', reason: 'closing-soon', closes: '2024-06-05' };
    expect(reply).toEqual({ status: 200, body: reminder });
    expect(remind.called).toEqual([[{ period: '2023-24', day: at, reminder }, { who, at }, done(reply)]]);
    const counted = {
      ...{ submission: 's', rules: '1', form: 'D', receivedAt: at, nil: false, observations: [] },
      ...{ signedOff: { by: 'bob', at }, first: { submission: 's', receivedAt: at } },
    };
    expect(await refusalOf(tend('reminders', {}, { signed: counted }))).toBe('409 nothing-due');
    expect(await refusalOf(tend('reminders', { to: 'all' }))).toBe('400 malformed-request');
    expect(remind.called).toHaveLength(1);
  });
});
