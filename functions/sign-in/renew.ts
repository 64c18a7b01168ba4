import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { cookieOf, formSeedCookie, renewalCookie, sessionCookie, setCookie } from '../../shared/runtime/session.ts';
import type { Grant, Provider } from './provider.ts';

/** How long a browser keeps what renews its session, s; the provider may stop before. */
const workingDay = 12 * 3600;

/** Set for a moment after a renewal: a session that is no good although it is new is not renewed again and again. */
const justRenewed = '__Host-renewed';

/** The cookies of a session that was granted: itself, what renews it, and the browser's own number for its forms. */
export const sessionCookies = (
  { token, seconds, renewal }: Grant,
  cookies: readonly string[],
  random: () => string,
): string[] => [
  setCookie(sessionCookie, token, seconds),
  ...(renewal === undefined ? [] : [setCookie(renewalCookie, renewal, workingDay)]),
  setCookie(formSeedCookie, cookieOf(cookies, formSeedCookie) ?? random(), workingDay),
];

/** Renews the session of a browser that holds what it takes. @returns its cookies; undefined where it has to sign in */
export const renewed = async (
  { provider, random }: { provider: Pick<Provider, 'renew'>; random: () => string },
  { cookies = [] }: Pick<APIGatewayProxyEventV2, 'cookies'>,
): Promise<string[] | undefined> => {
  const renewal = cookieOf(cookies, renewalCookie);
  if (renewal === undefined || cookieOf(cookies, justRenewed) !== undefined) return undefined;
  const grant = await provider.renew(renewal);
  return grant && [...sessionCookies(grant, cookies, random), setCookie(justRenewed, '1', 10)];
};

/** Sends the browser on with what its form held. */
export const goOnWith = (address: string, cookies: string[]): APIGatewayProxyStructuredResultV2 => ({
  statusCode: 307,
  headers: { location: address, 'cache-control': 'no-store' },
  cookies,
});
