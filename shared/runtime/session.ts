import { createHash, timingSafeEqual } from 'node:crypto';

/** Name of the cookie that holds the token of a signed-in visitor. `__Host-` binds it to this very host, over TLS. */
export const sessionCookie = '__Host-session';

/** Holds what renews a session that has run out, as long as the provider lets it. */
export const renewalCookie = '__Host-renewal';

/**
 * A number of this browser's from which the tokens of its forms are made: it outlives a session, so that a form does
 * too.
 */
export const formSeedCookie = '__Host-form-seed';

/** What the tokens of a visitor's forms are made from: the number of the browser, or the session where it has none. */
export const formSeedOf = (cookies: readonly string[], session: string): string =>
  cookieOf(cookies, formSeedCookie) ?? session;

/** A cookie's value among those of a request; undefined where it is not there. */
export const cookieOf = (cookies: readonly string[], name: string): string | undefined => {
  const held = cookies.flatMap((each) => each.split(/;\s*/)).find((each) => each.startsWith(`${name}=`));
  return held?.slice(name.length + 1) || undefined;
};

/** A cookie that no script reads and that no other site's form brings along. `seconds` 0 takes it back. */
export const setCookie = (name: string, value: string, seconds: number): string =>
  `${name}=${value}; Path=/; Max-Age=${seconds}; Secure; HttpOnly; SameSite=Lax`;

/**
 * The token that a form must bring: derived from the session, which no other site can read, so that nobody else can
 * make one, and the session does not follow from it. Nothing has to be kept for it.
 */
export const formTokenOf = (session: string): string =>
  createHash('sha256').update('form token\0').update(session).digest('base64url');

/** Whether a form was sent from a page that this very session was shown. */
export const isOwnForm = (session: string, brought: string): boolean => {
  const [ours, theirs] = [Buffer.from(formTokenOf(session)), Buffer.from(brought)];
  return ours.length === theirs.length && timingSafeEqual(ours, theirs);
};
