import { setTimeout as wait } from 'node:timers/promises';
import { ask } from '../engines/aws-json.ts';
import { account, region } from '../template/physical.ts';
import { failedOf } from './failed-of.ts';

export interface Source {
  stop(): Promise<void>;
}

/**
 * So many are fetched at once: they wait for their turn here, where the next begins without a question. A queue hides
 * what it gave out for six times as long as a function may take, so that the last of them is in time.
 */
const mostAtOnce = 5;

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
        { QueueUrl, MaxNumberOfMessages: mostAtOnce, WaitTimeSeconds: 20, AttributeNames: ['All'] },
        stopping.signal,
      )
    ).Messages ?? [];

  /** Delivers one batch after another; what became of one is told to the queue while the next is at work. */
  const deliverAll = async (messages: readonly Message[]): Promise<void> => {
    const told: Promise<void>[] = [];
    for (let at = 0; at < messages.length && !stopping.signal.aborted; at += batchSize) {
      const batch = messages.slice(at, at + batchSize);
      const telling = tell(batch, await failures(batch));
      // Heard below, where all are waited for.
      telling.catch(() => {});
      told.push(telling);
    }
    await Promise.all(told);
  };

  const tell = async (messages: readonly Message[], failed: ReadonlySet<string>): Promise<void> => {
    for (const { MessageId, ReceiptHandle } of messages)
      if (failed.has(MessageId))
        // Sooner than the visibility time of the template, so that a person at this machine sees the retry.
        await ask(endpoint, 'sqs', 'ChangeMessageVisibility', { QueueUrl, ReceiptHandle, VisibilityTimeout: 1 });
      else await ask(endpoint, 'sqs', 'DeleteMessage', { QueueUrl, ReceiptHandle });
  };

  const failures = async (messages: readonly Message[]): Promise<ReadonlySet<string>> => {
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
        await deliverAll(messages);
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
