import { describe, expect, it } from 'vitest';
import { openIdProvider } from '../../../functions/sign-in/provider.ts';

const configuration = {
  authorization_endpoint: 'https://issuer.example/authorize?tenant=moj',
  token_endpoint: 'https://issuer.example/token',
  end_session_endpoint: 'https://issuer.example/logout',
};
const granted = { id_token: 'a.b.c', expires_in: 3600, refresh_token: 'again' };

/** A provider that answers by the end of the address, and all that it was asked. */
const openProvider = (answers: Record<string, () => Response> = {}) => {
  const asked: [address: string, wish: RequestInit | undefined][] = [];
  const ask = async (address: Parameters<typeof fetch>[0], wish?: RequestInit) => {
    asked.push([String(address), wish]);
    const end = String(address).split('/').at(-1)!;
    if (answers[end]) return answers[end]();
    return Response.json(end === 'openid-configuration' ? configuration : granted);
  };
  return { asked, provider: openIdProvider('https://issuer.example', 'client-7', ask) };
};
const queryOf = (address: string) => Object.fromEntries(new URL(address).searchParams);
const wish = { code: 'good', verifier: 'secret', callback: 'https://pages.example/sign-in/callback' };

describe('the provider of sign-ins', () => {
  it('is asked once where its doors are, and again where that failed', async () => {
    let times = 0;
    const { asked, provider } = openProvider({
      'openid-configuration': () => {
        times += 1;
        return times === 1 ? new Response('down', { status: 503 }) : Response.json(configuration);
      },
    });
    await expect(provider.renew('again')).rejects.toThrow();
    await provider.renew('again');
    await provider.renew('again');
    expect(asked.map(([address]) => address)).toEqual([
      'https://issuer.example/.well-known/openid-configuration',
      'https://issuer.example/.well-known/openid-configuration',
      'https://issuer.example/token',
      'https://issuer.example/token',
    ]);
  });

  it('signs a browser in by code and challenge (RFC 7636), and comes back to us', async () => {
    const address = await openProvider().provider.signInAddress({
      ...{ state: 'st', challenge: 'ch', callback: wish.callback },
    });
    expect(address.startsWith('https://issuer.example/authorize?')).toBe(true);
    expect(queryOf(address)).toEqual({
      ...{ tenant: 'moj', response_type: 'code', client_id: 'client-7', redirect_uri: wish.callback, state: 'st' },
      ...{ scope: 'openid email profile', code_challenge: 'ch', code_challenge_method: 'S256' },
    });
  });

  it.each([
    [
      'a code',
      (provider: ReturnType<typeof openIdProvider>) => provider.tokenFor(wish),
      {
        ...{ client_id: 'client-7', grant_type: 'authorization_code', redirect_uri: wish.callback },
        ...{ code: 'good', code_verifier: 'secret' },
      },
    ],
    [
      'what renews a session',
      (provider: ReturnType<typeof openIdProvider>) => provider.renew('again'),
      { client_id: 'client-7', grant_type: 'refresh_token', refresh_token: 'again' },
    ],
  ])('gives a token for %s, asked in a form and by no way round', async (_, act, form) => {
    const { asked, provider } = openProvider();
    expect(await act(provider)).toEqual({ token: 'a.b.c', seconds: 3600, renewal: 'again' });
    const sent = asked[1]![1]!;
    expect([sent.method, sent.redirect]).toEqual(['POST', 'error']);
    expect(Object.fromEntries(sent.body as URLSearchParams)).toEqual(form);
  });

  it('gives none where it refuses, and nothing to renew it by where it gives none', async () => {
    const refusing = openProvider({ token: () => Response.json({ error: 'invalid_grant' }, { status: 400 }) });
    expect(await refusing.provider.tokenFor(wish)).toBeUndefined();
    const { refresh_token: _, ...once } = granted;
    const short = openProvider({ token: () => Response.json(once) });
    expect(await short.provider.tokenFor(wish)).toEqual({ token: 'a.b.c', seconds: 3600, renewal: undefined });
  });

  it.each([
    { ...granted, id_token: 'a.b' },
    { ...granted, id_token: 'a.b.c; Path=/' },
    { ...granted, id_token: 'x a.b.c' },
    { ...granted, expires_in: 0 },
    { ...granted, refresh_token: 'again; Path=/' },
    { ...granted, refresh_token: '' },
    {},
  ])('is not believed where what it gives is no token (%#)', async (body) => {
    await expect(openProvider({ token: () => Response.json(body) }).provider.renew('again')).rejects.toThrow();
  });

  it('ends its own session and comes back, where it has a door for that', async () => {
    const address = (await openProvider().provider.signOutAddress('https://pages.example/sign-out'))!;
    expect(address.startsWith('https://issuer.example/logout?')).toBe(true);
    expect(queryOf(address)).toEqual({
      ...{ post_logout_redirect_uri: 'https://pages.example/sign-out', logout_uri: 'https://pages.example/sign-out' },
      client_id: 'client-7',
    });
    const { end_session_endpoint: _, ...without } = configuration;
    const { provider } = openProvider({ 'openid-configuration': () => Response.json(without) });
    expect(await provider.signOutAddress('https://pages.example/sign-out')).toBeUndefined();
  });
});
