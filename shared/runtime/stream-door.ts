import middy from '@middy/core';
import type { DynamoDBBatchResponse, DynamoDBStreamEvent } from 'aws-lambda';
import { faultOf } from './http-door.ts';
import type { Log } from './log.ts';

/**
 * Wraps an action on one committed change, which is told its batch as well, as the handler of a table's stream. Changes
 * are taken in order; at the first that throws the batch stops, to go on from there at the retry.
 */
export const streamDoor = (log: Log, act: (record: unknown, batch: readonly unknown[]) => Promise<void>) =>
  middy<DynamoDBStreamEvent, DynamoDBBatchResponse>()
    .before(({ context }) => log.addContext(context))
    .handler(async ({ Records }) => {
      for (const record of Records) {
        try {
          await act(record, Records);
        } catch (error) {
          const itemIdentifier = record.dynamodb?.SequenceNumber ?? '';
          log.error('change failed', { itemIdentifier, fault: faultOf(error) });
          return { batchItemFailures: [{ itemIdentifier }] };
        }
      }
      return { batchItemFailures: [] };
    });
