import middy from '@middy/core';
import type { SQSBatchResponse, SQSEvent } from 'aws-lambda';
import { faultOf } from './http-door.ts';
import type { Log } from './log.ts';

/**
 * Wraps an action on one message body (parsed JSON), told how often it has been delivered by now, as the handler of a
 * queue. Messages are taken in order; one that throws is reported as failed on its own, so that the rest of its batch
 * is not delivered again.
 */
export const queueDoor = (log: Log, act: (body: unknown, delivery: number) => Promise<void>) =>
  middy<SQSEvent, SQSBatchResponse>()
    .before(({ context }) => log.addContext(context))
    .handler(async ({ Records }) => {
      const batchItemFailures: { itemIdentifier: string }[] = [];
      for (const { messageId, body, attributes } of Records) {
        try {
          await act(JSON.parse(body), Number(attributes?.ApproximateReceiveCount ?? 1));
        } catch (error) {
          log.error('message failed', { messageId, fault: faultOf(error) });
          batchItemFailures.push({ itemIdentifier: messageId });
        }
      }
      return { batchItemFailures };
    });
