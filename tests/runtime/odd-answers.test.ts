import { TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import type { Context } from 'aws-lambda';
import { describe, expect, it } from 'vitest';
import { failed } from '../../shared/runtime/http-door.ts';
import type { Log } from '../../shared/runtime/log.ts';
import { publicDoor } from '../../shared/runtime/public-door.ts';

const log = { addContext: () => {}, info: () => {}, error: () => {} } as unknown as Log;

it('a question for the headers alone is answered with those of the whole answer, and without its body', async () => {
  const door = publicDoor(log, async () => ({
    status: 200,
    body: 'a,b\r\n',
    type: 'text/csv',
    headers: { etag: '"1"' },
  }));
  const ask = (method: string) =>
    door({ rawQueryString: '', headers: {}, requestContext: { http: { method } } } as never, {} as Context);
  const [whole, head] = [await ask('GET'), await ask('HEAD')];
  expect(whole).toMatchObject({ statusCode: 200, body: 'a,b\r\n', headers: { etag: '"1"' } });
  expect(head).toEqual({ ...(whole as object), body: '' });
});

describe('a store that is busy with others', () => {
  const named = (name: string) => Object.assign(new Error('4,321 people'), { name });
  const cancelled = new TransactionCanceledException({ message: '4,321 people', $metadata: {} });

  it.each([
    cancelled,
    ...['TransactionConflictException', 'ProvisionedThroughputExceededException', 'ThrottlingException'].map(named),
  ])('is told as such, with when to ask again, and nothing of what it said: $name', (error) => {
    const { statusCode, headers, body } = failed(log, error);
    expect([statusCode, headers?.['retry-after'], JSON.parse(body!).code]).toEqual([503, '5', 'busy']);
    expect(JSON.stringify([headers, body])).not.toContain('4,321');
  });

  it('is told apart from a fault of ours', () => {
    const { statusCode, headers, body } = failed(log, named('TypeError'));
    expect([statusCode, headers?.['retry-after'], JSON.parse(body!).code]).toEqual([500, undefined, 'fault']);
    expect(body).not.toContain('4,321');
  });
});
