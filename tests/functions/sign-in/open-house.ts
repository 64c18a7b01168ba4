import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import type { Provider } from '../../../functions/sign-in/provider.ts';
import { signIn } from '../../../functions/sign-in/sign-in.ts';

/** The house with numbers by chance that count up, and what its provider was asked. */
export const openHouse = (given: Partial<Provider> = {}) => {
  const wishes: object[] = [];
  const provider: Provider = {
    signInAddress: async (wish) => {
      wishes.push(wish);
      return 'https://issuer.example/authorize';
    },
    tokenFor: async (wish) => {
      wishes.push(wish);
      return { token: 'a.b.c', seconds: 3600, renewal: 'again' };
    },
    renew: async () => undefined,
    signOutAddress: async () => undefined,
    ...given,
  };
  let drawn = 0;
  const act = signIn({ provider, origin: 'https://pages.example', random: () => `chance-${++drawn}` });
  const ask = (routeKey: string, rest: Partial<APIGatewayProxyEventV2> = {}) =>
    act({ routeKey, headers: {}, isBase64Encoded: false, ...rest } as APIGatewayProxyEventV2);
  return { wishes, ask };
};

/** A cookie as the house sets it. */
export const cookie = (name: string, value: string, seconds: number) =>
  `__Host-${name}=${value}; Path=/; Max-Age=${seconds}; Secure; HttpOnly; SameSite=Lax`;
