import middy from '@middy/core';
import type { APIGatewayProxyEventV2WithJWTAuthorizer, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { type Caller, callerOf, requireEntry } from './caller.ts';
import type { Log } from './log.ts';
import { Problem, refuse } from './problem.ts';

/**
 * A request as a function sees it: path and query by name, the body as parsed JSON, or as bytes where it was sent so
 * (undefined when empty).
 */
export interface Call {
  readonly caller: Caller;
  readonly path: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string>>;
  readonly headers: Readonly<Record<string, string>>;
  readonly route: string;
  readonly body: unknown;
  /** That this request was carried out with a reply, to be kept with what it changes; none where it has no key. */
  readonly carriedOut?: (reply: Reply) => CarriedOut;
}

/** What is replied: `body` goes out as JSON, as it is when it is text and `type` says of what kind, or as bytes. */
export interface Reply {
  readonly status: number;
  readonly body?: unknown;
  readonly type?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A request that was carried out: by whom, under which key, a digest of what it asked, when it began, the reply. */
export interface CarriedOut {
  readonly who: string;
  readonly key: string;
  readonly request: string;
  readonly began: string;
  readonly reply: Reply;
}

type Event = APIGatewayProxyEventV2WithJWTAuthorizer;
type Result = APIGatewayProxyStructuredResultV2;

/** Nothing that a door replies may linger in a cache, be sniffed, framed or referred from. */
const guarded = {
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
};

/**
 * Wraps an action as the handler of an HTTP route. Whoever the authoriser let in must also pass the table of grants for
 * this route and area, whatever the action itself goes on to ask. Problems become RFC 9457 replies; anything else that
 * is thrown is logged by its name and place, replied to with a bare 500, and tells the caller nothing.
 */
export const httpDoor = (log: Log, act: (call: Call) => Promise<Reply>) =>
  middy<Event, Result>()
    .before(({ context }) => log.addContext(context))
    .onError((request) => {
      request.response = failed(log, request.error);
    })
    .handler(async (event: Event) => {
      const call = callOf(event);
      requireEntry(call.caller, call.route, call.path.area);
      return respond(await act(call));
    });

const callOf = (event: Event): Call => ({
  caller: callerOf(event.requestContext.authorizer?.jwt?.claims),
  path: defined(event.pathParameters),
  query: defined(event.queryStringParameters),
  headers: defined(event.headers),
  route: event.routeKey,
  body: bodyOf(event),
});

const defined = (named: Record<string, string | undefined> | undefined): Record<string, string> =>
  Object.fromEntries(Object.entries(named ?? {}).filter((entry): entry is [string, string] => entry[1] !== undefined));

const bodyOf = ({ body, isBase64Encoded, headers }: Event): unknown => {
  if (!body) return undefined;
  const type = headers['content-type'] ?? '';
  if (/^application\/octet-stream/i.test(type))
    return new Uint8Array(Buffer.from(body, isBase64Encoded ? 'base64' : 'utf8'));
  const text = isBase64Encoded ? Buffer.from(body, 'base64').toString('utf8') : body;
  if (/^application\/x-www-form-urlencoded/i.test(type)) return Object.fromEntries(new URLSearchParams(text));
  try {
    return JSON.parse(text);
  } catch {
    throw notJson(type);
  }
};

/** What says that it is JSON, or says nothing, and is none is malformed; what says that it is else is not taken. */
const notJson = (type: string): Problem =>
  type === '' || /^(application|text)\/([\w.-]+\+)?json\b/i.test(type)
    ? refuse.malformed('The body is not JSON.', 'body-not-json')
    : new Problem(
        415,
        'not-a-type-taken',
        `A body is sent as application/json, a file as application/octet-stream: not as ${type.slice(0, 80)}.`,
      );

/** A reply as the gateway sends it out. */
export const respond = ({ status, body, type, headers }: Reply): Result => ({
  statusCode: status,
  headers: { ...guarded, 'content-type': type ?? 'application/json', ...headers },
  ...bodyOut(body, type),
});

const bodyOut = (body: unknown, type: string | undefined): Pick<Result, 'body' | 'isBase64Encoded'> => {
  if (body instanceof Uint8Array) return { body: Buffer.from(body).toString('base64'), isBase64Encoded: true };
  return { body: typeof body === 'string' && type ? body : JSON.stringify(body) };
};

/** Names of errors of a store that is busy with others: nothing was done, and it can be asked again. */
const busy = new Set([
  'TransactionCanceledException',
  'TransactionConflictException',
  'ProvisionedThroughputExceededException',
  'ThrottlingException',
]);
const tryAgain = 'Others are at work on the same things. Nothing was changed: try again in a few seconds.';

/** What is replied where something was thrown: a problem as it is, anything else as a bare fault. */
export const failed = (log: Log, error: unknown): Result => {
  if (error instanceof Problem) return refused(log, error);
  log.error('failed', { fault: faultOf(error) });
  if (error instanceof Error && busy.has(error.name)) {
    const body = {
      type: 'urn:mappa:problem:busy',
      title: 'Too much at once',
      status: 503,
      detail: tryAgain,
      code: 'busy',
    };
    return respond({ status: 503, body, type: 'application/problem+json', headers: { 'retry-after': '5' } });
  }
  const body = {
    type: 'urn:mappa:problem:fault',
    title: 'Something went wrong',
    status: 500,
    detail: 'It has been noted. Try again.',
    code: 'fault',
  };
  return respond({ status: 500, body, type: 'application/problem+json' });
};

/** A refusal as it is replied. What is refused for a fault of ours is logged as one, so that it rings. */
const refused = (log: Log, { details, headers, cause }: Problem): Result => {
  const { code, status } = details;
  if (status < 500) log.info('refused', { code, status });
  else log.error('failed', { code, status, ...(cause === undefined ? {} : { fault: faultOf(cause) }) });
  return respond({
    status,
    body: details,
    type: 'application/problem+json',
    headers: { ...(status === 503 ? { 'retry-after': '60' } : {}), ...headers },
  });
};

/** Name and place of an error. Its message stays out of the log: it may quote what was being read. */
export const faultOf = (error: unknown): { name: string; at: string[] } =>
  error instanceof Error
    ? {
        name: error.name,
        at: (error.stack ?? '')
          .split('\n')
          .filter((line) => /^\s+at /.test(line))
          .slice(0, 8),
      }
    : { name: typeof error, at: [] };
