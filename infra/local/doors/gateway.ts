import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import * as z from 'zod';
import type { Issuer } from '../engines/issuer.ts';
import { bodyOf, type EdgeResponse } from './edge-functions.ts';
import type { AtTheEdge } from './front-site.ts';
import { eventOf } from './http-event.ts';
import type { HeldDoor } from './listen.ts';
import { bytesOf, longestMs, mostPayloadBytes, mostRequestBytes } from './payload-limits.ts';
import { findRoute, type Route } from './routes.ts';
import { wholeBody } from './whole-body.ts';

type Invoke = (functionId: string, event: unknown) => Promise<unknown>;

/** What a function answers, as API Gateway understands it. */
const Result = z.object({
  statusCode: z.int().default(200),
  headers: z.record(z.string(), z.coerce.string()).default({}),
  cookies: z.array(z.string()).optional(),
  body: z.string().default(''),
  isBase64Encoded: z.boolean().default(false),
});

export interface GatewayProps {
  readonly routes: readonly Route[];
  readonly issuer: Issuer;
  readonly invoke: Invoke;
  readonly now: () => Date;
  /** What is answered before the API is asked. */
  readonly edge: AtTheEdge;
  /** Where it answers. */
  readonly door: HeldDoor;
  /** How long it waits for a function, ms. */
  readonly longest?: number;
}

/**
 * The HTTP API of the template behind its distribution: finds the route, checks the token where the route asks for one,
 * and runs the function. What it says itself is what API Gateway says: a bare word.
 */
export const startGateway = ({ routes, issuer, invoke, now, edge, door, longest = longestMs }: GatewayProps): void => {
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const url = new URL(request.url ?? '/', 'http://127.0.0.1');
    const early = edge(request.method ?? 'GET', url.pathname, request.headers);
    if (early) return sendEarly(request, response, early);
    const found = findRoute(routes, request.method ?? 'GET', url.pathname);
    if (!found) return send(response, 404, { message: 'Not Found' });
    const claims = found.route.signedIn ? await claimsOf(request, issuer) : {};
    if (!claims) return send(response, 401, { message: 'Unauthorized' });
    const body = await wholeBody(request);
    const event = eventOf({ request, url, body, claims, found, time: now() });
    if (body.length > mostRequestBytes || bytesOf(event) > mostPayloadBytes)
      return send(response, 413, { message: 'Request Too Long' });
    try {
      const answered = await inTime(invoke(found.route.functionId, event), longest);
      if (answered === tooLate) return send(response, 503, { message: 'Service Unavailable' });
      const result = Result.parse(answered);
      if (bytesOf(answered) > mostPayloadBytes) throw new Error('The answer is larger than Lambda gives out.');
      const headers = { ...result.headers, ...(result.cookies ? { 'set-cookie': result.cookies } : {}) };
      response.writeHead(result.statusCode, headers);
      response.end(Buffer.from(result.body, result.isBase64Encoded ? 'base64' : 'utf8'));
    } catch {
      send(response, 500, { message: 'Internal Server Error' });
    }
  };

  door.answerWith((request, response) => {
    answer(request, response).catch(() => response.destroy());
  });
};

const tooLate = Symbol('too late');
const inTime = async (working: Promise<unknown>, longest: number): Promise<unknown> => {
  const stopped = new AbortController();
  const late = wait(longest, tooLate, { signal: stopped.signal }).catch(() => tooLate);
  try {
    return await Promise.race([working, late]);
  } finally {
    stopped.abort();
  }
};

const claimsOf = async (request: IncomingMessage, issuer: Issuer): Promise<Record<string, unknown> | undefined> => {
  const [, token] = /^Bearer (.+)$/i.exec(request.headers.authorization ?? '') ?? [];
  return token ? issuer.verify(token).catch(() => undefined) : undefined;
};

const sendEarly = (request: IncomingMessage, response: ServerResponse, early: EdgeResponse): void => {
  const headers = Object.entries(early.headers).map(([name, { value }]) => [name, value]);
  // What comes is taken in and let go: a sender that is cut off would never read why.
  request.resume();
  response.writeHead(early.statusCode, Object.fromEntries(headers)).end(bodyOf(early));
};

const send = (response: ServerResponse, status: number, body: object): void => {
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(JSON.stringify(body));
};
