import * as z from 'zod';

/** An OpenID provider, as far as signing in needs it. */
export type Provider = {
  /** Where a browser signs in. */
  signInAddress: (wish: { state: string; challenge: string; callback: string }) => Promise<string>;
  /** Turns the code that came back into a token; undefined where the provider refuses it. */
  tokenFor: (wish: {
    code: string;
    verifier: string;
    callback: string;
  }) => Promise<{ token: string; seconds: number } | undefined>;
};

const Configuration = z.object({ authorization_endpoint: z.url(), token_endpoint: z.url() });
const Granted = z.object({
  id_token: z.string().regex(/^[\w-]+\.[\w-]+\.[\w-]+$/),
  expires_in: z.number().int().positive(),
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
  return {
    signInAddress: async ({ state, challenge, callback }) => {
      const address = new URL((await configuration()).authorization_endpoint);
      for (const [name, value] of Object.entries({
        response_type: 'code',
        client_id: clientId,
        redirect_uri: callback,
        scope: 'openid',
        state,
        code_challenge: challenge,
        code_challenge_method: 'S256',
      }))
        address.searchParams.set(name, value);
      return address.href;
    },
    tokenFor: async ({ code, verifier, callback }) => {
      const response = await ask((await configuration()).token_endpoint, {
        method: 'POST',
        redirect: 'error',
        body: new URLSearchParams({
          grant_type: 'authorization_code',
          client_id: clientId,
          redirect_uri: callback,
          code,
          code_verifier: verifier,
        }),
      });
      if (!response.ok) return undefined;
      const { id_token, expires_in } = Granted.parse(await response.json());
      return { token: id_token, seconds: expires_in };
    },
  };
};
