import type { IncomingMessage, ServerResponse } from 'node:http';
import type { HeldDoor } from '../doors/listen.ts';
import { wholeBody } from '../doors/whole-body.ts';

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

/** Hands a request whose body was read on to the engine, which answers it. */
export type HandOn = (request: IncomingMessage, body: Buffer, response: ServerResponse) => void;

export interface DoorProps {
  readonly door: HeldDoor;
  readonly check: Check;
  readonly handOn: HandOn;
  /** Headers that an answer carries beside the engine's own. */
  readonly also?: (request: IncomingMessage, url: URL) => Record<string, string>;
}

/**
 * A door before an engine that checks nothing by itself: what passes is handed on as it came, what does not is answered
 * as AWS would answer it.
 */
export const guardedDoor = ({ door, check, handOn, also = () => ({}) }: DoorProps): void =>
  door.answerWith(async (request, response) => {
    try {
      const body = await wholeBody(request);
      const url = new URL(request.url ?? '/', 'http://engine');
      const added = also(request, url);
      for (const [name, value] of Object.entries(added)) response.setHeader(name, value);
      if (request.method === 'OPTIONS') {
        response.writeHead(Object.keys(added).length > 0 ? 200 : 403).end();
        return;
      }
      const refusal = await check(request, url, body);
      if (refusal) response.writeHead(refusal.status, { 'content-type': refusal.type }).end(refusal.body);
      else handOn(request, body, response);
    } catch {
      response.destroy();
    }
  });

/** Who signed a request: the access key, which on this machine is the name of a function. */
export const signerOf = (request: IncomingMessage, url: URL): string | undefined =>
  /Credential=([^/]+)\//.exec(request.headers.authorization ?? '')?.[1] ??
  url.searchParams.get('X-Amz-Credential')?.split('/')[0];
