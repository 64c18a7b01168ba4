import type { IncomingMessage } from 'node:http';
import { text } from 'node:stream/consumers';
import { Role, roles, rolesOf } from '../../../shared/domain/access/roles.ts';
import { findArea } from '../../../shared/domain/areas.ts';
import type { LocalPlatform } from '../local-platform.ts';
import { type Engine, listen } from './listen.ts';

type ControlReply = { status: number; body: string };

/**
 * What only this machine has: `GET /token?role=…&area=…` gives a test sign-in for the API, `GET /clock` tells the
 * platform's time and `POST /clock` moves it. It answers this machine only, and is not part of what is deployed.
 */
export const startControlDesk = async (platform: LocalPlatform, port = 0): Promise<Engine> => {
  const token = async (query: URLSearchParams): Promise<ControlReply> => {
    const { data: role } = Role.safeParse(query.get('role'));
    const area = query.get('area') === null ? undefined : findArea(query.get('area') ?? '');
    if (role === undefined) return { status: 400, body: `role is one of ${roles.join(', ')}` };
    if (rolesOf('area').includes(role) && !area) return { status: 400, body: 'area names one of the 42 areas' };
    return { status: 200, body: await platform.token({ role, ...(area ? { area: area.slug } : {}) }) };
  };

  const clock = async (request: IncomingMessage): Promise<ControlReply> => {
    if (request.method === 'POST') {
      const to = new Date((await text(request)).trim());
      if (Number.isNaN(to.getTime())) return { status: 400, body: 'an instant such as 2024-10-31T09:30:00Z' };
      if (to < platform.clock.now()) return { status: 409, body: 'the clock goes forwards only' };
      await platform.clock.moveTo(to);
    }
    return { status: 200, body: platform.clock.now().toISOString() };
  };

  const said = async ({ pathname, searchParams }: URL, request: IncomingMessage): Promise<ControlReply> => {
    if (pathname === '/token') return token(searchParams);
    if (pathname === '/clock') return clock(request);
    return { status: 404, body: '/token?role=ministry-analyst, /clock' };
  };

  return listen(async (request, response) => {
    const url = new URL(request.url ?? '/', 'http://127.0.0.1');
    const here = /^(127\.0\.0\.1|localhost)(:\d+)?$/.test(request.headers.host ?? '') && !request.headers.origin;
    const reply = here ? await said(url, request) : { status: 403, body: 'this machine only' };
    response
      .writeHead(reply.status, { 'content-type': 'text/plain', 'cache-control': 'no-store' })
      .end(`${reply.body}\n`);
  }, port);
};
