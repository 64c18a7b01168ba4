import { createHash } from 'node:crypto';
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { goTo } from '../../shared/runtime/browser-answer.ts';
import { cookieOf, sessionCookie, setCookie } from '../../shared/runtime/session.ts';
import { openPage } from './open-page.ts';
import type { Provider } from './provider.ts';
import { isOwnSignOut } from './sign-out.ts';

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
    if (request.routeKey === 'GET /sign-in/callback') return comeBack(ports, request);
    return signOut(request);
  };

const leave = async ({ provider, origin, random }: Ports, { queryStringParameters }: Request): Promise<Result> => {
  const [state, verifier] = [random(), random()];
  const challenge = createHash('sha256').update(verifier).digest('base64url');
  const to = Buffer.from(ownPath(queryStringParameters?.to)).toString('base64url');
  return goTo(await provider.signInAddress({ state, challenge, callback: callbackOf(origin) }), [
    setCookie(waitingCookie, [state, verifier, to].join('.'), 600),
  ]);
};

const comeBack = async ({ provider, origin }: Ports, { cookies, queryStringParameters }: Request): Promise<Result> => {
  const [state, verifier, to] = cookieOf(cookies ?? [], waitingCookie)?.split('.') ?? [];
  const code = queryStringParameters?.code;
  if (state === undefined || verifier === undefined || code === undefined || queryStringParameters?.state !== state)
    return openPage(400, 'Sign in again', 'The sign-in was not finished, or it took too long.');
  const granted = await provider.tokenFor({ code, verifier, callback: callbackOf(origin) });
  if (granted === undefined) return openPage(400, 'Sign in again', 'The sign-in was not accepted.');
  return goTo(ownPath(Buffer.from(to ?? '', 'base64url').toString()), [
    setCookie(sessionCookie, granted.token, granted.seconds),
    setCookie(waitingCookie, '', 0),
  ]);
};

const signOut = async (request: Request): Promise<Result> => {
  if (!(await isOwnSignOut(request)))
    return openPage(403, 'You are still signed in', 'Go back and press “Sign out” there.');
  const page = openPage(200, 'You have signed out', 'Close the browser if others use this machine.');
  return { ...page, cookies: [setCookie(sessionCookie, '', 0)] };
};

const callbackOf = (origin: string): string => `${origin}/sign-in/callback`;

/** Only a path of the pages is gone back to: never another site. */
const ownPath = (to: string | undefined): string => (to !== undefined && /^\/pages\/[\w/.+-]*$/.test(to) ? to : '/');
