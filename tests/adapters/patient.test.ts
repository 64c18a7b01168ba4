import { DynamoDBClient, PutItemCommand, TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import { describe, expect, it } from 'vitest';
import { patient, willPass } from '../../shared/adapters/patient.ts';

const cancelled = (...codes: string[]) =>
  new TransactionCanceledException({
    message: 'cancelled',
    $metadata: {},
    CancellationReasons: codes.map((Code) => ({ Code })),
  });
const named = (name: string) => Object.assign(new Error(name), { name });

/** A client whose calls end as they are told, one after the other. */
const ending = (...ends: (Error | 'done')[]) => {
  const pauses: number[] = [];
  let calls = 0;
  const client = new DynamoDBClient({ region: 'eu-west-2', credentials: { accessKeyId: 'a', secretAccessKey: 'b' } });
  patient(client, { pause: async (ms) => void pauses.push(ms), random: () => 0.5 });
  client.middlewareStack.add(
    () => async () => {
      const end = ends[Math.min(calls++, ends.length - 1)]!;
      if (end !== 'done') throw end;
      return { output: { $metadata: {} }, response: {} };
    },
    { step: 'build', name: 'ending' },
  );
  const put = () => client.send(new PutItemCommand({ TableName: 't', Item: { pk: { S: 'a' } } }));
  return { put, pauses, calls: () => calls };
};

describe('a patient client', () => {
  it('makes a call again that met another, after pauses that grow', async () => {
    const { put, pauses, calls } = ending(
      cancelled('TransactionConflict', 'None'),
      named('ThrottlingException'),
      'done',
    );
    await put();
    expect([calls(), pauses]).toEqual([3, [10, 20]]);
  });

  it('gives up after eight, with what the service said last', async () => {
    const { put, calls } = ending(cancelled('None', 'TransactionConflict'));
    await expect(put()).rejects.toThrow('cancelled');
    expect(calls()).toBe(8);
  });

  it.each([
    cancelled('ConditionalCheckFailed', 'TransactionConflict'),
    named('ConditionalCheckFailedException'),
    named('ValidationException'),
  ])('makes no call again that will never pass: %s', async (error) => {
    expect(willPass(error)).toBe(false);
    const { put, calls } = ending(error, 'done');
    await expect(put()).rejects.toThrow();
    expect(calls()).toBe(1);
  });

  it.each([
    new TransactionCanceledException({ message: 'm', $metadata: {} }),
    new TransactionCanceledException({ message: 'm', $metadata: {}, CancellationReasons: [{}, { Code: 'None' }] }),
    ...['TransactionConflict', 'ThrottlingError', 'ProvisionedThroughputExceeded'].map((each) => cancelled(each)),
    ...['TransactionConflictException', 'TransactionInProgressException', 'RequestLimitExceeded'].map(named),
    ...['ProvisionedThroughputExceededException', 'ThrottlingException'].map(named),
  ])('may well succeed in a moment after %s', (error) => {
    expect(willPass(error)).toBe(true);
  });

  it.each([undefined, 'ThrottlingException', { name: 'ThrottlingException' }])(
    'never after %s, which is no error',
    (other) => {
      expect(willPass(other)).toBe(false);
    },
  );
});
