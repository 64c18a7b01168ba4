import { Agent, request as forward, type IncomingMessage } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { type Engine, listen } from '../doors/listen.ts';

/** A refusal in the words of the service behind the door. */
export interface Refusal {
  readonly status: number;
  readonly type: string;
  readonly body: string;
}

export type Check = (
  request: IncomingMessage,
  url: URL,
  body: Buffer,
) => Refusal | undefined | Promise<Refusal | undefined>;

/**
 * A door before an engine that checks nothing by itself: what passes is handed on as it came, what does not is answered
 * as AWS would answer it.
 */
export const guardedDoor = async (
  engine: string,
  check: Check,
  /** Headers that an answer carries beside the engine's own. */
  also: (request: IncomingMessage, url: URL) => Record<string, string> = () => ({}),
): Promise<Engine> => {
  const agent = new Agent({ keepAlive: true });
  const door = await listen(async (request, response) => {
    try {
      const body = await buffer(request);
      const url = new URL(request.url ?? '/', engine);
      const added = also(request, url);
      if (request.method === 'OPTIONS') {
        response.writeHead(Object.keys(added).length > 0 ? 200 : 403, added).end();
        return;
      }
      const refusal = await check(request, url, body);
      if (refusal) {
        response.writeHead(refusal.status, { 'content-type': refusal.type, ...added }).end(refusal.body);
        return;
      }
      const onward = forward(
        url,
        { method: request.method ?? 'GET', headers: { ...request.headers, 'content-length': body.length }, agent },
        (answer) => {
          response.writeHead(answer.statusCode ?? 502, { ...answer.headers, ...added });
          answer.pipe(response);
        },
      );
      onward.on('error', () => response.destroy());
      onward.end(body);
    } catch {
      response.destroy();
    }
  });
  return {
    endpoint: door.endpoint,
    stop: async () => {
      agent.destroy();
      await door.stop();
    },
  };
};

/** Who signed a request: the access key, which on this machine is the name of a function. */
export const signerOf = (request: IncomingMessage, url: URL): string | undefined =>
  /Credential=([^/]+)\//.exec(request.headers.authorization ?? '')?.[1] ??
  url.searchParams.get('X-Amz-Credential')?.split('/')[0];
