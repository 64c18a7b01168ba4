import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import {
  cookieOf,
  formSeedCookie,
  isOwnForm,
  renewalCookie,
  sessionCookie,
  setCookie,
} from '../../shared/runtime/session.ts';

type Request = Pick<APIGatewayProxyEventV2, 'body' | 'isBase64Encoded' | 'cookies' | 'headers'>;

const heldIn = ({ cookies = [] }: Pick<Request, 'cookies'>, names: readonly string[]): readonly string[] =>
  names.filter((name) => cookieOf(cookies, name) !== undefined);

/** Whether a browser holds a session, or what one is renewed with. */
export const isSignedIn = (request: Pick<Request, 'cookies'>): boolean =>
  heldIn(request, [sessionCookie, renewalCookie]).length > 0;

/**
 * Takes back what the browser brought along of a session. A form of another site brings nothing, and so has nothing
 * taken back.
 */
export const sessionTakenBack = (request: Pick<Request, 'cookies'>): string[] =>
  heldIn(request, [sessionCookie, renewalCookie, formSeedCookie]).map((name) => setCookie(name, '', 0));

/**
 * Whether signing out was asked for by a page that this browser was shown: no other site signs a visitor out. A browser
 * that holds nothing to make a token from has no session to lose.
 */
export const isOwnSignOut = ({ body, isBase64Encoded, cookies = [], headers }: Request): boolean => {
  const site = headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin') return false;
  const seed = cookieOf(cookies, formSeedCookie) ?? cookieOf(cookies, sessionCookie);
  if (seed === undefined) return true;
  const text = Buffer.from(body ?? '', isBase64Encoded ? 'base64' : 'utf8').toString('utf8');
  return isOwnForm(seed, new URLSearchParams(text).get('form-token') ?? '');
};
