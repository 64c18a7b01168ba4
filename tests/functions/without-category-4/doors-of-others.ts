import { apiClient } from '../../../functions/show-page/api-client.ts';
import { showPage } from '../../../functions/show-page/show-page.ts';
import type { Role } from '../../../shared/domain/access/roles.ts';
import { type Call, httpDoor, type Reply } from '../../../shared/runtime/http-door.ts';
import { sessionCookie } from '../../../shared/runtime/session.ts';
import { readByOthers } from './routes-of-others.ts';

/** What an answer says, down to its headers: JSON as it is, bytes in base64. */
type Said = { statusCode: number; headers: Record<string, string>; body?: string; isBase64Encoded?: boolean };

type Door = { pattern: RegExp; route: string; handle: (event: unknown, context: unknown) => Promise<Said> };

/** The doors of the API for somebody of a role, and of the pages before them, over what answers at each route. */
export const openDoors = (
  answers: Readonly<Record<string, (call: Call) => Promise<Reply>>>,
  role: Role,
  say: (...words: unknown[]) => void,
) => {
  const log = { addContext: () => {}, info: say, error: say, warn: say } as never;
  const unasked = readByOthers.filter((route) => answers[route] === undefined);
  if (unasked.length > 0) throw new Error(`Others may read by these routes, and nothing answers here: ${unasked}`);
  const doors = readByOthers.map(
    (route): Door => ({
      route,
      pattern: new RegExp(
        `^${route
          .slice(4)
          .replace(/\{(\w+)\+\}/g, '(?<$1>.+)')
          .replace(/\{(\w+)\}/g, '(?<$1>[^/]+)')}$`,
      ),
      handle: httpDoor(log, answers[route]!) as never,
    }),
  );
  const get = async (address: string): Promise<Said> => {
    const { pathname, searchParams } = new URL(address, 'https://api.example');
    const [door] = doors
      .filter(({ pattern }) => pattern.test(pathname))
      .toSorted((one, other) => one.route.split('{').length - other.route.split('{').length);
    if (door === undefined) return { statusCode: 404, headers: {} };
    const event = {
      routeKey: door.route,
      pathParameters: { ...door.pattern.exec(pathname)!.groups },
      queryStringParameters: Object.fromEntries(searchParams),
      headers: {},
      requestContext: { authorizer: { jwt: { claims: { sub: 'somebody', 'cognito:groups': role } } } },
    };
    return door.handle(event, {});
  };
  const ask = (async (url: URL) => {
    const { statusCode, headers, body = '', isBase64Encoded } = await get(String(url));
    return new Response(Buffer.from(body, isBase64Encoded ? 'base64' : 'utf8'), { status: statusCode, headers });
  }) as unknown as typeof fetch;
  const show = showPage({
    log,
    apiFor: (session) => apiClient('https://api.example', session, ask),
    store: 'https://store.example',
    now: () => new Date('2024-10-03T10:16:00.000Z'),
    random: () => 'fresh-number',
  });
  const page = async (address: string): Promise<Said> => {
    const { pathname, searchParams } = new URL(address, 'https://pages.example');
    const request = {
      cookies: [`${sessionCookie}=session`],
      headers: {},
      rawQueryString: String(searchParams),
      queryStringParameters: Object.fromEntries(searchParams),
      requestContext: { http: { method: 'GET', path: pathname } },
    };
    return (await show(request as never)) as Said;
  };
  return { get, page };
};

/**
 * Every page that is come to by following links from the first one; of those about an area or a year, the pages of one
 * area and of some years.
 */
export const everyPage = async (
  page: (address: string) => Promise<Said>,
  area: string,
  years: readonly string[],
): Promise<ReadonlyMap<string, Said>> => {
  const isWanted = (link: string): boolean =>
    (/\/areas\/([a-z-]+)/.exec(link)?.[1] ?? area) === area &&
    years.includes(/\/(\d{4}-\d{2})\b/.exec(link)?.[1] ?? years[0]!);
  const seen = new Map<string, Said>();
  const open = ['/'];
  for (let address = open.pop(); address !== undefined; address = open.pop()) {
    if (seen.has(address)) continue;
    const said = await page(address);
    seen.set(address, said);
    const links = (said.body ?? '').matchAll(/href="(\/pages\/[^"#]*)/g);
    const led = [said.headers.location ?? '/', ...[...links].map(([, link]) => link!.replaceAll('&amp;', '&'))];
    open.push(...led.filter(isWanted));
  }
  return seen;
};
