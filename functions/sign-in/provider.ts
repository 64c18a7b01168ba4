import * as z from 'zod';

/** An OpenID provider, as far as signing in needs it. */
export type Provider = {
  /** Where a browser signs in. */
  signInAddress: (wish: { state: string; challenge: string; callback: string }) => Promise<string>;
  /** Turns the code that came back into a token; undefined where the provider refuses it. */
  tokenFor: (wish: { code: string; verifier: string; callback: string }) => Promise<Grant | undefined>;
  /** Another token for one that has run out; undefined where the provider asks to sign in. */
  renew: (renewal: string) => Promise<Grant | undefined>;
  /**
   * Where a browser ends its session with the provider and comes back; undefined where the provider has no such place.
   */
  signOutAddress: (back: string) => Promise<string | undefined>;
};

/** A session as the provider gives it, for so many seconds, and what renews it. */
export type Grant = { token: string; seconds: number; renewal?: string | undefined };

const Configuration = z.object({
  authorization_endpoint: z.url(),
  token_endpoint: z.url(),
  end_session_endpoint: z.url().optional(),
});
const Granted = z.object({
  id_token: z.string().regex(/^[\w-]+\.[\w-]+\.[\w-]+$/),
  expires_in: z.number().int().positive(),
  refresh_token: z
    .string()
    .regex(/^[\w.~+/=-]+$/)
    .optional(),
});

/**
 * The provider at an issuer, found by OpenID Connect Discovery. The token comes over TLS from the provider itself, and
 * every use of it is checked by the API's authoriser (signature, issuer, audience, expiry), so it is not opened here.
 */
export const openIdProvider = (issuer: string, clientId: string, ask: typeof fetch = fetch): Provider => {
  let found: Promise<z.infer<typeof Configuration>> | undefined;
  const configuration = () => {
    found ??= ask(`${issuer}/.well-known/openid-configuration`)
      .then((response) => response.json())
      .then((body) => Configuration.parse(body))
      .catch((error: unknown) => {
        found = undefined;
        throw error;
      });
    return found;
  };
  const grantFor = async (wish: Record<string, string>): Promise<Grant | undefined> => {
    const response = await ask((await configuration()).token_endpoint, {
      method: 'POST',
      redirect: 'error',
      body: new URLSearchParams({ client_id: clientId, ...wish }),
    });
    if (!response.ok) return undefined;
    const { id_token, expires_in, refresh_token } = Granted.parse(await response.json());
    return { token: id_token, seconds: expires_in, renewal: refresh_token };
  };
  return {
    signInAddress: async ({ state, challenge, callback }) => {
      const address = new URL((await configuration()).authorization_endpoint);
      for (const [name, value] of Object.entries({
        response_type: 'code',
        client_id: clientId,
        redirect_uri: callback,
        scope: 'openid email profile',
        state,
        code_challenge: challenge,
        code_challenge_method: 'S256',
      }))
        address.searchParams.set(name, value);
      return address.href;
    },
    tokenFor: ({ code, verifier, callback }) =>
      grantFor({ grant_type: 'authorization_code', redirect_uri: callback, code, code_verifier: verifier }),
    renew: (renewal) => grantFor({ grant_type: 'refresh_token', refresh_token: renewal }),
    signOutAddress: async (back) => {
      const { end_session_endpoint: end } = await configuration();
      if (end === undefined) return undefined;
      const address = new URL(end);
      // The first of the two is OpenID's name for where to come back to, the second Cognito's.
      for (const name of ['post_logout_redirect_uri', 'logout_uri']) address.searchParams.set(name, back);
      address.searchParams.set('client_id', clientId);
      return address.href;
    },
  };
};
