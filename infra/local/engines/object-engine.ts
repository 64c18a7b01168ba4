import { Server } from 'node:net';
import { startFauxqs } from 'fauxqs';
import type { Engine } from '../doors/listen.ts';
import { region } from '../template/physical.ts';

/** The engine of objects and queues. */
export interface ObjectEngine extends Engine {
  /** Receipts of the messages of a queue that somebody holds, and neither took out nor gave back. */
  held(queue: string): readonly string[];
}

/**
 * S3 and SQS on this machine, kept in `folder` or else in memory; `onCreated` hears of every object that is written,
 * `onMessage` of every message that a queue is given.
 */
export const startObjects = async (
  folder: string | undefined,
  onCreated: (bucket: string, key: string) => void,
  onMessage: (queue: string, body: string) => void = () => {},
): Promise<ObjectEngine> => {
  const server = await onLoopback(() =>
    startFauxqs({
      port: 0,
      logger: false,
      host: '127.0.0.1',
      defaultRegion: region,
      ...(folder === undefined ? {} : { dataDir: folder }),
      messageSpies: true,
    }),
  );
  // The spy has waiters and no listeners: one whose filter never matches sees every message. It ends when the engine
  // does.
  server.spy
    .waitForMessage((message) => {
      if (message.service === 's3' && message.status === 'uploaded') onCreated(message.bucket, message.key);
      if (message.service === 'sqs' && message.status === 'published') onMessage(message.queueName, message.body);
      return false;
    })
    .catch(() => {});
  return {
    endpoint: `http://127.0.0.1:${server.port}`,
    stop: () => server.stop(),
    held: (queue) => (server.inspectQueue(queue)?.messages.inflight ?? []).map(({ receiptHandle }) => receiptHandle),
  };
};

/**
 * The engine listens on every interface whatever host it is given. Uploads are nobody else's: keep it to this machine.
 */
const onLoopback = async <T>(start: () => Promise<T>): Promise<T> => {
  const listen = Server.prototype.listen;
  Server.prototype.listen = function (this: Server, ...words: unknown[]) {
    const [options, ...rest] = words;
    const moved = typeof options === 'object' && options !== null ? { ...options, host: '127.0.0.1' } : options;
    return Reflect.apply(listen, this, [moved, ...rest]);
  } as typeof listen;
  try {
    return await start();
  } finally {
    Server.prototype.listen = listen;
  }
};
