import { setTimeout as wait } from 'node:timers/promises';
import { type DynamoDBClient, TransactionCanceledException } from '@aws-sdk/client-dynamodb';

/** How often a call is made in all, and the longest pause before the second, ms; it doubles from one to the next. */
const attempts = 8;
const firstPause = 20;

const passing = new Set([
  'TransactionConflictException',
  'TransactionInProgressException',
  'ProvisionedThroughputExceededException',
  'RequestLimitExceeded',
  'ThrottlingException',
]);
const passingReasons = new Set(['None', 'TransactionConflict', 'ThrottlingError', 'ProvisionedThroughputExceeded']);

/**
 * Whether a call met somebody else's, or too many others, and may well succeed in a moment. A condition that failed
 * never does.
 */
export const willPass = (error: unknown): boolean =>
  error instanceof TransactionCanceledException
    ? (error.CancellationReasons ?? []).every(({ Code = 'None' }) => passingReasons.has(Code))
    : error instanceof Error && passing.has(error.name);

/**
 * A client that makes a call again which met a conflict or was throttled, after a pause of random length: two that meet
 * once do not meet again. The SDK itself makes throttled calls again, but no transaction that met another.
 */
export const patient = (
  client: DynamoDBClient,
  { pause = (ms: number): Promise<unknown> => wait(ms), random = Math.random } = {},
): DynamoDBClient => {
  client.middlewareStack.add(
    (next) => async (args) => {
      for (let attempt = 1; ; attempt++) {
        try {
          return await next(args);
        } catch (error) {
          if (attempt === attempts || !willPass(error)) throw error;
          await pause(random() * firstPause * 2 ** (attempt - 1));
        }
      }
    },
    { step: 'initialize', name: 'patience' },
  );
  return client;
};
