import middy from '@middy/core';
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { failed, type Reply, respond } from './http-door.ts';
import type { Log } from './log.ts';
import { Problem } from './problem.ts';

/** A question of somebody who need not say who they are: the address as it came, and what the reader would like. */
export interface Asked {
  readonly path: Readonly<Record<string, string | undefined>>;
  /** Names and values in the order in which they came, repeated ones too. */
  readonly query: readonly (readonly [name: string, value: string])[];
  readonly headers: Readonly<Record<string, string | undefined>>;
}

/** What is open may be read by a page of anybody, refusals too, with what stands beside the answer. */
const forAnyPage = {
  'access-control-allow-origin': '*',
  'access-control-expose-headers': 'etag, link, retry-after',
};

const toRead = new Set(['GET', 'HEAD']);

/**
 * Wraps an action as the handler of a route that is open to everybody: it is only ever read from. Problems become RFC
 * 9457 replies; a fault is logged by its name and place and replied to with a bare 500.
 */
export const publicDoor = (log: Log, act: (asked: Asked) => Promise<Reply>) =>
  middy<APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2>()
    .before(({ context }) => log.addContext(context))
    .onError((request) => {
      request.response = forEverybody(failed(log, request.error));
    })
    .handler(async ({ rawQueryString, headers, pathParameters, requestContext }) => {
      const { method } = requestContext.http;
      if (!toRead.has(method))
        throw new Problem(405, 'only-to-read', 'What is here can only be read: use GET.', {}, { allow: 'GET, HEAD' });
      const query = [...new URLSearchParams(rawQueryString)];
      const reply = forEverybody(respond(await act({ path: pathParameters ?? {}, query, headers })));
      return method === 'HEAD' ? { ...reply, body: '' } : reply;
    });

const forEverybody = (reply: APIGatewayProxyStructuredResultV2): APIGatewayProxyStructuredResultV2 => ({
  ...reply,
  headers: { ...reply.headers, ...forAnyPage },
});
