import { Server as HttpServer, IncomingMessage } from 'node:http';
import { Server } from 'node:net';
import { startFauxqs } from 'fauxqs';
import type { Engine } from '../doors/listen.ts';
import type { HandOn } from '../guard/guarded-door.ts';
import { region } from '../template/physical.ts';

/** The engine of objects and queues. */
export interface ObjectEngine extends Engine {
  /** Receipts of the messages of a queue that somebody holds, and neither took out nor gave back. */
  held(queue: string): readonly string[];
  /** Puts a message into a queue, without a way over the network. */
  send(queue: string, body: string): void;
  /** Takes a request that another door of this program has read, without a way over the network. */
  readonly handOn: HandOn;
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
  const [server, door] = await onLoopback(() =>
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
    send: (queue, body) => void server.sendMessage(queue, body),
    handOn: (request, body, response) => void door.emit('request', readAlready(request, body), response),
    held: (queue) => (server.inspectQueue(queue)?.messages.inflight ?? []).map(({ receiptHandle }) => receiptHandle),
  };
};

/** A request whose body was read, to be read again. */
const readAlready = (request: IncomingMessage, body: Buffer): IncomingMessage => {
  const again = new IncomingMessage(request.socket);
  const { method, url, httpVersion, rawHeaders } = request;
  const headers = { ...request.headers, 'content-length': String(body.length) };
  Object.assign(again, { method, url, httpVersion, rawHeaders, headers, complete: true });
  again.push(body);
  again.push(null);
  return again;
};

/**
 * The engine listens on every interface whatever host it is given. Uploads are nobody else's: keep it to this machine.
 * It gives its server to nobody either, which is caught here.
 */
const onLoopback = async <T>(start: () => Promise<T>): Promise<[T, HttpServer]> => {
  const listen = Server.prototype.listen;
  let door: HttpServer | undefined;
  Server.prototype.listen = function (this: Server, ...words: unknown[]) {
    if (this instanceof HttpServer) door = this;
    const [options, ...rest] = words;
    const moved = typeof options === 'object' && options !== null ? { ...options, host: '127.0.0.1' } : options;
    return Reflect.apply(listen, this, [moved, ...rest]);
  } as typeof listen;
  try {
    const started = await start();
    if (door === undefined) throw new Error('The engine of objects and queues listens nowhere.');
    return [started, door];
  } finally {
    Server.prototype.listen = listen;
  }
};
