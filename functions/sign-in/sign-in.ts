import { createHash } from 'node:crypto';
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { goTo } from '../../shared/runtime/browser-answer.ts';
import { cookieOf, setCookie } from '../../shared/runtime/session.ts';
import { keptForm } from './kept-form.ts';
import { openPage } from './open-page.ts';
import type { Provider } from './provider.ts';
import { goOnWith, renewed, sessionCookies } from './renew.ts';
import { isOwnSignOut, isSignedIn, sessionTakenBack } from './sign-out.ts';

export type Ports = { provider: Provider; origin: string; random: () => string };

type Request = APIGatewayProxyEventV2;
type Result = APIGatewayProxyStructuredResultV2;

/** Holds what the way to the provider and back must not lose: `state.verifier.to`, for ten minutes. */
const waitingCookie = '__Host-signing-in';

/** Signing in by the authorisation code flow with PKCE, and out. The provider's token becomes the session as it is. */
export const signIn =
  (ports: Ports) =>
  async (request: Request): Promise<Result> => {
    if (request.routeKey === 'GET /sign-in') return leave(ports, request);
    if (request.routeKey === 'POST /sign-in') return again(ports, request);
    if (request.routeKey === 'GET /sign-in/callback') return comeBack(ports, request);
    if (request.routeKey === 'GET /sign-out') return isSignedIn(request) ? stillSignedIn() : signedOut();
    return signOut(ports, request);
  };

const leave = async (ports: Ports, request: Request): Promise<Result> => {
  const { provider, origin, random } = ports;
  const { queryStringParameters } = request;
  const cookies = await renewed(ports, request);
  if (cookies !== undefined) return goTo(ownPath(queryStringParameters?.to), cookies);
  const [state, verifier] = [random(), random()];
  const challenge = createHash('sha256').update(verifier).digest('base64url');
  const to = Buffer.from(ownPath(queryStringParameters?.to)).toString('base64url');
  return goTo(await provider.signInAddress({ state, challenge, callback: callbackOf(origin) }), [
    setCookie(waitingCookie, [state, verifier, to].join('.'), 600),
  ]);
};

/**
 * A form came after its session had run out: it is sent on with another session, or stands on a page until there is
 * one.
 */
const again = async (ports: Ports, request: Request): Promise<Result> => {
  const to = ownPath(request.queryStringParameters?.to);
  const cookies = await renewed(ports, request);
  return cookies === undefined ? keptForm(request, to) : goOnWith(to, cookies);
};

const comeBack = async (
  { provider, origin, random }: Ports,
  { cookies, queryStringParameters }: Request,
): Promise<Result> => {
  const [state, verifier, to] = cookieOf(cookies ?? [], waitingCookie)?.split('.') ?? [];
  const code = queryStringParameters?.code;
  if (state === undefined || verifier === undefined || code === undefined || queryStringParameters?.state !== state)
    return openPage(400, 'Sign in again', 'The sign-in was not finished, or it took too long.');
  const granted = await provider.tokenFor({ code, verifier, callback: callbackOf(origin) });
  if (granted === undefined) return openPage(400, 'Sign in again', 'The sign-in was not accepted.');
  return goTo(ownPath(Buffer.from(to ?? '', 'base64url').toString()), [
    ...sessionCookies(granted, cookies ?? [], random),
    setCookie(waitingCookie, '', 0),
  ]);
};

const signedOut = (): Result => openPage(200, 'You have signed out', 'Close the browser if others use this machine.');

/** A link can come from anywhere, and a form from another site: neither ends a session. */
const stillSignedIn = (): Result => openPage(403, 'You are still signed in', 'Go back and press “Sign out” there.');

/** Ends the session here and, by sending the browser there, the provider's own. */
const signOut = async ({ provider, origin }: Ports, request: Request): Promise<Result> => {
  if (!isOwnSignOut(request)) return stillSignedIn();
  const page = { ...signedOut(), cookies: sessionTakenBack(request) };
  const address = await provider.signOutAddress(`${origin}/sign-out`).catch(() => undefined);
  // By a header, not as an answer to the form: a form may lead to pages of ours only.
  return address === undefined ? page : { ...page, headers: { ...page.headers, refresh: `0; url=${address}` } };
};

const callbackOf = (origin: string): string => `${origin}/sign-in/callback`;

/** Only a path of the pages is gone back to: never another site, nor a page that is reached by going up. */
const ownPath = (to: string | undefined): string =>
  to !== undefined && /^\/pages\/[\w/.+-]*(\?[\w=&%.+-]*)?$/.test(to) && !to.includes('..') ? to : '/';
