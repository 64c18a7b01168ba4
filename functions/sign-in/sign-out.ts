import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { cookieOf, formSeedOf, isOwnForm, sessionCookie } from '../../shared/runtime/session.ts';

/** Whether signing out was asked for by a page that this session was shown: no other site signs a visitor out. */
export const isOwnSignOut = async ({ body, isBase64Encoded, cookies }: APIGatewayProxyEventV2): Promise<boolean> => {
  const session = cookieOf(cookies ?? [], sessionCookie);
  if (session === undefined) return true;
  const text = Buffer.from(body ?? '', isBase64Encoded ? 'base64' : 'utf8').toString('utf8');
  return isOwnForm(formSeedOf(cookies ?? [], session), new URLSearchParams(text).get('form-token') ?? '');
};
