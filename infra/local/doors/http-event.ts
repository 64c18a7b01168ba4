import type { IncomingMessage } from 'node:http';
import { account, region } from '../template/physical.ts';
import type { FoundRoute } from './routes.ts';

export interface Incoming {
  readonly request: IncomingMessage;
  readonly url: URL;
  readonly body: Buffer;
  readonly claims: Readonly<Record<string, unknown>>;
  readonly found: FoundRoute;
  readonly time: Date;
}

/** A request as API Gateway would hand it over (payload version 2.0). */
export const eventOf = ({ request, url, body, claims, found, time }: Incoming) => {
  const { cookie, ...headers } = request.headers;
  const query = [...new Set(url.searchParams.keys())].map((name) => [name, url.searchParams.getAll(name).join(',')]);
  const textual = /^(text\/|application\/(json|x-www-form-urlencoded|.*\+json))/.test(
    headers['content-type'] ?? 'text/',
  );
  return {
    version: '2.0',
    routeKey: found.route.key,
    rawPath: url.pathname,
    rawQueryString: url.search.slice(1),
    ...(cookie ? { cookies: cookie.split('; ') } : {}),
    headers: Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)])),
    ...(query.length ? { queryStringParameters: Object.fromEntries(query) } : {}),
    ...(Object.keys(found.parameters).length ? { pathParameters: found.parameters } : {}),
    requestContext: {
      accountId: account,
      apiId: 'local',
      domainName: `local.execute-api.${region}.amazonaws.com`,
      domainPrefix: 'local',
      http: {
        method: request.method,
        path: url.pathname,
        protocol: 'HTTP/1.1',
        sourceIp: '127.0.0.1',
        userAgent: headers['user-agent'] ?? '',
      },
      requestId: `local-${time.getTime()}`,
      routeKey: found.route.key,
      stage: '$default',
      time: time.toUTCString(),
      timeEpoch: time.getTime(),
      ...(found.route.signedIn ? { authorizer: { jwt: { claims: textClaims(claims), scopes: null } } } : {}),
    },
    ...(body.length ? { body: body.toString(textual ? 'utf8' : 'base64') } : {}),
    isBase64Encoded: body.length > 0 && !textual,
  };
};

/** API Gateway hands every claim over as text; a list becomes `[one two]`. */
const textClaims = (claims: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(
    Object.entries(claims).map(([name, value]) => [
      name,
      Array.isArray(value) ? `[${value.join(' ')}]` : String(value),
    ]),
  );
