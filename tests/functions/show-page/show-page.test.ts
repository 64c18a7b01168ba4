import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { describe, expect, it } from 'vitest';
import { apiClient } from '../../../functions/show-page/api-client.ts';
import { pages } from '../../../functions/show-page/pages/index.ts';
import { showPage } from '../../../functions/show-page/show-page.ts';
import { rules } from '../../../shared/domain/screening/stages.ts';
import { formTokenOf, sessionCookie } from '../../../shared/runtime/session.ts';

const session = 'header.payload.signature';
const me = { subject: 'jo', roles: ['area-submitter'], area: { slug: 'lancashire', name: 'Lancashire' } };
const report = '/pages/areas/lancashire/2023-24/submissions/20240501T090000000Z-aaaaaa/sign-off';

type Seen = { path: string; method: string; token: string | null; key: string | null };

/** The pages before an API that answers as it is told, and what they asked of it. */
const door = (answer: (path: string) => Response = () => Response.json({ items: [] })) => {
  const seen: Seen[] = [];
  const logged: unknown[] = [];
  const ask = (async (url: URL, init: RequestInit = {}) => {
    const headers = new Headers(init.headers);
    seen.push({
      path: url.pathname,
      method: init.method ?? 'GET',
      token: headers.get('authorization'),
      key: headers.get('idempotency-key'),
    });
    return url.pathname === '/me' ? Response.json(me) : answer(url.pathname);
  }) as unknown as typeof fetch;
  const log = { info: (...said: unknown[]) => logged.push(said), error: (...said: unknown[]) => logged.push(said) };
  const show = showPage({
    log: log as never,
    apiFor: (held) => apiClient('https://api.example', held, ask),
    store: 'https://store.example/uploads',
    now: () => new Date(0),
    random: () => 'fresh-number',
  });
  return { show, seen, logged };
};

const request = (
  path: string,
  {
    method = 'GET',
    cookies = [`${sessionCookie}=${session}`],
    form,
    headers = {},
  }: {
    method?: string;
    cookies?: string[];
    form?: Record<string, string>;
    headers?: Record<string, string>;
  } = {},
) =>
  ({
    routeKey: `${method} /pages/{page+}`,
    cookies,
    headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
    requestContext: { http: { method, path } },
    body: form === undefined ? undefined : new URLSearchParams(form).toString(),
    isBase64Encoded: false,
  }) as unknown as APIGatewayProxyEventV2;

const post = (form: Record<string, string>, headers: Record<string, string> = {}) =>
  request(report, { method: 'POST', form, headers });
const header = (answer: APIGatewayProxyStructuredResultV2, name: string) => String(answer.headers?.[name] ?? '');

describe('the pages', () => {
  it('send whoever has no session to sign in, asking the API nothing', async () => {
    const { show, seen } = door();
    for (const cookies of [[], ['other=1'], [`${sessionCookie}=`]]) {
      const answer = await show(request('/pages/areas/lancashire', { cookies }));
      expect([answer.statusCode, header(answer, 'location')]).toEqual([
        303,
        '/sign-in?to=%2Fpages%2Fareas%2Flancashire',
      ]);
    }
    expect(seen).toEqual([]);
  });

  it('send whose session the API does not take any more to sign in', async () => {
    const { show } = door(() => new Response('{}', { status: 401 }));
    expect((await show(request('/pages/areas/lancashire'))).statusCode).toBe(303);
  });

  it('ask the API with the visitor’s own token and nothing else', async () => {
    const { show, seen } = door();
    await show(request('/pages/areas/lancashire'));
    expect(seen.map(({ path, token }) => [path, token])).toEqual([
      ['/me', `Bearer ${session}`],
      ['/areas/lancashire/returns', `Bearer ${session}`],
    ]);
  });

  it.each([
    ['without the token', {}],
    ['with a wrong token', { 'form-token': 'x' }],
    ['with the token of another session', { 'form-token': formTokenOf('another.session.token') }],
  ])('refuse a form %s, and change nothing', async (_, form) => {
    const { show, seen } = door();
    expect((await show(post(form))).statusCode).toBe(403);
    expect(seen.filter(({ method }) => method !== 'GET')).toEqual([]);
  });

  it.each(['cross-site', 'same-site', 'none'])('refuse a form that the browser says is %s', async (site) => {
    const { show, seen } = door();
    const answer = await show(post({ 'form-token': formTokenOf(session) }, { 'sec-fetch-site': site }));
    expect([answer.statusCode, seen.length]).toEqual([403, 0]);
  });

  it('take a form of this session once, under the number that the form carries', async () => {
    const { show, seen } = door(() => Response.json({}));
    const form = { 'form-token': formTokenOf(session), once: 'number-of-the-form' };
    const answer = await show(post(form, { 'sec-fetch-site': 'same-origin' }));
    expect([answer.statusCode, header(answer, 'location')]).toEqual([
      303,
      `${report.replace('/sign-off', '')}?done=signed-off`,
    ]);
    expect(seen[1]).toMatchObject({ method: 'POST', key: 'number-of-the-form' });
  });

  it('keep every answer out of caches, frames and foreign hands, and let no script stand in a page', async () => {
    const { show } = door();
    for (const path of ['/pages/areas/lancashire', '/pages/nowhere', '/pages/collections/2023-24']) {
      const answer = await show(request(path));
      const policy = header(answer, 'content-security-policy');
      expect(header(answer, 'cache-control')).toBe('no-store');
      expect(policy).toContain("default-src 'none'");
      expect(policy).toContain("script-src 'self';");
      expect(policy).toContain("frame-ancestors 'none'");
      expect(policy).not.toMatch(/unsafe|\*|data:/);
      expect(answer.body).not.toMatch(/<script(?![^>]*\ssrc="\/assets\/)|<style|\sstyle=|\son\w+=|javascript:/i);
    }
  });

  it('explain every screening rule under its code', async () => {
    const answer = await door().show(request('/pages/rules'));
    expect(answer.statusCode).toBe(200);
    for (const { code } of rules) expect(answer.body).toContain(`id="${code}"`);
  });

  it('tell nothing of a fault: neither to the visitor nor, beyond name and place, to the log', async () => {
    const secret = 'figure 4711 of an upload';
    const { show, logged } = door(() => {
      throw new Error(secret);
    });
    const answer = await show(request('/pages/areas/lancashire'));
    expect(answer.statusCode).toBe(500);
    expect(`${answer.body}${JSON.stringify(logged)}`).not.toContain('4711');
    expect(answer.body).not.toMatch(/Error|at .*\.ts/);
  });

  it('show what an address or a refusal says as text, never as markup', async () => {
    const { show } = door(() => Response.json({ code: 'x', detail: '<img src=x onerror=alert(1)>' }, { status: 409 }));
    expect((await show(request('/pages/areas/lancashire'))).body).not.toContain('<img');
  });

  it('look again by themselves while a file is tried again, and stand still where it was given up', async () => {
    const of = async (code: string) => {
      const { show } = door(() => Response.json({ code, detail: 'Why.' }, { status: 404 }));
      return String((await show(request(report.replace('/sign-off', '')))).body);
    };
    expect(await of('no-report-yet')).toContain('data-refresh="2"');
    expect(await of('still-trying')).toContain('data-refresh="15"');
    expect(await of('not-received')).not.toContain('data-refresh');
  });

  it('every page that changes something is a form with a token, and no look changes anything', async () => {
    for (const { method, path } of pages.filter((page) => page.method === 'GET')) {
      const { show, seen } = door();
      const address = path
        .replace('{area}', 'lancashire')
        .replace('{period}', '2023-24')
        .replace('{submission}', '20240501T090000000Z-aaaaaa')
        .replace('{version}', '1.0')
        .replace('{file+}', 'release.json');
      await show(request(address, { method }));
      expect(
        seen.every((each) => each.method === 'GET'),
        path,
      ).toBe(true);
    }
  });
});
