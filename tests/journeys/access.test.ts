import { generateKeyPair, SignJWT } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Role, roles } from '../../shared/domain/access/roles.ts';
import { routeShapes } from '../../shared/domain/api/routes.ts';
import { statedReaches } from '../domain/access/stated-reaches.ts';
import { type TestPlatform, testPlatform } from './platform.ts';

const own = 'lancashire';
const foreign = 'leicestershire';
const routes = [...statedReaches.keys()];
const forArea = (role: Role) => role.startsWith('area-');

let platform: TestPlatform;
beforeAll(async () => {
  platform = await testPlatform();
});
afterAll(() => platform?.stop());

const addressOf = (route: string, area: string): [method: string, path: string] => {
  const [method, path] = route.split(' ') as [string, string];
  const filled = path
    .replace('{area}', area)
    .replace('{period}', '2023-24')
    .replace('{submission}', '20240501T090000000Z-aaaaaa')
    .replace('{version}', '1.0')
    .replace('{file+}', 'release.json');
  return [method, filled];
};

/** What the door says to a token: `in` where it lets through, whatever lies behind it. */
const knock = async (route: string, area: string, token: string | undefined): Promise<string> => {
  const [method, path] = addressOf(route, area);
  const answer = await fetch(`${platform.api}${path}`, {
    method,
    headers: token === undefined ? {} : { authorization: `Bearer ${token}` },
  });
  const body = await answer.text();
  if (answer.status === 401) return 'unauthorised';
  expect(answer.status, `${route}: ${body.slice(0, 200)}`).toBeLessThan(500);
  expect(answer.headers.get('cache-control'), route).toBe('no-store');
  const code = answer.status === 403 ? JSON.parse(body).code : undefined;
  return ['wrong-role', 'wrong-area', 'unknown-route'].includes(code) ? code : 'in';
};

const expected = (route: string, role: Role, area: string): string => {
  const reach = statedReaches.get(route)?.[role];
  if (reach === undefined) return 'wrong-role';
  return reach === 'own' && route.includes('{area}') && area !== own ? 'wrong-area' : 'in';
};

describe('who gets in by which route', () => {
  it('the stack has exactly the routes of the table, and the description of the API the same', () => {
    const asked = platform.routes.filter((route) => !platform.openRoutes.includes(route));
    expect([...asked].sort()).toEqual([...routes].sort());
    expect(Object.keys(routeShapes).sort()).toEqual([...routes].sort());
  });

  it('the only doors without a token are those that browsers come to with a cookie, that of public figures, and what fits no door', () => {
    expect([...platform.openRoutes].sort()).toEqual([
      '$default',
      '$default',
      'ANY /data',
      'ANY /data/{file}',
      'GET /',
      'GET /assets/{name}',
      'GET /pages/{page+}',
      'GET /sign-in',
      'GET /sign-in/callback',
      'GET /sign-out',
      'POST /pages/{page+}',
      'POST /sign-in',
      'POST /sign-out',
    ]);
  });

  it.each(routes)('%s: every role, own and foreign area', async (route) => {
    for (const role of roles) {
      const token = await platform.token(forArea(role) ? { role, area: own } : { role });
      for (const area of route.includes('{area}') ? [own, foreign] : [own])
        expect(await knock(route, area, token), `${role}, ${area}`).toBe(expected(route, role, area));
    }
  });

  it('a token without a role enters nowhere', async () => {
    const token = await platform.issuer.token({ role: 'nobody' as Role, area: own });
    for (const route of routes) expect(await knock(route, own, token), route).toBe('wrong-role');
  });

  it('no token, and every token that is not ours, of now, for us, is refused by every route', async () => {
    const person = { role: 'auditor' } as const;
    const { privateKey } = await generateKeyPair('RS256');
    const good = await platform.token(person);
    const [, payload] = good.split('.') as [string, string, string];
    const none = Buffer.from(JSON.stringify({ alg: 'none', typ: 'JWT' })).toString('base64url');
    const bad: Record<string, string | undefined> = {
      'none at all': undefined,
      empty: '',
      'not a token': 'open-sesame',
      expired: await platform.issuer.token(person, { seconds: -60 }),
      forged: await new SignJWT(JSON.parse(Buffer.from(payload, 'base64url').toString()))
        .setProtectedHeader({ alg: 'RS256' })
        .sign(privateKey),
      'alg none': `${none}.${payload}.`,
      'alg none with a signature': `${none}.${good.split('.').slice(1).join('.')}`,
      'signed by a shared secret': await new SignJWT(JSON.parse(Buffer.from(payload, 'base64url').toString()))
        .setProtectedHeader({ alg: 'HS256' })
        .sign(new TextEncoder().encode('a secret that is long enough for it')),
      'of another issuer': await platform.issuer.token(person, { issuer: 'https://issuer.example' }),
      'for another audience': await platform.issuer.token(person, { audience: 'somebody-else' }),
    };
    for (const [kind, token] of Object.entries(bad))
      for (const route of routes) expect(await knock(route, own, token), `${kind}: ${route}`).toBe('unauthorised');
    expect(await knock('GET /events', own, good)).toBe('in');
  });
});
