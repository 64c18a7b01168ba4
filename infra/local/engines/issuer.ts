import { generateKeyPair, jwtVerify, SignJWT } from 'jose';
import type { Role } from '../../../shared/runtime/caller.ts';

/** Who a test sign-in is for. */
export interface Person {
  readonly role: Role;
  readonly area?: string;
  readonly name?: string;
}

/** What a token may say otherwise than it should, to show that it is refused. */
export interface Otherwise {
  readonly issuer?: string;
  readonly audience?: string;
  /** Seconds that it is good for; negative for one that has expired. */
  readonly seconds?: number;
}

export interface Issuer {
  /** The one audience of its tokens: the client that the pages are. */
  readonly audience: string;
  /** A token as the sign-in would give it, good for an hour of the platform's clock. */
  token(person: Person, otherwise?: Otherwise): Promise<string>;
  /** Its claims, where the token is ours, for us and of this hour. @throws otherwise */
  verify(token: string): Promise<Record<string, unknown>>;
}

/**
 * A sign-in of this machine. Its key is made on the spot and never leaves the memory, so no deployed stack accepts
 * its tokens, nor does this one accept those of an earlier start.
 */
export const startIssuer = async (issuer: string, audience: string, now: () => Date): Promise<Issuer> => {
  const { privateKey, publicKey } = await generateKeyPair('ES256');
  /** Signed once for a second of the clock: asked again, the same token would come of it. */
  const signed = new Map<string, Promise<string>>();
  let second = 0;
  const sign = ({ role, area, name }: Person & { name: string }, otherwise: Otherwise): Promise<string> =>
    new SignJWT({
      'cognito:groups': [role],
      ...(area ? { 'custom:area': area } : {}),
      name,
      email: `${name.replaceAll(' ', '-')}@people.example`,
      token_use: 'id',
    })
      .setProtectedHeader({ alg: 'ES256' })
      .setSubject(name.replaceAll(' ', '-'))
      .setIssuer(otherwise.issuer ?? issuer)
      .setAudience(otherwise.audience ?? audience)
      .setIssuedAt(second)
      .setExpirationTime(second + (otherwise.seconds ?? 3600))
      .sign(privateKey);
  return {
    audience,
    token: ({ role, area, name = area ? `${role} of ${area}` : role }, otherwise = {}) => {
      const present = Math.floor(now().getTime() / 1000);
      if (present !== second) signed.clear();
      second = present;
      const key = JSON.stringify([role, area, name, otherwise]);
      const token = signed.get(key) ?? sign({ role, name, ...(area ? { area } : {}) }, otherwise);
      signed.set(key, token);
      return token;
    },
    verify: async (token) => {
      const rules = { issuer, audience, algorithms: ['ES256'], currentDate: now(), requiredClaims: ['exp', 'sub'] };
      return (await jwtVerify(token, publicKey, rules)).payload;
    },
  };
};
