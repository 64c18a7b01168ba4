import { describe, expect, it } from 'vitest';
import { atTheEdgeOf } from '../../infra/local/doors/front-site.ts';
import { mostPayloadBytes } from '../../infra/local/doors/payload-limits.ts';
import { resolver } from '../../infra/local/template/resolve.ts';
import { issuerIn } from '../../infra/local/template/stack-facts.ts';
import { synthesised } from '../../infra/local/template/synthesised.ts';
import { ofType } from '../../infra/local/template/template.ts';
import { mostRequestBytes, mostSent, mostSentBytes } from '../../shared/domain/submissions/sent-along.ts';

const template = await synthesised();
const ids = ofType(template, 'AWS::ApiGatewayV2::Api').map(([id]) => id);
const resolve = resolver(template, {
  queues: '',
  apis: Object.fromEntries(ids.map((id) => [id, `https://${id}.example`])),
});
const { issuer, audience } = issuerIn(template, resolve);
const now = new Date('2024-05-01T09:00:00Z');
const site = { template, resolve, now: () => now };
const api = atTheEdgeOf(site, ids.find((id) => id.startsWith('doors'))!);
const pages = atTheEdgeOf(site, ids.find((id) => id.startsWith('pages'))!);

const token = (claims: object) =>
  `Bearer x.${Buffer.from(JSON.stringify({ name: 'Zoë', ...claims })).toString('base64url')}.y`;
const exp = now.getTime() / 1000 + 60;
const good = token({ iss: issuer, aud: audience, exp });

/** Status and code of what is answered at the edge; `let through` where the API is asked. */
const asked = (authorization?: string, more: Record<string, string> = {}) => {
  const answer = api('GET', '/areas/kent/returns', { ...more, ...(authorization ? { authorization } : {}) });
  if (answer === undefined) return 'let through';
  const { data } = answer.body as { data: string };
  return `${answer.statusCode} ${JSON.parse(data).code}`;
};

describe('what is refused before the API is asked', () => {
  it('lets through whoever brings a token that could be good: who signed it, the authoriser looks at', () => {
    expect(asked(good)).toBe('let through');
    expect(asked(token({ iss: issuer, aud: ['other', audience], exp }))).toBe('let through');
  });

  it.each([
    ['no token', undefined, '401 not-signed-in'],
    ['another kind of sign-in', 'Basic YTpi', '401 not-signed-in'],
    ['a token that is none', 'Bearer none', '401 bad-token'],
    ['a token that holds nothing', 'Bearer a.b.c', '401 bad-token'],
    ['a token of another issuer', token({ iss: 'https://example.org', aud: audience, exp }), '401 bad-token'],
    ['a token for somebody else', token({ iss: issuer, aud: 'other', exp }), '401 bad-token'],
    ['a token whose hour is over', token({ iss: issuer, aud: audience, exp: exp - 60 }), '401 token-expired'],
    ['a token without an hour', token({ iss: issuer, aud: audience }), '401 token-expired'],
  ])('tells %s in problem details', (_, authorization, told) => {
    expect(asked(authorization)).toBe(told);
  });

  it('asks the way to a sign-in as the standard has it, and shows a browser a page', () => {
    const plain = api('GET', '/me', {})!;
    expect(plain.headers).toMatchObject({
      'content-type': { value: 'application/problem+json' },
      'www-authenticate': { value: 'Bearer' },
      'cache-control': { value: 'no-store' },
    });
    const page = api('GET', '/me', { accept: 'text/html,*/*;q=0.8' })!;
    expect(page.headers['content-type']!.value).toBe('text/html; charset=utf-8');
    expect((page.body as { data: string }).data).toMatch(/<h1[^>]*>Sign in first<\/h1>.*href="\/"/s);
  });

  it('refuses what is too large for a function before it is sent on, at both doors', () => {
    expect(asked(good, { 'content-length': String(mostRequestBytes) })).toBe('let through');
    expect(asked(good, { 'content-length': String(mostRequestBytes + 1) })).toBe('413 request-too-large');
    const told = api('GET', '/areas/kent/returns', { authorization: good, 'content-length': '9000000' })!;
    expect((told.body as { data: string }).data).toContain(`At most ${mostSent} can be sent here.`);
    const page = pages('POST', '/pages/x', { 'content-length': '9000000', accept: 'text/html' })!;
    expect([page.statusCode, (page.body as { data: string }).data]).toEqual([
      413,
      expect.stringMatching(/Too large.*what you typed is still there/s),
    ]);
    expect(pages('GET', '/pages/x', {}), 'pages ask for no token').toBeUndefined();
  });

  it('lets through a file of the size that is promised, with its form, and no more than a function can be called with', () => {
    expect(mostRequestBytes).toBeGreaterThan(mostSentBytes + 64 * 1024);
    expect((mostRequestBytes * 4) / 3).toBeLessThan(mostPayloadBytes - 128 * 1024);
  });

  it('is as small as CloudFront takes it', () => {
    for (const [id, { Properties }] of ofType(template, 'AWS::CloudFront::Function'))
      expect(Buffer.byteLength(resolve<string>(Properties.FunctionCode)), id).toBeLessThan(10 * 1024);
  });
});
