import { setTimeout as wait } from 'node:timers/promises';
import { ask } from '../engines/aws-json.ts';
import { account, region } from '../template/physical.ts';
import { failedOf } from './failed-of.ts';

export interface Source {
  stop(): Promise<void>;
}

type Message = { MessageId: string; ReceiptHandle: string; Body: string; Attributes?: Record<string, string> };

export interface QueueSourceSpec {
  readonly endpoint: string;
  readonly queue: string;
  readonly batchSize: number;
  /** Whether the function names the messages that failed; else one failure fails the batch. */
  readonly partial: boolean;
  readonly invoke: (event: unknown) => Promise<unknown>;
}

/**
 * Reads a queue and hands batches to a function, as the event source mapping of Lambda does: what fails comes again.
 */
export const queueSource = ({ endpoint, queue, batchSize, partial, invoke }: QueueSourceSpec): Source => {
  const QueueUrl = `${endpoint}/${account}/${queue}`;
  const stopping = new AbortController();
  const receive = async (): Promise<Message[]> =>
    (
      await ask(
        endpoint,
        'sqs',
        'ReceiveMessage',
        { QueueUrl, MaxNumberOfMessages: Math.min(batchSize, 10), WaitTimeSeconds: 20, AttributeNames: ['All'] },
        stopping.signal,
      )
    ).Messages ?? [];

  const deliver = async (messages: Message[]): Promise<void> => {
    const failed = await failures(messages);
    for (const { MessageId, ReceiptHandle } of messages)
      if (failed.has(MessageId))
        // Sooner than the visibility time of the template, so that a person at this machine sees the retry.
        await ask(endpoint, 'sqs', 'ChangeMessageVisibility', { QueueUrl, ReceiptHandle, VisibilityTimeout: 1 });
      else await ask(endpoint, 'sqs', 'DeleteMessage', { QueueUrl, ReceiptHandle });
  };

  const failures = async (messages: Message[]): Promise<ReadonlySet<string>> => {
    try {
      const outcome = await invoke({ Records: messages.map((message) => recordOf(message, queue)) });
      return partial ? failedOf(outcome) : new Set();
    } catch {
      return new Set(messages.map(({ MessageId }) => MessageId));
    }
  };

  const reading = (async () => {
    while (!stopping.signal.aborted) {
      try {
        const messages = await receive();
        if (messages.length > 0) await deliver(messages);
      } catch {
        if (!stopping.signal.aborted) await wait(200);
      }
    }
  })();
  return {
    stop: async () => {
      stopping.abort();
      await reading;
    },
  };
};

const recordOf = ({ MessageId, ReceiptHandle, Body, Attributes }: Message, queue: string) => ({
  messageId: MessageId,
  receiptHandle: ReceiptHandle,
  body: Body,
  attributes: Attributes ?? {},
  messageAttributes: {},
  md5OfBody: '',
  eventSource: 'aws:sqs',
  eventSourceARN: `arn:aws:sqs:${region}:${account}:${queue}`,
  awsRegion: region,
});
