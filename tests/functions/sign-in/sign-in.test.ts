import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { describe, expect, it } from 'vitest';
import type { Provider } from '../../../functions/sign-in/provider.ts';
import { signIn } from '../../../functions/sign-in/sign-in.ts';
import { formTokenOf } from '../../../shared/runtime/session.ts';

const provider: Provider = {
  signInAddress: async ({ state }) => `https://issuer.example/authorize?state=${state}`,
  tokenFor: async ({ code, verifier }) =>
    code === 'good' && verifier !== '' ? { token: 'a.b.c', seconds: 3600 } : undefined,
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
});
