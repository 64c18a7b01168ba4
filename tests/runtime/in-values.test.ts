import type { Context } from 'aws-lambda';
import { describe, expect, it } from 'vitest';
import { type Call, failed, faultOf, httpDoor, type Reply, respond } from '../../shared/runtime/http-door.ts';
import type { Log } from '../../shared/runtime/log.ts';
import { Problem, refuse } from '../../shared/runtime/problem.ts';
import { type Asked, publicDoor } from '../../shared/runtime/public-door.ts';
import { queueDoor } from '../../shared/runtime/queue-door.ts';
import { steadily } from '../../shared/runtime/steadily.ts';
import { streamDoor } from '../../shared/runtime/stream-door.ts';

/** A log that keeps what it is told, by level. */
const keeping = () => {
  const told: [level: string, message: string, more: Record<string, unknown>][] = [];
  const at = (level: string) => (message: string, more: Record<string, unknown>) => told.push([level, message, more]);
  return { told, log: { addContext: () => {}, info: at('info'), error: at('error') } as unknown as Log };
};
const context = {} as Context;
const codeOf = async (act: () => Promise<unknown>): Promise<string> =>
  act().then(
    () => 'nothing thrown',
    (error: unknown) => (error instanceof Problem ? error.details.code : String(error)),
  );

describe('what holds only while nothing changes in between', () => {
  it('is given as soon as it holds, and tried four times in all before the caller is told', async () => {
    const triedUntil = async (holdsAt: number) => {
      let tries = 0;
      const act = async () => {
        tries += 1;
        return tries === holdsAt ? 'held' : undefined;
      };
      return [await codeOf(() => steadily(act)), tries];
    };
    for (const tries of [1, 2, 3, 4]) expect(await triedUntil(tries)).toEqual(['nothing thrown', tries]);
    expect(await triedUntil(5)).toEqual(['changed-meanwhile', 4]);
    expect(await steadily(async () => 'held')).toBe('held');
  });
});

describe('a refusal', () => {
  it('has a steady code and a title of its status where nothing else is said', () => {
    const told = Object.values(refuse).map((make) => make('Why.').details);
    expect(told.map(({ status, code, title }) => [status, code, title])).toEqual([
      [400, 'malformed-request', 'The request cannot be understood'],
      [403, 'not-allowed', 'Not allowed'],
      [404, 'not-found', 'Not found'],
      [413, 'file-too-large', 'Too large'],
      [409, 'conflict', 'Not possible in the present state'],
      [422, 'unprocessable', 'The request cannot be followed'],
    ]);
    for (const { type, code, detail } of told) expect([type, detail]).toEqual([`urn:mappa:problem:${code}`, 'Why.']);
    const titled = [401, 405, 406, 410, 412, 415, 429, 503, 418].map(
      (status) => new Problem(status, 'x', 'Why.').details.title,
    );
    expect(titled).toEqual([
      'Sign in first',
      'Not possible with this method',
      'None of the kinds that are accepted',
      'Withdrawn',
      'It has changed in the meantime',
      'Not a kind of file that is accepted',
      'Too many requests',
      'Out of order',
      'Refused',
    ]);
    expect(new Problem(400, 'x', 'Why.').name).toBe('Problem');
  });

  it('is logged as what it is: of the caller as said, of ours as a fault with its place, which alone says when to come again', () => {
    const { told, log } = keeping();
    const ours = new Problem(500, 'broken', 'Why.');
    ours.cause = new RangeError('1234567');
    const answers = [refuse.conflict('Why.'), ours, new Problem(503, 'out', 'Why.')].map((each) => failed(log, each));
    expect(told.map(([level, message, { code, status }]) => [level, message, code, status])).toEqual([
      ['info', 'refused', 'conflict', 409],
      ['error', 'failed', 'broken', 500],
      ['error', 'failed', 'out', 503],
    ]);
    expect(told.map(([, , more]) => (more.fault as { name: string } | undefined)?.name)).toEqual([
      undefined,
      'RangeError',
      undefined,
    ]);
    expect(Object.keys(told[2]![2])).not.toContain('fault');
    expect(answers.map(({ headers }) => headers?.['retry-after'])).toEqual([undefined, undefined, '60']);
  });

  it('of a fault names where it was thrown, the innermost place first, and eight places at most', () => {
    const deep = (left: number): Error => (left === 0 ? new TypeError('1234567') : deep(left - 1));
    const { name, at } = faultOf(deep(20));
    expect([name, at.length]).toEqual(['TypeError', 8]);
    expect(at[0]).toMatch(/^\s+at deep .*in-values/);
    expect(new Set(at.slice(0, 1)).size).toBe(1);
    expect(at.join()).not.toContain('1234567');
    expect(faultOf('a text')).toEqual({ name: 'string', at: [] });
  });
});

describe('what a door reads and sends', () => {
  const ask = async (change: object) => {
    let seen: Call | undefined;
    const event = {
      routeKey: 'GET /me',
      headers: {},
      requestContext: { authorizer: { jwt: { claims: { sub: 'a', 'cognito:groups': '[auditor]' } } } },
      ...change,
    };
    const answer = await httpDoor(keeping().log, async (call): Promise<Reply> => {
      seen = call;
      return { status: 200 };
    })(event as never, context);
    return { seen: seen!, answer: answer as { statusCode: number; body?: string } };
  };

  it('names and values that are there, and nothing of those that are not', async () => {
    const { seen, answer } = await ask({ pathParameters: { area: 'kent', period: undefined } });
    expect([seen.path, seen.query, seen.body]).toEqual([{ area: 'kent' }, {}, undefined]);
    expect(answer.body).toBeUndefined();
  });

  it('a file byte by byte, however it was carried, a form by its names, and JSON', async () => {
    const bytes = Buffer.from([0, 255, 65]);
    const file = { 'content-type': 'application/octet-stream' };
    const carried = await ask({ headers: file, body: bytes.toString('base64'), isBase64Encoded: true });
    expect([...(carried.seen.body as Uint8Array)]).toEqual([0, 255, 65]);
    const plain = await ask({ headers: file, body: 'é' });
    expect([...(plain.seen.body as Uint8Array)]).toEqual([0xc3, 0xa9]);
    const form = { 'content-type': 'application/x-www-form-urlencoded' };
    expect((await ask({ headers: form, body: 'a=1&b=%C3%A9' })).seen.body).toEqual({ a: '1', b: 'é' });
    const json = Buffer.from('{"a":"é"}').toString('base64');
    expect((await ask({ body: json, isBase64Encoded: true })).seen.body).toEqual({ a: 'é' });
  });

  it('quotes of a type that is not taken no more than 80 letters', async () => {
    const type = `x/${'y'.repeat(100)}`;
    const { answer } = await ask({ headers: { 'content-type': type }, body: 'a' });
    expect(JSON.parse(answer.body!).detail).toMatch(new RegExp(`: not as ${type.slice(0, 80)}\\.$`));
  });

  it('bytes in base64, text as it is where it is of a kind, all else as JSON', () => {
    expect(respond({ status: 200, body: new Uint8Array([0, 255]), type: 'x/y' })).toMatchObject({
      body: 'AP8=',
      isBase64Encoded: true,
    });
    expect(respond({ status: 200, body: 'a', type: 'text/csv' }).body).toBe('a');
    expect(respond({ status: 200, body: 'a' }).body).toBe('"a"');
  });

  it('a question to the public: its path, its words in their order, and its headers', async () => {
    let seen: Asked | undefined;
    const door = publicDoor(keeping().log, async (asked) => {
      seen = asked;
      return { status: 200 };
    });
    const event = (method: string, more: object) =>
      ({ rawQueryString: 'b=1&a=2&b=3', headers: { x: 'y' }, requestContext: { http: { method } }, ...more }) as never;
    await door(event('GET', { pathParameters: { file: 'latest.csv' } }), context);
    expect(seen).toEqual({
      path: { file: 'latest.csv' },
      query: [
        ['b', '1'],
        ['a', '2'],
        ['b', '3'],
      ],
      headers: { x: 'y' },
    });
    expect(await door(event('HEAD', {}), context)).toMatchObject({ statusCode: 200, body: '' });
    expect(seen!.path).toEqual({});
  });
});

describe('what comes on a queue or a stream', () => {
  const broken = async () => {
    throw new RangeError('1234567');
  };

  it('and cannot be done is logged by its name and place, and comes again on its own', async () => {
    const queue = keeping();
    const Records = ['one', 'two'].map((messageId) => ({ messageId, body: '{}', attributes: {} }));
    expect(await queueDoor(queue.log, broken)({ Records } as never, context)).toEqual({
      batchItemFailures: [{ itemIdentifier: 'one' }, { itemIdentifier: 'two' }],
    });
    expect(queue.told.map(([level, message, { messageId }]) => [level, message, messageId])).toEqual([
      ['error', 'message failed', 'one'],
      ['error', 'message failed', 'two'],
    ]);
    const stream = keeping();
    const changes = ['1', '2'].map((SequenceNumber) => ({ dynamodb: { SequenceNumber } }));
    // In order: what comes after a change that failed waits for it.
    expect(await streamDoor(stream.log, broken)({ Records: changes } as never, context)).toEqual({
      batchItemFailures: [{ itemIdentifier: '1' }],
    });
    expect(stream.told.map(([level, message, { itemIdentifier }]) => [level, message, itemIdentifier])).toEqual([
      ['error', 'change failed', '1'],
    ]);
    expect(JSON.stringify([queue.told, stream.told])).toContain('RangeError');
    expect(JSON.stringify([queue.told, stream.told])).not.toContain('1234567');
  });

  it('tells how often it has been delivered by now, once where nothing is said', async () => {
    const seen: number[] = [];
    const door = queueDoor(keeping().log, async (_, delivery) => void seen.push(delivery));
    const record = (attributes?: object) => ({ messageId: 'm', body: '{}', attributes });
    const Records = [record({ ApproximateReceiveCount: '3' }), record({}), record()];
    expect(await door({ Records } as never, context)).toEqual({ batchItemFailures: [] });
    expect(seen).toEqual([3, 1, 1]);
  });
});
