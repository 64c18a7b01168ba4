import type { Context } from 'aws-lambda';
import { describe, expect, it } from 'vitest';
import { type Call, httpDoor, type Reply } from '../../shared/runtime/http-door.ts';
import type { Log } from '../../shared/runtime/log.ts';
import { Problem, refuse } from '../../shared/runtime/problem.ts';
import { publicDoor } from '../../shared/runtime/public-door.ts';
import { queueDoor } from '../../shared/runtime/queue-door.ts';
import { streamDoor } from '../../shared/runtime/stream-door.ts';

/** A log that remembers, as text, all that it was told. */
const remembering = () => {
  const lines: string[] = [];
  const say = (...words: unknown[]) => void lines.push(JSON.stringify(words));
  const errors: string[] = [];
  const log = {
    debug: say,
    info: say,
    warn: say,
    error: (...words: unknown[]) => {
      say(...words);
      errors.push(lines.at(-1)!);
    },
    addContext: () => {},
    appendKeys: () => {},
    resetKeys: () => {},
  };
  return { lines, errors, log: log as unknown as Log };
};
const context = {} as Context;
const secret = 'a line of the file: 1234567';
const fails = async () => {
  throw new Error(secret);
};

describe('the door that is open to everybody', () => {
  const ask = async (act: () => Promise<Reply>, method = 'GET') => {
    const { errors, log } = remembering();
    const event = { rawQueryString: 'a=1', headers: {}, requestContext: { http: { method } } } as never;
    const answer = await publicDoor(log, act)(event, context);
    return { ...(answer as { statusCode: number; headers: Record<string, string>; body: string }), errors };
  };

  it('answers so that a page of anybody may read it, refusals too', async () => {
    const refused = async () => {
      throw refuse.notFound('Nothing is here.');
    };
    for (const act of [async () => ({ status: 200 }), refused, fails])
      expect((await ask(act)).headers).toMatchObject({
        'access-control-allow-origin': '*',
        'access-control-expose-headers': 'etag, link, retry-after',
      });
    const written = await ask(async () => ({ status: 200 }), 'POST');
    expect([written.statusCode, written.headers.allow]).toEqual([405, 'GET, HEAD']);
  });

  it('logs what is refused for a fault of ours as an error, so that it rings, and says when to ask again', async () => {
    const readsInVain = async () => {
      const problem = new Problem(503, 'out-of-order', 'The list cannot be read.');
      problem.cause = new Error(secret);
      throw problem;
    };
    const { statusCode, headers, errors, body } = await ask(readsInVain);
    expect([statusCode, headers['retry-after'], errors.length]).toEqual([503, '60', 1]);
    expect(errors[0]).toContain('out-of-order');
    expect(errors[0]).toContain('at readsInVain ');
    expect(errors[0] + body).not.toContain('1234567');
    const refused = await ask(async () => {
      throw refuse.notFound('Nothing is here.');
    });
    expect(refused.errors).toEqual([]);
  });
});

describe('the door of a route', () => {
  const event = (change: object = {}) =>
    ({
      routeKey: 'GET /me',
      headers: {},
      requestContext: { authorizer: { jwt: { claims: { sub: 'ann', 'cognito:groups': '[auditor]' } } } },
      ...change,
    }) as never;
  const ask = async (act: (call: Call) => Promise<Reply>, change: object = {}) => {
    const { lines, log } = remembering();
    const answer = await httpDoor(log, act)(event(change), context);
    return { ...(answer as { statusCode: number; headers: Record<string, string>; body: string }), lines };
  };

  it('answers in JSON, and forbids every cache to keep it', async () => {
    const { statusCode, headers, body } = await ask(async ({ caller }) => ({ status: 200, body: caller.subject }));
    expect([statusCode, body]).toEqual([200, '"ann"']);
    expect(headers).toMatchObject({ 'content-type': 'application/json', 'cache-control': 'no-store' });
  });

  it('answers a refusal as problem details with a steady code', async () => {
    const { statusCode, headers, body } = await ask(async () => {
      throw refuse.conflict('It is published.', 'already-published');
    });
    expect([statusCode, headers['content-type']]).toEqual([409, 'application/problem+json']);
    expect(JSON.parse(body)).toMatchObject({ status: 409, code: 'already-published', detail: 'It is published.' });
  });

  it.each([
    ['application/json', 400, 'body-not-json'],
    ['application/merge-patch+json; charset=utf-8', 400, 'body-not-json'],
    ['text/csv', 415, 'not-a-type-taken'],
    ['', 400, 'body-not-json'],
    [undefined, 400, 'body-not-json'],
  ])('answers a body of type %s that is no JSON with %i', async (type, status, code) => {
    const headers = type === undefined ? {} : { 'content-type': type };
    const answer = await ask(async () => ({ status: 200 }), { headers, body: 'a,b\n1,2\n' });
    expect([answer.statusCode, JSON.parse(answer.body).code]).toEqual([status, code]);
  });

  it('tells nothing of a fault, neither to the caller nor to the log', async () => {
    const { statusCode, body, lines } = await ask(fails);
    expect(statusCode).toBe(500);
    expect(lines).toHaveLength(1);
    expect(body + lines.join()).not.toContain('1234567');
  });

  it.each([
    ['a route that is in no table', { routeKey: 'GET /everything' }, 403],
    ['a role that has no business here', { routeKey: 'PUT /collections/{period}/dates' }, 403],
    ['nobody', { requestContext: {} }, 403],
    ['a body that is not JSON', { body: '{' }, 400],
  ])('refuses %s', async (_, change, status) => {
    expect((await ask(async () => ({ status: 200 }), change)).statusCode).toBe(status);
  });

  it('reads a body of JSON, of a form, and in base64', async () => {
    const read = async (change: object) =>
      JSON.parse((await ask(async ({ body }) => ({ status: 200, body }), change)).body);
    expect(await read({ body: '{"a":1}' })).toEqual({ a: 1 });
    expect(await read({ body: btoa('{"a":1}'), isBase64Encoded: true })).toEqual({ a: 1 });
    const form = { 'content-type': 'application/x-www-form-urlencoded' };
    expect(await read({ body: 'a=1&b=x+y', headers: form })).toEqual({ a: '1', b: 'x y' });
  });
});

describe('the door of a queue', () => {
  it('names the messages that failed and no others, whatever their order', async () => {
    const { lines, log } = remembering();
    const door = queueDoor(log, async (body) => (body === 2 ? fails() : undefined));
    const Records = ['1', '2', 'no JSON', '4'].map((body, index) => ({ messageId: `m${index}`, body }));
    const outcome = await door({ Records } as never, context);
    expect(outcome).toEqual({ batchItemFailures: [{ itemIdentifier: 'm1' }, { itemIdentifier: 'm2' }] });
    expect(lines.join()).not.toContain('1234567');
  });

  it('tells how often a message has been delivered by now', async () => {
    const told: unknown[] = [];
    const door = queueDoor(remembering().log, async (...words) => void told.push(words));
    const attributes = { ApproximateReceiveCount: '4' };
    await door({ Records: [{ messageId: 'm', body: '1', attributes }] } as never, context);
    expect(told).toEqual([[1, 4]]);
  });
});

describe('the door of a stream', () => {
  it('tells with each change the batch that it came in', async () => {
    const told: unknown[] = [];
    const door = streamDoor(remembering().log, async (...words) => void told.push(words));
    const Records = ['1', '2'].map((SequenceNumber) => ({ dynamodb: { SequenceNumber } }));
    await door({ Records } as never, context);
    expect(told).toEqual([
      [Records[0], Records],
      [Records[1], Records],
    ]);
  });

  it('stops at the first change that fails, to go on from there', async () => {
    const seen: unknown[] = [];
    const door = streamDoor(remembering().log, async (record) => {
      seen.push(record);
      if (seen.length === 2) await fails();
    });
    const Records = ['1', '2', '3'].map((SequenceNumber) => ({ dynamodb: { SequenceNumber } }));
    expect(await door({ Records } as never, context)).toEqual({ batchItemFailures: [{ itemIdentifier: '2' }] });
    expect(seen).toHaveLength(2);
  });
});
