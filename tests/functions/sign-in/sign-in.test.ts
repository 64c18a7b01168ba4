import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { describe, expect, it } from 'vitest';
import type { Provider } from '../../../functions/sign-in/provider.ts';
import { signIn } from '../../../functions/sign-in/sign-in.ts';
import { formTokenOf } from '../../../shared/runtime/session.ts';

const provider: Provider = {
  signInAddress: async ({ state }) => `https://issuer.example/authorize?state=${state}`,
  tokenFor: async ({ code, verifier }) =>
    code === 'good' && verifier !== '' ? { token: 'a.b.c', seconds: 3600, renewal: 'again' } : undefined,
  renew: async (renewal) => (renewal === 'again' ? { token: 'd.e.f', seconds: 3600 } : undefined),
  signOutAddress: async (back) => `https://issuer.example/logout?back=${back}`,
};
const act = signIn({ provider, origin: 'https://pages.example', random: () => 'random' });
const ask = (routeKey: string, rest: Partial<APIGatewayProxyEventV2> = {}) =>
  act({ routeKey, headers: {}, cookies: [], isBase64Encoded: false, ...rest } as APIGatewayProxyEventV2);
const started = async (to?: string) => {
  const left = await ask('GET /sign-in', to === undefined ? {} : { queryStringParameters: { to } });
  return String(left.cookies?.[0]).split(';')[0]!;
};
const back = (cookie: string, query: Record<string, string>) =>
  ask('GET /sign-in/callback', { cookies: [cookie], queryStringParameters: query });

describe('signing in', () => {
  it('sets cookies that no script, no plain connection and no other site gets at', async () => {
    const done = await back(await started(), { code: 'good', state: 'random' });
    expect(done.statusCode).toBe(303);
    for (const cookie of done.cookies ?? [])
      expect(cookie).toMatch(/^__Host-[\w-]+=[^;]*; Path=\/; Max-Age=\d+; Secure; HttpOnly; SameSite=Lax$/);
    expect(done.cookies?.[0]).toContain('__Host-session=a.b.c');
    expect(done.headers?.['cache-control']).toBe('no-store');
  });

  it('comes to an end only where it began: with its state, its cookie and a code that the provider takes', async () => {
    const cookie = await started();
    const wrong: [string, Record<string, string>][] = [
      [cookie, { code: 'good', state: 'other' }],
      [cookie, { state: 'random' }],
      [cookie, { code: 'stolen', state: 'random' }],
      ['other=1', { code: 'good', state: 'random' }],
    ];
    for (const [held, query] of wrong) {
      const answer = await back(held, query);
      expect([answer.statusCode, answer.cookies]).toEqual([400, undefined]);
    }
  });

  it.each([
    ['/pages/areas/lancashire', '/pages/areas/lancashire'],
    ['https://evil.example/', '/'],
    ['//evil.example/pages/', '/'],
    ['/pages/../sign-out?x', '/'],
    ['/pages/../sign-out', '/'],
    ['/\\evil.example', '/'],
  ])('goes on to a page of ours only: %s leads to %s', async (to, location) => {
    const done = await back(await started(to), { code: 'good', state: 'random' });
    expect(done.headers?.location).toBe(location);
  });

  it('signs out only whom a page of theirs asks', async () => {
    const cookies = ['__Host-session=a.b.c'];
    const own = new URLSearchParams({ 'form-token': formTokenOf('a.b.c') }).toString();
    expect((await ask('POST /sign-out', { cookies, body: '' })).statusCode).toBe(403);
    expect((await ask('POST /sign-out', { cookies, body: own })).cookies?.[0]).toContain('__Host-session=; ');
  });

  it('ends the session with the provider as well, and comes back to say so', async () => {
    const cookies = ['__Host-session=a.b.c', '__Host-renewal=again', '__Host-form-seed=seed'];
    const body = new URLSearchParams({ 'form-token': formTokenOf('seed') }).toString();
    const out = await ask('POST /sign-out', { cookies, body });
    expect(out.headers?.refresh).toBe('0; url=https://issuer.example/logout?back=https://pages.example/sign-out');
    for (const name of ['session', 'renewal', 'form-seed'])
      expect(
        out.cookies?.some((each) => each.startsWith(`__Host-${name}=; `)),
        name,
      ).toBe(true);
    expect((await ask('GET /sign-out')).body).toContain('You have signed out');
  });
});

describe('a session that has run out', () => {
  const renewal = '__Host-renewal=again';
  const typed = new URLSearchParams({
    'form-token': formTokenOf('seed'),
    text: 'Moved <b>away</b> & back.',
  }).toString();
  const form = { headers: { 'content-type': 'application/x-www-form-urlencoded' }, body: typed };
  const to = { queryStringParameters: { to: '/pages/areas/lancashire' } };

  it('is renewed without anybody noticing, as long as the provider lets it', async () => {
    const answer = await ask('GET /sign-in', { cookies: [renewal, '__Host-form-seed=seed'], ...to });
    expect([answer.statusCode, answer.headers?.location]).toEqual([303, '/pages/areas/lancashire']);
    expect(answer.cookies?.[0]).toContain('__Host-session=d.e.f; ');
    expect(answer.cookies?.some((each) => each.startsWith('__Host-form-seed=seed; '))).toBe(true);
    const gone = await ask('GET /sign-in', { cookies: ['__Host-renewal=old'], ...to });
    expect(gone.headers?.location).toContain('https://issuer.example/authorize');
  });

  it('sends a form on with all that was typed', async () => {
    const answer = await ask('POST /sign-in', { cookies: [renewal], ...to, ...form });
    expect([answer.statusCode, answer.headers?.location]).toEqual([307, '/pages/areas/lancashire']);
    expect(answer.cookies?.[0]).toContain('__Host-session=d.e.f; ');
  });

  it('brings back what was typed where it cannot be renewed, and a way to sign in beside it', async () => {
    const answer = await ask('POST /sign-in', { ...to, ...form });
    expect(answer.body).toContain('action="/pages/areas/lancashire"');
    expect(answer.body).toContain('value="Moved &lt;b&gt;away&lt;/b&gt; &amp; back."');
    expect(answer.body).toContain(`value="${formTokenOf('seed')}"`);
    expect(answer.body).toContain('href="/sign-in" target="_blank"');
    expect(answer.headers?.['cache-control']).toBe('no-store');
  });

  it('is not renewed again and again where the new one is no good either', async () => {
    const answer = await ask('POST /sign-in', { cookies: [renewal, '__Host-renewed=1'], ...to, ...form });
    expect(answer.statusCode).toBe(401);
  });
});
