import { expect, it } from 'vitest';
import * as z from 'zod';
import { guarded } from '../../shared/runtime/browser-answer.ts';
import { guardedPage } from '../../shared/runtime/guarded-page.ts';
import type { Call } from '../../shared/runtime/http-door.ts';
import { failed, respond } from '../../shared/runtime/http-door.ts';
import type { Log } from '../../shared/runtime/log.ts';
import { submissionIn } from '../../shared/runtime/named.ts';
import { once, type RequestsOnce } from '../../shared/runtime/once.ts';
import type { Problem } from '../../shared/runtime/problem.ts';
import { readRequest } from '../../shared/runtime/read-request.ts';
import { refuseNumbersOf4 } from '../../shared/runtime/refuse-numbers.ts';
import { cookieOf } from '../../shared/runtime/session.ts';

const keeping = () => {
  const told: string[] = [];
  return { told, log: { error: (message: string) => told.push(message) } as unknown as Log };
};

it('nothing that is sent is taken for another kind than it says', () => {
  expect(guarded()['x-content-type-options']).toBe('nosniff');
  expect(respond({ status: 200 }).headers?.['x-content-type-options']).toBe('nosniff');
});

it('a fault is logged, and says in the answer the status that it has', async () => {
  const { told, log } = keeping();
  const busy = Object.assign(new Error(), { name: 'ThrottlingException' });
  const statuses = [busy, new TypeError()].map((error) => {
    const { statusCode, body } = failed(log, error);
    return [statusCode, JSON.parse(body!).status];
  });
  expect(statuses).toEqual([
    [503, 503],
    [500, 500],
  ]);
  const broken = async () => {
    throw new TypeError();
  };
  const page = guardedPage(log, broken, () => ({ statusCode: 500 }));
  expect(await page({} as never)).toEqual({ statusCode: 500 });
  expect(told).toEqual(['failed', 'failed', 'failed']);
});

it('a request that was carried out although it failed here is answered with what was kept of it', async () => {
  const requests: RequestsOnce = {
    begin: async ({ request }) => {
      kept.request = request;
      return 'new';
    },
    finish: async () => {},
    drop: async () => kept,
  };
  const kept = { request: '', reply: { status: 201, body: 'as it was then' } };
  const act = once({ requests, now: () => new Date(0) })(async () => {
    throw new Error('it broke');
  });
  const call = {
    caller: { subject: 'jo' },
    headers: { 'idempotency-key': 'key-number-1' },
    path: {},
    route: 'POST /x',
  };
  expect(await act(call as unknown as Call)).toEqual({ ...kept.reply, headers: { 'idempotency-replayed': 'true' } });
});

it('the first cookie of a name is taken, what is no submission is not there, and Category 4 may be spoken of', () => {
  expect(cookieOf(['a=1; b=2', 'a=3'], 'a')).toBe('1');
  expect(() => submissionIn({ submission: 'x' })).toThrow('There is no such submission.');
  expect(() => refuseNumbersOf4('Category 4 was looked at again.')).not.toThrow();
  expect(() => refuseNumbersOf4('Category 4 holds 3 people.')).toThrow('must hold no number');
});

it('of words too many twenty are named, sixty letters of each; a word too many weighs less than one that is missing', () => {
  const told = (schema: z.ZodType, given: unknown) => {
    try {
      return String(readRequest(schema, given));
    } catch (error) {
      return (error as Problem).details.detail;
    }
  };
  const many = Object.fromEntries(Array.from({ length: 22 }, (_, at) => [`k${at}`, 1]));
  expect(told(z.strictObject({}), many).match(/nothing is called/g)).toHaveLength(20);
  expect(told(z.strictObject({}), { ['y'.repeat(70)]: 1 })).toContain(`"${'y'.repeat(60)}"`);
  const Either = z.union([
    z.strictObject({ a: z.string() }),
    z.strictObject({ a: z.string(), b: z.string(), c: z.string() }),
  ]);
  expect(told(Either, { a: 'x', c: 'x' })).toMatch(/nothing is called "c" here$/);
  const Other = z.union([z.strictObject({ a: z.string(), b: z.string() }), z.strictObject({ a: z.string() })]);
  expect(told(Other, { a: 'x', c: 1 })).toMatch(/nothing is called "c" here$/);
});
