import { beforeEach, describe, expect, it } from 'vitest';
import { setCollectionDates } from '../../shared/adapters/collection-dates.ts';
import { queryAll } from '../../shared/adapters/query-all.ts';
import { requestsOnce } from '../../shared/adapters/requests-once.ts';
import { inReturns } from '../../shared/adapters/table-keys.ts';
import { Period } from '../../shared/domain/periods.ts';
import type { Call } from '../../shared/runtime/http-door.ts';
import { once } from '../../shared/runtime/once.ts';
import { emptyTable } from '../empty-table.ts';
import { callWithKey } from '../runtime/call-with-key.ts';

const period = Period.parse('2023-24');
let own: Awaited<ReturnType<typeof emptyTable>>;
beforeEach(async () => {
  own = await emptyTable();
});

describe('a request with a key', () => {
  const clock = { now: new Date('2024-05-01T09:00:00Z') };
  const counted = () => {
    let done = 0;
    const requests = requestsOnce(own.client, own.table);
    const act = once({ requests, now: () => clock.now })(async () => ({ status: 201, body: { number: ++done } }));
    return { act, requests, times: () => done };
  };
  const later = (minutes: number) => {
    clock.now = new Date(clock.now.getTime() + minutes * 60_000);
  };

  it('is carried out once, a minute and a day later as well', async () => {
    const { act, times } = counted();
    const first = await act(callWithKey('key-of-a-minute'));
    for (const minutes of [0, 2, 24 * 60]) {
      later(minutes);
      expect(await act(callWithKey('key-of-a-minute'))).toMatchObject({
        ...first,
        headers: { 'idempotency-replayed': 'true' },
      });
    }
    expect(times()).toBe(1);
  });

  it('is refused on another path, by another route and with another body', async () => {
    const { act, times } = counted();
    await act(callWithKey('key-of-one-path'));
    for (const other of [
      { path: { period: '2022-23' } },
      { route: 'POST /collections/{period}/rounds' },
      { body: { notes: ['another'] } },
    ])
      await expect(act(callWithKey('key-of-one-path', other))).rejects.toMatchObject({
        details: { code: 'key-reused' },
      });
    expect(times()).toBe(1);
  });

  it('that died in the midst is refused for a minute and carried out after it, once', async () => {
    const { act, requests, times } = counted();
    const asked = { who: 'jo', key: 'key-of-the-dead', request: 'whatever it was', began: clock.now.toISOString() };
    expect(await requests.begin(asked)).toBe('new');
    later(0.9);
    await expect(act(callWithKey('key-of-the-dead'))).rejects.toMatchObject({ details: { code: 'still-running' } });
    later(0.2);
    expect((await act(callWithKey('key-of-the-dead'))).status).toBe(201);
    expect(times()).toBe(1);
  });

  it('is free again where it was refused', async () => {
    const { requests } = counted();
    const asked = { who: 'jo', key: 'key-of-refusal', request: 'a', began: clock.now.toISOString() };
    await requests.begin(asked);
    expect([await requests.drop(asked), await requests.drop(asked)]).toEqual(['dropped', 'dropped']);
    expect(await requests.begin(asked)).toBe('new');
  });

  describe('that changes something', () => {
    const by = { who: 'ana-lyst', at: '2033-05-01T09:00:00.000Z' };
    const dates = { opens: '2024-04-02', closes: '2024-06-27' };
    /** Sets dates, and dies or goes wrong before or after; each time at another instant. */
    const setting = (wrong: (set: () => Promise<void>, carriedOut: Call['carriedOut']) => Promise<void>) => {
      const { client, table } = own;
      return once({ requests: requestsOnce(client, table), now: () => clock.now })(async ({ carriedOut }) => {
        const answer = { status: 200, body: { at: clock.now.toISOString() } };
        const given = { ...by, at: clock.now.toISOString() };
        await wrong(() => setCollectionDates(client, table)(period, dates, given, carriedOut?.(answer)), carriedOut);
        return answer;
      });
    };
    const never = () => new Promise<never>(() => {});
    const happened = async () => {
      const month = clock.now.toISOString().slice(0, 7);
      return (await queryAll(own.client, own.table, inReturns.event.partition({ month }))).length;
    };

    it('and dies after it did gives the answer that was never given, and does it no second time', async () => {
      clock.now = new Date('2033-05-01T09:00:00Z');
      let done = () => {};
      const isDone = new Promise<void>((resolve) => {
        done = resolve;
      });
      const dying = setting(async (set) => {
        await set();
        done();
        await never();
      });
      void dying(callWithKey('key-of-one-who-dies'));
      await isDone;
      later(5);
      const again = await setting((set) => set())(callWithKey('key-of-one-who-dies'));
      expect(again).toMatchObject({ status: 200, body: { at: '2033-05-01T09:00:00.000Z' } });
      expect(again.headers).toEqual({ 'idempotency-replayed': 'true' });
      expect(await happened()).toBe(1);
    });

    it('and only seemed dead does nothing once another has done it, and gives the answer of the other', async () => {
      clock.now = new Date('2034-05-01T09:00:00Z');
      const [begun, sleeping] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
      const slow = setting(async (set) => {
        begun.resolve();
        await sleeping.promise;
        await set();
      })(callWithKey('key-of-a-slow-one'));
      await begun.promise;
      later(5);
      const quick = await setting((set) => set())(callWithKey('key-of-a-slow-one'));
      sleeping.resolve();
      expect((await slow).body).toEqual(quick.body);
      expect(await happened()).toBe(1);
    });

    it('and fails after it did is not asked to be tried again', async () => {
      clock.now = new Date('2035-05-01T09:00:00Z');
      const failing = setting(async (set) => {
        await set();
        throw new Error('The lock could not be given back.');
      });
      expect((await failing(callWithKey('key-of-one-who-fails'))).status).toBe(200);
      expect(await happened()).toBe(1);
    });
  });
});
