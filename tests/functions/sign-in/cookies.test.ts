import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { cookie, openHouse } from './open-house.ts';

const base64 = (text: string) => Buffer.from(text).toString('base64url');
const callback = 'https://pages.example/sign-in/callback';

describe('the way to the provider and back', () => {
  it('holds its state, its verifier and the page for ten minutes, and tells the provider the digest alone', async () => {
    const { wishes, ask } = openHouse();
    const left = await ask('GET /sign-in', { queryStringParameters: { to: '/pages/areas/kent?after=a%2Fb' } });
    expect([left.statusCode, left.headers?.location]).toEqual([303, 'https://issuer.example/authorize']);
    expect(left.cookies).toEqual([
      cookie('signing-in', `chance-1.chance-2.${base64('/pages/areas/kent?after=a%2Fb')}`, 600),
    ]);
    const challenge = createHash('sha256').update('chance-2').digest('base64url');
    expect(wishes).toEqual([{ state: 'chance-1', challenge, callback }]);
  });

  it('ends with the session, what renews it for a working day, a number for forms, and nothing of the way', async () => {
    const { wishes, ask } = openHouse();
    const back = await ask('GET /sign-in/callback', {
      cookies: [`__Host-signing-in=st.ver.${base64('/pages/areas/kent')}`],
      queryStringParameters: { code: 'good', state: 'st' },
    });
    expect([back.statusCode, back.headers?.location]).toEqual([303, '/pages/areas/kent']);
    expect(wishes).toEqual([{ code: 'good', verifier: 'ver', callback }]);
    expect(back.cookies).toEqual([
      cookie('session', 'a.b.c', 3600),
      cookie('renewal', 'again', 43_200),
      cookie('form-seed', 'chance-1', 43_200),
      cookie('signing-in', '', 0),
    ]);
  });

  it('keeps the number for forms that a browser has, and no renewal where there is none', async () => {
    const { ask } = openHouse({ tokenFor: async () => ({ token: 'a.b.c', seconds: 60 }) });
    const back = await ask('GET /sign-in/callback', {
      cookies: ['__Host-signing-in=st.ver', '__Host-form-seed=mine'],
      queryStringParameters: { code: 'good', state: 'st' },
    });
    expect(back.headers?.location).toBe('/');
    expect(back.cookies).toEqual([
      cookie('session', 'a.b.c', 60),
      cookie('form-seed', 'mine', 43_200),
      cookie('signing-in', '', 0),
    ]);
  });

  it.each([
    ['nothing is held', [], { code: 'good', state: 'st' }, 'The sign-in was not finished, or it took too long.'],
    ['no verifier is held', ['__Host-signing-in=st'], { code: 'good', state: 'st' }, 'was not finished'],
    ['no code comes back', ['__Host-signing-in=st.ver.'], { state: 'st' }, 'was not finished'],
    ['nothing comes back', ['__Host-signing-in=st.ver.'], undefined, 'was not finished'],
    ['another state comes back', ['__Host-signing-in=st.ver.'], { code: 'good', state: 'x' }, 'was not finished'],
  ])('is begun anew where %s', async (_, cookies, query, says) => {
    const { wishes, ask } = openHouse();
    const asked = query === undefined ? {} : { queryStringParameters: query as Record<string, string> };
    const back = await ask('GET /sign-in/callback', { cookies, ...asked });
    expect([back.statusCode, back.cookies, wishes]).toEqual([400, undefined, []]);
    expect(back.body).toContain(says);
    expect(back.body).toContain('<title>Sign in again');
    expect(back.body).toContain('href="/sign-in"');
    expect(back.headers?.['content-type']).toBe('text/html; charset=utf-8');
  });

  it('says so where the provider refuses', async () => {
    const { ask } = openHouse({ tokenFor: async () => undefined });
    const back = await ask('GET /sign-in/callback', {
      ...{ cookies: ['__Host-signing-in=st.ver.'], queryStringParameters: { code: 'old', state: 'st' } },
    });
    expect([back.statusCode, back.cookies]).toEqual([400, undefined]);
    expect(back.body).toContain('The sign-in was not accepted.');
  });
});

describe('a session that is renewed', () => {
  const renew = async (renewal: string) =>
    renewal === 'again' ? { token: 'd.e.f', seconds: 60, renewal: 'and-again' } : undefined;
  const renewed = [
    cookie('session', 'd.e.f', 60),
    cookie('renewal', 'and-again', 43_200),
    cookie('form-seed', 'mine', 43_200),
    cookie('renewed', '1', 10),
  ];
  const cookies = ['__Host-renewal=again', '__Host-form-seed=mine'];
  const to = { queryStringParameters: { to: '/pages/areas/kent' } };

  it('goes on to the page, by the way that the browser came', async () => {
    const { ask } = openHouse({ renew });
    const page = await ask('GET /sign-in', { cookies, ...to });
    expect([page.statusCode, page.headers?.location, page.cookies]).toEqual([303, '/pages/areas/kent', renewed]);
    const form = await ask('POST /sign-in', { cookies, ...to });
    expect(form).toEqual({
      ...{ statusCode: 307, headers: { location: '/pages/areas/kent', 'cache-control': 'no-store' } },
      cookies: renewed,
    });
  });

  it('is none where nothing is held, it was renewed a moment ago, or the provider does not let it', async () => {
    const { ask } = openHouse({ renew });
    for (const held of [undefined, [], [...cookies, '__Host-renewed=1'], ['__Host-renewal=old']]) {
      const page = await ask('GET /sign-in', held === undefined ? to : { cookies: held, ...to });
      expect(page.headers?.location).toBe('https://issuer.example/authorize');
      const form = await ask('POST /sign-in', held === undefined ? to : { cookies: held, ...to });
      expect(form.statusCode).toBe(401);
    }
  });
});

describe('a form whose session cannot be renewed', () => {
  it('stands on a page with every field, in the encoding that it came in, and the names of files to choose', async () => {
    const { ask } = openHouse();
    const form = new FormData();
    form.set('text', 'Half “a” year');
    form.set('file', new File(['a,b'], 'kent & co.csv'));
    const sent = new Response(form);
    const page = await ask('POST /sign-in', {
      headers: { 'content-type': sent.headers.get('content-type')! },
      body: Buffer.from(await sent.arrayBuffer()).toString('base64'),
      ...{ isBase64Encoded: true, queryStringParameters: { to: '/pages/areas/kent' } },
    });
    expect(page.statusCode).toBe(401);
    expect(page.headers).toMatchObject({ 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' });
    expect(page.body).toContain('<title>Your sign-in has run out');
    expect(page.body).toContain('Half “a” year');
    expect(page.body).toContain('A file has to be chosen again');
    expect(page.body).toContain('kent &amp; co.csv');
    expect(page.body).toContain('<form method="post" action="/pages/areas/kent">');
  });

  it('without a file asks for none, and one without a body or a type is an empty one', async () => {
    const { ask } = openHouse();
    const page = await ask('POST /sign-in', { body: 'text=So+it+is' });
    expect(page.body).toContain('So it is');
    expect(page.body).not.toContain('A file has to be chosen again');
    expect(page.body).toContain('action="/"');
    expect((await ask('POST /sign-in')).statusCode).toBe(401);
  });
});
