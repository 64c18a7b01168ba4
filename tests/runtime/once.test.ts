import { describe, expect, it } from 'vitest';
import type { Call, Reply } from '../../shared/runtime/http-door.ts';
import { once, type RequestsOnce } from '../../shared/runtime/once.ts';
import { Problem } from '../../shared/runtime/problem.ts';

/** Answers kept in memory, as the table keeps them. */
const memory = (): RequestsOnce => {
  const kept = new Map<string, { request: string; reply?: Reply }>();
  const at = ({ who, key }: { who: string; key: string }) => `${who}|${key}`;
  return {
    begin: async (asked) => {
      const found = kept.get(at(asked));
      if (found === undefined) {
        kept.set(at(asked), { request: asked.request });
        return 'new';
      }
      return found.reply === undefined ? 'running' : { request: found.request, reply: found.reply };
    },
    finish: async ({ reply, ...asked }) => void kept.set(at(asked), { request: asked.request, reply }),
    drop: async (asked) => {
      kept.delete(at(asked));
      return 'dropped';
    },
  };
};

const call = (key: string | undefined, body: unknown = {}, subject = 'jo'): Call => ({
  caller: { subject, roles: [], area: undefined },
  path: { period: '2023-24' },
  query: {},
  headers: key === undefined ? {} : { 'idempotency-key': key },
  route: 'POST /collections/{period}/releases',
  body,
});

const counted = () => {
  let done = 0;
  const act = once({ requests: memory(), now: () => new Date(0) })(async () => {
    done += 1;
    return { status: 201, body: { number: done } };
  });
  return { act, times: () => done };
};
const codeOf = (promise: Promise<unknown>) => promise.catch((error: Problem) => error.details?.code ?? error.message);

describe('a request that may be sent again', () => {
  it('is carried out once, and gives the same answer again', async () => {
    const { act, times } = counted();
    const [first, second] = [await act(call('key-number-1')), await act(call('key-number-1'))];
    expect([second.status, second.body, times()]).toEqual([first.status, first.body, 1]);
    expect(second.headers?.['idempotency-replayed']).toBe('true');
  });

  it('without a key, under another key, or by another caller is a request of its own', async () => {
    const { act, times } = counted();
    for (const each of [
      call(undefined),
      call(undefined),
      call('key-number-1'),
      call('key-number-2'),
      call('key-number-1', {}, 'al'),
    ])
      await act(each);
    expect(times()).toBe(5);
  });

  it('is refused under a key that asked something else, and under one that is no key', async () => {
    const { act, times } = counted();
    await act(call('key-number-1'));
    expect(await codeOf(act(call('key-number-1', { notes: ['x'] })))).toBe('key-reused');
    const elsewhere = { ...call('key-number-1'), path: { period: '2022-23' } };
    const otherwise = { ...call('key-number-1'), route: 'PUT /collections/{period}/dates' };
    for (const other of [elsewhere, otherwise]) expect(await codeOf(act(other))).toBe('key-reused');
    expect(await codeOf(act(call('short')))).toBe('key-malformed');
    expect(times()).toBe(1);
  });

  it('two at the same moment: the second is told that the first is running', async () => {
    let finish = () => {};
    const act = once({ requests: memory(), now: () => new Date(0) })(async () => {
      await new Promise<void>((resolve) => {
        finish = resolve;
      });
      return { status: 200 };
    });
    const first = act(call('key-number-1'));
    expect(await codeOf(act(call('key-number-1')))).toBe('still-running');
    finish();
    expect((await first).status).toBe(200);
  });

  it('that failed may be tried again at once', async () => {
    let fails = true;
    const act = once({ requests: memory(), now: () => new Date(0) })(async () => {
      if (fails) throw new Problem(409, 'conflict', 'Not now.');
      return { status: 200 };
    });
    expect(await codeOf(act(call('key-number-1')))).toBe('conflict');
    fails = false;
    expect((await act(call('key-number-1'))).status).toBe(200);
  });
});
