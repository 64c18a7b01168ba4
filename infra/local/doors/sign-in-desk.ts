import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import type { Issuer, Person } from '../engines/issuer.ts';
import { type Engine, holdDoor } from './listen.ts';
import { deskPage, everyone } from './sign-in-page.ts';

export interface SignInDeskProps {
  readonly issuer: Issuer;
  /** The one client, and the one address that it may be sent back to. */
  readonly clientId: string;
  readonly callback: string;
}

type Asked = { state: string; challenge: string };
type SignInReply = { status: number; type?: string; location?: string; body?: string };

/**
 * The sign-in of this machine as browsers meet it: an OpenID provider's discovery, a page on which one chooses who to
 * be, and the exchange of a code for a token (with PKCE, each code good once). It asks for no password: it exists only
 * while the local platform runs, and its tokens are good nowhere else.
 */
export const startSignInDesk = async ({ issuer, clientId, callback }: SignInDeskProps): Promise<Engine> => {
  const renewals = new Map<string, Person>();
  const codes = new Map<string, { person: Person; challenge: string }>();

  const authorise = (query: URLSearchParams): SignInReply => {
    const asked = askedIn(query);
    if (asked === undefined || query.get('client_id') !== clientId || query.get('redirect_uri') !== callback)
      return { status: 400, type: 'text/plain', body: 'This is not a sign-in of the local platform.' };
    const chosen = everyone.find(({ name }) => name === query.get('as'));
    if (chosen === undefined) return { status: 200, type: 'text/html; charset=utf-8', body: deskPage(query) };
    const code = randomBytes(24).toString('base64url');
    codes.set(code, { person: chosen.person, challenge: asked.challenge });
    const back = new URL(callback);
    back.searchParams.set('code', code);
    back.searchParams.set('state', asked.state);
    return { status: 302, location: back.href };
  };

  const exchange = async (request: IncomingMessage): Promise<SignInReply> => {
    const form = new URLSearchParams(await text(request));
    const known = renewals.get(form.get('refresh_token') ?? '');
    if (form.get('grant_type') === 'refresh_token')
      return known
        ? json({ id_token: await issuer.token(known), expires_in: 3600 })
        : json({ error: 'invalid_grant' }, 400);
    const held = codes.get(form.get('code') ?? '');
    codes.delete(form.get('code') ?? '');
    const fits =
      held !== undefined &&
      form.get('client_id') === clientId &&
      form.get('redirect_uri') === callback &&
      isAnswerTo(held.challenge, form.get('code_verifier') ?? '');
    if (!fits) return json({ error: 'invalid_grant' }, 400);
    const refresh_token = randomBytes(24).toString('base64url');
    renewals.set(refresh_token, held.person);
    return json({ id_token: await issuer.token(held.person), refresh_token, token_type: 'Bearer', expires_in: 3600 });
  };

  const ended = (query: URLSearchParams): SignInReply =>
    query.get('post_logout_redirect_uri') === new URL('/sign-out', callback).href
      ? { status: 302, location: new URL('/sign-out', callback).href }
      : { status: 400, type: 'text/plain', body: 'This is not a sign-out of the local platform.' };

  const replyTo = async (request: IncomingMessage): Promise<SignInReply> => {
    const url = new URL(request.url ?? '/', door.endpoint);
    if (url.pathname === '/.well-known/openid-configuration') return json(configuration(door.endpoint));
    if (url.pathname === '/authorize') return authorise(url.searchParams);
    if (url.pathname === '/logout') return ended(url.searchParams);
    if (url.pathname === '/token' && request.method === 'POST') return exchange(request);
    return { status: 404, type: 'text/plain', body: 'Not here.' };
  };

  const door = await holdDoor();
  door.answerWith((request, response) => {
    replyTo(request).then(
      (reply) => send(response, reply),
      () => response.destroy(),
    );
  });
  return door;
};

const configuration = (address: string) => ({
  authorization_endpoint: `${address}/authorize`,
  token_endpoint: `${address}/token`,
  end_session_endpoint: `${address}/logout`,
});

const askedIn = (query: URLSearchParams): Asked | undefined => {
  const [state, challenge] = [query.get('state'), query.get('code_challenge')];
  const proper = query.get('response_type') === 'code' && query.get('code_challenge_method') === 'S256';
  return proper && state && challenge ? { state, challenge } : undefined;
};

const isAnswerTo = (challenge: string, verifier: string): boolean => {
  const [ours, theirs] = [Buffer.from(challenge), createHash('sha256').update(verifier).digest('base64url')];
  return ours.length === theirs.length && timingSafeEqual(ours, Buffer.from(theirs));
};

const json = (body: object, status = 200): SignInReply => ({
  status,
  type: 'application/json',
  body: JSON.stringify(body),
});

const send = (response: ServerResponse, { status, type, location, body }: SignInReply): void => {
  response.writeHead(status, {
    'cache-control': 'no-store',
    ...(type === undefined ? {} : { 'content-type': type }),
    ...(location === undefined ? {} : { location }),
  });
  response.end(body);
};
