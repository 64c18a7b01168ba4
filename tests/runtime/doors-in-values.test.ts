import type { Context } from 'aws-lambda';
import { describe, expect, it } from 'vitest';
import { type Call, httpDoor, type Reply, respond } from '../../shared/runtime/http-door.ts';
import { type Asked, publicDoor } from '../../shared/runtime/public-door.ts';
import { queueDoor } from '../../shared/runtime/queue-door.ts';
import { streamDoor } from '../../shared/runtime/stream-door.ts';
import { keeping } from './keeping.ts';

const context = {} as Context;

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
    expect([seen.path, seen.query, seen.body]).toStrictEqual([{ area: 'kent' }, {}, undefined]);
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
    // Without a place in the stream all of the batch comes again, which is what an empty one says.
    expect(await streamDoor(keeping().log, broken)({ Records: [{}] } as never, context)).toEqual({
      batchItemFailures: [{ itemIdentifier: '' }],
    });
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
